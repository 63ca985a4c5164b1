import type { Locale } from '../core/text.ts';
import {
  answered,
  common,
  failures,
  inPath,
  instant,
  integer,
  many,
  object,
  once,
  orNull,
  query,
  ref,
  type Schema,
  text,
} from './openapi-parts.ts';
import { apiTexts as texts } from './texts.ts';

const words = {
  list: { fa: 'فایل‌های یک رکورد، تازه‌ترین نخست', en: 'The files of a record, newest first' },
  add: { fa: 'افزودن فایل؛ بدنه خود آن است', en: 'Add a file; the body is the file itself' },
  name: { fa: 'نام فایل', en: 'The name of the file' },
  content: { fa: 'خود فایل', en: 'The file itself' },
  remove: { fa: 'حذف فایل', en: 'Delete a file' },
};

/** The paths of the files that lie beside records: neither their bodies nor all of their answers are JSON. */
export function filePaths(locale: Locale): Record<string, Schema> {
  const shared = { tags: ['records'] };
  const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  const parts = (...names: readonly string[]) => names.map((name) => inPath(name, texts.id[locale]));
  const always = ['401', '403', '404', '429'];
  return {
    '/api/attachments/{type}/{id}/files': {
      parameters: [...parts('type', 'id'), ...common(locale)],
      get: {
        operationId: 'listFiles',
        ...shared,
        summary: words.list[locale],
        responses: {
          ...answered(object({ files: many(ref('Attachment')) }), words.list[locale]),
          ...failures(...always),
        },
      },
      post: {
        operationId: 'addFile',
        ...shared,
        summary: words.add[locale],
        parameters: [{ ...query('name', words.name[locale]), required: true }],
        requestBody: { required: true, content: bytes },
        responses: {
          ...answered('AttachmentAdded', words.add[locale], '201'),
          ...failures('400', ...always, '409', '413'),
        },
      },
    },
    '/api/attachments/files/{file}': {
      parameters: [...parts('file'), ...common(locale)],
      delete: {
        operationId: 'deleteFile',
        ...shared,
        summary: words.remove[locale],
        parameters: [once(locale)],
        responses: {
          ...answered(object({ id: text, version: integer }), words.remove[locale]),
          ...failures(...always),
        },
      },
    },
    '/api/attachments/files/{file}/content': {
      parameters: [...parts('file'), ...common(locale)],
      get: {
        operationId: 'fileContent',
        ...shared,
        summary: words.content[locale],
        responses: {
          '200': { description: words.content[locale], content: bytes },
          ...failures(...always),
        },
      },
    },
  };
}

const attachment: Record<string, Schema> = {
  id: text,
  name: text,
  size: integer,
  mime: text,
  at: instant,
  by: orNull(text),
};

/** The schemas that `filePaths` names. */
export const fileSchemas: Readonly<Record<string, Schema>> = {
  Attachment: object(attachment),
  AttachmentAdded: object({ ...attachment, version: integer }),
};

import { z } from 'zod';
import type { Locale, Text } from '../core/text.ts';
import { fileTypes } from '../exchange/files/work.ts';
import { boardOrder, reportOrder } from './exporting.ts';

type Schema = Readonly<Record<string, unknown>>;

const texts = {
  start: {
    fa: 'آغاز ساختن فایل یک گزارش یا یک تخته (csv، xlsx، pdf، json، svg، png)',
    en: 'Begin a file of a report or a board (csv, xlsx, pdf, json, svg, png)',
  },
  order: {
    fa: 'گزارش با همان نشانی صفحه‌اش، یا فهرستی از گزارش‌ها برای یک فایل xlsx یا pdf',
    en: 'A report by its page’s own address, or a list of reports for one xlsx or pdf',
  },
  state: {
    fa: 'فایل تا کجا ساخته شده: done از total سطر',
    en: 'How far a file is: done of total rows',
  },
  file: {
    fa: 'خود فایل، از هر جای آن (Range)؛ یک ساعت نگه داشته می‌شود',
    en: 'The file itself, from any place on (Range); kept for an hour',
  },
  stop: { fa: 'توقف یا حذف فایل', en: 'Stop a file, or delete it' },
  id: { fa: 'شناسهٔ خروجی', en: 'The export’s id' },
} as const satisfies Record<string, Text>;

/** The part of the API's description that is about files. */
export function exportPaths(locale: Locale): Schema {
  const failures = (...statuses: readonly string[]) =>
    Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Error' }]));
  const json = (description: string, schema: Schema) => ({
    description,
    content: { 'application/json': { schema } },
  });
  const shared = { tags: ['workspace'] };
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    description: texts.id[locale],
    schema: { type: 'string' },
  };
  const started = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
  const orders = [reportOrder, boardOrder].map((order) => z.toJSONSchema(order, { io: 'input' }));
  const states = {
    description: texts.state[locale],
    content: { 'application/json': { schema: stateSchema } },
  };
  const content = Object.fromEntries(Object.values(fileTypes).map((type) => [type.split(';')[0], {}]));
  return {
    '/api/exports': {
      post: {
        operationId: 'startExport',
        summary: texts.start[locale],
        ...shared,
        requestBody: { required: true, ...json(texts.order[locale], { oneOf: orders }) },
        responses: { '202': json(texts.start[locale], started), ...failures('400', '404', '413', '429') },
      },
    },
    '/api/exports/{id}': {
      parameters: [id],
      get: {
        operationId: 'exportState',
        summary: texts.state[locale],
        ...shared,
        responses: { '200': states, ...failures('404') },
      },
      delete: {
        operationId: 'stopExport',
        summary: texts.stop[locale],
        ...shared,
        responses: { '200': states, ...failures('404') },
      },
    },
    '/api/exports/{id}/file': {
      parameters: [id],
      get: {
        operationId: 'exportFile',
        summary: texts.file[locale],
        ...shared,
        responses: {
          '200': { description: texts.file[locale], content },
          '206': { description: texts.file[locale], content },
          ...failures('404', '409'),
        },
      },
    },
  };
}

const stateSchema: Schema = {
  type: 'object',
  properties: {
    state: { type: 'string', enum: ['running', 'done', 'failed', 'stopped'] },
    done: { type: 'integer' },
    total: { type: 'integer' },
    name: { type: 'string' },
    error: { type: 'object' },
  },
  required: ['state', 'done', 'total'],
};

import type { Locale, Text } from '../core/text.ts';
import { customField } from '../records/custom-field.ts';
import {
  type Area,
  anything,
  flag,
  ifMatch,
  instant,
  integer,
  list,
  many,
  object,
  once,
  orNull,
  type Parameter,
  pathsOf,
  query,
  ref,
  type Schema,
  text,
} from './openapi-parts.ts';
import { apiTexts as texts } from './texts.ts';

const labels = {
  cursor: { fa: 'next پاسخ پیشین', en: 'The next of the answer before' },
  type: { fa: 'نوع رکورد', en: 'The record type' },
  kinds: { fa: 'تنها این گونه‌ها', en: 'Only these kinds' },
  phone: { fa: 'تلفن، به هر شکل', en: 'A phone number, however it is written' },
  email: { fa: 'ایمیل', en: 'An e-mail address' },
  name: { fa: 'نام', en: 'A name' },
  id: { fa: 'رکوردی که خودش شمرده نمی‌شود', en: 'The record itself, which does not count' },
} as const satisfies Record<string, Text>;

/** The paths of edits beyond one record: many at once, taken back, brought back, merged; and of custom fields. */
export function editPaths(locale: Locale): Record<string, Schema> {
  const q = (name: keyof typeof labels): Parameter => query(name, labels[name][locale]);
  const limit = query('limit', texts.limit[locale], { type: 'integer', minimum: 1, maximum: 200 });
  const refusals = ['400', '404', '409', '413', '422'];
  const area: Area = {
    '/api/bulk': {
      post: {
        id: 'bulk',
        summary: {
          fa: 'تغییر یا حذف چند رکورد در یک نسخه، با شناسه‌ها یا با فیلتر',
          en: 'Change or delete many records in one version, by ids or by filters',
        },
        parameters: [once(locale)],
        body: 'BulkOrder',
        answer: 'BulkDone',
        fails: refusals,
      },
    },
    '/api/undo': {
      post: {
        id: 'undo',
        summary: {
          fa: 'برگرداندن هر آنچه یک نسخه تغییر داد، یا تنها یک رکورد آن',
          en: 'Take back all that a version changed, or one record of it',
        },
        parameters: [once(locale)],
        body: object({ version: integer }, { type: text, id: text }),
        answer: 'Undone',
        fails: ['400', '404'],
        conflict: 'UndoConflict',
      },
    },
    '/api/bin': {
      get: {
        id: 'bin',
        summary: { fa: 'رکوردهای حذف‌شدهٔ سی روز گذشته', en: 'The records deleted within thirty days' },
        parameters: [q('type'), q('cursor'), limit],
        answer: 'BinPage',
        fails: ['400', '404'],
      },
    },
    '/api/bin/restore': {
      post: {
        id: 'restore',
        summary: { fa: 'بازگرداندن یک رکورد حذف‌شده', en: 'Bring a deleted record back' },
        parameters: [once(locale)],
        body: object({ version: integer, type: text, id: text }),
        answer: 'Undone',
        fails: ['400', '404'],
        conflict: 'UndoConflict',
      },
    },
    '/api/custom-fields': {
      get: {
        id: 'listCustomFields',
        summary: { fa: 'فیلدهای دلخواه', en: 'The custom fields' },
        parameters: [q('type')],
        answer: object({ fields: many(ref('CustomField')) }),
        fails: ['404'],
      },
      post: {
        id: 'makeCustomField',
        summary: { fa: 'افزودن فیلد دلخواه', en: 'Add a custom field' },
        parameters: [once(locale)],
        body: 'CustomFieldGiven',
        answer: 'CustomField',
        status: '201',
        fails: ['400', '409', '413'],
      },
    },
    '/api/custom-fields/{id}': {
      patch: {
        id: 'changeCustomField',
        summary: { fa: 'تغییر نام، گزینه‌ها یا جایگاه', en: 'Change its names, choices or place' },
        parameters: [once(locale)],
        body: 'CustomFieldChange',
        answer: 'CustomField',
        fails: ['400', '404'],
      },
      delete: {
        id: 'deleteCustomField',
        summary: { fa: 'حذف فیلد دلخواه؛ مقدارها می‌مانند', en: 'Delete a custom field; its values stay' },
        answer: object({ id: text, version: integer }),
        fails: ['404'],
      },
    },
    '/api/duplicates/{type}': {
      get: {
        id: 'duplicates',
        summary: { fa: 'آیا این از پیش هست؟', en: 'Whether this is there already' },
        parameters: [q('phone'), q('email'), q('name'), q('id')],
        answer: object({ records: many(ref('Duplicate')) }),
        fails: ['404'],
      },
    },
    '/api/merge/{type}': {
      post: {
        id: 'merge',
        summary: { fa: 'یکی کردن دو رکورد', en: 'Make two records one' },
        parameters: [once(locale)],
        body: object({ keep: text, drop: text }, { fields: ref('AnyRow') }),
        answer: 'RecordWritten',
        fails: refusals,
      },
    },
    '/api/timeline/{type}/{id}': {
      get: {
        id: 'timeline',
        summary: {
          fa: 'هر آنچه گرد یک رکورد رخ داده، تازه‌ترین نخست',
          en: 'Everything that happened around a record, newest first',
        },
        parameters: [list('kinds', labels.kinds[locale]), q('cursor'), limit],
        answer: 'Timeline',
        fails: ['400', '404'],
      },
    },
    '/api/deals/{id}/move': {
      post: {
        id: 'moveDeal',
        summary: {
          fa: 'بردن معامله به مرحله‌ای دیگر؛ بردن، باختن و بازکردن آن همین است',
          en: 'Move a deal to another stage; winning, losing and reopening it are such moves',
        },
        parameters: [ifMatch(locale), once(locale)],
        body: 'DealMove',
        answer: 'RecordChanged',
        fails: ['400', '404', '422'],
        conflict: 'EditConflict',
      },
    },
  };
  return pathsOf(locale, 'records', area);
}

const customProperties = Object.fromEntries(
  Object.entries(customField.fields).map(([name, field]): [string, Schema] => {
    if (field.type === 'tags') return [name, many(text)];
    if (field.type === 'integer') return [name, integer];
    if (field.type === 'boolean') return [name, flag];
    return [name, field.values === undefined ? text : { type: 'string', enum: field.values }];
  }),
);
const only = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, customProperties[name] ?? text]));

/** The schemas that `editPaths` names. */
export const editSchemas: Readonly<Record<string, Schema>> = {
  BulkOrder: object(
    { type: text },
    {
      ids: { type: 'array', items: text, maxItems: 10_000 },
      where: ref('Filters'),
      set: ref('AnyRow'),
      delete: { type: 'boolean', const: true },
    },
  ),
  BulkDone: object({
    version: integer,
    changed: integer,
    skipped: many(object({ id: text, code: text })),
  }),
  Undone: object({ version: integer, undone: integer }, { type: text, id: text }),
  UndoConflict: object({
    error: ref('ErrorTold'),
    conflicts: many(object({ type: text, id: text }, { reason: text, field: text })),
  }),
  BinPage: object({
    entries: many(
      object({ version: integer, at: instant, by: orNull(text), type: text, id: text, name: orNull(text) }),
    ),
    names: ref('Names'),
    next: orNull(text),
  }),
  CustomField: object({ ...customProperties, rowVersion: integer }, { version: integer }),
  CustomFieldGiven: object(
    only('record_type', 'label_fa', 'label_en', 'kind'),
    only('key', 'options', 'required', 'position'),
  ),
  CustomFieldChange: object({}, only('label_fa', 'label_en', 'options', 'required', 'position')),
  Duplicate: object({
    id: text,
    name: text,
    why: many({ type: 'string', enum: ['phone', 'email', 'name'] }),
  }),
  DealMove: object(
    { stage_id: text },
    {
      closed_at: orNull(instant),
      value: { type: ['string', 'number'] },
      loss_reason_id: orNull(text),
      unqualified_reason_id: orNull(text),
    },
  ),
  Timeline: object(
    {
      type: text,
      id: text,
      version: integer,
      entries: many({
        type: 'object',
        properties: { key: text, kind: text, at: instant, by: orNull(text) },
        required: ['key', 'kind', 'at', 'by'],
        additionalProperties: true,
      }),
      names: ref('Names'),
      next: orNull(text),
    },
    { kinds: { type: 'object', additionalProperties: integer }, deal: anything },
  ),
};

import type { Locale, Text } from '../core/text.ts';
import { recordTypes } from '../records/index.ts';
import { type Field, type RecordName, type RecordType, titleField } from '../records/record.ts';
import { filterNamesOf } from '../store/record-filter.ts';
import {
  type Area,
  anything,
  ifMatch,
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
  type Told,
  text,
} from './openapi-parts.ts';
import { apiTexts as texts } from './texts.ts';

const one: Readonly<
  Record<'list' | 'find' | 'create' | 'read' | 'change' | 'remove' | 'batch' | 'names', Text>
> = {
  list: { fa: 'فهرست، با فیلتر و ترتیب', en: 'List, with filters and order' },
  find: { fa: 'همان با بدنه، برای فیلترهای بلند', en: 'The same by a body, for long filters' },
  create: texts.create,
  read: texts.read,
  change: texts.change,
  remove: { fa: 'حذف و بردن به سطل بازیافت', en: 'Delete to the bin' },
  batch: {
    fa: 'ساختن تا ۵۰۰ رکورد در یک نسخه، همه یا هیچ',
    en: 'Create up to 500 in one version, all or none',
  },
  names: { fa: 'نام‌ها، برای برگزیدن', en: 'Names, to choose from' },
};

const listTexts = {
  sort: { fa: 'فیلدها به ترتیب؛ ‎:desc‎ برای نزولی', en: 'Fields in order; :desc for descending' },
  fields: {
    fa: 'تنها این فیلدها؛ custom فیلدهای دلخواه است',
    en: 'Only these fields; custom stands for the custom ones',
  },
  cursor: { fa: 'next پاسخ پیشین', en: 'The next of the answer before' },
  count: { fa: 'شمار همهٔ رکوردهای فهرست هم گفته شود', en: 'Tell how many there are in all' },
  search: { fa: 'واژه‌های نام، تلفن یا شناسه', en: 'Words of the name, the phone number or the id' },
  include: { fa: 'view: با هر آنچه گرد رکورد است', en: 'view: with everything around the record' },
} as const satisfies Record<string, Text>;

const suffixes: Readonly<Record<string, Text>> = {
  min: { fa: 'از', en: 'from' },
  max: { fa: 'تا', en: 'to' },
  has: { fa: 'دربردارد', en: 'contains' },
  empty: { fa: 'خالی است', en: 'is empty' },
};

/** How a list is asked for, whatever its type. */
function shapeOfList(locale: Locale): Parameter[] {
  return [
    query('sort', listTexts.sort[locale], { type: 'string', examples: ['created_at:desc,name'] }),
    list('fields', listTexts.fields[locale]),
    query('cursor', listTexts.cursor[locale]),
    query('limit', texts.limit[locale], { type: 'integer', minimum: 1, maximum: 200 }),
    query('count', listTexts.count[locale], { type: 'boolean' }),
  ];
}

/** The filters of a type, each with its field's own label. */
function filtersOf(type: RecordType<RecordName>, locale: Locale): Parameter[] {
  return filterNamesOf(type, new Set()).map((name) => {
    if (name === 'search') return query(name, listTexts.search[locale]);
    const dot = name.lastIndexOf('.');
    const suffix = dot < 1 ? undefined : suffixes[name.slice(dot + 1)];
    const label = type.fields[suffix === undefined ? name : name.slice(0, dot)]?.label[locale] ?? name;
    if (suffix === undefined) return list(name, label);
    const isEmpty = name.endsWith('.empty');
    return query(name, `${label}: ${suffix[locale]}`, isEmpty ? { type: 'boolean' } : { type: 'string' });
  });
}

const writes = (locale: Locale) => [once(locale)];
const refusals = ['400', '404', '409', '413', '422'];

/** The operations on the records of one type, or of any where none is given. */
function recordArea(locale: Locale, type: RecordType<RecordName> | undefined): Area {
  const place = type?.name ?? '{type}';
  const mark = type === undefined ? '' : `-${type.name}`;
  const suffix = (verb: Text): Text =>
    type === undefined
      ? verb
      : { fa: `${verb.fa}: ${type.label.one.fa}`, en: `${verb.en}: ${type.label.one.en}` };
  const name = type === undefined ? undefined : schemaName(type.name);
  const row = name === undefined ? 'AnyRow' : name;
  const part = name === undefined ? 'AnyRow' : `${name}Part`;
  const filters = type === undefined ? [query('search', listTexts.search[locale])] : filtersOf(type, locale);
  const hasNames = type === undefined || (titleField(type) !== undefined && type.key?.length === 1);
  return {
    [`/api/records/${place}`]: {
      get: {
        id: `list${mark}`,
        summary: suffix(one.list),
        parameters: [...filters, ...shapeOfList(locale)],
        answer: 'RecordPage',
        fails: ['400', '404'],
      },
      post: {
        id: `create${mark}`,
        summary: suffix(one.create),
        parameters: writes(locale),
        body: row,
        answer: 'RecordWritten',
        status: '201',
        fails: refusals,
      },
    },
    [`/api/records/${place}/list`]: {
      post: {
        id: `find${mark}`,
        summary: suffix(one.find),
        body: 'Filters',
        answer: 'RecordPage',
        fails: ['400', '404', '413'],
      },
    },
    [`/api/records/${place}/batch`]: {
      post: {
        id: `batch${mark}`,
        summary: suffix(one.batch),
        parameters: writes(locale),
        body: object({ rows: { ...many(ref(row)), minItems: 1, maxItems: 500 } }),
        answer: 'BatchWritten',
        status: '201',
        fails: refusals,
      },
    },
    [`/api/records/${place}/{id}`]: {
      get: {
        id: `read${mark}`,
        summary: suffix(one.read),
        parameters: [query('include', listTexts.include[locale], { type: 'string', enum: ['view'] })],
        answer: 'Record',
        fails: ['404'],
      },
      patch: {
        id: `change${mark}`,
        summary: suffix(one.change),
        parameters: [ifMatch(locale), once(locale)],
        body: part,
        answer: 'RecordChanged',
        fails: ['400', '404', '413', '422'],
        conflict: 'EditConflict',
      },
      delete: {
        id: `delete${mark}`,
        summary: suffix(one.remove),
        parameters: [ifMatch(locale), once(locale)],
        answer: 'RecordGone',
        fails: ['404'],
        conflict: 'EditConflict',
      },
    },
    ...(hasNames
      ? {
          [`/api/names/${place}`]: {
            get: {
              id: `names${mark}`,
              summary: suffix(one.names),
              parameters: [
                query('search', texts.search[locale]),
                list('ids', texts.ids[locale]),
                query('limit', texts.limit[locale], { type: 'integer', minimum: 0, maximum: 100 }),
              ],
              answer: 'Found',
              fails: ['400', '404'],
            },
          },
        }
      : {}),
  };
}

const types: Told = {
  id: 'listRecordTypes',
  summary: {
    fa: 'نوع‌های رکورد، فیلدها و نام‌هایشان',
    en: 'The record types, their fields and what they are called',
  },
  answer: object({
    types: { type: 'object', additionalProperties: { type: 'object', additionalProperties: true } },
  }),
};

/** The paths of the records of every type; once for any type, by its name. */
export function recordPaths(locale: Locale): Record<string, Schema> {
  return Object.assign(
    pathsOf(locale, 'records', { '/api/records': { get: types } }),
    pathsOf(locale, 'records', recordArea(locale, undefined)),
    ...editableTypes.map((type) => pathsOf(locale, 'records', recordArea(locale, type))),
  );
}

/** History is written by the changes of the fields that it remembers. */
const editableTypes = recordTypes.filter(({ name }) => name !== 'history');

/** The name of a type's schema, as in `DealProduct`. */
const schemaName = (type: RecordName): string =>
  type.replaceAll(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

const fieldSchemas: Readonly<Record<Field['type'], Schema>> = {
  text: { type: 'string' },
  ref: { type: 'string' },
  instant: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  money: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  enum: { type: 'string' },
  tags: { type: 'array', items: { type: 'string' } },
};

/** Custom fields by their keys; null takes one away. */
const customs: Schema = { type: 'object', additionalProperties: { type: ['string', 'null'] } };

/** The fields of a type, as they are written. */
function recordSchema(type: RecordType, locale: Locale): Schema {
  const properties = Object.entries(type.fields).map(([name, field]) => {
    const schema = {
      ...fieldSchemas[field.type],
      description: field.label[locale],
      ...(field.values === undefined ? {} : { enum: field.values }),
      ...(field.default === undefined || field.default === 'workspace.currency'
        ? {}
        : { default: field.default }),
    };
    return [name, field.required && field.default === undefined ? schema : orNull(schema)];
  });
  const required = Object.entries(type.fields)
    .filter(([name, field]) => field.required === true && !isMoment(type, name) && name !== 'id')
    .map(([name]) => name);
  return {
    type: 'object',
    description: type.label.one[locale],
    properties: { ...Object.fromEntries(properties), custom: customs },
    required,
    additionalProperties: false,
  };
}

/** When it was made, or happened, is now where nobody says. */
const isMoment = (type: RecordType, name: string): boolean => name === 'created_at' || name === type.moment;

const values = { type: 'object', additionalProperties: ref('FieldJson') };
const stored = {
  fields: values,
  custom: { type: 'object', additionalProperties: text },
};
const written = { type: text, id: text, version: integer, rowVersion: integer, ...stored };

/** The schemas that `recordPaths` names. */
export function recordSchemas(locale: Locale): Record<string, Schema> {
  const named = editableTypes.flatMap((type) => {
    const schema = recordSchema(type, locale);
    return [
      [schemaName(type.name), schema],
      [`${schemaName(type.name)}Part`, { ...schema, required: [] }],
    ];
  });
  return {
    FieldJson: { type: ['string', 'number', 'boolean', 'array', 'null'], items: text },
    AnyRow: {
      type: 'object',
      properties: { custom: customs },
      additionalProperties: { anyOf: [ref('FieldJson'), customs] },
    },
    Filters: {
      type: 'object',
      additionalProperties: {
        type: ['string', 'number', 'boolean', 'array'],
        items: { type: ['string', 'number', 'boolean'] },
      },
    },
    Names: { type: 'object', additionalProperties: { type: 'object', additionalProperties: text } },
    Record: object({ ...written, version: { ...integer, description: texts.version[locale] } }),
    RecordWritten: object(written, { duplicates: many(ref('Duplicate')) }),
    RecordChanged: object({ ...written, changed: { type: 'boolean' } }),
    RecordGone: object({ type: text, id: text, version: integer }),
    BatchWritten: object({
      type: text,
      version: integer,
      records: many(object({ id: text, rowVersion: integer })),
    }),
    RecordPage: object(
      {
        type: text,
        version: integer,
        records: many(object({ id: text, version: integer, fields: values }, { custom: stored.custom })),
        names: ref('Names'),
        next: orNull(text),
      },
      { count: integer },
    ),
    EditConflict: object({
      error: ref('ErrorTold'),
      given: anything,
      stored: object({ rowVersion: integer, ...stored }),
    }),
    Found: object({ type: text, records: many(object({ id: text, name: orNull(text) })) }),
    ...Object.fromEntries(named),
  };
}

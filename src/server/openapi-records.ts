import type { Locale } from '../core/text.ts';
import { recordTypes } from '../records/index.ts';
import type { Field, RecordName, RecordType } from '../records/record.ts';
import {
  answered,
  common,
  failures,
  list,
  type Parameter,
  query,
  ref,
  type Schema,
} from './openapi-parts.ts';
import { apiTexts as texts } from './texts.ts';

/** The paths of the records of every type. */
export function recordPaths(locale: Locale): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  const id: Parameter = {
    name: 'id',
    in: 'path',
    required: true,
    description: texts.id[locale],
    schema: { type: 'string' },
  };
  for (const type of recordTypes) {
    if (type.name === 'history') continue; // written by the changes of the fields that it remembers
    const title = type.label.one[locale];
    const schema = schemaName(type.name);
    const body = { required: true, content: { 'application/json': { schema: ref(schema) } } };
    const action = (operationId: string, verb: Readonly<Record<Locale, string>>) => ({
      operationId: `${operationId}-${type.name}`,
      tags: ['records'],
      summary: `${verb[locale]}: ${title}`,
    });
    paths[`/api/records/${type.name}`] = {
      ...('name' in type.fields
        ? {
            get: {
              ...action('find', texts.find),
              parameters: [
                query('search', texts.search[locale]),
                list('ids', texts.ids[locale]),
                query('limit', texts.limit[locale], { type: 'integer', minimum: 1, maximum: 100 }),
                ...common(locale),
              ],
              responses: { ...answered('Found', texts.find[locale]), ...failures('404') },
            },
          }
        : {}),
      post: {
        ...action('create', texts.create),
        parameters: common(locale),
        requestBody: body,
        responses: { ...answered('Written', texts.written[locale], '201'), ...failures('400', '409', '413') },
      },
    };
    paths[`/api/records/${type.name}/{id}`] = {
      parameters: [id, ...common(locale)],
      get: {
        ...action('read', texts.read),
        responses: { ...answered('Record', title), ...failures('404') },
      },
      patch: {
        ...action('change', texts.change),
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { ...recordSchema(type, locale), required: [] } } },
        },
        responses: { ...answered('Written', texts.written[locale]), ...failures('400', '404', '409') },
      },
      delete: {
        ...action('delete', texts.remove),
        responses: { ...answered('Written', texts.written[locale]), ...failures('404', '409') },
      },
    };
  }
  return paths;
}

/** The name of a type's schema, as in `DealProduct`. */
export const schemaName = (type: RecordName): string =>
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

/** The fields of a type, as they are written. */
export function recordSchema(type: RecordType, locale: Locale): Schema {
  const properties = Object.entries(type.fields).map(([name, field]) => [
    name,
    {
      ...fieldSchemas[field.type],
      description: field.label[locale],
      ...(field.values === undefined ? {} : { enum: field.values }),
      ...(field.default === undefined || field.default === 'workspace.currency'
        ? {}
        : { default: field.default }),
    },
  ]);
  const required = Object.entries(type.fields)
    .filter(([name, field]) => field.required === true && name !== 'id')
    .map(([name]) => name);
  return {
    type: 'object',
    description: type.label.one[locale],
    properties: {
      ...Object.fromEntries(properties),
      custom: { type: 'object', additionalProperties: { type: 'string' } },
    },
    required,
    additionalProperties: false,
  };
}

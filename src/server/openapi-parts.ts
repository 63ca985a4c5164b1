import { type Locale, locales, type Text } from '../core/text.ts';
import { apiTexts as texts } from './texts.ts';

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: true;
  readonly description: string;
  readonly schema: Schema;
  readonly explode?: false;
  readonly style?: 'form';
}

/** A parameter of the query. */
export function query(name: string, description: string, schema: Schema = { type: 'string' }): Parameter {
  return { name, in: 'query', description, schema };
}

/** One that takes several values with commas between them. */
export function list(name: string, description: string): Parameter {
  const schema = { type: 'array', items: { type: 'string' } };
  return { name, in: 'query', description, schema, style: 'form', explode: false };
}

/** A part of the path. */
export function inPath(name: string, description: string): Parameter {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } };
}

/** A header of the request. */
export function header(name: string, description: string): Parameter {
  return { name, in: 'header', description, schema: { type: 'string' } };
}

/** What every address takes. */
export const common = (locale: Locale): Parameter[] => [
  query('workspace', texts.workspace[locale]),
  query('locale', texts.locale[locale], { type: 'string', enum: locales }),
];

export const ref = (schema: string): Schema => ({ $ref: `#/components/schemas/${schema}` });

/** An answer in JSON. */
export const answered = (schema: string | Schema, description: string, status = '200') => ({
  [status]: {
    description,
    content: { 'application/json': { schema: typeof schema === 'string' ? ref(schema) : schema } },
  },
});

/** The statuses that are answered with an error of the table. */
export const failures = (...statuses: readonly string[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Error' }]));

/** A body that must be given, in JSON. */
export const bodyOf = (schema: string | Schema) => ({
  required: true,
  content: { 'application/json': { schema: typeof schema === 'string' ? ref(schema) : schema } },
});

/** An object all of whose properties are always there, but for those of `optional`. */
export function object(properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
  };
}

export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const flag: Schema = { type: 'boolean' };
export const anything: Schema = { type: 'object', additionalProperties: true };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const many = (items: Schema): Schema => ({ type: 'array', items });
export const byName = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
export const orNull = (schema: Schema): Schema =>
  typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { oneOf: [schema, { type: 'null' }] };

interface Described {
  readonly id: string;
  readonly tag: string;
  readonly summary: Text | string;
  readonly parameters?: readonly Parameter[];
  readonly body?: string | Schema;
  /** The schema of the answer. */
  readonly answer: string | Schema;
  readonly status?: string;
  readonly fails: readonly string[];
}

/** One operation that speaks JSON, as most of them do. */
export function operation(locale: Locale, told: Described): Schema {
  const summary = typeof told.summary === 'string' ? told.summary : told.summary[locale];
  return {
    operationId: told.id,
    tags: [told.tag],
    summary,
    parameters: [...(told.parameters ?? []), ...common(locale)],
    ...(told.body === undefined ? {} : { requestBody: bodyOf(told.body) }),
    responses: { ...answered(told.answer, summary, told.status), ...failures(...told.fails) },
  };
}

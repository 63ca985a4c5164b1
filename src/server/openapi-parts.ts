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
/** What may be empty: an enum has to name that, too. */
export function orNull({ ...schema }: Schema): Schema {
  if (typeof schema.type !== 'string') return { oneOf: [schema, { type: 'null' }] };
  const values = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, ...values, type: [schema.type, 'null'] };
}

/** One operation that speaks JSON, as most of them do. */
export interface Told {
  readonly id: string;
  readonly summary: Text;
  readonly parameters?: readonly Parameter[];
  readonly body?: string | Schema;
  /** The schema of the answer. */
  readonly answer: string | Schema;
  readonly status?: '200' | '201' | '202';
  /** Statuses of refusals, beside those that any operation may answer. */
  readonly fails?: readonly string[];
  /** The schema of what a 409 answers, where it is more than an error. */
  readonly conflict?: string;
  /** Answered to whoever asks. */
  readonly open?: true;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Operations by path and method; the parameters of a path are read from it. */
export type Area = Readonly<Record<string, Readonly<Partial<Record<Method, Told>>>>>;

/** What any address may refuse: who has not signed in, who may not, and who asks too often. */
const always = ['401', '403', '429'];

/** The paths of an area, as OpenAPI has them. */
export function pathsOf(locale: Locale, tag: string, area: Area): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(area).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, told]) => [method, operation(locale, tag, path, told)]),
      ),
    ]),
  );
}

function operation(locale: Locale, tag: string, path: string, told: Told): Schema {
  const summary = told.summary[locale];
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => inPath(name, texts.id[locale]));
  const fails = [...(told.open ? ['429'] : always), ...(told.fails ?? [])].toSorted();
  return {
    operationId: told.id,
    tags: [tag],
    summary,
    ...(told.open ? { security: [] } : {}),
    parameters: [...parts, ...(told.parameters ?? []), ...common(locale)],
    ...(told.body === undefined ? {} : { requestBody: bodyOf(told.body) }),
    responses: {
      ...answered(told.answer, summary, told.status),
      ...failures(...fails),
      ...(told.conflict === undefined ? {} : answered(told.conflict, texts.conflict[locale], '409')),
    },
  };
}

/** A request that is made once, however often it is sent. */
export const once = (locale: Locale): Parameter => header('Idempotency-Key', texts.once[locale]);
/** The version of the record that a change was made of. */
export const ifMatch = (locale: Locale): Parameter => header('If-Match', texts.ifMatch[locale]);

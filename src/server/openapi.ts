import about from '../../package.json' with { type: 'json' };
import { errors } from '../core/errors.ts';
import { type Locale, locales } from '../core/text.ts';
import { recordTypes } from '../records/index.ts';
import type { Field, RecordName, RecordType } from '../records/record.ts';
import type { Param } from '../report/params.ts';
import { reports } from '../report/registry.ts';
import { groups, type Report } from '../report/report.ts';
import { filterNames } from '../report/run.ts';
import { exportPaths } from './openapi-exports.ts';
import { keptPaths, keptSchemas } from './openapi-kept.ts';
import { apiTexts as texts } from './texts.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required?: true;
  readonly description: string;
  readonly schema: Schema;
  readonly explode?: false;
  readonly style?: 'form';
}

/** The description of the API in OpenAPI 3.1, made from the declarations of reports and record types. */
export function openApi(locale: Locale): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: texts.title[locale],
      version: about.version,
      description: texts.description[locale],
    },
    servers: [{ url: '/' }],
    tags: [
      ...Object.entries(groups).map(([name, title]) => ({ name, description: title[locale] })),
      { name: 'workspace', description: texts.workspaces[locale] },
      { name: 'records', description: texts.records[locale] },
    ],
    paths: {
      ...reportPaths(locale),
      ...workspacePaths(locale),
      ...keptPaths(locale),
      ...exportPaths(locale),
      ...recordPaths(locale),
    },
    components: { schemas: schemas(locale), responses: responses(locale) },
  };
}

function query(name: string, description: string, schema: Schema = { type: 'string' }): Parameter {
  return { name, in: 'query', description, schema };
}

function list(name: string, description: string): Parameter {
  const schema = { type: 'array', items: { type: 'string' } };
  return { name, in: 'query', description, schema, style: 'form', explode: false };
}

const common = (locale: Locale): Parameter[] => [
  query('workspace', texts.workspace[locale]),
  query('locale', texts.locale[locale], { type: 'string', enum: locales }),
];

function reportParameters(report: Report, locale: Locale): Parameter[] {
  const date = { type: 'string', format: 'date' };
  const period = report.period
    ? [query('from', texts.from[locale], date), query('to', texts.to[locale], date)]
    : [];
  const own = Object.entries(report.params)
    .filter(([name]) => !filterNames.some((filter) => filter === name))
    .map(([name, param]) => query(name, param.label[locale], paramSchema(param)));
  return [
    ...period,
    query('asOf', texts.asOf[locale], { type: 'string', format: 'date-time' }),
    query('compare', texts.compare[locale], { type: 'string', examples: ['previous', 'last_year'] }),
    ...filterNames.map((name) => list(name, texts.filters[name][locale])),
    ...own,
    query('sort', texts.sort[locale], { type: 'string', examples: ['won_value:desc'] }),
    query('minVersion', texts.minVersion[locale], { type: 'integer', minimum: 0 }),
    ...common(locale),
  ];
}

function paramSchema(param: Param): Schema {
  switch (param.type) {
    case 'choice':
      return {
        type: 'string',
        enum: Object.keys(param.values),
        ...(param.default === undefined ? {} : { default: param.default }),
      };
    case 'choices':
      return {
        type: 'string',
        description: Object.keys(param.values).join(','),
        default: param.default.join(','),
      };
    case 'integer':
      return { type: 'integer', minimum: param.min, maximum: param.max };
    case 'record':
      return { type: 'string', description: param.of };
    case 'text':
      return { type: 'string' };
  }
}

const answered = (schema: string, description: string, status = '200') => ({
  [status]: { description, content: { 'application/json': { schema: ref(schema) } } },
});
const ref = (schema: string): Schema => ({ $ref: `#/components/schemas/${schema}` });
const failures = (...statuses: readonly string[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Error' }]));

function reportPaths(locale: Locale): Record<string, unknown> {
  const paths: Record<string, unknown> = {
    '/api/reports': {
      get: {
        operationId: 'listReports',
        tags: ['workspace'],
        summary: texts.listReports[locale],
        responses: answered('Manifest', texts.listReports[locale]),
      },
    },
  };
  for (const report of reports) {
    const shared = { tags: [report.group], description: report.definition[locale] };
    const parameters = reportParameters(report, locale);
    paths[`/api/reports/${report.id}`] = {
      get: {
        operationId: report.id,
        summary: `${report.title[locale]}: ${report.question[locale]}`,
        ...shared,
        parameters,
        responses: { ...answered('Answer', report.title[locale]), ...failures('400', '404', '503') },
      },
    };
    const ofRecords = parameters.filter(({ name }) => !['sort', 'compare'].includes(name));
    for (const [path, schema, summary] of [
      ['trust', 'Trust', texts.trust[locale]],
      ['data-period', 'DataPeriod', texts.dataPeriod[locale]],
    ] as const) {
      paths[`/api/reports/${report.id}/${path}`] = {
        get: {
          operationId: `${report.id}-${path}`,
          summary: `${report.title[locale]}: ${summary}`,
          ...shared,
          parameters: ofRecords,
          responses: { ...answered(schema, summary), ...failures('400', '404', '503') },
        },
      };
    }
    const drill: Parameter = {
      ...query('drill', texts.drill[locale], { type: 'string', contentMediaType: 'application/json' }),
      required: true,
    };
    const page = [
      query('limit', texts.limit[locale], { type: 'integer', minimum: 0 }),
      query('offset', texts.offset[locale], { type: 'integer', minimum: 0 }),
    ];
    paths[`/api/reports/${report.id}/drill`] = {
      get: {
        operationId: `${report.id}-drill`,
        summary: `${report.title[locale]}: ${texts.drillSummary[locale]}`,
        ...shared,
        parameters: [
          drill,
          ...page,
          ...parameters.filter(({ name }) => !['limit', 'compare'].includes(name)),
        ],
        responses: { ...answered('Records', texts.drillSummary[locale]), ...failures('400', '404', '503') },
      },
    };
  }
  return paths;
}

function workspacePaths(locale: Locale): Record<string, unknown> {
  const get = (operationId: string, summary: string, schema: string, parameters: readonly Parameter[]) => ({
    get: {
      operationId,
      tags: ['workspace'],
      summary,
      parameters,
      responses: { ...answered(schema, summary), ...failures('404') },
    },
  });
  return {
    '/api/workspaces': get('listWorkspaces', texts.workspaces[locale], 'Workspaces', []),
    '/api/workspace': get('workspace', texts.oneWorkspace[locale], 'Workspace', common(locale)),
    '/api/search': {
      get: {
        operationId: 'search',
        tags: ['records'],
        summary: texts.searchAll[locale],
        parameters: [
          query('q', texts.searchWords[locale]),
          query('limit', texts.searchLimit[locale], { type: 'integer', minimum: 0, maximum: 50 }),
          ...common(locale),
        ],
        responses: { '200': { description: texts.searchAll[locale] }, ...failures('404') },
      },
    },
    '/api/tags': {
      get: {
        operationId: 'tags',
        tags: ['records'],
        summary: texts.tags[locale],
        parameters: [
          query('search', texts.tagSearch[locale]),
          query('limit', texts.tagLimit[locale], { type: 'integer', minimum: 0, maximum: 100 }),
          ...common(locale),
        ],
        responses: { ...answered('Tags', texts.tags[locale]), ...failures('404') },
      },
    },
    '/api/recordings/{call}': {
      get: {
        operationId: 'recording',
        tags: ['workspace'],
        summary: texts.recording[locale],
        parameters: [
          {
            name: 'call',
            in: 'path',
            required: true,
            description: texts.id[locale],
            schema: { type: 'string' },
          },
          ...common(locale),
        ],
        responses: {
          '200': { description: texts.recording[locale], content: { 'audio/*': {} } },
          '206': { description: texts.recording[locale], content: { 'audio/*': {} } },
          ...failures('404'),
        },
      },
    },
    '/api/events': {
      get: {
        operationId: 'events',
        tags: ['workspace'],
        summary: texts.events[locale],
        parameters: common(locale),
        responses: { '200': { description: texts.events[locale], content: { 'text/event-stream': {} } } },
      },
    },
  };
}

function recordPaths(locale: Locale): Record<string, unknown> {
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

function recordSchema(type: RecordType, locale: Locale): Schema {
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

function schemas(locale: Locale): Record<string, Schema> {
  const object = (properties: Record<string, Schema>): Schema => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
  });
  const text = { type: 'string' };
  const version = { type: 'integer', description: texts.version[locale] };
  const rows = { type: 'array', items: { type: 'object' } };
  const byName = (value: Schema) => ({ type: 'object', additionalProperties: value });
  const settings = {
    id: { type: 'integer' },
    name: text,
    timeZone: text,
    currency: text,
    calendar: text,
    weekStart: text,
    locale: text,
    version,
  };
  const named = recordTypes
    .filter(({ name }) => name !== 'history')
    .map((type) => [schemaName(type.name), recordSchema(type, locale)]);
  return {
    Manifest: object({
      groups: byName(byName(text)),
      filters: { type: 'array', items: text },
      reports: rows,
    }),
    Answer: object({
      report: text,
      title: text,
      asOf: { type: 'string', format: 'date-time' },
      version,
      filters: byName({ type: 'array', items: text }),
      params: { type: 'object' },
      rows,
      tables: byName(rows),
      totals: { type: 'object' },
      notes: byName({ type: ['number', 'null'] }),
      columns: byName(rows),
    }),
    Trust: object({
      report: text,
      asOf: { type: 'string', format: 'date-time' },
      version,
      gaps: rows,
    }),
    DataPeriod: object({
      report: text,
      version,
      period: { type: ['object', 'null'], properties: { from: text, to: text } },
    }),
    Records: object({
      report: text,
      asOf: { type: 'string', format: 'date-time' },
      version,
      count: { type: 'integer' },
      records: rows,
    }),
    Workspaces: object({ workspaces: { type: 'array', items: ref('WorkspaceSettings') } }),
    WorkspaceSettings: object(settings),
    Workspace: object({
      ...settings,
      teams: rows,
      users: rows,
      stages: rows,
      pipelines: rows,
      sources: rows,
    }),
    Record: object({ type: text, id: text, version, fields: { type: 'object' }, custom: { type: 'object' } }),
    Found: object({ type: text, records: { type: 'array', items: object({ id: text, name: text }) } }),
    Tags: object({
      tags: { type: 'array', items: object({ tag: text, count: { type: 'integer' } }) },
    }),
    Written: object({ type: text, id: text, version }),
    Error: object({
      error: {
        type: 'object',
        properties: {
          code: { type: 'string', enum: Object.keys(errors) },
          message: text,
          field: text,
          value: text,
          expected: text,
        },
        required: ['code', 'message'],
      },
    }),
    ...keptSchemas(locale),
    ...Object.fromEntries(named),
  };
}

function responses(locale: Locale): Record<string, unknown> {
  return {
    Error: {
      description: texts.error[locale],
      content: { 'application/json': { schema: ref('Error') } },
    },
  };
}

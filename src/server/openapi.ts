import about from '../../package.json' with { type: 'json' };
import { errors } from '../core/errors.ts';
import type { Locale } from '../core/text.ts';
import { recordTypes } from '../records/index.ts';
import { groups } from '../report/report.ts';
import { exportPaths } from './openapi-exports.ts';
import { keptPaths, keptSchemas } from './openapi-kept.ts';
import { ref, type Schema } from './openapi-parts.ts';
import { recordPaths, recordSchema, schemaName } from './openapi-records.ts';
import { reportPaths } from './openapi-reports.ts';
import { workspacePaths } from './openapi-workspace.ts';
import { apiTexts as texts } from './texts.ts';

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

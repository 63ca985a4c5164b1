import about from '../../package.json' with { type: 'json' };
import { errors } from '../core/errors.ts';
import type { Locale } from '../core/text.ts';
import { groups } from '../report/report.ts';
import { editPaths, editSchemas } from './openapi-edits.ts';
import { exportPaths } from './openapi-exports.ts';
import { filePaths, fileSchemas } from './openapi-files.ts';
import { keptPaths, keptSchemas } from './openapi-kept.ts';
import {
  anything,
  byName,
  flag,
  header,
  instant,
  integer,
  many,
  object,
  orNull,
  ref,
  type Schema,
  text,
} from './openapi-parts.ts';
import { peoplePaths, peopleSchemas } from './openapi-people.ts';
import { recordPaths, recordSchemas } from './openapi-records.ts';
import { reportPaths } from './openapi-reports.ts';
import { upkeepPaths, upkeepSchemas } from './openapi-upkeep.ts';
import { workPaths, workSchemas } from './openapi-work.ts';
import { workspacePaths } from './openapi-workspace.ts';
import { apiTexts as texts } from './texts.ts';

/** The description of the API in OpenAPI 3.1, made from the declarations of reports and record types. */
export function openApi(locale: Locale): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: texts.title[locale],
      version: about.version,
      description: `${texts.description[locale]} ${texts.limits[locale]}`,
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }, { session: [] }],
    tags: [
      ...Object.entries(groups).map(([name, title]) => ({ name, description: title[locale] })),
      { name: 'workspace', description: texts.workspaces[locale] },
      { name: 'records', description: texts.records[locale] },
      { name: 'work', description: texts.work[locale] },
      { name: 'people', description: texts.people[locale] },
      { name: 'upkeep', description: texts.upkeep[locale] },
    ],
    paths: {
      ...reportPaths(locale),
      ...workspacePaths(locale),
      ...keptPaths(locale),
      ...exportPaths(locale),
      ...recordPaths(locale),
      ...editPaths(locale),
      ...filePaths(locale),
      ...workPaths(locale),
      ...upkeepPaths(locale),
      ...peoplePaths(locale),
    },
    components: {
      schemas: schemas(locale),
      responses: {
        Error: {
          description: texts.error[locale],
          headers: Object.fromEntries(
            ['Retry-After', ...limitHeaders].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
          ),
          content: { 'application/json': { schema: ref('Error') } },
        },
      },
      headers: headers(locale),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: texts.key[locale] },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'binesh.session_token',
          description: texts.session[locale],
        },
      },
    },
  };
}

const limitHeaders = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

/** The headers of answers that say how much may still be asked. */
function headers(locale: Locale): Record<string, Schema> {
  const [limit = '', remaining = '', reset = ''] = limitHeaders;
  const told = {
    'Retry-After': texts.retryAfter,
    [limit]: texts.rateLimit,
    [remaining]: texts.rateRemaining,
    [reset]: texts.rateReset,
  };
  return Object.fromEntries(
    Object.entries(told).map(([name, words]) => {
      const { description, schema } = { ...header(name, words[locale]), schema: integer };
      return [name, { description, schema }];
    }),
  );
}

function schemas(locale: Locale): Record<string, Schema> {
  const version = { ...integer, description: texts.version[locale] };
  const rows = many(anything);
  const label = { type: 'object', properties: { fa: text, en: text }, required: ['fa', 'en'] };
  const settings = {
    name: text,
    timeZone: text,
    currency: text,
    calendar: { type: 'string', enum: ['persian', 'gregorian'] },
    weekStart: text,
    locale: { type: 'string', enum: ['fa', 'en'] },
  };
  const named = object({ id: text, name: text });
  return {
    Manifest: object({ groups: byName(label), filters: many(text), reports: rows }),
    Answer: object(
      {
        report: text,
        title: text,
        asOf: instant,
        version,
        filters: byName(many(text)),
        params: anything,
        rows,
        tables: byName(rows),
        totals: anything,
        notes: byName(orNull({ type: 'number' })),
        columns: byName(rows),
        labels: object({ tables: byName(label), notes: byName(label), gaps: byName(label) }),
      },
      { period: object({ from: text, to: text }), cursor: orNull(text), comparison: anything },
    ),
    Trust: object({ report: text, asOf: instant, version, gaps: rows }),
    DataPeriod: object({ report: text, version, period: orNull(object({ from: text, to: text })) }),
    Records: object({ report: text, asOf: instant, version, count: integer, records: rows }),
    Workspaces: object({ workspaces: many(ref('WorkspaceListed')) }),
    WorkspaceListed: object({ id: integer, version, ...settings }),
    WorkspaceSettings: object(settings),
    Workspace: object({
      id: integer,
      version,
      settings: ref('WorkspaceSettings'),
      options: anything,
      teams: many(object({ id: text, name: text, parent_id: orNull(text) })),
      users: many(object({ id: text, name: text, team_id: orNull(text), active: flag, role: text })),
      stages: many(
        object({
          id: text,
          name: text,
          pipeline_id: text,
          position: integer,
          category: { type: 'string', enum: ['open', 'won', 'lost', 'unqualified'] },
        }),
      ),
      pipelines: many(named),
      sources: many(named),
      lossReasons: many(named),
      unqualifiedReasons: many(named),
      callOutcomes: many(named),
      visitOutcomes: many(named),
      leadStatuses: many(named),
    }),
    WorkspaceChange: object({}, { ...settings, options: ref('WorkspaceOptions') }),
    WorkspaceChanged: object({
      id: integer,
      version,
      changed: flag,
      settings: ref('WorkspaceSettings'),
      options: anything,
    }),
    SearchFound: object({ kinds: byName(label), records: rows }),
    Tags: object({ tags: many(object({ tag: text, count: integer })) }),
    ErrorTold: object(
      { code: { type: 'string', enum: Object.keys(errors) }, message: text },
      { field: text, value: text, expected: text },
    ),
    Error: object({ error: ref('ErrorTold') }),
    ...keptSchemas(locale),
    ...recordSchemas(locale),
    ...editSchemas,
    ...fileSchemas,
    ...workSchemas,
    ...upkeepSchemas,
    ...peopleSchemas,
  };
}

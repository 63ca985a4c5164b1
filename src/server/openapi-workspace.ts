import type { Locale } from '../core/text.ts';
import {
  answered,
  anything,
  bodyOf,
  common,
  failures,
  integer,
  many,
  object,
  orNull,
  type Parameter,
  query,
  text,
} from './openapi-parts.ts';
import { apiTexts as texts } from './texts.ts';

/** The paths of a workspace as a whole. */
export function workspacePaths(locale: Locale): Record<string, unknown> {
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
    '/api/workspace': {
      ...get('workspace', texts.oneWorkspace[locale], 'Workspace', common(locale)),
      patch: {
        operationId: 'changeWorkspace',
        tags: ['workspace'],
        summary: texts.changeWorkspace[locale],
        parameters: common(locale),
        requestBody: bodyOf('WorkspaceChange'),
        responses: {
          ...answered('WorkspaceChanged', texts.changeWorkspace[locale]),
          ...failures('400', '403'),
        },
      },
    },
    '/api/doctor': {
      post: {
        operationId: 'doctor',
        tags: ['workspace'],
        summary: texts.doctor[locale],
        parameters: common(locale),
        responses: {
          ...answered(object({ differences: orNull(many(anything)) }), texts.doctor[locale]),
          ...failures('403'),
        },
      },
    },
    '/api/health': {
      get: {
        operationId: 'health',
        tags: ['workspace'],
        summary: texts.health[locale],
        security: [],
        responses: answered(object({ name: text, pid: integer }), texts.health[locale]),
      },
    },
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
        responses: { ...answered('SearchFound', texts.searchAll[locale]), ...failures('404') },
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
        parameters: [query('since', texts.since[locale], integer), ...common(locale)],
        responses: { '200': { description: texts.events[locale], content: { 'text/event-stream': {} } } },
      },
    },
  };
}

import type { Scope } from '../src/access/keys.ts';

/** Whose a record is, seen from the rep who asks: his own, a colleague's of his team, or anybody else's. */
export const whoses = ['own', 'team', 'other'] as const;
export type Whose = (typeof whoses)[number];

/** A request of the matrix; of `GET` when there is no body and nothing else is said. */
export interface Asked {
  readonly path: string;
  readonly body?: unknown;
}

/** Fresh records of one person, for a request that changes or reads them. */
export interface Target {
  readonly deal: string;
  readonly lead: string;
  readonly call: string;
  /** A file beside the deal. */
  readonly file: string;
  /** A write that changed the deal, and nothing since. */
  readonly version: number;
}

/** What a route must answer to whom. */
export type Row =
  /** Everybody, signed in or not; or only who has a session, about nothing but himself. */
  | { readonly for: 'everybody' | 'session' }
  /** Whoever may this at all; what it is about is nobody's in particular. */
  | { readonly for: Scope; readonly ask?: Asked }
  /** The answer names the records that the reader sees, and none besides. */
  | { readonly for: 'read' | 'export'; readonly shows: string }
  /** One record: what is not seen is not there, what may not be done is refused. */
  | {
      readonly for: 'read' | 'write';
      readonly on: 'deal' | 'lead' | 'call';
      readonly action: 'see' | 'edit' | 'delete' | 'hear' | 'export';
      readonly of: (target: Target) => Asked;
    };

const everybody: Row = { for: 'everybody' };
const session: Row = { for: 'session' };
const anything = (need: Scope, path?: string, body?: unknown): Row =>
  path === undefined ? { for: need } : { for: need, ask: { path, body } };
const shows = (path: string, need: 'read' | 'export' = 'read'): Row => ({ for: need, shows: path });
const on = (
  type: 'deal' | 'lead' | 'call',
  action: 'see' | 'edit' | 'delete' | 'hear' | 'export',
  of: (target: Target) => Asked,
): Row => ({ for: action === 'edit' || action === 'delete' ? 'write' : 'read', on: type, action, of });

const drill = encodeURIComponent('{"row":{"stage_id":"s1"},"measure":"deal_count"}');
const period = 'from=2026-01-01&to=2026-12-31';

/** Every route of the server. One that is not here fails the test: decide who may call it, and say so. */
export const table: Readonly<Record<string, Row>> = {
  'GET /*': everybody,
  'GET /api/health': everybody,
  'GET /api/openapi.json': everybody,
  'GET /api/docs': everybody,
  'POST /api/auth/sign-in/email': everybody,
  'POST /api/auth/sign-in/social': everybody,
  'GET /api/auth/callback/sso': everybody,
  'POST /api/auth/sign-out': everybody,
  'POST /api/auth/two-factor/verify-totp': everybody,
  'POST /api/auth/two-factor/verify-backup-code': everybody,
  'GET /api/auth/passkey/generate-authenticate-options': everybody,
  'POST /api/auth/passkey/verify-authentication': everybody,
  'POST /api/links': everybody,
  'POST /api/links/look': everybody,
  'POST /api/links/reset': everybody,
  'GET /api/account/ways': everybody,

  'POST /api/auth/two-factor/enable': session,
  'POST /api/auth/two-factor/disable': session,
  'POST /api/auth/two-factor/generate-backup-codes': session,
  'GET /api/auth/passkey/generate-register-options': session,
  'POST /api/auth/passkey/verify-registration': session,
  'GET /api/auth/passkey/list-user-passkeys': session,
  'POST /api/auth/passkey/update-passkey': session,
  'POST /api/auth/passkey/delete-passkey': session,
  'GET /api/account': session,
  'PATCH /api/account': session,
  'POST /api/account/password': session,
  'GET /api/account/sessions': session,
  'DELETE /api/account/sessions': session,
  'DELETE /api/account/sessions/:id': session,
  'GET /api/account/keys': session,
  'POST /api/account/keys': session,
  'DELETE /api/account/keys/:id': session,

  'GET /api/people': anything('admin'),
  'POST /api/people': anything('admin'),
  'POST /api/people/:id/invite': anything('admin'),
  'POST /api/people/:id/reset': anything('admin'),
  'PATCH /api/people/:id': anything('admin'),
  'DELETE /api/people/:id/sessions': anything('admin'),
  'GET /api/me': anything('read'),
  'GET /api/rights': anything('admin'),
  'GET /api/rights/:user': anything('admin'),
  'PUT /api/rights': anything('admin'),

  'GET /api/reports': anything('read'),
  'GET /api/reports/:id': shows(`/api/reports/call-log?${period}`),
  'GET /api/reports/:id/trust': anything('read', '/api/reports/loss-reasons/trust'),
  'GET /api/reports/:id/data-period': anything('read', '/api/reports/loss-reasons/data-period'),
  'GET /api/reports/:id/drill': shows(`/api/reports/stage-distribution/drill?drill=${drill}`),
  'GET /api/workspaces': anything('read'),
  'GET /api/workspace': anything('read'),
  'GET /api/workspace/holidays': anything('read'),
  'PATCH /api/workspace': anything('admin'),
  'POST /api/doctor': anything('admin'),
  'GET /api/events': anything('read'),
  'GET /api/tags': anything('read'),

  'GET /api/records': anything('read'),
  'GET /api/records/:type': shows('/api/records/deal?limit=200'),
  'POST /api/records/:type/list': anything('read', '/api/records/deal/list', {}),
  'GET /api/records/:type/:id{.+}': on('deal', 'see', ({ deal }) => ({ path: `/api/records/deal/${deal}` })),
  'PATCH /api/records/:type/:id{.+}': on('deal', 'edit', ({ deal }) => ({
    path: `/api/records/deal/${deal}`,
    body: { value: '5' },
  })),
  'DELETE /api/records/:type/:id{.+}': on('deal', 'delete', ({ deal }) => ({
    path: `/api/records/deal/${deal}`,
  })),
  'POST /api/records/:type': anything('write', '/api/records/company', { name: 'a company' }),
  'POST /api/records/:type/batch': anything('write', '/api/records/company/batch', { records: [] }),
  'GET /api/names/:type': shows('/api/names/deal?limit=100'),
  'POST /api/bulk': anything('write', '/api/bulk', { type: 'deal', ids: [], set: { value: '1' } }),
  'POST /api/undo': on('deal', 'edit', ({ version }) => ({ path: '/api/undo', body: { version } })),
  'GET /api/bin': anything('read'),
  'POST /api/bin/restore': anything('write'),
  'GET /api/search': shows('/api/search?q=mark&limit=50'),
  'GET /api/attachments/:type/:id/files': on('deal', 'see', ({ deal }) => ({
    path: `/api/attachments/deal/${deal}/files`,
  })),
  'POST /api/attachments/:type/:id/files': on('deal', 'edit', ({ deal }) => ({
    path: `/api/attachments/deal/${deal}/files?name=a.txt`,
    body: {},
  })),
  'GET /api/attachments/files/:file/content': on('deal', 'see', ({ file }) => ({
    path: `/api/attachments/files/${file}/content`,
  })),
  'DELETE /api/attachments/files/:file': on('deal', 'edit', ({ file }) => ({
    path: `/api/attachments/files/${file}`,
  })),
  'GET /api/timeline/:type/:id{.+}': on('deal', 'see', ({ deal }) => ({
    path: `/api/timeline/deal/${deal}`,
  })),
  'GET /api/duplicates/:type': anything('read', '/api/duplicates/lead?name=mark'),
  'POST /api/merge/:type': anything('write', '/api/merge/company', { keep: 'a', drop: 'b' }),
  'GET /api/custom-fields': anything('read'),
  'POST /api/custom-fields': anything('admin'),
  'PATCH /api/custom-fields/:id': anything('admin'),
  'DELETE /api/custom-fields/:id': anything('admin'),
  'GET /api/recordings/:call': on('call', 'hear', ({ call }) => ({ path: `/api/recordings/${call}` })),

  'POST /api/deals/:id/move': on('deal', 'edit', ({ deal }) => ({
    path: `/api/deals/${deal}/move`,
    body: { stage_id: 's2' },
  })),
  'GET /api/board': shows('/api/board?pipeline=p1'),
  'POST /api/leads/:id/convert': on('lead', 'edit', ({ lead }) => ({
    path: `/api/leads/${lead}/convert`,
    body: { deal: { name: 'from a lead', stage_id: 's1' } },
  })),
  'POST /api/leads/:id/unqualify': on('lead', 'edit', ({ lead }) => ({
    path: `/api/leads/${lead}/unqualify`,
    body: {},
  })),
  'GET /api/lead-assignment': anything('read'),
  'PUT /api/lead-assignment': anything('admin'),
  'POST /api/stages/:id/remove': anything('admin'),
  'POST /api/stages/:id/restore': anything('admin'),
  'GET /api/stages/:id/deals': anything('admin'),
  'PUT /api/pipelines/:id/stages': anything('admin'),
  'PUT /api/goals': anything('write'),
  'POST /api/goals/copy': anything('write'),
  'GET /api/goals/periods': anything('read'),
  'GET /api/personal-data/:type/:id': anything('admin'),
  'POST /api/personal-data/:type/:id/erase': anything('admin'),

  'GET /api/views': anything('read'),
  'GET /api/views/:id': anything('read'),
  'POST /api/views': anything('write'),
  'PATCH /api/views/:id': anything('write'),
  'DELETE /api/views/:id': anything('write'),
  'GET /api/dashboards': anything('read'),
  'GET /api/dashboards/:id': anything('read'),
  'POST /api/dashboards': anything('write'),
  'PATCH /api/dashboards/:id': anything('write'),
  'DELETE /api/dashboards/:id': anything('write'),

  'POST /api/exports': anything('export'),
  'GET /api/exports/:id': anything('export'),
  'GET /api/exports/:id/file': anything('export'),
  'DELETE /api/exports/:id': anything('export'),
  'GET /api/audit': on('deal', 'see', ({ deal }) => ({ path: `/api/audit?type=deal&id=${deal}` })),
  'GET /api/audit.csv': on('deal', 'export', ({ deal }) => ({ path: `/api/audit.csv?type=deal&id=${deal}` })),
  'GET /api/webhooks': anything('admin'),
  'GET /api/webhooks/:id': anything('admin'),
  'POST /api/webhooks': anything('admin'),
  'PATCH /api/webhooks/:id': anything('admin'),
  'DELETE /api/webhooks/:id': anything('admin'),
  'POST /api/webhooks/:id/secret': anything('admin'),
  'POST /api/webhooks/:id/test': anything('admin'),
  'GET /api/webhooks/:id/deliveries': anything('admin'),
  'POST /api/webhooks/:id/deliveries/:delivery/replay': anything('admin'),
};

import type { components, paths } from './api.d.ts';
import type { BinEntry, BulkOrder, CustomField, ListQuery, RecordPage, RowGiven } from './crm-types.ts';
import { client, querySerializer, read, written } from './typed.ts';
import type { Named } from './types.ts';

type Schemas = components['schemas'];
type ListParameters = NonNullable<paths['/api/records/{type}']['get']['parameters']['query']>;
type AuditParameters = NonNullable<paths['/api/audit']['get']['parameters']['query']>;

/** JSON has no undefined: what is undefined is not sent. */
const row = (given: RowGiven): Schemas['AnyRow'] => given as Schemas['AnyRow'];

const matching = (rowVersion?: number): { 'If-Match'?: string } =>
  rowVersion === undefined ? {} : { 'If-Match': `"${rowVersion}"` };

const aborted = (signal?: AbortSignal): { signal?: AbortSignal } => (signal === undefined ? {} : { signal });

/** Made once for what a person means to do once: a second try of the same request then makes nothing new. */
export const onceKey = (): string => crypto.randomUUID();

/** The records, and what is done to them. Every refusal is an `ApiError`. */
export const crm = {
  me: (signal?: AbortSignal) => read(client.GET('/api/me', aborted(signal))),

  list: (type: string, asked: ListQuery, signal?: AbortSignal): Promise<RecordPage> =>
    read(
      client.GET('/api/records/{type}', {
        params: { path: { type }, query: asked as ListParameters },
        ...aborted(signal),
      }),
    ) as Promise<RecordPage>,
  named: (
    type: string,
    by: { readonly search?: string; readonly ids?: string; readonly limit?: number },
    signal?: AbortSignal,
  ) =>
    read(
      client.GET('/api/names/{type}', {
        params: { path: { type }, query: by as Omit<typeof by, 'ids'> },
        ...aborted(signal),
      }),
    ) as Promise<{ readonly type: string; readonly records: readonly Named[] }>,
  read: (type: string, id: string, signal?: AbortSignal) =>
    read(client.GET('/api/records/{type}/{id}', { params: { path: { type, id } }, ...aborted(signal) })),
  create: (type: string, given: RowGiven, once?: string) =>
    written(
      client.POST('/api/records/{type}', {
        params: { path: { type }, header: once === undefined ? {} : { 'Idempotency-Key': once } },
        body: row(given),
      }),
    ),
  change: (type: string, id: string, given: RowGiven, rowVersion?: number) =>
    written(
      client.PATCH('/api/records/{type}/{id}', {
        params: { path: { type, id }, header: matching(rowVersion) },
        body: row(given),
      }),
    ),
  remove: (type: string, id: string, rowVersion?: number) =>
    written(
      client.DELETE('/api/records/{type}/{id}', {
        params: { path: { type, id }, header: matching(rowVersion) },
      }),
    ),
  bulk: (order: BulkOrder) => written(client.POST('/api/bulk', { body: order as Schemas['BulkOrder'] })),
  /** Takes a write back, or what it did to one record. */
  undo: (version: number, only: { readonly type?: string; readonly id?: string } = {}) =>
    written(client.POST('/api/undo', { body: { version, ...only } })),

  bin: (asked: { readonly type?: string; readonly cursor?: string }, signal?: AbortSignal) =>
    read(client.GET('/api/bin', { params: { query: asked }, ...aborted(signal) })),
  restore: ({ version, type, id }: Pick<BinEntry, 'version' | 'type' | 'id'>) =>
    written(client.POST('/api/bin/restore', { body: { version, type, id } })),

  customFields: (signal?: AbortSignal) => read(client.GET('/api/custom-fields', aborted(signal))),
  addCustomField: (field: Schemas['CustomFieldGiven']) =>
    written(client.POST('/api/custom-fields', { body: field })),
  changeCustomField: (
    id: string,
    field: Partial<Pick<CustomField, 'label_fa' | 'label_en' | 'options' | 'required' | 'position'>>,
  ) => written(client.PATCH('/api/custom-fields/{id}', { params: { path: { id } }, body: field })),
  removeCustomField: (id: string) =>
    written(client.DELETE('/api/custom-fields/{id}', { params: { path: { id } } })),

  duplicates: (
    type: string,
    by: { readonly phone?: string; readonly email?: string; readonly name?: string; readonly id?: string },
    signal?: AbortSignal,
  ) =>
    read(client.GET('/api/duplicates/{type}', { params: { path: { type }, query: by }, ...aborted(signal) })),
  merge: (type: string, keep: string, drop: string, fields: RowGiven = {}) =>
    written(
      client.POST('/api/merge/{type}', {
        params: { path: { type } },
        body: { keep, drop, fields: row(fields) },
      }),
    ),

  convertLead: (id: string, to: Schemas['Conversion']) =>
    written(client.POST('/api/leads/{id}/convert', { params: { path: { id } }, body: to })),
  unqualifyLead: (id: string, reason: string | null) =>
    written(client.POST('/api/leads/{id}/unqualify', { params: { path: { id } }, body: { reason } })),
  leadAssignment: (signal?: AbortSignal) => read(client.GET('/api/lead-assignment', aborted(signal))),
  setLeadAssignment: (rules: Schemas['LeadAssignmentGiven']) =>
    written(client.PUT('/api/lead-assignment', { body: rules })),

  moveDeal: (id: string, to: Schemas['DealMove'], rowVersion?: number) =>
    written(
      client.POST('/api/deals/{id}/move', {
        params: { path: { id }, header: matching(rowVersion) },
        body: to,
      }),
    ),
  removeStage: (id: string, moveTo: string | null) =>
    written(client.POST('/api/stages/{id}/remove', { params: { path: { id } }, body: { moveTo } })),
  restoreStage: (id: string) =>
    written(client.POST('/api/stages/{id}/restore', { params: { path: { id } } })),
  /** How many deals are in a stage, before it is removed. */
  dealsOfStage: (id: string, signal?: AbortSignal) =>
    read(client.GET('/api/stages/{id}/deals', { params: { path: { id } }, ...aborted(signal) })),
  orderStages: (pipeline: string, ids: readonly string[]) =>
    written(client.PUT('/api/pipelines/{id}/stages', { params: { path: { id: pipeline } }, body: [...ids] })),

  copyGoals: (order: Schemas['GoalCopy']) => written(client.POST('/api/goals/copy', { body: order })),
  setGoals: (grid: Schemas['GoalGrid']) => written(client.PUT('/api/goals', { body: grid })),
  changeWorkspace: (settings: Schemas['WorkspaceChange']) =>
    written(client.PATCH('/api/workspace', { body: settings })),

  personalData: (type: string, id: string, signal?: AbortSignal) =>
    read(
      client.GET('/api/personal-data/{type}/{id}', { params: { path: { type, id } }, ...aborted(signal) }),
    ),
  erasePerson: (type: string, id: string) =>
    written(client.POST('/api/personal-data/{type}/{id}/erase', { params: { path: { type, id } } })),

  audit: (asked: ListQuery, signal?: AbortSignal) =>
    read(client.GET('/api/audit', { params: { query: asked as AuditParameters }, ...aborted(signal) })),
  /** Where the audit lies as a CSV file. */
  auditFile: (asked: ListQuery): string => `/api/audit.csv?${querySerializer(asked)}`,

  webhooks: (signal?: AbortSignal) => read(client.GET('/api/webhooks', aborted(signal))),
  addWebhook: (hook: Schemas['WebhookGiven']) => written(client.POST('/api/webhooks', { body: hook })),
  changeWebhook: (id: string, hook: Partial<Schemas['WebhookGiven']>) =>
    written(client.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body: hook })),
  removeWebhook: (id: string) => written(client.DELETE('/api/webhooks/{id}', { params: { path: { id } } })),
  renewWebhookSecret: (id: string) =>
    written(client.POST('/api/webhooks/{id}/secret', { params: { path: { id } } })),
  testWebhook: (id: string) => read(client.POST('/api/webhooks/{id}/test', { params: { path: { id } } })),
  deliveries: (
    id: string,
    asked: { readonly state?: 'waiting' | 'delivered' | 'failed'; readonly cursor?: string } = {},
    signal?: AbortSignal,
  ) =>
    read(
      client.GET('/api/webhooks/{id}/deliveries', {
        params: { path: { id }, query: asked },
        ...aborted(signal),
      }),
    ),
  replay: (id: string, delivery: string) =>
    read(
      client.POST('/api/webhooks/{id}/deliveries/{delivery}/replay', { params: { path: { id, delivery } } }),
    ),
} as const;

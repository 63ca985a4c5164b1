import type { RecordNames } from '../../core/record-view.ts';
import { get, send } from './client.ts';
import type {
  AuditEntry,
  BinEntry,
  BulkDone,
  BulkOrder,
  ChangedRecord,
  Conversion,
  Converted,
  CreatedRecord,
  CustomField,
  Delivery,
  Duplicate,
  ListQuery,
  Me,
  RecordPage,
  RowGiven,
  StoredRecord,
  Webhook,
} from './crm-types.ts';
import type { Named } from './types.ts';

/** An address from its parts, each of which may hold anything. */
const at = (...parts: readonly string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;

/** A query; what is undefined is left out. */
function query(given: ListQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

const ifMatch = (rowVersion?: number): Readonly<Record<string, string>> =>
  rowVersion === undefined ? {} : { 'if-match': `"${rowVersion}"` };

/** Made once for what a person means to do once: a second try of the same request then makes nothing new. */
export const onceKey = (): string => crypto.randomUUID();

type Undone = { readonly version: number; readonly undone: number };

/** The records, and what is done to them. Every refusal is an `ApiError`. */
export const crm = {
  me: (signal?: AbortSignal) => get<Me>('/api/me', signal),

  list: (type: string, asked: ListQuery, signal?: AbortSignal) =>
    get<RecordPage>(`${at('records', type)}${query(asked)}`, signal),
  named: (
    type: string,
    by: { readonly search?: string; readonly ids?: string; readonly limit?: number },
    signal?: AbortSignal,
  ) =>
    get<{ readonly type: string; readonly records: readonly Named[] }>(
      `${at('names', type)}${query(by)}`,
      signal,
    ),
  read: (type: string, id: string, signal?: AbortSignal) =>
    get<StoredRecord>(at('records', type, id), signal),
  create: (type: string, row: RowGiven, once?: string) =>
    send<CreatedRecord>(
      'POST',
      at('records', type),
      row,
      once === undefined ? {} : { 'idempotency-key': once },
    ),
  change: (type: string, id: string, row: RowGiven, rowVersion?: number) =>
    send<ChangedRecord>('PATCH', at('records', type, id), row, ifMatch(rowVersion)),
  remove: (type: string, id: string, rowVersion?: number) =>
    send<{ readonly type: string; readonly id: string; readonly version: number }>(
      'DELETE',
      at('records', type, id),
      undefined,
      ifMatch(rowVersion),
    ),
  bulk: (order: BulkOrder) => send<BulkDone>('POST', '/api/bulk', order),
  /** Takes a write back, or what it did to one record. */
  undo: (version: number, only: { readonly type?: string; readonly id?: string } = {}) =>
    send<Undone>('POST', '/api/undo', { version, ...only }),

  bin: (asked: { readonly type?: string; readonly cursor?: string }, signal?: AbortSignal) =>
    get<{
      readonly entries: readonly BinEntry[];
      readonly names: RecordNames;
      readonly next: string | null;
    }>(`/api/bin${query(asked)}`, signal),
  restore: (entry: Pick<BinEntry, 'version' | 'type' | 'id'>) =>
    send<Undone>('POST', '/api/bin/restore', entry),

  customFields: (signal?: AbortSignal) =>
    get<{ readonly fields: readonly CustomField[] }>('/api/custom-fields', signal),
  addCustomField: (field: Omit<CustomField, 'id' | 'position'> & { readonly position?: number }) =>
    send<CustomField>('POST', '/api/custom-fields', field),
  changeCustomField: (id: string, field: Partial<CustomField>) =>
    send<CustomField>('PATCH', at('custom-fields', id), field),
  removeCustomField: (id: string) => send<{ readonly id: string }>('DELETE', at('custom-fields', id)),

  duplicates: (
    type: string,
    by: { readonly phone?: string; readonly email?: string; readonly name?: string; readonly id?: string },
    signal?: AbortSignal,
  ) => get<{ readonly records: readonly Duplicate[] }>(`${at('duplicates', type)}${query(by)}`, signal),
  merge: (type: string, keep: string, drop: string, fields: RowGiven = {}) =>
    send<{ readonly version: number }>('POST', at('merge', type), { keep, drop, fields }),

  convertLead: (id: string, to: Conversion) => send<Converted>('POST', at('leads', id, 'convert'), to),
  unqualifyLead: (id: string, reason: string | null) =>
    send<{ readonly version: number }>('POST', at('leads', id, 'unqualify'), { reason }),
  leadAssignment: (signal?: AbortSignal) => get<unknown>('/api/lead-assignment', signal),
  setLeadAssignment: (rules: unknown) => send<unknown>('PUT', '/api/lead-assignment', rules),

  moveDeal: (
    id: string,
    to: {
      readonly stage_id: string;
      readonly closed_at?: string;
      readonly value?: string;
      readonly loss_reason_id?: string | null;
      readonly unqualified_reason_id?: string | null;
    },
    rowVersion?: number,
  ) => send<ChangedRecord>('POST', at('deals', id, 'move'), to, ifMatch(rowVersion)),
  removeStage: (id: string, moveTo: string) =>
    send<{ readonly version: number }>('POST', at('stages', id, 'remove'), { moveTo }),
  orderStages: (pipeline: string, ids: readonly string[]) =>
    send<{ readonly version: number }>('PUT', at('pipelines', pipeline, 'stages'), ids),

  copyGoals: (order: RowGiven) => send<{ readonly version: number }>('POST', '/api/goals/copy', order),
  setGoals: (grid: unknown) => send<{ readonly version: number }>('PUT', '/api/goals', grid),
  changeWorkspace: (settings: Readonly<Record<string, unknown>>) =>
    send<{ readonly version: number }>('PATCH', '/api/workspace', settings),

  personalData: (type: string, id: string, signal?: AbortSignal) =>
    get<unknown>(at('personal-data', type, id), signal),
  erasePerson: (type: string, id: string) =>
    send<{ readonly version: number }>('POST', at('personal-data', type, id, 'erase')),

  audit: (asked: ListQuery, signal?: AbortSignal) =>
    get<{ readonly entries: readonly AuditEntry[]; readonly next: string | null }>(
      `/api/audit${query(asked)}`,
      signal,
    ),
  /** Where the audit lies as a CSV file. */
  auditFile: (asked: ListQuery): string => `/api/audit.csv${query(asked)}`,

  webhooks: (signal?: AbortSignal) =>
    get<{ readonly webhooks: readonly Webhook[]; readonly events: readonly string[] }>(
      '/api/webhooks',
      signal,
    ),
  addWebhook: (hook: Pick<Webhook, 'url' | 'events'> & Partial<Webhook>) =>
    send<Webhook>('POST', '/api/webhooks', hook),
  changeWebhook: (id: string, hook: Partial<Webhook>) => send<Webhook>('PATCH', at('webhooks', id), hook),
  removeWebhook: (id: string) => send<{ readonly id: string }>('DELETE', at('webhooks', id)),
  deliveries: (id: string, asked: ListQuery = {}, signal?: AbortSignal) =>
    get<{ readonly deliveries: readonly Delivery[]; readonly next: string | null }>(
      `${at('webhooks', id, 'deliveries')}${query(asked)}`,
      signal,
    ),
  replay: (id: string, delivery: string) =>
    send<Delivery>('POST', at('webhooks', id, 'deliveries', delivery, 'replay')),
} as const;

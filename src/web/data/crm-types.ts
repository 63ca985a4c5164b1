import type { FieldJson, RecordFields, RecordNames } from '../../core/record-view.ts';
import type { Named } from './types.ts';

/** A record with what was written of it. */
export interface StoredRecord {
  readonly type: string;
  readonly id: string;
  /** Of the workspace: what is asked afterwards must know of it. */
  readonly version: number;
  /** Of the record's last change: a change names it, so that nobody's is lost. */
  readonly rowVersion: number;
  readonly fields: RecordFields;
  readonly custom: Readonly<Record<string, string>>;
}

export interface ListedRecord {
  readonly id: string;
  /** Of its last change. */
  readonly version: number;
  readonly fields: RecordFields;
  readonly custom: Readonly<Record<string, string>>;
}

/** One page of a list; `next` asks for the following one. */
export interface RecordPage {
  readonly type: string;
  readonly version: number;
  readonly records: readonly ListedRecord[];
  readonly names: RecordNames;
  readonly next: string | null;
  readonly count?: number;
}

/** Filters and the shape of a list, as its address says them. */
export type ListQuery = Readonly<Record<string, string | number | boolean | undefined>>;

/** Fields to values; `custom` holds the workspace's own. */
export type RowGiven = Readonly<
  Record<string, FieldJson | undefined | Readonly<Record<string, string | null>>>
>;

export interface Duplicate extends Named {
  readonly why: readonly ('phone' | 'email' | 'name')[];
}

export interface CreatedRecord extends StoredRecord {
  readonly duplicates?: readonly Duplicate[];
}

export interface ChangedRecord extends StoredRecord {
  readonly changed: boolean;
}

/** What a 409 `edited_meanwhile` answers beside its error (`ApiError.body`). */
export interface EditConflict {
  readonly given: RowGiven;
  readonly stored: {
    readonly rowVersion: number;
    readonly fields: RecordFields;
    readonly custom: Readonly<Record<string, string>>;
  };
}

export type BulkOrder = {
  readonly type: string;
} & ({ readonly ids: readonly string[] } | { readonly where: ListQuery }) &
  ({ readonly set: RowGiven } | { readonly delete: true });

export interface BulkDone {
  readonly version: number;
  readonly changed: number;
  readonly skipped: readonly { readonly id: string; readonly code: string }[];
}

export interface BinEntry {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly type: string;
  readonly id: string;
  readonly name: string | null;
}

export type CustomFieldKind =
  | 'text'
  | 'long_text'
  | 'number'
  | 'money'
  | 'date'
  | 'datetime'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'link';

export interface CustomField {
  readonly id: string;
  readonly record_type: string;
  readonly key: string;
  readonly label_fa: string;
  readonly label_en: string;
  readonly kind: CustomFieldKind;
  readonly options: readonly string[];
  readonly required: boolean;
  readonly position: number;
}

/** A conversion of a lead: parties that are there already by id, new ones by what is known of them. */
export interface Conversion {
  readonly company?: { readonly id: string } | { readonly name: string };
  readonly contact?: { readonly id: string } | RowGiven;
  readonly deal: {
    readonly name: string;
    readonly stage_id: string;
    readonly value?: string;
    readonly currency?: string;
    readonly owner_id?: string;
    readonly estimated_close_on?: string;
  };
}

export interface Converted {
  readonly version: number;
  readonly deal: string;
  readonly contact: string | null;
  readonly company: string | null;
}

export type ChangeWay = 'page' | 'key' | 'cli' | 'import' | 'system';

/** One thing that was done: a change of a record, a sign-in or a taking out of data. */
export interface AuditEntry {
  readonly version: number | null;
  readonly n: number;
  readonly at: string;
  /** The user's id, or the name of what wrote. */
  readonly actor: string | null;
  readonly actorName: string | null;
  /** From where: by which way, and from which address. */
  readonly from: { readonly way: ChangeWay | null; readonly address: string | null };
  readonly action: string;
  readonly type: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** `type.action`, as in `deal.update`; `*` for every one. */
  readonly events: readonly string[];
  readonly active: boolean;
  readonly description: string;
  readonly created_at: string;
  /** Shown once, in the answer to making it or to asking for a new one. */
  readonly secret?: string;
}

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly version: number;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly next_at: string | null;
  readonly at: string;
  readonly status: number | null;
  readonly ms: number | null;
  readonly response: string | null;
  readonly error: string | null;
}

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: 'admin' | 'manager' | 'rep' | 'read_only';
  readonly workspace?: unknown;
  readonly rights: Readonly<Record<string, Readonly<Record<string, 'none' | 'own' | 'team' | 'all'>>>>;
  readonly hidden: Readonly<Record<string, readonly string[]>>;
  readonly hears: boolean;
}

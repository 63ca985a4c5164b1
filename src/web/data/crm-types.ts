import type { RecordFields } from '../../core/record-view.ts';
import type { components } from './api.d.ts';

type Schemas = components['schemas'];

/** A record with what was written of it; a change names its `rowVersion`, so that nobody's is lost. */
export type StoredRecord = Schemas['Record'];
export type ChangedRecord = Schemas['RecordChanged'];

/** One of a list. All fields are there unless the list was asked for less. */
export type ListedRecord = Required<Schemas['RecordPage']['records'][number]>;

/** One page of a list; `next` asks for the following one. */
export type RecordPage = Omit<Schemas['RecordPage'], 'records'> & {
  readonly records: readonly ListedRecord[];
};

/** Filters and the shape of a list, as its address says them. */
export type ListQuery = Readonly<Record<string, string | number | boolean | undefined>>;

/** Fields to values; `custom` holds the workspace's own. */
export type RowGiven = Readonly<
  Record<string, RecordFields[string] | undefined | Readonly<Record<string, string | null>>>
>;

export type Duplicate = Schemas['Duplicate'];

/** What a 409 `edited_meanwhile` answers beside its error (`ApiError.body`). */
export type EditConflict = Omit<Schemas['EditConflict'], 'given'> & { readonly given: RowGiven };

export type BulkOrder = {
  readonly type: string;
} & ({ readonly ids: readonly string[] } | { readonly where: ListQuery }) &
  ({ readonly set: RowGiven } | { readonly delete: true });
export type BulkDone = Schemas['BulkDone'];

export type BinEntry = Schemas['BinPage']['entries'][number];
export type CustomField = Schemas['CustomField'];
export type Me = Schemas['Me'];

import type { Calendar } from '../../core/calendar.ts';
import { records, recordTypes } from '../../records/index.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import type { WorkspaceSettings } from '../../records/workspace.ts';
import { IdTable } from './id-table.ts';
import { NumberColumn } from './number-column.ts';
import type { Rejects } from './rejects.ts';
import type { BundleSource } from './source.ts';
import type { Warnings } from './warnings.ts';

/** The ids of one record type: those of the store come first, then those of the bundle. */
export interface KnownIds {
  readonly table: IdTable;
  /** How many of them are in the store already. */
  stored: number;
}

/** What the rows of deals and leads tell the rows of other files. Columns are indexed by the id's number. */
export interface Timeline {
  /** Microseconds since the epoch, or NaN. */
  readonly created: NumberColumn;
  /** The earliest history row in the store, or NaN. */
  readonly firstHistory: NumberColumn;
}

/** Everything that the reading of one file must know about the others. */
export interface ImportState {
  readonly source: BundleSource;
  readonly settings: WorkspaceSettings;
  readonly calendar: Calendar;
  /** Import the good rows; those that refer to a rejected row are then rejected too. */
  readonly skipBadRows: boolean;
  readonly rejects: Rejects;
  readonly warnings: Warnings;
  readonly ids: ReadonlyMap<RecordName, KnownIds>;
  readonly deals: Timeline & { readonly currency: NumberColumn; readonly currencies: string[] };
  readonly leads: Timeline;
  /** The number + 1 of the lead that a deal came from, by the deal's number; 0 for none. */
  readonly leadOfDeal: NumberColumn;
  /** Rows that only a look at the whole file, or at the store, shows to be wrong: by type and line. */
  readonly late: Map<RecordName, Map<number, LateRejection>>;
  /** Paths of recordings that the bundle holds. */
  readonly recordings: Set<string>;
}

export interface LateRejection {
  readonly column: string;
  readonly code: 'team_circle' | 'duplicate_position';
  readonly expected: string;
}

export function createState(
  init: Pick<ImportState, 'source' | 'settings' | 'calendar' | 'skipBadRows' | 'rejects' | 'warnings'>,
): ImportState {
  const timeline = () => ({
    created: new NumberColumn(Number.NaN),
    firstHistory: new NumberColumn(Number.NaN),
  });
  return {
    ...init,
    ids: new Map(recordTypes.map(({ name }) => [name, { table: new IdTable(), stored: 0 }])),
    deals: { ...timeline(), currency: new NumberColumn(-1), currencies: [] },
    leads: timeline(),
    leadOfDeal: new NumberColumn(0),
    late: new Map(),
    recordings: new Set(),
  };
}

export function idsOf(state: ImportState, type: RecordName): KnownIds {
  const ids = state.ids.get(type);
  if (!ids) throw new TypeError(`${type} has no ids`);
  return ids;
}

/** The number of a currency, for `deals.currency`. */
export function currencyNumber(state: ImportState, currency: string): number {
  const known = state.deals.currencies.indexOf(currency);
  return known === -1 ? state.deals.currencies.push(currency) - 1 : known;
}

/** The currency of a deal by its number; undefined where its row was too wrong to have one. */
export function currencyOfDeal(state: ImportState, deal: number): string | undefined {
  return state.deals.currencies[state.deals.currency.get(deal)];
}

/** The types that a type refers to, itself included where it does. */
export function referredTypes(type: RecordType<RecordName>): RecordName[] {
  return Object.values(type.fields).flatMap(({ ref }) => {
    if (ref === undefined) return [];
    return typeof ref === 'string' ? [ref] : Object.values(ref.to);
  });
}

/** Record types that others refer to. */
export const referredTo: ReadonlySet<RecordName> = new Set(recordTypes.flatMap(referredTypes));

/** Every type after those that it refers to, so that one pass over each file finds all references. */
export const readingOrder: readonly RecordType<RecordName>[] = (() => {
  const ordered: RecordType<RecordName>[] = [];
  const visit = (type: RecordType<RecordName>, path: readonly RecordName[]): void => {
    if (ordered.includes(type) || path.includes(type.name)) return;
    for (const name of referredTypes(type)) visit(records[name], [...path, type.name]);
    ordered.push(type);
  };
  for (const type of recordTypes) visit(type, []);
  return ordered;
})();

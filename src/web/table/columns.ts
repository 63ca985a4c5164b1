import { changeOf, type FigureChange } from '../../core/comparison.ts';
import { type Column, isNumeric, type Row } from '../../core/table.ts';
import { readColumns } from '../../core/table-text.ts';
import { keyColumns } from './table-model.ts';

/** A row of the table, and the row of the compared period that belongs to it. */
export interface TableRow {
  readonly row: Row;
  /** Undefined where nothing is compared, null where the compared period has no such row. */
  readonly before: Row | null | undefined;
  /** Only the compared period has it. */
  readonly gone: boolean;
}

/** The rows of a table with what they are compared with; rows that only the compared period has come last. */
export function comparedRows(
  rows: readonly Row[],
  before: readonly (Row | null)[] | undefined,
  onlyBefore: readonly Row[] | undefined,
): readonly TableRow[] {
  const shown = rows.map(
    (row, at): TableRow => ({
      row,
      before: before === undefined ? undefined : (before[at] ?? null),
      gone: false,
    }),
  );
  const gone = (onlyBefore ?? []).map((row): TableRow => ({ row, before: row, gone: true }));
  return [...shown, ...gone];
}

/** Whether a column's figures add up, so that no row means nothing of it. */
const addsUp = ({ kind, rate, n }: Column): boolean =>
  (kind === 'count' || kind === 'money') && rate === undefined && n === undefined;

/** How a figure of a row changed; a row that is missing in one of the periods counts as nothing where figures add up. */
export function changeIn(column: Column, { row, before, gone }: TableRow): FigureChange | null {
  if (before === undefined || column.standing) return null;
  const nothing = addsUp(column) ? (column.kind === 'money' ? '0' : 0) : null;
  const now = gone ? nothing : (row[column.name] ?? null);
  return changeOf(column.kind, now, before === null ? nothing : (before[column.name] ?? null));
}

/** Whether a column has a compared side. */
export const isCompared = ({ kind, standing }: Column): boolean =>
  isNumeric(kind) && kind !== 'rank' && !standing;

/** Columns that the reader may take away: all but those that name a row. */
export function optionalColumns(columns: readonly Column[]): readonly Column[] {
  const keys = new Set(keyColumns(columns).map(({ column }) => column.name));
  return readColumns(columns)
    .map(({ column }) => column)
    .filter(({ name }, at) => at > 0 && !keys.has(name));
}

/** The names of an address's `columns`; a table that it names no column of is shown whole. */
export function chosenColumns(columns: readonly Column[], text: string | undefined): ReadonlySet<string> {
  const all = optionalColumns(columns).map(({ name }) => name);
  const named = new Set((text ?? '').split(','));
  const chosen = all.filter((name) => named.has(name));
  return new Set(chosen.length === 0 ? all : chosen);
}

/** The address's `columns` after a choice in one of the tables; the others keep theirs. */
export function columnsText(
  tables: readonly (readonly Column[])[],
  at: number,
  chosen: ReadonlySet<string>,
  text: string | undefined,
): string | undefined {
  const own = optionalColumns(tables[at] ?? []).map(({ name }) => name);
  const away = new Set(own.filter((name) => !chosen.has(name)));
  const shown = new Set([...tables.flatMap((columns) => [...chosenColumns(columns, text)]), ...chosen]);
  const all = new Set(tables.flatMap((columns) => optionalColumns(columns).map(({ name }) => name)));
  const kept = [...all].filter((name) => shown.has(name) && !away.has(name));
  return chosen.size === 0 || kept.length === all.size ? undefined : kept.join(',');
}

/** Which way is good news when a figure of a column changes. */
export function betterOf({ better, kind, rate }: Column): 'more' | 'less' | 'neither' {
  if (better !== undefined) return better;
  const isRate = rate !== undefined && rate.within === undefined;
  return kind === 'count' || kind === 'money' || isRate ? 'more' : 'neither';
}

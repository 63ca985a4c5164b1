import type { Granularity } from '../../core/calendar.ts';
import { type Formatter, noValue } from '../../core/format.ts';
import { type Column, isNumeric, type Row, type Value } from '../../core/table.ts';
import type { Locale } from '../../core/text.ts';

/** A column as a table shows it. */
export interface ShownColumn {
  readonly column: Column;
  /** Where the record's id is, for a column of names. */
  readonly idColumn?: string;
  readonly numeric: boolean;
  /** The kinds whose cells open records. */
  readonly opens: boolean;
}

/** Columns that only programs read: ids that a name stands for, and files that the player plays. */
export function shownColumns(columns: readonly Column[]): readonly ShownColumn[] {
  const shown: ShownColumn[] = [];
  for (const [index, column] of columns.entries()) {
    const before = columns[index - 1];
    const { kind, name } = column;
    if (kind === 'id' || (name === 'recording' && columns.some((each) => each.name === 'recording_url')))
      continue;
    const named = kind === 'text' && before?.kind === 'id' && before.label.en === column.label.en;
    shown.push({
      column,
      ...(named ? { idColumn: before.name } : {}),
      numeric: isNumeric(kind),
      opens: kind === 'count',
    });
  }
  return shown;
}

const keyKinds: ReadonlySet<Column['kind']> = new Set(['id', 'enum', 'bucket', 'hour', 'weekday']);

/** What names a row to the server when its records are asked for. */
export function keysOf(columns: readonly Column[], row: Row): Record<string, Value> {
  const keys: Record<string, Value> = {};
  for (const { name, kind } of columns) if (keyKinds.has(kind)) keys[name] = row[name] ?? null;
  return keys;
}

/** The count whose records stand behind a figure: its own, or the one that a value goes with. */
export function countOf(columns: readonly Column[], measure: string): string | undefined {
  const counts = columns.filter(({ kind }) => kind === 'count').map(({ name }) => name);
  const partner = measure.replace(/(^|_)value$/, '$1count');
  return [measure, partner].find((name) => counts.includes(name)) ?? counts[0];
}

/** How values become words for one answer. */
export interface Words {
  readonly format: Formatter;
  readonly locale: Locale;
  readonly granularity: Granularity;
  /** What stands for a record that is not set. */
  readonly unset: string;
}

export function cellText({ column, idColumn }: ShownColumn, row: Row, words: Words): string {
  const value = row[column.name] ?? null;
  if (idColumn !== undefined) return String(value ?? row[idColumn] ?? words.unset);
  if (value === null) return column.kind === 'enum' ? words.unset : noValue;
  const word = column.words?.[String(value)];
  if (word !== undefined) return word[words.locale];
  if (column.kind === 'money' && typeof value !== 'boolean')
    return words.format.moneyEven(value, column.unit);
  return words.format.cell(column, value, words.granularity);
}

/**
 * The direction of a figure's cell: signs and percent signs stay on their side, but «۴٫۶ روز» reads as the sentence
 * it is.
 */
export const figureDirection = (text: string): 'ltr' | 'auto' => (/\p{L}/u.test(text) ? 'auto' : 'ltr');

/** What a row is called: its keys in words. */
export function rowTitle(columns: readonly Column[], row: Row, words: Words): string {
  return shownColumns(columns)
    .filter(
      ({ column, idColumn }) =>
        (idColumn !== undefined || keyKinds.has(column.kind)) && row[column.name] !== undefined,
    )
    .map((shown) => cellText(shown, row, words))
    .join('، ');
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export function readSort(text: string | undefined): Sort | undefined {
  const [column = '', direction = 'asc'] = (text ?? '').split(':');
  return column === '' ? undefined : { column, descending: direction === 'desc' };
}

/** Rows by a column, nothing last; numbers by size, texts as the language sorts them. */
export function sortedRows(
  rows: readonly Row[],
  columns: readonly Column[],
  sort: Sort | undefined,
  locale: Locale,
): readonly Row[] {
  const column = columns.find(({ name }) => name === sort?.column);
  if (column === undefined || sort === undefined) return rows;
  const sign = sort.descending ? -1 : 1;
  const byText = !isNumeric(column.kind);
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column.name] ?? null, b[column.name] ?? null];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    if (byText) return sign * String(x).localeCompare(String(y), locale);
    return sign * (Number(x) - Number(y));
  });
}

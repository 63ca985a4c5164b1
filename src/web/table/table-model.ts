import { Big } from 'big.js';
import type { Granularity } from '../../core/calendar.ts';
import type { Formatter } from '../../core/format.ts';
import { type Column, isNumeric, type Row, type Value } from '../../core/table.ts';
import { cellText as coreCellText, type ReadColumn, readColumns } from '../../core/table-text.ts';
import type { Locale } from '../../core/text.ts';

const keyKinds: ReadonlySet<Column['kind']> = new Set(['id', 'enum', 'bucket', 'hour', 'weekday']);

/** What names a row to the server when its records are asked for. */
export function keysOf(columns: readonly Column[], row: Row): Record<string, Value> {
  const keys: Record<string, Value> = {};
  for (const { name, kind } of columns) if (keyKinds.has(kind)) keys[name] = row[name] ?? null;
  return keys;
}

/**
 * The figure whose records stand behind a figure: itself, what it is a rate of or rests on, what a value goes with, or
 * the only one there is. Undefined where none can be told.
 */
export function countOf(columns: readonly Column[], measure: string): string | undefined {
  const counts = columns.filter(({ kind, opens }) => kind === 'count' || opens).map(({ name }) => name);
  const column = columns.find(({ name }) => name === measure);
  const partner = measure.replace(/(^|_)value$/, '$1count');
  const own = [measure, column?.rate?.of, column?.n, partner].find((name) => counts.includes(name ?? ''));
  return own ?? (counts.length === 1 ? counts[0] : undefined);
}

/** How values become words for one answer. */
export interface Words {
  readonly format: Formatter;
  readonly locale: Locale;
  readonly granularity: Granularity;
}

/** How the values of an answer become words. */
export const wordsOf = (
  { params }: { readonly params: Readonly<Record<string, unknown>> },
  format: Formatter,
): Words => ({
  format,
  locale: format.options.locale,
  granularity: (params.granularity ?? 'month') as Granularity,
});

export const cellText = (read: ReadColumn, row: Row, { format, granularity }: Words): string =>
  coreCellText(read, row, format, granularity);

/**
 * The direction of a figure's cell: signs and percent signs stay on their side, but «۴٫۶ روز» reads as the sentence
 * it is.
 */
export const figureDirection = (text: string): 'ltr' | 'rtl' =>
  /(?=\p{L})\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr';

/** The columns whose values name a row. */
export const keyColumns = (columns: readonly Column[]): readonly ReadColumn[] =>
  readColumns(columns).filter(({ column, idColumn }) => idColumn !== undefined || keyKinds.has(column.kind));

/** What a row is called: its keys in words. */
export function rowTitle(columns: readonly Column[], row: Row, words: Words): string {
  return keyColumns(columns)
    .filter(({ column }) => row[column.name] !== undefined)
    .map((read) => cellText(read, row, words))
    .join(words.locale === 'fa' ? '، ' : ', ');
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export function readSort(text: string | undefined): Sort | undefined {
  const [column = '', direction = 'asc'] = (text ?? '').split(':');
  return column === '' ? undefined : { column, descending: direction === 'desc' };
}

/** The next of a head's three states: largest first, smallest first, as it came. */
export function nextSort(sort: Sort | undefined, column: string): string | undefined {
  if (sort?.column !== column) return `${column}:desc`;
  return sort.descending ? column : undefined;
}

/** Two figures by size, exact where doubles are not. */
function bySize(x: Value, y: Value): number {
  const difference = Number(x) - Number(y);
  return difference !== 0 || x === y ? difference : new Big(String(x)).cmp(new Big(String(y)));
}

/** Rows by a value, nothing last in both directions; figures by size, texts as the language sorts them. */
export function sortedBy<R>(
  rows: readonly R[],
  { descending }: Sort,
  numeric: boolean,
  valueIn: (row: R) => Value,
  locale: Locale,
): readonly R[] {
  const sign = descending ? -1 : 1;
  const read = rows.map((row) => ({ row, value: valueIn(row) }));
  read.sort(({ value: x }, { value: y }) => {
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (numeric ? bySize(x, y) : String(x).localeCompare(String(y), locale));
  });
  return read.map(({ row }) => row);
}

/** What a column sorts by: figures, dates and hours by themselves, the others by what they say. */
export function sortValue(read: ReadColumn, row: Row, words: Words): Value {
  const { column } = read;
  const value = row[column.name] ?? null;
  const ordered =
    isNumeric(column.kind) || ['bucket', 'hour', 'weekday', 'date', 'instant'].includes(column.kind);
  if (ordered || value === null) return value;
  return cellText(read, row, words);
}

/** Kinds that sort by size rather than as texts. */
export const sortsBySize = ({ kind }: Column): boolean =>
  isNumeric(kind) || kind === 'hour' || kind === 'weekday';

/** A figure for a spreadsheet: exact and without grouping, an amount in the unit that is shown. */
export function plainFigure(column: Column, value: Value, format: Formatter): string {
  if (value === null) return '';
  return column.kind === 'money' ? format.moneyPlain(String(value), column.unit) : String(value);
}

/** A difference of two figures, with its sign. */
export function signed(column: Column, difference: Value, words: Words): string {
  if (column.kind === 'percent' || column.kind === 'points')
    return words.format.points(difference as number | null);
  const text = cellText({ column }, { [column.name]: difference }, words);
  return Number(difference ?? 0) > 0 ? `+${text}` : text;
}

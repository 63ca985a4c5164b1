import Big from 'big.js';
import type { Granularity } from '../../core/calendar.ts';
import type { Weekday } from '../../core/day.ts';
import type { Formatter } from '../../core/format.ts';
import type { Column, ColumnKind, Row, Value } from '../../core/table.ts';
import type { Locale } from '../../core/text.ts';
import type { Chart } from '../../report/report.ts';
import { type Certainty, certaintyOf } from '../honest/certainty.ts';
import { chartTexts } from './messages.ts';

/** What a chart is drawn from: a declaration, a table of an answer, and the reader's language. */
export interface ChartData {
  readonly chart: Chart;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The totals row of the table, where it has one. */
  readonly totals?: Row | undefined;
  /** What a row is compared with, such as the team's average. */
  readonly reference?: Row | undefined;
  readonly format: Formatter;
  readonly locale: Locale;
  /** What the buckets of the table are. */
  readonly granularity: Granularity;
  readonly weekStart: Weekday;
  /** The period that the rows are compared with, where there is one. */
  readonly before?: Before | undefined;
  /** What the stages of the pipelines mean, by id. */
  readonly categories?: ReadonlyMap<string, StageCategory> | undefined;
  /** The keys of the series that the reader wants to see; all unless told. */
  readonly shown?: ReadonlySet<string> | undefined;
  /** Time runs from right to left; as the page unless told. */
  readonly timeRtl?: boolean | undefined;
}

export type StageCategory = 'open' | 'won' | 'lost' | 'unqualified';

/** The compared period. */
export interface Before {
  /** When it was. */
  readonly title: string;
  /** The row of that period that belongs to a row; null where it had none. */
  readonly rows: ReadonlyMap<Row, Row | null>;
  readonly totals?: Row | undefined;
}

/** A column that the declaration names. */
export function columnNamed(columns: readonly Column[], name: string): Column {
  const found = columns.find((column) => column.name === name);
  if (found === undefined) throw new RangeError(`The table has no column ${name}`);
  return found;
}

/** The text column after an id, which says what it is called. */
function labelColumnOf(columns: readonly Column[], column: Column): Column | undefined {
  if (column.kind !== 'id') return undefined;
  const next = columns[columns.indexOf(column) + 1];
  return next?.kind === 'text' ? next : undefined;
}

/** The category axis: the declared one, or the first key (a kind before an id only says whose id it is). */
export function categoryColumn({ chart, columns }: ChartData): Column {
  if (chart.x !== undefined) return columnNamed(columns, chart.x);
  const [first, second] = columns;
  if (first === undefined) throw new RangeError('The table has no columns');
  return first.kind === 'enum' && second?.kind === 'id' ? second : first;
}

/** The figures drawn. */
export const measuresOf = ({ chart, columns }: ChartData): readonly Column[] =>
  chart.y.map((name) => columnNamed(columns, name));

/** What a row's value of a key is called. */
export function labelOf(data: ChartData, column: Column, row: Row): string {
  const { columns, locale, format, granularity } = data;
  const named = labelColumnOf(columns, column);
  const label = named === undefined ? undefined : row[named.name];
  if (typeof label === 'string' && label !== '') return plainName(label);
  const value = row[column.name] ?? null;
  if (value === null) return chartTexts.none[locale];
  return column.words?.[String(value)]?.[locale] ?? format.cell(column, value, granularity);
}

/** A name without marks that would turn the words around it. */
const plainName = (name: string): string => name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** A figure for geometry; exact values stay in the row for the labels. */
export function numberAt(row: Row, name: string): number | null {
  const value = row[name];
  if (value === undefined || value === null || value === '' || typeof value === 'boolean') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

const additive: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['count', 'money']);

/** Whether figures of several rows may be added, and a missing one is nothing. */
export const isAdditive = (column: Column): boolean => additive.has(column.kind);

/** The exact sum of figures; null where there is none. */
export function sumOf(values: readonly Value[]): Value {
  let sum: Big | null = null;
  for (const value of values) {
    if (value === null || typeof value === 'boolean') continue;
    sum = (sum ?? new Big(0)).plus(value);
  }
  return sum === null ? null : sum.toFixed();
}

/** What a row's figure was in the compared period; undefined where nothing is compared. */
export function beforeOf({ before }: ChartData, column: Column, row: Row | null): Value | undefined {
  if (before === undefined || column.standing || row === null) return undefined;
  const then = before.rows.get(row);
  if (then === undefined) return undefined;
  return then?.[column.name] ?? (isAdditive(column) ? 0 : null);
}

/** The same for geometry; null where there is none. */
export function numberBefore(data: ChartData, column: Column, row: Row | null): number | null {
  const value = beforeOf(data, column, row);
  return value === undefined || value === null || typeof value === 'boolean' ? null : Number(value);
}

/** How sure a row's figure is; undefined where it is no rate and no average, or there is none. */
export const certaintyIn = ({ rows }: ChartData, column: Column, row: Row | null): Certainty | undefined =>
  row === null || numberAt(row, column.name) === null ? undefined : certaintyOf(column, row, rows);

/** The same as far as it is drawn: of the parts of a whole nobody asks how sure each is. */
export function drawnCertainty(data: ChartData, column: Column, row: Row | null): Certainty | undefined {
  const certainty = certaintyIn(data, column, row);
  return certainty === undefined || column.rate?.within === undefined
    ? certainty
    : { ...certainty, share: undefined };
}

/** The count whose records a figure is made of: itself, the one named like it, or the first of the table. */
export function openedBy(columns: readonly Column[], measure: Column, exactly = false): string | undefined {
  if (measure.kind === 'count') return measure.name;
  const twin = measure.name.replace(/(_value|_pct|_s)?$/, '_count');
  const counts = columns.filter(({ kind }) => kind === 'count');
  const found = counts.find(
    ({ name }) => name === twin || (measure.name === 'value' && name === 'deal_count'),
  );
  if (found) return found.name;
  return exactly ? undefined : counts.find(({ name }) => name.endsWith('_count'))?.name;
}

import type { Text } from './text.ts';

/**
 * What a column holds, and so how every surface aligns, formats and exports it.
 *
 * - `count`, `rank`, `hour` (0–23), `weekday` (1 = Monday … 7 = Sunday): whole numbers.
 * - `money`: a decimal string in the workspace's currency (or in the column's `unit`).
 * - `percent`, `points`: numbers such as 76.4706; `seconds`: durations; `decimal`: any other decimal.
 * - `number`: a figure whose kind the report decides by row (a goal's target: money or a count).
 * - `date`, `bucket`: ISO dates; `instant`: UTC with `Z`; `enum`: one of a few fixed words.
 */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'seconds'
  | 'decimal'
  | 'date'
  | 'instant'
  | 'bucket'
  | 'boolean'
  | 'hour'
  | 'weekday'
  | 'enum'
  | 'rank'
  | 'number';

export interface Column {
  /** The key in every row, as in `won_value`. */
  readonly name: string;
  readonly label: Text;
  readonly kind: ColumnKind;
  /** A currency code for money that is not in the workspace's currency. */
  readonly unit?: string;
  /** What the values of an `enum` are called. */
  readonly words?: Readonly<Record<string, Text>>;
}

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** The one shape that page, API, CLI and exports render. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly totals: Row;
}

const numeric: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  'count',
  'money',
  'percent',
  'points',
  'seconds',
  'decimal',
  'rank',
  'number',
]);

/** Whether a column holds figures: aligned right in both languages, with fixed decimals. */
export function isNumeric(kind: ColumnKind): boolean {
  return numeric.has(kind);
}

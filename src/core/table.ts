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
  /** A share of counts, and which: so how sure it is can be said. */
  readonly rate?: Rate;
  /** The count column that an average, a median or a percentile rests on. */
  readonly n?: string;
  /** How many records each row's figure rests on, where no column says it. */
  readonly bases?: Bases;
  /** How things stand at `asOf`, whatever the period: there is nothing to compare it with. */
  readonly standing?: true;
  /** Opens records though it is no count. */
  readonly opens?: true;
  /** Which way is good news when the figure changes. Unless told: more of counts, money and rates; neither of the rest. */
  readonly better?: 'more' | 'less' | 'neither';
}

/** Counts by the JSON of a row's keys `by`; the totals row's under the empty text. */
export interface Bases {
  readonly by: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** A column that is `of` out of the sum of `among`: the won out of the won and the lost. */
export interface Rate {
  readonly of: string;
  /** None where the column has `bases`. */
  readonly among: readonly string[];
  /** The counts of `among` are added over all rows that are equal in these keys; of the row itself unless given. */
  readonly within?: readonly string[];
  /** Instead: each row counts a part of the one before, and the rate is of that one, or of the first. */
  readonly nested?: 'previous' | 'first';
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

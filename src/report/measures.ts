import { Big } from 'big.js';
import { type Sql, sql } from '../facts/sql.ts';
import type { Cell } from './engine.ts';

/**
 * What is asked of the database about a group of rows. Exact counts, sums and percentiles only: every quotient, share
 * and rounding happens once, in TypeScript.
 */
export type Measure =
  | { readonly kind: 'count'; readonly where?: Sql | undefined; readonly distinct?: true }
  | { readonly kind: 'sum'; readonly of: Sql; readonly where?: Sql | undefined }
  | { readonly kind: 'percentile'; readonly of: Sql; readonly at: number; readonly where?: Sql | undefined };

/** How many rows (records) there are, of those that meet a condition. */
export const count = (where?: Sql): Measure => ({ kind: 'count', where });

/** How many different records there are, where a record may have several rows. */
export const countRecords = (where?: Sql): Measure => ({ kind: 'count', where, distinct: true });

/** The exact sum; null values are left out, and no values make 0. */
export const sum = (of: Sql, where?: Sql): Measure => ({ kind: 'sum', of, where });

/** `percentile_cont`: linear interpolation between the neighbours. */
export const percentile = (at: number, of: Sql, where?: Sql): Measure => ({
  kind: 'percentile',
  at,
  of,
  where,
});
export const median = (of: Sql, where?: Sql): Measure => percentile(0.5, of, where);

/** The aggregate as SQL, over rows `p` that have an `id`. */
export function measureSql(measure: Measure): Sql {
  const filter = measure.where === undefined ? sql`` : sql` filter (where ${measure.where})`;
  switch (measure.kind) {
    case 'count':
      return measure.distinct ? sql`count(distinct id)${filter}` : sql`count(*)${filter}`;
    case 'sum':
      return sql`cast(sum(${measure.of})${filter} as text)`;
    case 'percentile': {
      const at = sql`cast(${measure.at} as double precision)`;
      return sql`percentile_cont(${at}) within group (order by cast(${measure.of} as double precision))${filter}`;
    }
  }
}

export type Measured = number | Big | null;

/** The value as the database gave it: a count a number, a sum exact, a percentile a double or null. */
export function readMeasure(measure: Measure, cell: Cell | undefined): Measured {
  switch (measure.kind) {
    case 'count':
      return Number(cell ?? 0);
    case 'sum':
      return new Big(cell === null || cell === undefined ? 0 : String(cell));
    case 'percentile':
      return cell === null || cell === undefined ? null : Number(cell);
  }
}

/** What a measure is where no row exists. */
export const nothing = (measure: Measure): Measured => readMeasure(measure, undefined);

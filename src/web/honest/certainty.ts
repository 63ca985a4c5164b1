import { countBehind, rateOf, smallest, wilson } from '../../core/statistics.ts';
import type { Column, Row } from '../../core/table.ts';

/** How much a rate, an average or a median rests on. */
export interface Certainty {
  /** How many records. */
  readonly n: number;
  /** So few that the figure is greyed. */
  readonly small: boolean;
  /** Of a rate: how many of them are counted, and the 95 % interval in percent. */
  readonly share: { readonly k: number; readonly low: number; readonly high: number } | undefined;
}

/**
 * How sure the figure of a column in a row is; undefined where nothing can be said: a count, a sum, no figure at all.
 * `rows` are all the rows of the table, in any order.
 */
export function certaintyOf(column: Column, row: Row, rows: readonly Row[]): Certainty | undefined {
  const rate = rateOf(column, row, rows);
  if (rate !== undefined) {
    const interval = wilson(rate.k, rate.n);
    return {
      n: rate.n,
      small: rate.n < smallest,
      share: interval === null ? undefined : { k: rate.k, ...interval },
    };
  }
  const n = countBehind(column, row);
  return n === undefined ? undefined : { n, small: n < smallest, share: undefined };
}

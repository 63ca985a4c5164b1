import { percent } from './money.ts';
import type { Column, Row } from './table.ts';

/** Below so many records a figure says little: it is shown, and greyed. */
export const smallest = 5;

/** 97.5 % of the normal distribution lie below it. */
const z95 = 1.959964;

/** Two rates differ surely where chance alone would make such a difference in fewer than so many cases. */
const significance = 0.05;

/** `k` of `n` records. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

/** Wilson's 95 % interval of a share, in percent; null where there are no records. */
export function wilson(k: number, n: number): { readonly low: number; readonly high: number } | null {
  if (n <= 0) return null;
  const share = k / n;
  const z2 = z95 * z95;
  const middle = share + z2 / (2 * n);
  const half = z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const bound = (value: number) => (100 * value) / (1 + z2 / n);
  // The ends are exact where all or none are counted; the formula leaves a rounding error there.
  return { low: k === 0 ? 0 : bound(middle - half), high: k === n ? 100 : bound(middle + half) };
}

/**
 * What a row's rate is made of, as its column declares; undefined where the column is no rate, or the row has none.
 * `rows` are all rows of the table, in any order.
 */
export function rateOf(column: Column, row: Row, rows: readonly Row[]): Share | undefined {
  const { name, rate } = column;
  const value = row[name];
  if (rate === undefined || typeof value !== 'number') return undefined;
  const k = countIn(row, rate.of);
  if (k === undefined) return undefined;
  const n =
    column.bases !== undefined
      ? baseOf(column, row)
      : rate.nested === undefined
        ? whole(row, rows, rate.among, rate.within)
        : larger(rate.nested, k, value, othersOf(rate.of, row, rows));
  return n === undefined || n < k || n === 0 ? undefined : { k, n };
}

/** How many records the average, median or percentile of a row rests on; undefined for any other figure. */
export function countBehind(column: Column, row: Row): number | undefined {
  if (column.rate !== undefined || (row[column.name] ?? null) === null) return undefined;
  return column.n === undefined ? baseOf(column, row) : countIn(row, column.n);
}

function baseOf({ bases }: Column, row: Row): number | undefined {
  if (bases === undefined) return undefined;
  const { by, counts } = bases;
  const isTotal = by.every((key) => row[key] === undefined);
  return counts[isTotal ? '' : JSON.stringify(by.map((key) => row[key] ?? null))];
}

const countIn = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
};

const othersOf = (column: string, row: Row, rows: readonly Row[]): readonly number[] =>
  rows.flatMap((other) => (other === row ? [] : [countIn(other, column) ?? 0]));

function whole(
  row: Row,
  rows: readonly Row[],
  among: readonly string[],
  within: readonly string[] | undefined,
): number | undefined {
  const group =
    within === undefined ? [row] : rows.filter((other) => within.every((key) => other[key] === row[key]));
  let sum = 0;
  for (const one of group) {
    for (const column of among) {
      const count = countIn(one, column);
      if (count === undefined) return undefined;
      sum += count;
    }
  }
  return sum;
}

/**
 * Each row counts a part of the one before, so the first is the largest, and the one before is the next larger, or as
 * large where the rate is all of it. Of none there is no rate, so where there is one the row before counted something.
 */
function larger(
  which: 'previous' | 'first',
  k: number,
  rate: number,
  others: readonly number[],
): number | undefined {
  if (which === 'first') return Math.max(k, ...others);
  const found = others.filter((n) => n > 0 && n >= k && percent(k, n) === rate);
  return found.length === 0 ? undefined : Math.min(...found);
}

/** A share that has a name. */
export interface NamedShare extends Share {
  readonly key: string;
}

/** Two shares, and whether chance may have made the difference between them. */
export interface Pair {
  readonly a: NamedShare;
  readonly b: NamedShare;
  /** Fisher's exact test where fewer than 5 are expected in some cell, else the test of two proportions. */
  readonly method: 'fisher' | 'proportions';
  /** The chance of such a difference between equals, corrected by Holm for the number of pairs looked at. */
  readonly p: number;
  readonly distinct: boolean;
}

/** Every pair of shares of different records, tested two-sided and corrected together. */
export function tellApart(shares: readonly NamedShare[]): readonly Pair[] {
  const known = shares.filter(({ n }) => n > 0);
  const raw = known.flatMap((a, at) => known.slice(at + 1).map((b) => ({ a, b, ...tested(a, b) })));
  const corrected = holm(raw.map(({ p }) => p));
  return raw.map((pair, at) => {
    const p = corrected[at] ?? 1;
    return { ...pair, p, distinct: p <= significance };
  });
}

function tested(a: Share, b: Share): { method: Pair['method']; p: number } {
  const [all, counted] = [a.n + b.n, a.k + b.k];
  const expected = (Math.min(a.n, b.n) * Math.min(counted, all - counted)) / all;
  return expected < 5
    ? { method: 'fisher', p: fisher(a, b) }
    : { method: 'proportions', p: proportions(a, b) };
}

/** Two proportions with their common variance, two-sided. */
export function proportions(a: Share, b: Share): number {
  const common = (a.k + b.k) / (a.n + b.n);
  const variance = common * (1 - common) * (1 / a.n + 1 / b.n);
  if (variance === 0) return 1;
  return erfc(Math.abs(a.k / a.n - b.k / b.n) / Math.sqrt(2 * variance));
}

/** Fisher's exact test, two-sided: the chance of all tables that are no likelier than this one. */
export function fisher(a: Share, b: Share): number {
  const counted = a.k + b.k;
  const [least, most] = [Math.max(0, counted - b.n), Math.min(a.n, counted)];
  const mode = Math.min(most, Math.max(least, Math.floor(((a.n + 1) * (counted + 1)) / (a.n + b.n + 2))));
  // Relative to the likeliest table, so that nothing overflows; what underflows is beyond any doubt.
  const up = (k: number) => ((a.n - k) * (counted - k)) / ((k + 1) * (b.n - counted + k + 1));
  const weights = new Map<number, number>([[mode, 1]]);
  for (let k = mode, weight = 1; k < most; k++) {
    weight *= up(k);
    weights.set(k + 1, weight);
  }
  for (let k = mode, weight = 1; k > least; k--) {
    weight /= up(k - 1);
    weights.set(k - 1, weight);
  }
  const limit = (weights.get(a.k) ?? 0) * (1 + 1e-7);
  let [sum, unlikely] = [0, 0];
  for (const weight of weights.values()) {
    sum += weight;
    if (weight <= limit) unlikely += weight;
  }
  return Math.min(1, unlikely / sum);
}

/** Holm's correction of the chances of several tests, in their order. */
export function holm(chances: readonly number[]): readonly number[] {
  const order = chances.map((_, at) => at).sort((x, y) => (chances[x] ?? 0) - (chances[y] ?? 0));
  const corrected = [...chances];
  let least = 0;
  for (const [rank, at] of order.entries()) {
    least = Math.max(least, Math.min(1, (chances.length - rank) * (chances[at] ?? 0)));
    corrected[at] = least;
  }
  return corrected;
}

/** The complementary error function from 0 on, to 1.2e-7 of itself (Numerical Recipes in C, 6.2, `erfcc`). */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ];
  return t * Math.exp(terms.reduceRight((sum, term) => sum * t + term, 0) - x * x);
}

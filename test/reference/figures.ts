import Big from 'big.js';
import type { Instant } from '../../src/core/instant.ts';
import { canonical, numberOf, roundHalfAway } from '../../src/core/money.ts';

/** A value of a row before it is rounded and written. Plain numbers are counts. */
export type Exact = Big | number | string | boolean | null;
export type ExactRow = Record<string, Exact>;

/** What a report answers, before rounding. */
export interface Figures {
  readonly rows: ExactRow[];
  readonly tables?: Record<string, ExactRow[]>;
  readonly totals?: ExactRow;
  readonly notes?: Record<string, Exact>;
}

const Precise = Big();
Precise.DP = 80;

/** Sums amounts exactly; what has no rate (null) is left out. */
export function sum(amounts: readonly (Big | null)[]): Big {
  return amounts.reduce<Big>((total, amount) => (amount === null ? total : total.plus(amount)), new Big(0));
}

/** The quotient to 80 digits, which is rounded later; null when the denominator is 0. */
export function quotient(numerator: Big | number, denominator: Big | number): Big | null {
  const divisor = new Precise(denominator);
  return divisor.eq(0) ? null : new Big(new Precise(numerator).div(divisor));
}

/** Part of a whole in percent. */
export function percent(part: Big | number, whole: Big | number): Big | null {
  return quotient(new Big(part).times(100), whole);
}

/** The mean of those that are not null; null when there is none. */
export function mean(values: readonly (Big | null)[]): Big | null {
  const present = values.filter((value) => value !== null);
  return quotient(sum(present), present.length);
}

/** A stretch of time in seconds, exactly. */
export function secondsBetween(from: Instant, to: Instant): Big {
  return new Big(String(to - from)).times('0.000001');
}

/** Interpolates linearly, as SQL's `percentile_cont` does; null of nothing. */
export function percentile(values: readonly Big[], share: string): Big | null {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const place = new Big(share).times(Math.max(sorted.length - 1, 0));
  const below = Math.floor(Number(place));
  const low = sorted[below];
  if (low === undefined) return null;
  const high = sorted[below + 1] ?? low;
  return low.plus(high.minus(low).times(place.minus(below)));
}

/** The middle; of two middle ones their mean. */
export function median(values: readonly Big[]): Big | null {
  return percentile(values, '0.5');
}

/** How a key's figures are written. */
function written(key: string, value: Big, digits: number): string | number {
  if (key === 'average_value') return canonical(roundHalfAway(value, digits));
  if (key === 'value' || key.endsWith('_value')) return canonical(value);
  if (key.endsWith('_s')) return numberOf(roundHalfAway(value, 3));
  if (key === 'correlation') return numberOf(roundHalfAway(value, 6));
  return numberOf(roundHalfAway(value, 4));
}

export type Written = string | number | boolean | null;

/** Rounds and writes a row, the last step of every report. */
export function writeRow(row: Readonly<ExactRow>, digits: number): Record<string, Written> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? written(key, value, digits) : value,
    ]),
  );
}

/** Groups by a key, in order of first appearance. */
export function groups<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const found = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}

/** Ids by code point, null last. */
export function compareIds(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const left = Array.from(a, (letter) => letter.codePointAt(0) ?? 0);
  const right = Array.from(b, (letter) => letter.codePointAt(0) ?? 0);
  for (const [index, point] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (point !== other) return point - other;
  }
  return -1;
}

/** The groups' keys in the order of ids, each with its group. */
export function groupsById<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): [string | null, Item[]][] {
  return [...groups(items, keyOf)].sort(([a], [b]) => compareIds(a, b));
}

import Big from 'big.js';
import { numberOf, roundHalfAway } from '../core/money.ts';

/** A constructor of our own, because division and roots take their precision from there. */
const Precise = Big();
Precise.DP = 40;

/** A mean not yet divided, and a decimal. */
export interface Pair {
  readonly x: { readonly sum: number; readonly count: number };
  readonly y: string;
}

/** Pearson's correlation with 6 decimals; null for fewer than 3 pairs or where a side is the same in all. */
export function correlation(pairs: readonly Pair[]): number | null {
  const [first] = pairs;
  if (first === undefined || pairs.length < 3) return null;
  const sameX = pairs.every(({ x }) =>
    new Big(x.sum).times(first.x.count).eq(new Big(first.x.sum).times(x.count)),
  );
  const sameY = pairs.every(({ y }) => new Big(y).eq(first.y));
  if (sameX || sameY) return null;

  const xs = pairs.map(({ x }) => new Precise(x.sum).div(x.count));
  const ys = pairs.map(({ y }) => new Precise(y));
  const [dx, dy] = [deviations(xs), deviations(ys)];
  const products = (a: readonly Big[], b: readonly Big[]): Big =>
    a.reduce((total, value, index) => total.plus(value.times(b[index] ?? 0)), new Precise(0));
  const spread = products(dx, dx).times(products(dy, dy)).sqrt();
  return numberOf(roundHalfAway(products(dx, dy).div(spread), 6));
}

function deviations(values: readonly Big[]): readonly Big[] {
  const mean = values.reduce((total, value) => total.plus(value), new Precise(0)).div(values.length);
  return values.map((value) => value.minus(mean));
}

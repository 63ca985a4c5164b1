import { Big } from 'big.js';
import { canonical, divide, numberOf, percent, ratio, roundHalfAway, seconds } from '../core/money.ts';
import type { Value } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import type { ColumnSpec, Figures, RowFigures } from './report.ts';

/** A number that a figure is made of: of the row itself, its group or the whole. */
type Ask = (figures: Figures & Partial<RowFigures>) => Big | number;

/** A count; the column's name is the measure's. Opens its records. */
export const countColumn = (label: Text): ColumnSpec => ({
  label,
  kind: 'count',
  value: (row, name) => row.count(name),
});

/** A column whose figures are good news when they fall, such as what is lost. */
export const lessIsBetter = <Spec extends ColumnSpec>(spec: Spec): Spec => ({ ...spec, better: 'less' });

/** Exact money; the column's name is the measure's. */
export const moneyColumn = (label: Text): ColumnSpec => ({
  label,
  kind: 'money',
  value: (row, name) => canonical(row.sum(name)),
});

/** Exact whole number summed up, such as seconds of talk. */
export const sumColumn = (label: Text, kind: 'seconds' | 'count' = 'seconds'): ColumnSpec => ({
  label,
  kind,
  value: (row, name) => Number(row.sum(name)),
});

/** Money divided by a count, rounded once to the currency's digits; null where the count is 0. */
export const averageMoneyColumn = (label: Text, sum: string, count: string): ColumnSpec => ({
  label,
  kind: 'money',
  n: count,
  value: (row) => averageMoney(row.sum(sum), row.count(count), row.run.digits),
});

export function averageMoney(sum: Big, count: number, digits: number): Value {
  const average = divide(sum, count, digits);
  return average === null ? null : canonical(average);
}

/** Numerator / denominator in percent, 4 decimals, null where the denominator is 0; pooled in the totals. */
export const percentColumn = (label: Text, numerator: Ask, denominator: Ask): ColumnSpec => ({
  label,
  kind: 'percent',
  value: (row) => percent(numerator(row), denominator(row)),
});

/** Records of one measure out of those of some, itself among them; pooled in the totals. */
export const rateColumn = (label: Text, of: string, among: readonly string[]): ColumnSpec => ({
  label,
  kind: 'percent',
  rate: { of, among },
  value: (row) =>
    percent(
      row.count(of),
      among.reduce((all, measure) => all + row.count(measure), 0),
    ),
});

/** A count's share of the same count over all rows, or within the row's group by `keys`. */
export const countShareColumn = (label: Text, measure: string, ...keys: readonly string[]): ColumnSpec => ({
  label,
  kind: 'percent',
  rate: { of: measure, among: [measure], within: keys },
  value: (row) => percent(row.count(measure), groupOf(row, keys).count(measure)),
});

/** A sum's share of the same sum over all rows. */
export const valueShareColumn = (label: Text, measure: string): ColumnSpec => ({
  label,
  kind: 'percent',
  value: (row) => percent(row.sum(measure), row.total.sum(measure)),
});

const groupOf = (row: RowFigures, keys: readonly string[]): Figures =>
  keys.length === 0 || row.isTotal ? row.total : row.within(...keys);

/** Summed microseconds divided by a count, in seconds. */
export const averageSecondsColumn = (label: Text, sum: string, count: string): ColumnSpec => ({
  label,
  kind: 'seconds',
  better: 'less',
  n: count,
  value: (row) => seconds(row.sum(sum), row.count(count)),
});

/** A percentile of microseconds over what a measure counts, in seconds; the column's name is the measure's. */
export const percentileSecondsColumn = (label: Text, count: string): ColumnSpec => ({
  label,
  kind: 'seconds',
  better: 'less',
  n: count,
  value: (row, name) => percentileSeconds(row.percentile(name)),
});

/** Microseconds as an engine's double to seconds with 3 decimals, half away from zero. */
export function percentileSeconds(micros: number | null): number | null {
  if (micros === null) return null;
  // The engines interpolate in doubles: a thousandth of a microsecond is the noise that is dropped first.
  return seconds(new Big(micros).round(3, Big.roundHalfUp));
}

/** Whole seconds summed up and divided by a count. */
export const averageWholeSecondsColumn = (label: Text, sum: string, count: string): ColumnSpec => ({
  label,
  kind: 'seconds',
  n: count,
  value: (row) => ratio(row.sum(sum), row.count(count), 3),
});

/** A percentile of whole seconds over what a measure counts; the column's name is the measure's. */
export const percentileWholeSecondsColumn = (label: Text, count: string): ColumnSpec => ({
  label,
  kind: 'seconds',
  n: count,
  value: (row, name) => {
    const found = row.percentile(name);
    return found === null ? null : numberOf(roundHalfAway(found, 3));
  },
});

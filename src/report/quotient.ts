import { Big } from 'big.js';
import { canonical, type Decimal, divide, numberOf } from '../core/money.ts';
import type { ColumnKind, Value } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import type { ColumnSpec, RowFigures } from './report.ts';
import type { Run } from './run.ts';

/** A figure before it is rounded; null where there is none. */
export type Quotient = readonly [numerator: Decimal, denominator: Decimal] | null;

/** A figure whose mean over rows can be taken exactly, since it is known as a quotient. */
export interface QuotientColumn extends ColumnSpec {
  readonly kind: ColumnKind;
  readonly quotient: (row: RowFigures) => Quotient;
}

type Writer = (numerator: Decimal, denominator: Decimal, run: Run) => Value;

const digitsOf = (kind: ColumnKind, run: Run): number =>
  kind === 'money' ? run.digits : kind === 'seconds' ? 3 : 4;

/** Rounded once, to what figures of the kind are rounded to. */
function written(kind: ColumnKind): Writer {
  return (numerator, denominator, run) => {
    const rounded = divide(numerator, denominator, digitsOf(kind, run));
    if (rounded === null) return null;
    return kind === 'money' ? canonical(rounded) : numberOf(rounded);
  };
}

/** A column of quotients, rounded once. */
export function quotientColumn(
  label: Text,
  kind: ColumnKind,
  quotient: (row: RowFigures) => Quotient,
): QuotientColumn {
  const write = written(kind);
  const value = (row: RowFigures): Value => {
    const found = quotient(row);
    return found === null ? null : write(...found, row.run);
  };
  return { label, kind, quotient, value };
}

/** A column of counts or exact sums; a count's name is its measure's, whose records it opens. */
export function exactColumn(
  label: Text,
  kind: 'count' | 'money' | 'seconds',
  figure: (row: RowFigures) => Decimal,
): QuotientColumn {
  const value = (row: RowFigures): Value =>
    kind === 'money' ? canonical(figure(row)) : numberOf(figure(row));
  return { label, kind, value, quotient: (row) => [figure(row), 1] };
}

const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b));

/** The mean of quotients, those that are none left out: exact over one common denominator, rounded once. */
export function meanOf(quotients: readonly Quotient[], kind: ColumnKind, run: Run): Value {
  const terms = quotients.flatMap((quotient) => {
    if (quotient === null || new Big(quotient[1]).eq(0)) return [];
    const [numerator, denominator] = whole(quotient);
    return [{ numerator, denominator }];
  });
  const common = terms.reduce((all, { denominator: d }) => (all / greatest(all, d)) * d, 1n);
  const sum = terms.reduce(
    (all, { numerator, denominator: d }) => all.plus(numerator.times(String(common / d))),
    new Big(0),
  );
  return written(kind)(sum, common * BigInt(terms.length), run);
}

/** The same quotient over a whole number. */
function whole([numerator, denominator]: NonNullable<Quotient>): readonly [Big, bigint] {
  const text = canonical(denominator);
  const scale = new Big(10).pow(text.split('.')[1]?.length ?? 0);
  return [new Big(numerator).times(scale), BigInt(new Big(denominator).times(scale).toFixed(0))];
}

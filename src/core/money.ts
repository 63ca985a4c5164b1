import Big from 'big.js';
import { currencyDigits } from './currency.ts';
import { asciiDigits } from './fold.ts';
import { remembered } from './remember.ts';

export { currencyDigits, isCurrency, recordedDigits } from './currency.ts';

/** Anything that is an exact decimal: strings as SQL returns them, whole numbers, `Big`. */
export type Decimal = Big | string | number | bigint;

/** The largest amount a record may hold, in minor units of its currency. */
const largestMinorUnits = 10n ** 18n;

/** A constructor of our own, because division takes its precision from there. */
const Quotient = Big();
Quotient.RM = 1;

const plain = /^(-?)(\d+)(?:[.\u066b](\d+))?$/;

/**
 * Reads a plain decimal, in digits of any of our keyboards, into its canonical form; undefined for anything else
 * (grouping, exponents, NaN, a lone point, blanks).
 */
export function parseDecimal(text: string): string | undefined {
  const match = plain.exec(text) ?? plain.exec(asciiDigits(text));
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  const value = decimals === '' ? digits : `${digits}.${decimals}`;
  return value === '0' ? value : sign + value;
}

/** The one way to write a decimal: no exponent, no trailing zeros, no negative zero. */
export function canonical(value: Decimal): string {
  const decimal = new Big(value);
  return decimal.eq(0) ? '0' : decimal.toFixed();
}

/** How many digits a decimal has after the point, trailing zeros aside. */
export function fractionDigits(value: Decimal): number {
  const text = canonical(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

const largest = new Map<string, bigint>();

/** The most units of a currency that a record may hold: 10^18 minor units, as its figures are rounded. */
export function largestUnits(currency: string): bigint {
  return remembered(largest, currency, () => largestMinorUnits / 10n ** BigInt(currencyDigits(currency)));
}

/** Rounded to some decimals; halves go away from zero. */
export function roundHalfAway(value: Decimal, digits: number): Big {
  return new Big(value).round(digits, 1);
}

/** An amount of one currency in another: rounded once, to the digits of the currency it becomes. */
export function convert(amount: Decimal, rate: Decimal, currency: string): Big {
  return roundHalfAway(new Big(amount).times(rate), currencyDigits(currency));
}

/** The exact quotient rounded once, halves away from zero; null when the denominator is 0. */
export function divide(numerator: Decimal, denominator: Decimal, digits: number): Big | null {
  if (new Big(denominator).eq(0)) return null;
  Quotient.DP = digits;
  return new Big(new Quotient(new Big(numerator)).div(new Big(denominator)));
}

/** A quotient as a number for JSON: few digits, so the double prints as the decimal. */
export function ratio(numerator: Decimal, denominator: Decimal, digits: number): number | null {
  const quotient = divide(numerator, denominator, digits);
  return quotient === null ? null : numberOf(quotient);
}

/** A share or rate in percent, 4 decimals; null when the whole is 0. */
export function percent(part: Decimal, whole: Decimal): number | null {
  return ratio(new Big(part).times(100), whole, 4);
}

/**
 * Microseconds as seconds with 3 decimals. A mean or an interpolated percentile is given as an exact fraction:
 * `seconds(sum, count)`; null when the count is 0.
 */
export function seconds(microseconds: Decimal): number;
export function seconds(microseconds: Decimal, count: Decimal): number | null;
export function seconds(microseconds: Decimal, count: Decimal = 1): number | null {
  return ratio(microseconds, new Big(count).times(1_000_000), 3);
}

/** A decimal as the nearest double, never negative zero. */
export function numberOf(value: Decimal): number {
  return Number(canonical(value));
}

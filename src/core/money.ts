import Big from 'big.js';
import { currencyDigits } from './currency.ts';
import { asciiDigits } from './fold.ts';
import { remembered } from './remember.ts';

export { currencyDigits, isCurrency, recordedDigits } from './currency.ts';

/** Anything that is an exact decimal: strings as SQL returns them, whole numbers, `Big`. */
export type Decimal = Big | string | number | bigint;

/** The largest amount a record may hold, in minor units of its currency. */
const largestMinorUnits = 10n ** 18n;

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

/** Whether quantity × unit price is more than a record may hold of a currency: then the line is none that can be summed. */
export function isLineTooLarge(quantity: Decimal, unitPrice: Decimal, currency: string): boolean {
  return new Big(quantity).times(unitPrice).gt(String(largestUnits(currency)));
}

/** Rounded to some decimals; halves go away from zero. */
export function roundHalfAway(value: Decimal, digits: number): Big {
  return new Big(value).round(digits, 1);
}

/** An amount of one currency in another: rounded once, to the digits of the currency it becomes. */
export function convert(amount: Decimal, rate: Decimal, currency: string): Big {
  return roundHalfAway(new Big(amount).times(rate), currencyDigits(currency));
}

/** A decimal as a whole number of `10 ** -scale`. */
function unitsOf(value: Decimal): readonly [units: bigint, scale: number] {
  if (typeof value === 'bigint') return [value, 0];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return [BigInt(value), 0];
  const { c, e, s } = value instanceof Big ? value : new Big(value);
  const digits = BigInt(c.join('')) * BigInt(s);
  const scale = c.length - 1 - e;
  return scale >= 0 ? [digits, scale] : [digits * 10n ** BigInt(-scale), 0];
}

/** The quotient as a whole number of `10 ** -digits` (`digits` may be negative), halves away from zero; null when the denominator is 0. */
function quotientUnits(numerator: Decimal, denominator: Decimal, digits: number): bigint | null {
  const [over, overScale] = unitsOf(numerator);
  const [under, underScale] = unitsOf(denominator);
  if (under === 0n) return null;
  const scale = digits + underScale - overScale;
  let top = scale >= 0 ? over * 10n ** BigInt(scale) : over;
  let bottom = scale >= 0 ? under : under * 10n ** BigInt(-scale);
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  return (2n * top + (top < 0n ? -bottom : bottom)) / (2n * bottom);
}

/** The exact quotient rounded once, halves away from zero; null when the denominator is 0. */
export function divide(numerator: Decimal, denominator: Decimal, digits: number): Big | null {
  const units = quotientUnits(numerator, denominator, digits);
  return units === null ? null : new Big(`${units}e-${digits}`);
}

/** `units / 10 ** digits` as the nearest double, which prints as the decimal. */
function scaledNumber(units: bigint | null, digits: number): number | null {
  if (units === null) return null;
  const whole = Number(units);
  return Number.isSafeInteger(whole) ? whole / 10 ** digits : Number(`${units}e-${digits}`);
}

/** A quotient as a number for JSON: few digits, so the double prints as the decimal. */
export function ratio(numerator: Decimal, denominator: Decimal, digits: number): number | null {
  return scaledNumber(quotientUnits(numerator, denominator, digits), digits);
}

/** A share or rate in percent, 4 decimals; null when the whole is 0. */
export function percent(part: Decimal, whole: Decimal): number | null {
  return scaledNumber(quotientUnits(part, whole, 6), 4);
}

/**
 * Microseconds as seconds with 3 decimals. A mean or an interpolated percentile is given as an exact fraction:
 * `seconds(sum, count)`; null when the count is 0.
 */
export function seconds(microseconds: Decimal): number;
export function seconds(microseconds: Decimal, count: Decimal): number | null;
export function seconds(microseconds: Decimal, count: Decimal = 1): number | null {
  return scaledNumber(quotientUnits(microseconds, count, -3), 3);
}

/** A decimal as the nearest double, never negative zero. */
export function numberOf(value: Decimal): number {
  return Number(canonical(value));
}

import { largestUnits, parseDecimal, recordedDigits } from '../../core/money.ts';
import type { Problem } from './reasons.ts';

/** Reads an amount of a currency into its canonical form. */
export function readMoney(text: string, currency: string, min: number | undefined): string | Problem {
  const value = parseDecimal(text);
  if (value === undefined) return { code: 'invalid_decimal', expected: '1250000' };
  const digits = recordedDigits(currency);
  if (decimalsOf(value) > digits) return { code: 'too_many_decimals', expected: digits };
  if (min !== undefined && Number(value) < min) return { code: 'too_small', expected: min };
  if (value.length > 14 && isBeyond(value, largestUnits(currency))) {
    return { code: 'too_large', expected: String(largestUnits(currency)) };
  }
  return value;
}

/** Reads a plain decimal of at most `scale` digits after the point into its canonical form. */
export function readDecimal(
  text: string,
  scale: number,
  min: number | undefined,
  max: number | undefined,
): string | Problem {
  const value = parseDecimal(text);
  if (value === undefined) return { code: 'invalid_decimal', expected: '12.5' };
  if (decimalsOf(value) > scale) return { code: 'too_many_decimals', expected: scale };
  if (min !== undefined && Number(value) < min) return { code: 'too_small', expected: min };
  if (max !== undefined && isBeyond(value, BigInt(max))) return { code: 'too_large', expected: max };
  if (isBeyond(value, largestDecimal)) return { code: 'too_large', expected: String(largestDecimal) };
  return value;
}

/** What twelve digits before the point hold. */
const largestDecimal = 10n ** 12n - 1n;

function decimalsOf(canonical: string): number {
  const point = canonical.indexOf('.');
  return point === -1 ? 0 : canonical.length - point - 1;
}

/** Whether a canonical decimal is further from 0 than a whole bound. */
function isBeyond(canonical: string, bound: bigint): boolean {
  const [whole = '0', fraction] = canonical.replace('-', '').split('.');
  const units = BigInt(whole);
  return units > bound || (units === bound && fraction !== undefined);
}

import { type Calendar, epochDayOf, firstYear, gregorianDay, isoFrom, isoOf, lastYear } from './day.ts';
import { BineshError } from './errors.ts';
import { asciiDigits } from './fold.ts';

/** A moment: microseconds since 1970-01-01T00:00:00Z. */
export type Instant = bigint;

export const microsecondsOfDay = 86_400_000_000n;

const first = BigInt(gregorianDay(firstYear, 1, 1)) * microsecondsOfDay;
const last = BigInt(gregorianDay(lastYear + 1, 1, 1)) * microsecondsOfDay - 1n;

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?(?:Z|([+-])(0\d|1[0-5]):?([0-5]\d))$/;

/** What a reader is told when an instant is refused. */
export const instantShape = '2025-03-21T08:30:00Z';

/**
 * Reads ISO 8601 with an offset or `Z`, at most 6 fractional digits, Persian and Arabic digits too. Undefined where
 * the text is no instant (24:00 and second 60 are none) or lies outside 1900–2200. With the Persian calendar the
 * date part is Jalali.
 */
export function parseInstant(text: string, calendar: Calendar = 'gregorian'): Instant | undefined {
  const match = pattern.exec(text) ?? pattern.exec(asciiDigits(text));
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = match;
  const iso = isoFrom({ year: Number(year), month: Number(month), day: Number(day) }, calendar);
  if (iso === undefined) return undefined;
  const offset = sign ? (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1) : 0;
  const minutes = epochDayOf(iso) * 1440 + Number(hour) * 60 + Number(minute) - offset;
  const micros = fraction ? Number(fraction.padEnd(6, '0')) : 0;
  // Exact in a double: microseconds of these years stay below 2^53.
  const instant = BigInt((minutes * 60 + Number(second ?? 0)) * 1e6 + micros);
  return instant >= first && instant <= last ? instant : undefined;
}

/** As `parseInstant`, but what is no instant is an error that names the field. */
export function requireInstant(text: string, field: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined)
    throw new BineshError('invalid_instant', { field, value: text, expected: instantShape });
  return instant;
}

/** Canonical ISO 8601 in UTC: `2025-03-21T08:30:00Z`, with as many fractional digits as it needs. */
export function formatInstant(instant: Instant): string {
  const value = Number(instant);
  const day = Math.floor(value / 86_400e6);
  const inDay = value - day * 86_400e6;
  const second = Math.floor(inDay / 1e6);
  const micros = inDay - second * 1e6;
  const two = (part: number): string => String(part).padStart(2, '0');
  const clock = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  const fraction = micros === 0 ? '' : `.${String(micros).padStart(6, '0').replace(/0+$/, '')}`;
  return `${isoOf(day)}T${clock}${fraction}Z`;
}

/** The present moment, to the millisecond. */
export function now(): Instant {
  return BigInt(Date.now()) * 1000n;
}

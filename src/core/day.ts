import { CalendarDate, PersianCalendar } from '@internationalized/date';
import { asciiDigits } from './fold.ts';
import { remembered } from './remember.ts';

/** The calendars a workspace may count its months and years in. */
export const calendars = ['persian', 'gregorian'] as const;
export type Calendar = (typeof calendars)[number];

/** Of the ISO week, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Dates and instants outside these Gregorian years are refused. */
export const firstYear = 1900;
export const lastYear = 2200;

const millisecondsOfDay = 86_400_000;
const julianDayOfEpoch = 2_440_588;

/** Days since 1970-01-01 of a Gregorian date that exists. */
export function gregorianDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

/** The Gregorian date of a day since 1970-01-01. */
export function gregorianOf(epochDay: number): YearMonthDay {
  const date = new Date(epochDay * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const isoByDay = new Map<number, string>();

/** `YYYY-MM-DD` (Gregorian) of a day since 1970-01-01; kept, for there are few days and they are asked for often. */
export function isoOf(epochDay: number): string {
  return remembered(isoByDay, epochDay, () => {
    const { year, month, day } = gregorianOf(epochDay);
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  });
}

/** Days since 1970-01-01 of a valid ISO date. */
export function epochDayOf(iso: string): number {
  return gregorianDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

const firstPersianYear = 1270;
const lastPersianYear = 1590;

/**
 * The first day of each Persian year, from `firstPersianYear` to one after `lastPersianYear`. The library counts in
 * cycles of 33 years, which the sun leaves once in this span: 1502 has 365 days and 1503 has 366 (so does ICU,
 * `persncal.cpp`), so 1503 starts one day earlier.
 */
const nowruz: readonly number[] = (() => {
  const days: number[] = [];
  const library = new PersianCalendar();
  for (let year = firstPersianYear; year <= lastPersianYear + 1; year++) {
    const julianDay = library.toJulianDay(new CalendarDate(library, year, 1, 1));
    days.push(julianDay - julianDayOfEpoch - (year === 1503 ? 1 : 0));
  }
  return days;
})();

/** The first day (since 1970-01-01) of a Persian year. */
export function persianYearStart(year: number): number {
  const start = nowruz[year - firstPersianYear];
  if (start === undefined) throw new RangeError(`Persian year ${year} is out of range`);
  return start;
}

/** Days before a month of a Persian year: six months of 31 days, then 30 each. */
const daysBefore = (month: number): number => (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);

/** Days since 1970-01-01 of a Persian date that exists. */
export function persianDay(year: number, month: number, day: number): number {
  return persianYearStart(year) + daysBefore(month) + day - 1;
}

/** The Persian date of a day since 1970-01-01. */
export function persianOf(epochDay: number): YearMonthDay {
  let year = Math.floor((epochDay - 79) / 365.2422) + 1349;
  while (persianYearStart(year + 1) <= epochDay) year++;
  while (persianYearStart(year) > epochDay) year--;
  const inYear = epochDay - persianYearStart(year);
  const month = inYear < 186 ? Math.floor(inYear / 31) + 1 : Math.floor((inYear - 186) / 30) + 7;
  return { year, month, day: inYear - daysBefore(month) + 1 };
}

/** How many days a month of a calendar has. */
export function monthLength(year: number, month: number, calendar: Calendar): number {
  if (calendar === 'gregorian') return new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month <= 6) return 31;
  return month <= 11 ? 30 : persianYearStart(year + 1) - persianYearStart(year) - 336;
}

/** A date of either calendar as an ISO date, or undefined where there is no such day from 1900 to 2200. */
export function isoFrom({ year, month, day }: YearMonthDay, calendar: Calendar): string | undefined {
  const [first, last] = calendar === 'persian' ? [1278, 1579] : [firstYear, lastYear];
  if (year < first || year > last || month < 1 || month > 12 || day < 1) return undefined;
  if (day > monthLength(year, month, calendar)) return undefined;
  if (calendar === 'gregorian') return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const iso = isoOf(persianDay(year, month, day));
  return iso >= `${firstYear}` && iso < `${lastYear + 1}` ? iso : undefined;
}

/** The ISO date of a Persian date, or undefined where there is no such day. */
export function fromPersian(year: number, month: number, day: number): string | undefined {
  return isoFrom({ year, month, day }, 'persian');
}

/** The Persian date of an ISO date. */
export function toPersian(iso: string): YearMonthDay {
  return persianOf(epochDayOf(iso));
}

/** The date of either calendar of an ISO date. */
export function dateIn(iso: string, calendar: Calendar): YearMonthDay {
  return calendar === 'persian' ? toPersian(iso) : gregorianOf(epochDayOf(iso));
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads `YYYY-MM-DD` of a calendar, Persian and Arabic digits too, into an ISO date; undefined where the text is no
 * date, the day does not exist or the year is outside 1900–2200.
 */
export function parseDate(text: string, calendar: Calendar = 'gregorian'): string | undefined {
  const match = datePattern.exec(text) ?? datePattern.exec(asciiDigits(text));
  if (!match) return undefined;
  return isoFrom({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }, calendar);
}

/** An ISO date some days later (or earlier). */
export function addDays(iso: string, days: number): string {
  return isoOf(epochDayOf(iso) + days);
}

/** Days from one ISO date to another; 1 from a day to the next. */
export function daysBetween(from: string, to: string): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** 1 = Monday … 7 = Sunday of a day since 1970-01-01, which was a Thursday. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(iso: string): number {
  return weekdayOf(epochDayOf(iso));
}

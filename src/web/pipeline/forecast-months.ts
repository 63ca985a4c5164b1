import {
  bucketEnd,
  bucketStart,
  type Calendar,
  dateIn,
  isoFrom,
  monthLength,
  nextBucket,
  type Weekday,
} from '../../core/calendar.ts';

/** Where a deal stands in the forecast: a month by its first day, or one of two places of its own. */
export const overdue = 'overdue';
export const undated = 'undated';

/** How the reader divides time. */
export interface Reading {
  readonly calendar: Calendar;
  readonly weekStart: Weekday;
}

/** So many months are shown whatever is estimated, and so many in a row at most. */
const ahead = 4;
const most = 24;

const monthly = (reading: Reading) => ({ granularity: 'month' as const, ...reading });

/** The lane of an estimated close date as of today. */
export function laneOfDay(day: string | null, today: string, reading: Reading): string {
  if (day === null) return undated;
  return day < today ? overdue : bucketStart(day, monthly(reading));
}

/** The months shown, by their first days: this one and some ahead, up to the last that holds a deal; then far ones. */
export function monthsShown(
  days: readonly (string | null)[],
  today: string,
  reading: Reading,
): readonly string[] {
  const held = new Set(days.map((day) => laneOfDay(day, today, reading)));
  const months = [bucketStart(today, monthly(reading))];
  while (months.length < most) months.push(nextBucket(months.at(-1) ?? today, monthly(reading)));
  const last = months.findLastIndex((month) => held.has(month));
  const end = months.at(-1) ?? today;
  const far = [...held].filter((lane) => lane !== overdue && lane !== undated && lane > end);
  return [...months.slice(0, Math.max(ahead, last + 1)), ...far.sort()];
}

/**
 * The close date of a deal that is put into a month: the same day of it, or its last where it has fewer days; never
 * one that has passed.
 */
export function dayInMonth(day: string | null, month: string, today: string, reading: Reading): string {
  const last = bucketEnd(month, monthly(reading));
  if (day === null) return last;
  const { year, month: number } = dateIn(month, reading.calendar);
  const wanted = Math.min(dateIn(day, reading.calendar).day, monthLength(year, number, reading.calendar));
  const same = isoFrom({ year, month: number, day: wanted }, reading.calendar) ?? last;
  return same < today ? last : same;
}

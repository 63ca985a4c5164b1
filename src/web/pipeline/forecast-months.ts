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

/** At least so many months lie ahead, whatever is estimated; and at most so many, beside those that hold deals. */
const ahead = 4;
const most = 24;

const monthly = (reading: Reading) => ({ granularity: 'month' as const, ...reading });

/** The lane of an estimated close date as of today. */
export function laneOfDay(day: string | null, today: string, reading: Reading): string {
  if (day === null) return undated;
  return day < today ? overdue : bucketStart(day, monthly(reading));
}

/** The months shown, by their first days: this one, the next ones, and up to the last that holds a deal. */
export function monthsShown(
  days: readonly (string | null)[],
  today: string,
  reading: Reading,
): readonly string[] {
  const held = new Set(days.filter((day) => day !== null).map((day) => laneOfDay(day, today, reading)));
  const months: string[] = [];
  let month = bucketStart(today, monthly(reading));
  for (let nth = 0; nth < most; nth += 1) {
    if (nth < ahead || [...held].some((each) => each !== overdue && each >= month)) months.push(month);
    month = nextBucket(month, monthly(reading));
  }
  const late = [...held].filter((each) => each !== overdue && each >= month).sort();
  return [...months, ...late];
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

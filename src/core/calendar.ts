import {
  type Calendar,
  epochDayOf,
  gregorianDay,
  gregorianOf,
  isoOf,
  persianDay,
  persianOf,
  persianYearStart,
  type Weekday,
  weekdayOf,
  weekdays,
} from './day.ts';

export * from './day.ts';
export * from './zone.ts';

export const granularities = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Granularity = (typeof granularities)[number];

/** How a workspace divides time. */
export interface Division {
  readonly granularity: Granularity;
  readonly calendar: Calendar;
  readonly weekStart: Weekday;
}

/** A whole bucket, named by its first day, and the part of it that lies in a period. */
export interface Bucket {
  readonly bucket: string;
  readonly from: string;
  readonly to: string;
}

/** Both days belong to it. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** How many months the granularities that follow the calendar have. */
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** The first day of the bucket that holds a day; days since 1970-01-01. */
function startOf(epochDay: number, { granularity, calendar, weekStart }: Division): number {
  switch (granularity) {
    case 'day':
      return epochDay;
    case 'week':
      return epochDay - ((weekdayOf(epochDay) - weekdays.indexOf(weekStart) + 6) % 7);
    case 'month':
    case 'quarter':
    case 'year': {
      const { year, month } = calendar === 'persian' ? persianOf(epochDay) : gregorianOf(epochDay);
      const months = monthsOf[granularity];
      return monthStart(year, month - ((month - 1) % months), calendar);
    }
  }
}

/** The first day of the bucket after the one that starts on a day. */
function nextStart(start: number, { granularity, calendar }: Division): number {
  if (granularity === 'day') return start + 1;
  if (granularity === 'week') return start + 7;
  const { year, month } = calendar === 'persian' ? persianOf(start) : gregorianOf(start);
  return monthStart(year, month + monthsOf[granularity], calendar);
}

/** The first day of a month; month 13 is the first of the next year. */
function monthStart(year: number, month: number, calendar: Calendar): number {
  if (calendar === 'gregorian') return gregorianDay(year, month, 1);
  return month > 12 ? persianYearStart(year + 1) : persianDay(year, month, 1);
}

/** The first day of the whole bucket that holds a day. */
export function bucketStart(iso: string, division: Division): string {
  return isoOf(startOf(epochDayOf(iso), division));
}

/** The last day of the whole bucket that holds a day. */
export function bucketEnd(iso: string, division: Division): string {
  return isoOf(nextStart(startOf(epochDayOf(iso), division), division) - 1);
}

/** The first day of the bucket before the one that holds a day. */
export function previousBucket(iso: string, division: Division): string {
  return isoOf(startOf(startOf(epochDayOf(iso), division) - 1, division));
}

/** The first day of the bucket after the one that holds a day. */
export function nextBucket(iso: string, division: Division): string {
  return isoOf(nextStart(startOf(epochDayOf(iso), division), division));
}

/** Every bucket that meets a period, in order. */
export function buckets(period: DateRange & Division): Bucket[] {
  const [first, last] = [epochDayOf(period.from), epochDayOf(period.to)];
  const found: Bucket[] = [];
  for (let start = startOf(first, period); start <= last; ) {
    const next = nextStart(start, period);
    const bucket = isoOf(start);
    const end = Math.min(next - 1, last);
    found.push({
      bucket,
      from: start >= first ? bucket : period.from,
      to: end === start ? bucket : isoOf(end),
    });
    start = next;
  }
  return found;
}

/** The calendar's month that holds a day. */
export function monthOf(iso: string, calendar: Calendar): DateRange {
  const division: Division = { granularity: 'month', calendar, weekStart: 'monday' };
  return { from: bucketStart(iso, division), to: bucketEnd(iso, division) };
}

/** The day a week starts on when a workspace does not say. */
export function defaultWeekStart(calendar: Calendar): Weekday {
  return calendar === 'persian' ? 'saturday' : 'monday';
}

import { Big } from 'big.js';
import type { DateRange } from './calendar.ts';
import {
  addDays,
  type Calendar,
  dateIn,
  daysBetween,
  firstYear,
  isoFrom,
  lastYear,
  monthLength,
  type YearMonthDay,
} from './day.ts';
import { canonical, numberOf, percent } from './money.ts';
import { type ColumnKind, isNumeric, type Value } from './table.ts';

/** With what a period is compared, unless with a range of the reader's own. */
export const comparisonKinds = ['previous', 'last_year'] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/**
 * The period that one is compared with: `previous` is as many whole months before where it is whole months of the
 * calendar (so also quarters and years), else as many days just before (so also weeks); `last_year` the same dates of
 * the calendar a year earlier, a day that does not exist there becoming the month's last, and whole months staying
 * whole. Undefined where it would leave the years that dates may be of.
 */
export function comparisonRange(
  kind: ComparisonKind,
  { from, to }: DateRange,
  calendar: Calendar,
): DateRange | undefined {
  const [first, last] = [dateIn(from, calendar), dateIn(to, calendar)];
  const endsMonth = last.day === monthLength(last.year, last.month, calendar);
  const isWhole = first.day === 1 && endsMonth;
  if (kind === 'previous' && !isWhole) {
    const days = daysBetween(from, to) + 1;
    return inYears({ from: addDays(from, -days), to: addDays(from, -1) });
  }
  const months = kind === 'last_year' ? 12 : monthsFrom(first, last) + 1;
  const start = monthsBefore(first, months, calendar);
  const end = monthsBefore(isWhole ? { ...last, day: 31 } : last, months, calendar);
  return start === undefined || end === undefined ? undefined : { from: start, to: end };
}

/** The day that a state is compared with: a month earlier in the calendar, or a year. */
export function comparisonDay(kind: ComparisonKind, day: string, calendar: Calendar): string | undefined {
  return monthsBefore(dateIn(day, calendar), kind === 'previous' ? 1 : 12, calendar);
}

const monthsFrom = (first: YearMonthDay, last: YearMonthDay): number =>
  12 * (last.year - first.year) + last.month - first.month;

/** The same day some months earlier, or the last of its month where that has no such day. */
function monthsBefore(date: YearMonthDay, months: number, calendar: Calendar): string | undefined {
  const at = 12 * date.year + date.month - 1 - months;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  const first = isoFrom({ year, month, day: 1 }, calendar);
  if (first === undefined) return undefined;
  return isoFrom({ year, month, day: Math.min(date.day, monthLength(year, month, calendar)) }, calendar);
}

const inYears = (range: DateRange): DateRange | undefined =>
  range.from >= `${firstYear}` && range.to < `${lastYear + 1}` ? range : undefined;

/** How a figure changed. */
export interface FigureChange {
  /** Now less before, exact, in the kind of the figure. */
  readonly difference: Value;
  /** The difference in percent of what it was, 4 decimals; null where it was 0, and for rates and ranks. */
  readonly percent: number | null;
}

/** A percent of a percent misleads: those change by points. */
const bySteps: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['percent', 'points', 'rank']);

/** How a figure changed from one period to another; null where it is no figure, or was none in one of them. */
export function changeOf(kind: ColumnKind, now: Value, before: Value): FigureChange | null {
  if (!isNumeric(kind) || now === null || before === null) return null;
  const was = new Big(String(before));
  const difference = new Big(String(now)).minus(was);
  return {
    difference: typeof now === 'string' ? canonical(difference) : numberOf(difference),
    percent: bySteps.has(kind) ? null : percent(difference, was.abs()),
  };
}

import { addDays, isoWeekday, startOfDay, toPersian } from '../../core/calendar.ts';
import type { Random } from './random.ts';

/** Moments are whole milliseconds since the epoch here: numbers are fast, and a demo needs no microseconds. */
export type Moment = number;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const daysBefore = 75;
const daysAfter = 300;
export const spanDays = 730;

const thursday = 4;
const friday = 5;

/** Work by hour of the day: when things are done, on full days and on Thursdays, which end at noon. */
const fullDay = [0, 0, 0, 0, 0, 0, 0, 0, 5, 11, 17, 18, 11, 6, 9, 11, 16, 13, 6, 2, 1, 0, 0, 0];
const halfDay = [0, 0, 0, 0, 0, 0, 0, 0, 9, 17, 21, 17, 9, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/** When requests come in: office hours, and an evening of people before their phones. */
const inflow = [3, 1, 1, 0, 0, 0, 1, 3, 14, 34, 44, 45, 34, 24, 26, 30, 36, 32, 20, 14, 16, 18, 14, 8];

/** The time of the demo company: each local day, how busy it is, and where an instant falls. */
export interface Span {
  readonly now: Moment;
  /** Index of the first day of the two years. */
  readonly first: number;
  /** Index of `today`. */
  readonly last: number;
  /** ISO date of each day. */
  readonly dates: readonly string[];
  /** First instant of each day; one more than there are days. */
  readonly starts: readonly Moment[];
  readonly persian: readonly { readonly year: number; readonly month: number; readonly day: number }[];
  /** Share of an ordinary day's work done on each day, 0 … about 1.3. */
  readonly work: readonly number[];
  /** ISO weekday, 5 = Friday. */
  readonly weekdays: readonly number[];
  dayOf(moment: Moment): number;
  /** ISO date of the local day of an instant. */
  dateOf(moment: Moment): string;
  hourOf(moment: Moment): number;
  /** The instant at which a share `u` of all requests has come in. */
  arrival(u: number): Moment;
  /** The same instant while people work, else soon after the next working day has begun. */
  snap(random: Random, moment: Moment): Moment;
  /** An instant in [from, to], at an hour at which people work where the interval has one. */
  during(random: Random, from: Moment, to: Moment): Moment;
}

/** How busy a day is: Fridays off, Thursdays half, Nowruz nearly nothing, a rush before the year ends. */
function business(month: number, dayOfMonth: number, weekday: number): number {
  const ofWeek = weekday === friday ? 0.05 : weekday === thursday ? 0.5 : 1;
  return ofWeek * season(month, dayOfMonth);
}

function season(month: number, dayOfMonth: number): number {
  if (month === 1) return dayOfMonth <= 4 ? 0.03 : dayOfMonth <= 13 ? 0.09 : 0.8;
  if (month === 12) return dayOfMonth >= 29 ? 0.15 : dayOfMonth >= 4 ? 1.3 : 1.1;
  if (month === 3 && (dayOfMonth === 14 || dayOfMonth === 15)) return 0.05;
  if (month === 11 && dayOfMonth === 22) return 0.05;
  if (month === 5) return 0.88;
  return month === 8 || month === 9 ? 1.08 : 1;
}

/** The span of two years up to `today`; nothing happens after `now`. */
export function spanOf(zone: string, today: string, now: Moment): Span {
  const dates: string[] = [];
  for (let i = -spanDays - daysBefore; i <= daysAfter; i++) dates.push(addDays(today, i));
  const startMs = (date: string): Moment => Number(startOfDay(zone, date) / 1000n);
  const starts = dates.map(startMs);
  starts.push(startMs(addDays(today, daysAfter + 1)));
  const persian = dates.map((date) => toPersian(date));
  const weekdays = dates.map((date) => isoWeekday(date));
  const work = persian.map(({ month, day: d }, i) => business(month, d, weekdays[i] ?? 1));
  const first = daysBefore;
  const last = daysBefore + spanDays;
  const origin = starts[0] ?? 0;
  const arrivals = arrivalTable({ starts, persian, weekdays, first, last, now });

  const at = (list: readonly number[], i: number): number => list[i] ?? 0;

  const span: Span = {
    now,
    first,
    last,
    dates,
    starts,
    persian,
    work,
    weekdays,
    dayOf(moment) {
      let i = Math.floor((moment - origin) / day);
      i = Math.max(0, Math.min(dates.length - 1, i));
      while (i > 0 && moment < at(starts, i)) i--;
      while (i < dates.length - 1 && moment >= at(starts, i + 1)) i++;
      return i;
    },
    dateOf: (moment) => dates[span.dayOf(moment)] ?? today,
    hourOf: (moment) => Math.floor((moment - at(starts, span.dayOf(moment))) / hour),
    arrival: arrivals,
    snap(random, moment) {
      const i = span.dayOf(moment);
      const ofDay = (moment - at(starts, i)) / hour;
      const closing = weekdays[i] === thursday ? 13 : 18.5;
      if (ofDay >= 8 && ofDay < closing && at(work, i) > 0.2) return moment;
      let next = ofDay < 8 ? i : i + 1;
      while (next < dates.length - 1 && at(work, next) < 0.2) next++;
      return Math.max(moment, at(starts, next) + 8 * hour + Math.floor(random.between(5, 110) * minute));
    },
    during(random, from, to) {
      if (to <= from) return from;
      for (let attempt = 0; attempt < 4; attempt++) {
        const i = span.dayOf(random.between(from, to));
        if (random.next() * 1.1 > at(work, i)) continue;
        const hours = weekdays[i] === thursday ? halfDay : fullDay;
        const moment = at(starts, i) + (random.weighted(hours) + random.next()) * hour;
        if (moment >= from && moment <= to) return Math.floor(moment);
      }
      const snapped = span.snap(random, random.between(from, to));
      // A short interval: soon after its beginning, which was at work.
      return Math.floor(snapped <= to ? snapped : random.between(from, Math.min(to, from + 2 * hour)));
    },
  };
  return span;
}

interface ArrivalInput {
  readonly starts: readonly Moment[];
  readonly persian: Span['persian'];
  readonly weekdays: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly now: Moment;
}

/** Hour by hour, the running share of requests: growth over the two years × season × weekday × hour. */
function arrivalTable({ starts, persian, weekdays, first, last, now }: ArrivalInput): (u: number) => Moment {
  const cells: Moment[] = [];
  const running: number[] = [];
  let total = 0;
  for (let i = first; i <= last; i++) {
    const { month, day: d } = persian[i] ?? { month: 1, day: 1 };
    const ofWeek = weekdays[i] === friday ? 0.13 : weekdays[i] === thursday ? 0.6 : 1;
    const weight = ofWeek * season(month, d) * (1 + (0.9 * (i - first)) / spanDays);
    for (let h = 0; h < 24; h++) {
      const from = (starts[i] ?? 0) + h * hour;
      const within = Math.max(0, Math.min(1, (now - from) / hour));
      if (within === 0) break;
      total += weight * (inflow[h] ?? 0) * within;
      cells.push(from);
      running.push(total);
    }
  }
  return (u) => {
    const wanted = u * total;
    let low = 0;
    let high = running.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((running[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const before = running[low - 1] ?? 0;
    const share = (wanted - before) / ((running[low] ?? total) - before);
    const from = cells[low] ?? now;
    return Math.floor(from + share * Math.min(hour, now - from));
  };
}

import {
  addDays,
  bucketEnd,
  bucketStart,
  type Calendar,
  calendars,
  type DateRange,
  type Granularity,
  localDate,
  previousBucket,
  type Weekday,
} from '../../core/calendar.ts';
import { now } from '../../core/instant.ts';
import type { MessageId } from '../language/messages.ts';

/** The periods that managers ask for, by the word that an address has for them. */
export const presetLabels = {
  today: 'presetToday',
  yesterday: 'presetYesterday',
  this_week: 'presetThisWeek',
  last_week: 'presetLastWeek',
  this_month: 'presetThisMonth',
  last_month: 'presetLastMonth',
  this_quarter: 'presetThisQuarter',
  last_quarter: 'presetLastQuarter',
  this_year: 'presetThisYear',
  last_year: 'presetLastYear',
  last_7_days: 'presetLast7',
  last_30_days: 'presetLast30',
  last_90_days: 'presetLast90',
  last_12_months: 'presetLast12Months',
} as const satisfies Record<string, MessageId>;
export type PresetName = keyof typeof presetLabels;
export const presetNames = Object.keys(presetLabels) as readonly PresetName[];

/** What a report shows until it is asked for something else. */
export const standardPeriod: PresetName = 'last_12_months';

/** How a workspace, or a reader, divides time. */
export interface Division {
  readonly calendar: Calendar;
  readonly weekStart: Weekday;
}

/** Today where the company is, whatever the clock of the browser shows. */
export const todayIn = (timeZone: string): string => localDate(timeZone, now());

/** The days of a preset; both belong to it. */
export function presetRange(name: PresetName, today: string, { calendar, weekStart }: Division): DateRange {
  const division = (granularity: Granularity) => ({ granularity, calendar, weekStart });
  const whole = (granularity: Granularity, day = today): DateRange => ({
    from: bucketStart(day, division(granularity)),
    to: bucketEnd(day, division(granularity)),
  });
  const before = (granularity: Granularity): DateRange =>
    whole(granularity, previousBucket(today, division(granularity)));
  const last = (days: number): DateRange => ({ from: addDays(today, 1 - days), to: today });
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'this_week':
      return whole('week');
    case 'last_week':
      return before('week');
    case 'this_month':
      return whole('month');
    case 'last_month':
      return before('month');
    case 'this_quarter':
      return whole('quarter');
    case 'last_quarter':
      return before('quarter');
    case 'this_year':
      return whole('year');
    case 'last_year':
      return before('year');
    case 'last_7_days':
      return last(7);
    case 'last_30_days':
      return last(30);
    case 'last_90_days':
      return last(90);
    case 'last_12_months': {
      const { from, to } = whole('month');
      let first = from;
      for (let time = 0; time < 11; time += 1) first = previousBucket(first, division('month'));
      return { from: first, to };
    }
  }
}

/** A word of an address, and the calendar it is meant in where that is not the workspace's: `this_month.gregorian`. */
export interface Meant<Word extends string> {
  readonly word: Word;
  readonly calendar: Calendar;
}

/** Reads `this_month` or `this_month.gregorian`; undefined where it is no such word. */
export function readMeant<Word extends string>(
  text: string,
  words: readonly Word[],
  own: Calendar,
): Meant<Word> | undefined {
  const [name, suffix, ...rest] = text.split('.');
  const word = words.find((each) => each === name);
  const calendar = suffix === undefined ? own : calendars.find((each) => each === suffix);
  if (word === undefined || calendar === undefined || rest.length > 0) return undefined;
  return { word, calendar };
}

/** Writes what `readMeant` reads. */
export const writeMeant = <Word extends string>({ word, calendar }: Meant<Word>, own: Calendar): string =>
  calendar === own ? word : `${word}.${calendar}`;

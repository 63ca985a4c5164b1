import {
  addDays,
  bucketEnd,
  bucketStart,
  type Calendar,
  type DateRange,
  type Granularity,
  localDate,
  previousBucket,
  type Weekday,
} from '../../core/calendar.ts';
import { now } from '../../core/instant.ts';
import type { MessageId } from '../language/messages.ts';

export interface Preset extends DateRange {
  readonly label: MessageId;
}

/** Today where the company is, whatever the clock of the browser shows. */
export const todayIn = (timeZone: string): string => localDate(timeZone, now());

/** The periods that managers ask for, in a calendar; both days belong to them. */
export function presetsOf(today: string, calendar: Calendar, weekStart: Weekday): readonly Preset[] {
  const whole = (granularity: Granularity, day: string): DateRange => ({
    from: bucketStart(day, { granularity, calendar, weekStart }),
    to: bucketEnd(day, { granularity, calendar, weekStart }),
  });
  const before = (granularity: Granularity, times = 1): string => {
    let day = today;
    for (let time = 0; time < times; time += 1)
      day = previousBucket(day, { granularity, calendar, weekStart });
    return day;
  };
  const last = (days: number): DateRange => ({ from: addDays(today, 1 - days), to: today });
  return [
    { label: 'presetToday', from: today, to: today },
    { label: 'presetYesterday', from: addDays(today, -1), to: addDays(today, -1) },
    { label: 'presetThisWeek', ...whole('week', today) },
    { label: 'presetLastWeek', ...whole('week', before('week')) },
    { label: 'presetThisMonth', ...whole('month', today) },
    { label: 'presetLastMonth', ...whole('month', before('month')) },
    { label: 'presetThisQuarter', ...whole('quarter', today) },
    { label: 'presetLastQuarter', ...whole('quarter', before('quarter')) },
    { label: 'presetThisYear', ...whole('year', today) },
    { label: 'presetLastYear', ...whole('year', before('year')) },
    { label: 'presetLast7', ...last(7) },
    { label: 'presetLast30', ...last(30) },
    { label: 'presetLast90', ...last(90) },
    { label: 'presetLast12Months', ...twelveMonths(today, calendar) },
  ];
}

/** This month and the eleven before it: what a report shows until it is asked for something else. */
export function twelveMonths(today: string, calendar: Calendar): DateRange {
  const month = { granularity: 'month', calendar, weekStart: 'monday' } as const;
  let from = bucketStart(today, month);
  for (let time = 0; time < 11; time += 1) from = previousBucket(from, month);
  return { from, to: bucketEnd(today, month) };
}

/** The preset that a period is, if any. */
export const presetOf = (presets: readonly Preset[], { from, to }: DateRange): Preset | undefined =>
  presets.find((preset) => preset.from === from && preset.to === to);

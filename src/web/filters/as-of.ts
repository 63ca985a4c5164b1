import { addDays, bucketStart, type Granularity, startOfDay } from '../../core/calendar.ts';
import { formatInstant } from '../../core/instant.ts';
import type { MessageId } from '../language/messages.ts';
import type { Division } from './presets.ts';

/** The last moment of a day where the company is. */
export const endOfDay = (day: string, timeZone: string): string =>
  formatInstant(startOfDay(timeZone, addDays(day, 1)) - 1n);

/** The moments of the past that managers ask for. */
export function asOfPresets(
  today: string,
  timeZone: string,
  division: Division,
): readonly { readonly label: MessageId; readonly asOf: string }[] {
  const before = (granularity: Granularity) => addDays(bucketStart(today, { granularity, ...division }), -1);
  const days: readonly (readonly [MessageId, string])[] = [
    ['asOfYesterday', addDays(today, -1)],
    ['asOfWeekAgo', addDays(today, -7)],
    ['asOfLastMonth', before('month')],
    ['asOfLastQuarter', before('quarter')],
    ['asOfLastYear', before('year')],
  ];
  return days.map(([label, day]) => ({ label, asOf: endOfDay(day, timeZone) }));
}

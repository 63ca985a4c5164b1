import { type DateRange, parseDate } from '../../core/calendar.ts';
import { comparisonKinds, comparisonRange } from '../../core/comparison.ts';
import { asciiDigits } from '../../core/fold.ts';
import type { Described, WorkspaceSettings } from '../data/types.ts';
import {
  type Division,
  presetNames,
  presetRange,
  readMeant,
  standardPeriod,
  writeMeant,
} from '../filters/presets.ts';
import { idsOf, listFilters } from './address.ts';
import type { Search } from './address-text.ts';

const divisionOf = (settings: WorkspaceSettings, calendar = settings.calendar): Division => ({
  calendar,
  weekStart: settings.weekStart,
});

/** Whether an address leaves the period open, so that it gets the usual one. */
const hasNoPeriod = ({ from, to, period }: Search): boolean =>
  from === undefined && to === undefined && period === undefined;

/** The days that an address speaks of: its own, those of its word, or the usual ones; undefined where it is wrong. */
export function periodOf(address: Search, settings: WorkspaceSettings, today: string): DateRange | undefined {
  const { from, to, period } = address;
  if (from !== undefined || to !== undefined) {
    const known = [from, to].every((day) => day !== undefined && parseDate(day) !== undefined);
    return known && from !== undefined && to !== undefined ? { from, to } : undefined;
  }
  const meant = readMeant(period ?? standardPeriod, presetNames, settings.calendar);
  return meant && presetRange(meant.word, today, divisionOf(settings, meant.calendar));
}

/** `2025-03-21..2025-04-20` to its two days. */
export function readRange(text: string): DateRange | undefined {
  const [from, to, ...rest] = text.split('..').map((day) => parseDate(day));
  return from === undefined || to === undefined || rest.length > 0 ? undefined : { from, to };
}

export const writeRange = ({ from, to }: DateRange): string => `${from}..${to}`;

/**
 * An address with its words made days, as the server is asked. A word in the workspace's own calendar is the server's
 * too; one in the other calendar becomes the days it means.
 */
export function settled(
  address: Search,
  report: Pick<Described, 'period'>,
  settings: WorkspaceSettings,
  today: string,
): Search {
  const { period: _, ...rest } = address;
  if (!report.period) return rest;
  const range = periodOf(address, settings, today);
  if (range === undefined) return rest;
  const { compare, ...others } = rest;
  const asked: Search = { ...others, ...range };
  const meant = compare === undefined ? undefined : readMeant(compare, comparisonKinds, settings.calendar);
  if (compare === undefined || meant === undefined || meant.calendar === settings.calendar)
    return compare === undefined ? asked : { ...asked, compare };
  const days = comparisonRange(meant.word, range, meant.calendar);
  return days === undefined ? asked : { ...asked, compare: writeRange(days) };
}

/** The days that an address compares its period with, if any. */
export function comparedWith(
  compare: string | undefined,
  range: DateRange,
  settings: WorkspaceSettings,
): DateRange | undefined {
  if (compare === undefined) return undefined;
  const meant = readMeant(compare, comparisonKinds, settings.calendar);
  return meant === undefined ? readRange(compare) : comparisonRange(meant.word, range, meant.calendar);
}

/**
 * An address as it should have been written: the period said, dates Gregorian in Latin digits, ids once, and no filter
 * and no past that names nothing.
 */
export function tidied(
  address: Search,
  report: Pick<Described, 'period'>,
  settings: WorkspaceSettings,
): Search {
  const next: Record<string, string> = { ...address };
  if (report.period && hasNoPeriod(address)) {
    next.period = writeMeant({ word: standardPeriod, calendar: settings.calendar }, settings.calendar);
  }
  for (const name of ['from', 'to']) {
    const day = address[name];
    const written = day && (parseDate(day) ?? parseDate(day, 'persian'));
    if (written) next[name] = written;
  }
  const asOf = asciiDigits(address.asOf ?? '').trim();
  if (asOf === '') delete next.asOf;
  else next.asOf = asOf;
  for (const name of listFilters) {
    const ids = [...new Set(idsOf(address[name]))];
    if (ids.length > 0) next[name] = ids.join(',');
    else delete next[name];
  }
  const same = Object.keys({ ...address, ...next }).every((name) => next[name] === address[name]);
  return same ? address : next;
}

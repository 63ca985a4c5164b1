import {
  addDays,
  buckets,
  epochDayOf,
  type Granularity,
  isoOf,
  localDate,
  monthOf,
  parseDate,
  startOfDay,
} from '../core/calendar.ts';
import { BineshError } from '../core/errors.ts';
import { now, requireInstant } from '../core/instant.ts';
import { currencyDigits } from '../core/money.ts';
import type { Locale } from '../core/text.ts';
import { among, raw, sql } from '../facts/sql.ts';
import type { Directory } from './directory.ts';
import type { Session } from './engine.ts';
import { readParams } from './params.ts';
import type { Report } from './report.ts';
import { type Bucket, type FilterName, type Filters, filterNames, type Period, type Run } from './run.ts';

/** What is asked of a report, as text from a command line or an address. */
export interface ReportRequest {
  readonly report: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly params?: Readonly<Record<string, string>>;
  /** `previous`, `last_year` or `2025-03-21..2025-04-20`. */
  readonly compare?: string | undefined;
  /** `column` or `column:desc`. */
  readonly sort?: string | undefined;
  readonly locale?: Locale | undefined;
}

/**
 * Checks a request against its report and workspace.
 * @throws period_incomplete, period_reversed, invalid_date, invalid_instant, unknown_filter, unknown_filter_value,
 *   unknown_parameter, invalid_parameter
 */
export async function readRequest(
  request: ReportRequest,
  report: Report,
  directory: Directory,
  session: Session,
): Promise<Run> {
  const { timeZone } = directory.settings;
  const asOf = request.asOf === undefined ? now() : requireInstant(request.asOf, 'asOf');
  const params = readParams(report.params, request.params ?? {});
  checkRecordParams(report, params, directory);
  const filters = await readFilters(request.filters ?? {}, directory, session);
  return runOf(directory, {
    asOf,
    period: readPeriod(request, directory, localDate(timeZone, asOf)),
    filters,
    params,
    locale: request.locale ?? directory.settings.locale,
  });
}

/** Everything a plan may depend on, from checked values. */
export function runOf(
  directory: Directory,
  given: Pick<Run, 'asOf' | 'filters' | 'params' | 'locale'> & {
    readonly period: { from: string; to: string };
  },
): Run {
  const { timeZone, calendar, weekStart, currency } = directory.settings;
  const startOf = (day: string) => startOfDay(timeZone, day);
  const bounded = ({ from, to }: { from: string; to: string }): Period => ({
    from,
    to,
    start: startOf(from),
    end: startOf(addDays(to, 1)),
  });
  const granularity = (given.params.granularity ?? 'month') as Granularity;
  const bucketsOver = (from: string, to: string): readonly Bucket[] =>
    buckets({ from, to, granularity, calendar, weekStart }).map((part) => ({
      bucket: part.bucket,
      ...bounded(part),
    }));
  let own: readonly Bucket[] | undefined;
  return {
    ...given,
    directory,
    asOfDay: localDate(timeZone, given.asOf),
    period: bounded(given.period),
    digits: currencyDigits(currency),
    get buckets() {
      own ??= bucketsOver(given.period.from, given.period.to);
      return own;
    },
    dayOf: (instant) => localDate(timeZone, instant),
    startOf,
    bucketsOver,
    daysBetween: daysOf,
  };
}

function readPeriod(
  { from, to }: ReportRequest,
  { settings }: Directory,
  today: string,
): { from: string; to: string } {
  if (from === undefined && to === undefined) return monthOf(today, settings.calendar);
  if (from === undefined || to === undefined) {
    throw new BineshError('period_incomplete', { field: from === undefined ? 'from' : 'to' });
  }
  const period = { from: dateOf(from, 'from'), to: dateOf(to, 'to') };
  if (period.from > period.to) throw new BineshError('period_reversed', { field: 'to', ...period });
  return period;
}

function dateOf(value: string, field: string): string {
  const date = parseDate(value);
  if (date === undefined) throw new BineshError('invalid_date', { field, value, expected: 'YYYY-MM-DD' });
  return date;
}

/** Every date from one to the other. */
function daysOf(from: string, to: string): string[] {
  const first = epochDayOf(from);
  return Array.from({ length: epochDayOf(to) - first + 1 }, (_, index) => isoOf(first + index));
}

function checkRecordParams(report: Report, params: Run['params'], directory: Directory): void {
  for (const [name, param] of Object.entries(report.params)) {
    const value = params[name];
    if (param.type !== 'record' || typeof value !== 'string') continue;
    const known =
      param.of in directory.lists && directory.lists[param.of as keyof Directory['lists']].has(value);
    if (!known) throw new BineshError('invalid_parameter', { field: name, value, expected: param.of });
  }
}

async function readFilters(
  given: Readonly<Record<string, readonly string[]>>,
  directory: Directory,
  session: Session,
): Promise<Filters> {
  const filters: Partial<Record<FilterName, readonly string[]>> = {};
  for (const [field, list] of Object.entries(given)) {
    const name = filterNames.find((one) => one === field);
    if (name === undefined)
      throw new BineshError('unknown_filter', { field, expected: filterNames.join(', ') });
    const values = [...new Set(list)].filter((value) => value !== '');
    if (values.length === 0) continue;
    const unknown = await firstUnknown(name, values, directory, session);
    if (unknown !== undefined) throw new BineshError('unknown_filter_value', { field, value: unknown });
    filters[name] = values;
  }
  return filters;
}

async function firstUnknown(
  name: FilterName,
  values: readonly string[],
  directory: Directory,
  session: Session,
): Promise<string | undefined> {
  switch (name) {
    case 'owner':
      return values.find((id) => !directory.users.has(id));
    case 'team':
      return values.find((id) => !directory.teams.has(id));
    case 'pipeline':
    case 'source':
      return values.find((id) => !directory.lists[name].has(id));
    case 'company':
    case 'product': {
      const rows = await session.query(
        sql`select id from ${raw(`records.${name}`)} where ${among(sql`id`, values)}`,
      );
      const known = new Set(rows.map((row) => row.id));
      return values.find((id) => !known.has(id));
    }
    case 'tag':
      return undefined;
  }
}

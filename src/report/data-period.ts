import {
  addDays,
  bucketEnd,
  bucketStart,
  type DateRange,
  type Division,
  firstYear,
  lastYear,
} from '../core/calendar.ts';
import { join, raw, type Sql, sql } from '../facts/sql.ts';
import { prepare } from './answer.ts';
import type { Engine, Session } from './engine.ts';
import type { Plan, Report } from './report.ts';
import { type ReportRequest, runOf } from './request.ts';
import type { Run } from './run.ts';

/** Where a report has something to show. */
export interface DataPeriod {
  readonly report: string;
  readonly version: number;
  /** The latest year of the workspace's calendar that has records with these filters; null where none has. */
  readonly period: DateRange | null;
}

/**
 * The latest calendar year in which a report counts any record, whatever period the request names.
 * @throws whatever `answer` throws for the same request
 */
export async function dataPeriod(
  engine: Engine,
  report: Report,
  request: ReportRequest,
  signal?: AbortSignal,
): Promise<DataPeriod> {
  return engine.snapshot(async (session) => {
    const { run } = await prepare(engine, session, report, { ...request, from: undefined, to: undefined });
    const period = report.period ? await latestYear(session, report, run) : null;
    return { report: report.id, version: session.version, period };
  }, signal);
}

async function latestYear(session: Session, report: Report, run: Run): Promise<DateRange | null> {
  const years = await yearsOf(session, run);
  const isCounted = async (from: number, to: number): Promise<boolean> => {
    const period = { from: years[from]?.from ?? '', to: years[to]?.to ?? '' };
    return hasRecords(session, report.plan(runOf(run.directory, { ...run, period })));
  };
  // Nearly always the newest year has some.
  for (const near of [years.length - 1, years.length - 2]) {
    const year = years[near];
    if (year !== undefined && (await isCounted(near, near))) return year;
  }
  let [first, last] = [0, years.length - 3];
  if (last < 0 || !(await isCounted(first, last))) return null;
  // The later half has records, or else the earlier one must.
  while (first < last) {
    const middle = first + Math.ceil((last - first) / 2);
    if (await isCounted(middle, last)) first = middle;
    else last = middle - 1;
  }
  return years[first] ?? null;
}

async function hasRecords(session: Session, { parts, tables, listing }: Plan): Promise<boolean> {
  const used = tables.rows.parts ?? Object.keys(parts);
  const counted = used.flatMap((name) => {
    const part = parts[name];
    return part === undefined || part.quiet ? [] : [part.rows];
  });
  const all: readonly Sql[] = listing ? [listing.rows] : counted;
  const any = all.map((rows) => sql`exists (select 1 from ${rows} p)`);
  const [row] = await session.query(sql`select ${join(any, ' or ')} as found`);
  return row?.found === true;
}

/** When records of a type happen or begin. */
const begins = {
  deal: 'created_at',
  lead: 'created_at',
  call: 'started_at',
  email: 'at',
  meeting: 'starts_at',
  task: 'completed_at',
  note: 'at',
  text_message: 'at',
  visit: 'at',
} as const;

/** Every calendar year from the first record to `asOf`, and on to the last day that somebody estimated or aims at. */
async function yearsOf(session: Session, run: Run): Promise<readonly DateRange[]> {
  const firsts = Object.entries(begins).map(
    ([type, column]) => sql`select min(r.${raw(`"${column}"`)}) as first from ${raw(`records."${type}"`)} r`,
  );
  const [found] = await session.query(sql`select min(b.first) as first,
    (select cast(max(d.estimated_close_on) as text) from records.deal d) as expected from (${join(firsts, ' union all ')}) b`);
  const { goals, settings } = run.directory;
  const days = [run.asOfDay, ...goals.flatMap(({ starts_on, ends_on }) => [starts_on, ends_on])];
  if (typeof found?.expected === 'string') days.push(found.expected.slice(0, 10));
  if (found?.first !== null && found?.first !== undefined) days.push(run.dayOf(BigInt(found.first)));
  days.sort();
  const division: Division = {
    granularity: 'year',
    calendar: settings.calendar,
    weekStart: settings.weekStart,
  };
  const last = days.at(-1) ?? run.asOfDay;
  const years: DateRange[] = [];
  for (let from = bucketStart(days[0] ?? last, division); from <= last; ) {
    const to = bucketEnd(from, division);
    if (from >= `${firstYear}` && to < `${lastYear + 1}`) years.push({ from, to });
    from = addDays(to, 1);
  }
  return years;
}

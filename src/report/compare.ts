import { addDays, type DateRange, parseDate } from '../core/calendar.ts';
import { comparisonDay, comparisonKinds, comparisonRange } from '../core/comparison.ts';
import { BineshError } from '../core/errors.ts';
import { formatInstant } from '../core/instant.ts';
import type { Row, Value } from '../core/table.ts';
import type { Prepared } from './answer.ts';
import type { BuiltRow } from './report.ts';
import { runOf } from './request.ts';
import { earlier, type Run } from './run.ts';

/** The same report of another period, row by row. */
export interface Comparison {
  /** The period compared with; missing for a report without a period. */
  readonly period?: DateRange;
  /** The instant compared with: the same, or an earlier one for a report without a period. */
  readonly asOf: string;
  /** For each row of a table the one that belongs to it, null where there is none. */
  readonly tables: Readonly<Record<string, readonly (Row | null)[]>>;
  /** Rows that belong to none. */
  readonly onlyBefore: Readonly<Record<string, readonly Row[]>>;
  readonly totals: Row;
}

const expected = [...comparisonKinds, '2025-03-21..2025-04-20'].join(', ');

/**
 * The same question about the period that a request compares with. A report without a period is asked how things stood
 * a month or a year earlier, or at the end of a range.
 * @throws invalid_comparison, comparison_out_of_range, invalid_date, period_reversed
 */
export function comparedRun(compare: string, { report, run }: Prepared): Prepared {
  const { asOf, period, filters, params, locale } = run;
  const change = report.period
    ? { period: periodBefore(compare, run) }
    : { asOf: instantBefore(compare, run) };
  const before = runOf(run.directory, { asOf, period, filters, params, locale, ...change });
  return { report, run: before, plan: report.plan(before) };
}

const kindOf = (compare: string) => comparisonKinds.find((kind) => kind === compare);

const outOfRange = (compare: string): BineshError =>
  new BineshError('comparison_out_of_range', { field: 'compare', value: compare });

function periodBefore(compare: string, { period, directory }: Run): DateRange {
  const kind = kindOf(compare);
  if (kind === undefined) return readRange(compare);
  const range = comparisonRange(kind, period, directory.settings.calendar);
  if (range === undefined) throw outOfRange(compare);
  return range;
}

function instantBefore(compare: string, run: Run): bigint {
  const { calendar } = run.directory.settings;
  const kind = kindOf(compare);
  if (kind === undefined) return earlier(run.asOf, run.startOf(addDays(readRange(compare).to, 1)) - 1n);
  const day = comparisonDay(kind, run.asOfDay, calendar);
  if (day === undefined) throw outOfRange(compare);
  // The same time of that day: as far from its beginning.
  return run.startOf(day) + run.asOf - run.startOf(run.asOfDay);
}

function readRange(compare: string): DateRange {
  const [first, last, ...rest] = compare.split('..');
  if (first === undefined || last === undefined || rest.length > 0) {
    throw new BineshError('invalid_comparison', { field: 'compare', value: compare, expected });
  }
  const dates = [first, last].map((value) => {
    const date = parseDate(value);
    if (date === undefined)
      throw new BineshError('invalid_date', { field: 'compare', value, expected: 'YYYY-MM-DD' });
    return date;
  });
  const [from = '', to = ''] = dates;
  if (from > to) throw new BineshError('period_reversed', { field: 'compare', from, to });
  return { from, to };
}

interface Tables {
  readonly rows: readonly BuiltRow[];
  readonly tables: Readonly<Record<string, readonly BuiltRow[]>>;
}

/** The rows of an answer beside those of the other period. A log has rows, but none of them belongs to another. */
export function comparisonOf(
  before: Prepared,
  now: Tables,
  asked?: Prepared,
  built?: { readonly tables: Readonly<Record<string, readonly BuiltRow[]>>; readonly totals: BuiltRow },
): Comparison {
  const tables: Record<string, readonly (Row | null)[]> = {};
  const onlyBefore: Record<string, readonly Row[]> = {};
  for (const [name, rows] of Object.entries({ rows: now.rows, ...now.tables })) {
    const keys = Object.keys(before.plan.tables[name]?.keys ?? {});
    const own = asked === undefined ? [] : placesOf(keys, rows, asked.run);
    const others = built?.tables[name] ?? [];
    const found = new Map(
      placesOf(keys, others, before.run).map((place, at) => [place, others[at] as BuiltRow]),
    );
    tables[name] = rows.map((_, at) => found.get(own[at] ?? '') ?? null);
    for (const place of own) found.delete(place);
    onlyBefore[name] = [...found.values()];
  }
  const { run, report } = before;
  return {
    ...(report.period ? { period: { from: run.period.from, to: run.period.to } } : {}),
    asOf: formatInstant(run.asOf),
    tables,
    onlyBefore,
    totals: built?.totals ?? {},
  };
}

/** What makes rows of two periods the same: their keys, with buckets counted from the first; else their place. */
function placesOf(keys: readonly string[], rows: readonly BuiltRow[], run: Run): readonly string[] {
  if (keys.length === 0) return rows.map((_, at) => String(at));
  const places = new Map<Value, number>(run.buckets.map(({ bucket }, at) => [bucket, at]));
  return rows.map((row) =>
    JSON.stringify(
      keys.map((key) => (key === 'bucket' ? (places.get(row[key] ?? null) ?? null) : (row[key] ?? null))),
    ),
  );
}

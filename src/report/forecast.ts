import { canonical } from '../core/money.ts';
import type { Text } from '../core/text.ts';
import { day, type Sql, sql } from '../facts/sql.ts';
import { countColumn, moneyColumn } from './columns.ts';
import { dealFilter, stateAt } from './filters.ts';
import { inlineRows } from './inline-rows.ts';
import type { Key } from './keys.ts';
import { count, sum } from './measures.ts';
import { bucketDays, deals, expectedOf, inPeriod, whole, worthOf } from './populations.ts';
import type { KeyFigure, Plan, RowFigures, TableSpec } from './report.ts';
import { type Bucket, earlier, type Run } from './run.ts';
import { words } from './words.ts';

const isOver = (run: Run, bucket: Pick<Bucket, 'end'>): boolean => bucket.end <= run.asOf;

/** Every rate with the days it is the latest of. */
const rateSpans = sql`(select currency, rate, "on" as since, lead("on") over (partition by currency order by "on") as until
  from records.exchange_rate)`;

/**
 * Deals as they stood when their bucket began in the period, that instant included (at `asOf` where it begins later),
 * that were then open and estimated to close in it: valued as of then.
 */
function forecastDeals(run: Run, buckets: readonly Bucket[]): Sql {
  const instants = buckets.map(({ start }) => earlier(start, run.asOf));
  const starts = inlineRows({
    bucket: { type: 'date', values: buckets.map(({ bucket }) => bucket) },
    forecast_at: { type: 'bigint', values: instants },
    rate_day: { type: 'date', values: instants.map((at) => run.dayOf(at)) },
  });
  // Filters test the deal at asOf, as everywhere (owner(d) is defined so): what was forecast stands beside what was won.
  const passes =
    Object.keys(run.filters).length === 0
      ? sql`true`
      : sql`s.deal_id in (select s.deal_id from facts.deal_state s where ${stateAt(run.asOf)} and ${dealFilter(run)})`;
  return sql`(select s.*, ${worthOf(run, sql`x.rate`)} as value, b.bucket, b.forecast_at
    from facts.deal_state s
      join (select d.day, d.bucket, p.forecast_at, p.rate_day
        from ${bucketDays(run, buckets)} d join ${starts} p on p.bucket = d.bucket) b on b.day = s.estimated_close_on
      left join ${rateSpans} x
        on x.currency = s.currency and b.rate_day >= x.since and (x.until is null or b.rate_day < x.until)
    where s.category = 'open' and s.valid_from <= b.forecast_at and s.valid_to > b.forecast_at and ${passes}
      and s.valid_from <= ${whole(instants.at(-1) ?? 0n)} and s.valid_to > ${whole(instants[0] ?? 0n)})`;
}

const estimated = (run: Run, condition: Sql): Sql =>
  sql`(select s.deal_id as id, s.estimated_close_on, s.owner_id, s.likelihood, s.value
    from ${deals(run)} s where s.category = 'open' and ${condition})`;

/** Reports 5 and 6 at a glance. */
export const forecastFigures: readonly KeyFigure[] = [
  { column: 'forecast_value' },
  { column: 'won_value' },
  { column: 'gap_value' },
  { column: 'projected_value' },
];

/** What reports 5 and 6 show: forecast, sold and still open, over buckets of the period, by one key. */
export function forecastPlan(
  run: Run,
  buckets: readonly Bucket[],
  table: { readonly label: Text; readonly keys: Readonly<Record<string, Key>> } & Pick<TableSpec, 'complete'>,
): Plan {
  const ends = new Map(buckets.map((bucket) => [bucket.bucket, bucket]));
  const over = ({ keys, isTotal }: RowFigures): boolean => {
    const own = isTotal ? undefined : ends.get(String(keys.bucket));
    return isOver(run, own ?? run.period);
  };
  const pendingFrom = buckets.find((bucket) => !isOver(run, bucket))?.from;
  const days = bucketDays(run, buckets);
  const columns = (
    bucket: Sql,
  ) => sql`s.deal_id as id, ${bucket}, s.source_id, s.owner_id, s.estimated_close_on, s.likelihood, s.value,
    ${expectedOf(sql`s.value`, sql`s.likelihood`)} as expected_value`;
  const unrated = sql`value is null`;
  return {
    gaps: ['amount', 'close_date', ...(table.keys.source_id ? (['source'] as const) : [])],
    parts: {
      forecast: {
        of: 'deal',
        rows: sql`(select ${columns(sql`s.bucket`)}, s.forecast_at from ${forecastDeals(run, buckets)} s)`,
        // A deal whose close date moved is forecast in one bucket, and again in a later one.
        per: ['bucket'],
        measures: { forecast_count: count(), forecast_value: sum(sql`expected_value`) },
        unrated,
      },
      won: {
        of: 'deal',
        rows: sql`(select ${columns(sql`b.bucket`)}, s.closed_at from ${deals(run)} s join ${days} b on b.day = s.closed_day
          where s.category = 'won' and ${inPeriod(run, sql`s.closed_at`)})`,
        measures: { won_count: count(), won_value: sum(sql`value`) },
        unrated,
      },
      open: {
        of: 'deal',
        rows: sql`(select ${columns(sql`b.bucket`)} from ${deals(run)} s join ${days} b on b.day = s.estimated_close_on
          where s.category = 'open')`,
        measures: {
          open_count: count(),
          open_value: sum(sql`value`),
          open_expected_value: sum(sql`expected_value`),
          pending_value: sum(
            sql`expected_value`,
            pendingFrom === undefined ? sql`false` : sql`estimated_close_on >= ${day(pendingFrom)}`,
          ),
        },
        unrated,
      },
    },
    tables: {
      rows: {
        ...table,
        columns: {
          forecast_value: moneyColumn({ fa: 'ارزش پیش‌بینی‌شده', en: 'Forecast value' }),
          forecast_count: countColumn({ fa: 'تعداد پیش‌بینی‌شده', en: 'Forecast deals' }),
          won_value: moneyColumn(words.wonValue),
          won_count: countColumn(words.wonCount),
          gap_value: {
            label: { fa: 'فاصله تا پیش‌بینی', en: 'Gap to the forecast' },
            kind: 'money',
            value: (row) =>
              over(row) ? canonical(row.sum('won_value').minus(row.sum('forecast_value'))) : null,
          },
          open_value: moneyColumn(words.openValue),
          open_count: countColumn(words.openCount),
          open_expected_value: moneyColumn({ fa: 'ارزش مورد انتظار باز', en: 'Open expected value' }),
          projected_value: {
            label: { fa: 'برآورد پایانی', en: 'Projected value' },
            kind: 'money',
            value: (row) => canonical(row.sum('won_value').plus(row.sum('pending_value'))),
          },
        },
      },
    },
    notes: {
      no_estimated_close: {
        label: {
          fa: 'معامله‌های باز بدون تاریخ برآوردی بستن',
          en: 'Open deals without an estimated close date',
        },
        of: 'deal',
        rows: estimated(run, sql`s.estimated_close_on is null`),
      },
      overdue: {
        label: {
          fa: 'معامله‌های باز با تاریخ برآوردی گذشته',
          en: 'Open deals past their estimated close date',
        },
        of: 'deal',
        rows: estimated(run, sql`s.estimated_close_on < ${day(run.asOfDay)}`),
      },
    },
  };
}

/** The period as one bucket. */
export const wholePeriod = (run: Run): readonly Bucket[] => [{ bucket: run.period.from, ...run.period }];

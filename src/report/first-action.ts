import { type Sql, sql } from '../facts/sql.ts';
import { averageSecondsColumn, percentileSecondsColumn } from './columns.ts';
import { median, sum } from './measures.ts';
import type { Params } from './params.ts';
import { deals, firstAction, inPeriod, whole } from './populations.ts';
import type { Run } from './run.ts';
import { words } from './words.ts';

const usPerDay = 86_400_000_000n;

/** Which actions count as the first, and how late one may be (reports 23, 24, 25). */
export const firstActionParams: Params = {
  actions: {
    type: 'choices',
    label: { fa: 'اقدام‌هایی که به حساب می‌آیند', en: 'Actions that count' },
    values: {
      call: { fa: 'تماس خروجی', en: 'Outgoing call' },
      email: { fa: 'ایمیل ارسالی', en: 'Sent e-mail' },
      text_message: { fa: 'پیامک ارسالی', en: 'Sent text message' },
      meeting: { fa: 'قرار ملاقات', en: 'Meeting' },
      visit: { fa: 'بازدید', en: 'Visit' },
    },
    default: ['call', 'email'],
  },
  maxDays: {
    type: 'integer',
    label: { fa: 'حداکثر روز تا اولین اقدام', en: 'Most days to the first action' },
    min: 0,
    max: 36_500,
  },
};

/**
 * Deals created in the period with `elapsed_us`, the time to their first action, null where there is none. Those acted
 * on later than `maxDays` are dropped.
 */
export function actedDeals(run: Run): Sql {
  const { maxDays } = run.params;
  const inTime =
    typeof maxDays === 'number'
      ? sql`d.elapsed_us is null or d.elapsed_us <= ${whole(BigInt(maxDays) * usPerDay)}`
      : sql`true`;
  return sql`(select d.* from (
    select s.deal_id as id, s.owner_id, s.category as result, s.created_at, s.created_day,
      ${firstAction(run)} as first_action_at, ${firstAction(run)} - s.created_at as elapsed_us
    from ${deals(run)} s where ${inPeriod(run, sql`s.created_at`)}
  ) d where ${inTime})`;
}

export const hadAction = sql`elapsed_us is not null`;

/** What became of the deal is known. */
export const isClosed = sql`result <> 'open'`;

export const closedResults = ['won', 'lost', 'unqualified'] as const;

export const elapsedMeasures = {
  elapsed_us: sum(sql`elapsed_us`),
  median_s: median(sql`elapsed_us`),
} as const;

/** Average and median of the time to the first action, over the deals that `deal_count` counts. */
export const elapsedColumns = {
  average_s: averageSecondsColumn(words.average, 'elapsed_us', 'deal_count'),
  median_s: percentileSecondsColumn(words.median, 'deal_count'),
} as const;

import { convertedAmount } from '../facts/conversion.ts';
import { day, raw, type Sql, sql, text } from '../facts/sql.ts';
import { activityFilter, dealFilter, leadFilter, stateAt } from './filters.ts';
import { type Bucket, countedEnd, type FilterName, type Run } from './run.ts';

/** Whole numbers of ours (instants, digits) stand in the text: the planner then sees them. */
export const whole = (value: bigint | number): Sql => raw(String(value));

/** The latest rate on or before a day, per currency. */
export const ratesOn = (iso: string): Sql =>
  sql`(select distinct on (currency) currency, rate from records.exchange_rate where "on" <= ${day(iso)} order by currency, "on" desc)`;

/**
 * value(d) of a state `s`, given `rate` for deals still open: in the workspace's currency, null without a rate.
 * A deal in the workspace's own currency is not rounded; a converted one is, once (reports.md, "Numbers").
 */
export const worthOf = (run: Run, rate: Sql): Sql =>
  sql`case when s.category <> 'open' or s.currency = ${text(run.directory.settings.currency)}
    then cast(s.fixed_value as decimal(38,4)) else ${convertedAt(run, rate)} end`;

/** The amount of a state `s` at a rate, rounded once. A `case` of unlike decimals would take 15 times as long. */
export const convertedAt = (run: Run, rate: Sql): Sql => convertedAmount(sql`s.amount`, rate, run.digits);

/** value × likelihood / 100, exact. */
export const expectedOf = (value: Sql, likelihood: Sql = sql`likelihood`): Sql =>
  sql`cast(cast(${value} as decimal(28,4)) * ${likelihood} * cast(0.01 as decimal(2,2)) as decimal(38,12))`;

interface DealsOptions {
  /** The instant of the states; `asOf` unless told. */
  readonly at?: bigint;
  /** The day whose rate values an open deal; that of the instant unless told. */
  readonly rateDay?: string;
  /** The filters that apply; all unless told. */
  readonly filters?: readonly FilterName[];
}

/**
 * Deals as they stood at an instant, filtered: every column of `facts.deal_state`, and `value` in the workspace's
 * currency (null where no rate is known).
 */
export function deals(run: Run, { at = run.asOf, rateDay, filters }: DealsOptions = {}): Sql {
  return sql`(select s.*, ${worthOf(run, sql`x.rate`)} as value
  from facts.deal_state s left join ${ratesOn(rateDay ?? run.dayOf(at))} x on x.currency = s.currency
  where ${stateAt(at)} and ${dealFilter(run, filters)})`;
}

/** Leads as they stood at `asOf`, filtered: every column of `facts.lead_state`. */
export function leads(run: Run): Sql {
  return sql`(select s.* from facts.lead_state s where ${stateAt(run.asOf)} and ${leadFilter(run)})`;
}

export const activityKinds = ['call', 'email', 'meeting', 'task', 'note', 'text_message', 'visit'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Activities of one kind in the period that exist at `asOf`, filtered: every column of their fact. */
export function activities(run: Run, kind: ActivityKind): Sql {
  return sql`(select a.* from ${raw(`facts.${kind}`)} a
  where a.at >= ${whole(run.period.start)} and a.at < ${whole(countedEnd(run))} and ${activityFilter(run)})`;
}

/** `column` lies in the period. */
export const inPeriod = (run: Run, column: Sql): Sql =>
  sql`${column} >= ${whole(run.period.start)} and ${column} < ${whole(run.period.end)}`;

/** Every day of the buckets with its bucket: join it on a fact's day. */
export function bucketDays(run: Run, buckets: readonly Bucket[] = run.buckets): Sql {
  const days: string[] = [];
  const starts: string[] = [];
  for (const { bucket, from, to } of buckets) {
    for (const one of run.daysBetween(from, to)) {
      days.push(one);
      starts.push(bucket);
    }
  }
  return sql`(select unnest(cast(${days} as date[])) as day, unnest(cast(${starts} as date[])) as bucket)`;
}

/** When the first action of some kinds was, by the `actions` parameter unless told; null where none is by `asOf`. */
export function firstAction(run: Run, kinds = run.params.actions as readonly string[]): Sql {
  const existing = kinds.map((kind) => {
    const column = raw(`first_${kind}_at`);
    return sql`case when ${column} <= ${whole(run.asOf)} then ${column} end`;
  });
  return sql`least(${existing.reduce((list, next) => sql`${list}, ${next}`)})`;
}

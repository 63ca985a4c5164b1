import { type Sql, sql, text } from '../facts/sql.ts';
import { dealFilter, stateAt } from './filters.ts';
import { convertedAt, ratesOn, whole } from './populations.ts';
import { earlier, type Run } from './run.ts';

/** The deals that pass the filters at `asOf`; without filters all do. */
function passing(run: Run): Sql {
  const filter = dealFilter(run);
  return filter.sql === 'true'
    ? filter
    : sql`s.deal_id in (select s.deal_id from facts.deal_state s where ${stateAt(run.asOf)} and ${filter})`;
}

/**
 * How deals stood just before the period (`from_stage_id`, `from_category`, `from_value`; null where they did not exist)
 * and just before its end (`to_…`), or at `asOf` if that is earlier. One rate, that of the last day, values both, so a
 * change of value is never one of rates. Deals closed in the same category at both are left out: they moved nothing.
 */
export function changes(run: Run): Sql {
  const { period, asOf, asOfDay } = run;
  const [s0, s1] = [earlier(period.start - 1n, asOf), earlier(period.end - 1n, asOf)];
  const rateDay = earlier(period.to, asOfDay);
  const own = text(run.directory.settings.currency);
  const state = (
    at: bigint,
    condition: Sql,
  ): Sql => sql`(select s.deal_no, s.deal_id, s.stage_id, s.category, s.owner_id,
      case when s.currency = ${own} then cast(s.amount as decimal(38,4)) else ${convertedAt(run, sql`x.rate`)} end as value
    from facts.deal_state s left join ${ratesOn(rateDay)} x on x.currency = s.currency
    where ${stateAt(at)} and ${condition})`;
  // Whoever entered a closed stage by S0 and is still there was closed then too: most deals of old, dropped at once.
  const moved = sql`(s.category = 'open' or s.closed_at > ${whole(s0)})`;
  return sql`(select late.deal_id as id, late.owner_id, early.stage_id as from_stage_id, early.category as from_category,
      early.value as from_value, late.stage_id as to_stage_id, late.category as to_category, late.value as to_value
    from ${state(s1, sql`${moved} and ${passing(run)}`)} late
      left join ${state(s0, sql`true`)} early on early.deal_no = late.deal_no
    where early.category is null or early.category = 'open' or early.category <> late.category)`;
}

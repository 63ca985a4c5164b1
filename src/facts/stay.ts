import { type Fact, type FactContext, rowsOf } from './fact.ts';
import { FOREVER, raw, type Sql, sql } from './sql.ts';

const forever = raw(String(FOREVER));

/**
 * The pieces of a deal's way (bundle.md, "History"; reports.md, "Deals"): `d` the deals, `h` their assignments,
 * `opening` each pipeline's first open stage, `stay` every unbroken time in a stage, `owning` who held a deal when.
 */
function dealHistory(context: FactContext): Sql {
  return sql`d as (select * from ${rowsOf(context, 'deal')}),
h as (
  select entity_id as deal_id, field, "at", value,
    row_number() over (partition by entity_id, field order by "at", ordinal) as nth
  from ${rowsOf(context, 'history', 'entity_id')} as history
  where entity = 'deal'
),
opening as (
  select distinct on (pipeline_id) pipeline_id, id as stage_id, position
  from records.stage where category = 'open' order by pipeline_id, position
),
untold as (
  select d.id as deal_id, d.created_at, d.stage_id, d.closed_at, s.pipeline_id,
    s.category <> 'open' and d.closed_at is not null as closed
  from d join records.stage s on s.id = d.stage_id
  where not exists (select 1 from h where h.deal_id = d.id and h.field = 'stage_id')
),
entry as (
  select deal_id, "at", nth, value as stage_id from h where field = 'stage_id'
  union all
  select d.id, d.created_at, 0, coalesce(o.stage_id, h.value)
  from h join d on d.id = h.deal_id join records.stage s on s.id = h.value
    left join opening o on o.pipeline_id = s.pipeline_id
  where h.field = 'stage_id' and h.nth = 1 and h.at > d.created_at
  union all
  select u.deal_id, u.created_at, 0, case when u.closed then coalesce(o.stage_id, u.stage_id) else u.stage_id end
  from untold u left join opening o on o.pipeline_id = u.pipeline_id
  union all
  select deal_id, closed_at, 1, stage_id from untold where closed
),
moved as (
  select entry.*, lag(stage_id) over (partition by deal_id order by "at", nth) as previous from entry
),
stay as (
  select deal_id, stage_id, "at" as entered_at,
    row_number() over w as stay_no, coalesce(lead("at") over w, ${forever}) as left_at
  from moved where previous is null or previous <> stage_id
  window w as (partition by deal_id order by "at", nth)
),
held as (
  select h.deal_id, h.value as owner_id, h.at, lead(h.at) over w as next_at, h.nth
  from h where field = 'owner_id'
  window w as (partition by h.deal_id order by h.at, h.nth)
),
owning as (
  select deal_id, owner_id, coalesce(next_at, ${forever}) as until_at,
    case when nth = 1 then -${forever} else "at" end as since_at
  from held where nth = 1 or next_at is null or next_at > "at"
  union all
  select d.id, d.owner_id, ${forever}, -${forever} from d
  where not exists (select 1 from h where h.deal_id = d.id and h.field = 'owner_id')
)`;
}

/** Every stay, of any stage: what the states of deals and the stage reports start from. */
export const everyStay: Fact = {
  name: 'every_stay',
  meaning: 'an unbroken time of a deal in one stage',
  of: 'deal',
  key: 'deal_id',
  sortedBy: 'left_at',
  columns: {
    deal_no: 'bigint',
    deal_id: 'text',
    stay_no: 'bigint',
    stage_id: 'text',
    pipeline_id: 'text',
    category: 'text',
    entered_at: 'bigint',
    left_at: 'bigint',
    stage_us: 'bigint',
    next_entered_at: 'bigint',
    owner_at_entry_id: 'text',
    exit_owner_id: 'text',
    highest_position: 'bigint',
    ever_won: 'flag',
    has_history: 'flag',
  },
  select(context) {
    return sql`with ${dealHistory(context)},
ran as (
  select stay.*, s.pipeline_id, s.category,
    sum(stay.left_at - stay.entered_at) over same_stage as stage_us,
    coalesce(lead(stay.entered_at) over same_stage, ${forever}) as next_entered_at,
    max(case when s.category = 'open' then s.position end) over same_pipeline as highest_position,
    max(case when s.category = 'won' then 1 else 0 end) over same_pipeline as ever_won
  from stay join records.stage s on s.id = stay.stage_id
  window same_stage as (partition by stay.deal_id, stay.stage_id order by stay.stay_no),
    same_pipeline as (partition by stay.deal_id, s.pipeline_id order by stay.stay_no)
)
select d.ordinal as deal_no, r.deal_id, r.stay_no, r.stage_id, r.pipeline_id, r.category, r.entered_at, r.left_at,
  cast(r.stage_us as bigint) as stage_us, r.next_entered_at, entering.owner_id as owner_at_entry_id,
  case when r.left_at < ${forever} then leaving.owner_id end as exit_owner_id,
  coalesce(r.highest_position, opening.position) as highest_position, r.ever_won = 1 as ever_won,
  u.deal_id is null as has_history
from ran r
  join d on d.id = r.deal_id
  left join untold u on u.deal_id = r.deal_id
  left join opening on opening.pipeline_id = r.pipeline_id
  left join owning entering on entering.deal_id = r.deal_id and r.entered_at >= entering.since_at and r.entered_at < entering.until_at
  left join owning leaving on leaving.deal_id = r.deal_id and r.left_at > leaving.since_at and r.left_at <= leaving.until_at`;
  },
};

/** The stays that stage durations are about. */
export const stay: Fact = {
  name: 'stay',
  meaning: 'an unbroken time of a deal in one open stage, of deals whose stage history is known',
  of: 'deal',
  key: 'deal_id',
  sortedBy: 'left_at',
  view: true,
  columns: {
    deal_no: 'bigint',
    deal_id: 'text',
    stage_id: 'text',
    pipeline_id: 'text',
    entered_at: 'bigint',
    left_at: 'bigint',
    stage_us: 'bigint',
    next_entered_at: 'bigint',
    exit_owner_id: 'text',
  },
  select:
    () => sql`select deal_no, deal_id, stage_id, pipeline_id, entered_at, left_at, stage_us, next_entered_at, exit_owner_id
from facts.every_stay where category = 'open' and has_history`,
};

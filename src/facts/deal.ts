import { type Fact, type FactContext, localDay, rowsOf } from './fact.ts';
import { FOREVER, join, raw, type Sql, sql } from './sql.ts';

const forever = raw(String(FOREVER));

/**
 * The pieces that both deal facts start from (bundle.md, "History"; reports.md, "Deals"): `d` the deals, `h` their
 * assignments, `opening` each pipeline's first open stage, `stay` every unbroken time in a stage, `owning` who held a
 * deal when.
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
    case when row_number() over (partition by deal_id order by "at") = 1 then -${forever} else "at" end as since_at
  from held where next_at is null or next_at > "at"
  union all
  select d.id, d.owner_id, ${forever}, -${forever} from d
  where not exists (select 1 from h where h.deal_id = d.id and h.field = 'owner_id')
)`;
}

/** The first action of each kind at or after a deal's creation; by anyone (reports.md, 23). */
function firstActions(context: FactContext): readonly { readonly kind: string; readonly rows: Sql }[] {
  const first = (table: 'call' | 'email' | 'text_message' | 'meeting' | 'visit', at: Sql, counts: Sql) => sql`
  select a.deal_id, min(${at}) as "at" from ${rowsOf(context, table, 'deal_id')} a join d on d.id = a.deal_id
  where ${counts} and ${at} >= d.created_at group by a.deal_id`;
  return [
    { kind: 'call', rows: first('call', sql`a.started_at`, sql`a.direction = 'out'`) },
    { kind: 'email', rows: first('email', sql`a.at`, sql`a.direction = 'out' and a.kind = 'normal'`) },
    { kind: 'text_message', rows: first('text_message', sql`a.at`, sql`a.direction = 'out'`) },
    { kind: 'meeting', rows: first('meeting', sql`a.starts_at`, sql`not a.cancelled`) },
    { kind: 'visit', rows: first('visit', sql`a.at`, sql`true`) },
  ];
}

export const dealState: Fact = {
  name: 'deal_state',
  meaning: 'a deal as it stood from valid_from until just before valid_to',
  of: 'deal',
  key: 'deal_id',
  sortedBy: 'valid_to desc, category, closed_at',
  columns: {
    deal_no: 'bigint',
    deal_id: 'text',
    valid_from: 'bigint',
    valid_to: 'bigint',
    created_at: 'bigint',
    created_day: 'date',
    pipeline_id: 'text',
    stage_id: 'text',
    category: 'text',
    entered_at: 'bigint',
    closed_at: 'bigint',
    closed_day: 'date',
    owner_id: 'text',
    amount: 'amount',
    currency: 'text',
    closed_rate: 'rate',
    fixed_value: 'amount',
    likelihood: 'likelihood',
    estimated_close_on: 'date',
    source_id: 'text',
    company_id: 'text',
    customer_kind: 'text',
    customer_id: 'text',
    loss_reason_id: 'text',
    unqualified_reason_id: 'text',
    tags: 'texts',
    highest_position: 'bigint',
    ever_won: 'flag',
    has_history: 'flag',
    first_call_at: 'bigint',
    first_email_at: 'bigint',
    first_text_message_at: 'bigint',
    first_meeting_at: 'bigint',
    first_visit_at: 'bigint',
    lead_converted_at: 'bigint',
  },
  select(context) {
    const { dialect } = context;
    const own = sql`d.currency = ${context.currency}`;
    const actions = firstActions(context);
    return sql`with ${dealHistory(context)},
assigned as (
  select h.deal_id, h.field, case when h.nth = 1 then d.created_at else h.at end as "at", h.nth,
    coalesce(h.value, '') as value
  from h join d on d.id = h.deal_id where h.field <> 'stage_id'
),
event as (
  select deal_id, entered_at as "at", stay_no as ord, stay_no,
    cast(null as text) as owner_id, cast(null as text) as amount,
    cast(null as text) as estimated, cast(null as text) as likelihood
  from stay
  union all
  select deal_id, "at", nth, null,
    case when field = 'owner_id' then value end, case when field = 'value' then value end,
    case when field = 'estimated_close_on' then value end, case when field = 'win_likelihood' then value end
  from assigned
),
told as (
  select deal_id, "at", lead("at") over w as next_at, max(stay_no) over w as stay_no,
    ${dialect.lastKnown(sql`owner_id`)} as owner_id, ${dialect.lastKnown(sql`amount`)} as amount,
    ${dialect.lastKnown(sql`estimated`)} as estimated, ${dialect.lastKnown(sql`likelihood`)} as likelihood
  from event
  window w as (partition by deal_id order by "at", ord)
),
ran as (
  select stay.deal_id, stay.stay_no, stay.stage_id, s.pipeline_id, s.category, s.win_likelihood, stay.entered_at,
    max(case when s.category = 'open' then s.position end) over w as highest_position,
    max(case when s.category = 'won' then 1 else 0 end) over w as ever_won
  from stay join records.stage s on s.id = stay.stage_id
  window w as (partition by stay.deal_id, s.pipeline_id order by stay.stay_no)
),
stood as (
  select t.deal_id, t.at as valid_from, coalesce(t.next_at, ${forever}) as valid_to, t.owner_id, t.amount, t.estimated,
    t.likelihood, r.stage_id, r.pipeline_id, r.category, r.win_likelihood as stage_likelihood, r.entered_at,
    r.highest_position, r.ever_won,
    case when r.category <> 'open' then r.entered_at end as closed_at,
    case when r.category <> 'open' then ${localDay(context, sql`r.entered_at`)} end as closed_day
  from told t join ran r on r.deal_id = t.deal_id and r.stay_no = t.stay_no
  where t.next_at is null or t.next_at > t.at
),
rated as (
  select currency, "on" as since, lead("on") over (partition by currency order by "on") as until, rate
  from records.exchange_rate
),
valued as (
  select stood.*, d.currency, x.rate,
    cast(case when stood.amount is null then d.value when stood.amount = '' then 0 else cast(stood.amount as decimal(23,4)) end as decimal(23,4)) as worth
  from stood join d on d.id = stood.deal_id
    left join rated x on not ${own} and x.currency = d.currency
      and stood.closed_day >= x.since and (x.until is null or stood.closed_day < x.until)
),
${join(
  actions.map(
    ({ kind, rows }) => sql`${raw(`first_${kind}`)} as (${rows}
)`,
  ),
  ',\n',
)},
conversion as (
  select l.converted_deal_id as deal_id, greatest(coalesce(l.converted_at, d.created_at), l.created_at) as "at"
  from ${rowsOf(context, 'lead', 'converted_deal_id')} l join d on d.id = l.converted_deal_id
)
select d.ordinal as deal_no, d.id as deal_id, v.valid_from, v.valid_to, d.created_at,
  ${localDay(context, sql`d.created_at`)} as created_day,
  v.pipeline_id, v.stage_id, v.category, v.entered_at, v.closed_at, v.closed_day,
  case when v.category <> 'open' then o.owner_id else coalesce(v.owner_id, d.owner_id) end as owner_id,
  v.worth as amount, d.currency, v.rate as closed_rate,
  cast(case when ${own} then v.worth
    when v.category <> 'open' then round(v.worth * v.rate, ${raw(String(context.currencyDigits))}) end as decimal(23,4)) as fixed_value,
  cast(case v.category when 'won' then 100 when 'open' then coalesce(
    case when v.likelihood is null then d.win_likelihood when v.likelihood = '' then null
      else cast(v.likelihood as decimal(24,12)) end, v.stage_likelihood, 0) else 0 end as decimal(9,6)) as likelihood,
  case when v.estimated is null then d.estimated_close_on when v.estimated = '' then null
    else cast(v.estimated as date) end as estimated_close_on,
  d.source_id, coalesce(d.company_id, c.company_id) as company_id,
  case when coalesce(d.company_id, c.company_id) is not null then 'company'
    when d.contact_id is not null then 'contact' end as customer_kind,
  coalesce(d.company_id, c.company_id, d.contact_id) as customer_id,
  case when v.category = 'lost' then d.loss_reason_id end as loss_reason_id,
  case when v.category = 'unqualified' then d.unqualified_reason_id end as unqualified_reason_id,
  d.tags, coalesce(v.highest_position, opening.position) as highest_position, v.ever_won = 1 as ever_won,
  u.deal_id is null as has_history,
  first_call.at, first_email.at, first_text_message.at, first_meeting.at, first_visit.at, conversion.at
from valued v
  join d on d.id = v.deal_id
  left join untold u on u.deal_id = d.id
  left join opening on opening.pipeline_id = v.pipeline_id
  left join owning o on o.deal_id = v.deal_id and v.closed_at >= o.since_at and v.closed_at < o.until_at
  left join records.contact c on c.id = d.contact_id
  ${join(
    actions.map(
      ({ kind }) => sql`left join ${raw(`first_${kind}`)} on ${raw(`first_${kind}`)}.deal_id = d.id`,
    ),
    '\n  ',
  )}
  left join conversion on conversion.deal_id = d.id`;
  },
};

export const dealStay: Fact = {
  name: 'stay',
  meaning: 'an unbroken time of a deal in one open stage, of deals whose stage history is known',
  of: 'deal',
  key: 'deal_id',
  sortedBy: 'left_at',
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
  select(context) {
    return sql`with ${dealHistory(context)},
known as (
  select stay.*, s.pipeline_id,
    sum(stay.left_at - stay.entered_at) over w as stage_us,
    coalesce(lead(stay.entered_at) over w, ${forever}) as next_entered_at
  from stay join records.stage s on s.id = stay.stage_id and s.category = 'open'
  where not exists (select 1 from untold u where u.deal_id = stay.deal_id)
  window w as (partition by stay.deal_id, stay.stage_id order by stay.stay_no)
)
select d.ordinal as deal_no, k.deal_id, k.stage_id, k.pipeline_id, k.entered_at, k.left_at,
  cast(k.stage_us as bigint) as stage_us, k.next_entered_at,
  case when k.left_at < ${forever} then o.owner_id end as exit_owner_id
from known k join d on d.id = k.deal_id
  left join owning o on o.deal_id = k.deal_id and k.left_at > o.since_at and k.left_at <= o.until_at`;
  },
};

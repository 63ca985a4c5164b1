import { type Fact, localDay, ofChanged, rowsOf } from './fact.ts';
import { FOREVER, raw, sql } from './sql.ts';

const forever = raw(String(FOREVER));

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
    return sql`with d as (select * from ${rowsOf(context, 'deal')}),
stay as (select * from ${ofChanged(context, 'every_stay')}),
h as (
  select entity_id as deal_id, field, "at", value,
    row_number() over (partition by entity_id, field order by "at", ordinal) as nth
  from ${rowsOf(context, 'history', 'entity_id')} as history
  where entity = 'deal' and field <> 'stage_id'
),
assigned as (
  select h.deal_id, h.field, case when h.nth = 1 then d.created_at else h.at end as "at", h.nth,
    coalesce(h.value, '') as value
  from h join d on d.id = h.deal_id
),
retold as (select distinct deal_id from assigned),
event as (
  select deal_id, entered_at as "at", stay_no as ord, stay_no,
    cast(null as text) as owner_id, cast(null as text) as amount,
    cast(null as text) as estimated, cast(null as text) as likelihood
  from stay where deal_id in (select deal_id from retold)
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
spell as (
  select deal_id, stay_no, "at" as valid_from, coalesce(next_at, ${forever}) as valid_to, owner_id, amount, estimated,
    likelihood
  from told where next_at is null or next_at > "at"
  union all
  select deal_id, stay_no, entered_at, left_at, null, null, null, null
  from stay where left_at > entered_at and deal_id not in (select deal_id from retold)
),
stood as (
  select t.deal_id, t.valid_from, t.valid_to, t.owner_id, t.amount, t.estimated,
    t.likelihood, r.stage_id, r.pipeline_id, r.category, r.entered_at, r.owner_at_entry_id,
    r.highest_position, r.ever_won, r.has_history, s.win_likelihood as stage_likelihood,
    case when r.category <> 'open' then r.entered_at end as closed_at,
    case when r.category <> 'open' then ${localDay(context, sql`r.entered_at`)} end as closed_day
  from spell t join stay r on r.deal_id = t.deal_id and r.stay_no = t.stay_no
    join records.stage s on s.id = r.stage_id
),
rated as (
  select currency, "on" as since, coalesce(lead("on") over (partition by currency order by "on"), date '9999-12-31') as until,
    rate
  from records.exchange_rate
),
converting as (
  select distinct d.currency, stood.closed_day from stood join d on d.id = stood.deal_id
  where not ${own} and stood.closed_day is not null
),
closing_rate as (
  select c.currency, c.closed_day, x.rate from converting c
    join rated x on x.currency = c.currency and c.closed_day >= x.since and c.closed_day < x.until
),
valued as (
  select stood.*, x.rate,
    cast(case when stood.amount is null then d.value when stood.amount = '' then 0
      else cast(stood.amount as decimal(23,4)) end as decimal(23,4)) as worth
  from stood join d on d.id = stood.deal_id
    left join closing_rate x on x.currency = d.currency and x.closed_day = stood.closed_day
),
conversion as (
  select l.converted_deal_id as deal_id, greatest(coalesce(l.converted_at, d.created_at), l.created_at) as "at"
  from ${rowsOf(context, 'lead', 'converted_deal_id')} l join d on d.id = l.converted_deal_id
)
select d.ordinal as deal_no, d.id as deal_id, v.valid_from, v.valid_to, d.created_at,
  ${localDay(context, sql`d.created_at`)} as created_day,
  v.pipeline_id, v.stage_id, v.category, v.entered_at, v.closed_at, v.closed_day,
  case when v.category <> 'open' then v.owner_at_entry_id else coalesce(v.owner_id, d.owner_id) end as owner_id,
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
  d.tags, v.highest_position, v.ever_won, v.has_history,
  f.first_call_at, f.first_email_at, f.first_text_message_at, f.first_meeting_at, f.first_visit_at, conversion.at
from valued v
  join d on d.id = v.deal_id
  left join records.contact c on c.id = d.contact_id
  left join ${ofChanged(context, 'first_action')} f on f.deal_id = d.id
  left join conversion on conversion.deal_id = d.id`;
  },
};

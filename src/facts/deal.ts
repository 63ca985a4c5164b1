import { convertedAmount } from './conversion.ts';
import { type Fact, localDay, ofChanged, rowsOf } from './fact.ts';
import { FOREVER, raw, sql } from './sql.ts';

const forever = raw(String(FOREVER));

const ofDeal = (...fields: readonly string[]) => fields.map((field) => ({ type: 'deal' as const, field }));

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
    fixed_value: 'worth',
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
  tells: {
    amount: ofDeal('value'),
    fixed_value: ofDeal('value'),
    likelihood: ofDeal('win_likelihood'),
    company_id: ofDeal('company_id', 'contact_id'),
    customer_kind: ofDeal('company_id', 'contact_id'),
    customer_id: ofDeal('company_id', 'contact_id'),
  },
  select(context) {
    const { dialect } = context;
    const own = sql`d.currency = ${context.currency}`;
    // Whole tables are quicker read again than kept aside; a few changed rows are found once.
    const kept = raw(context.changed === undefined ? 'not materialized' : 'materialized');
    return sql`with d as ${kept} (select * from ${rowsOf(context, 'deal')}),
stay as ${kept} (select * from ${ofChanged(context, 'every_stay')}),
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
    r.highest_position, r.ever_won, r.has_history, s.stage_likelihood,
    case when r.category <> 'open' then r.entered_at end as closed_at,
    case when r.category <> 'open' then ${localDay(context, sql`r.entered_at`)} end as closed_day
  from spell t join stay r on r.deal_id = t.deal_id and r.stay_no = t.stay_no
    join (select id, cast(win_likelihood as decimal(9,6)) as stage_likelihood from records.stage) s on s.id = r.stage_id
),
rated as (
  select currency, "on" as since, coalesce(lead("on") over (partition by currency order by "on"), date '9999-12-31') as until,
    rate
  from records.exchange_rate
),
converting as (
  select distinct d.currency, ${localDay(context, sql`stay.entered_at`)} as closed_day
  from stay join d on d.id = stay.deal_id
  where not ${own} and stay.category <> 'open'
),
closing_rate as (
  select c.currency, c.closed_day, x.rate from converting c
    join rated x on x.currency = c.currency and c.closed_day >= x.since and c.closed_day < x.until
),
conversion as (
  select l.converted_deal_id as deal_id, greatest(coalesce(l.converted_at, d.created_at), l.created_at) as "at"
  from ${rowsOf(context, 'lead', 'converted_deal_id')} l join d on d.id = l.converted_deal_id
),
described as (
  select d.ordinal as deal_no, d.id, d.created_at, ${localDay(context, sql`d.created_at`)} as created_day,
    d.owner_id as last_owner_id, d.value as last_value, d.currency,
    cast(d.win_likelihood as decimal(9,6)) as last_likelihood, d.estimated_close_on as last_estimate, d.source_id,
    coalesce(d.company_id, c.company_id) as company_id,
    case when coalesce(d.company_id, c.company_id) is not null then 'company'
      when d.contact_id is not null then 'contact' end as customer_kind,
    coalesce(d.company_id, c.company_id, d.contact_id) as customer_id,
    d.loss_reason_id, d.unqualified_reason_id, d.tags, f.first_call_at, f.first_email_at, f.first_text_message_at,
    f.first_meeting_at, f.first_visit_at, conversion.at as lead_converted_at
  from d
    left join records.contact c on c.id = d.contact_id
    left join ${ofChanged(context, 'first_action')} f on f.deal_id = d.id
    left join conversion on conversion.deal_id = d.id
),
valued as (
  select stood.*, x.rate, case when stood.amount is null then d.last_value when stood.amount = '' then cast(0 as decimal(23,4))
      else ${dialect.decimal(sql`stood.amount`, 23, 4)} end as worth,
    d.deal_no, d.created_at, d.created_day, d.last_owner_id, d.currency, d.last_likelihood, d.last_estimate, d.source_id,
    d.company_id, d.customer_kind, d.customer_id, d.loss_reason_id, d.unqualified_reason_id, d.tags, d.first_call_at,
    d.first_email_at, d.first_text_message_at, d.first_meeting_at, d.first_visit_at, d.lead_converted_at
  from stood join described d on d.id = stood.deal_id
    left join closing_rate x on x.currency = d.currency and x.closed_day = stood.closed_day
)
select d.deal_no, d.deal_id, d.valid_from, d.valid_to, d.created_at, d.created_day, d.pipeline_id, d.stage_id,
  d.category, d.entered_at, d.closed_at, d.closed_day,
  case when d.category <> 'open' then d.owner_at_entry_id else coalesce(d.owner_id, d.last_owner_id) end as owner_id,
  d.worth as amount, d.currency, d.rate as closed_rate,
  case when ${own} then cast(d.worth as decimal(38,4)) when d.category <> 'open'
    then ${convertedAmount(sql`d.worth`, sql`d.rate`, context.currencyDigits)} end as fixed_value,
  cast(case d.category when 'won' then 100 when 'open' then coalesce(
    case when d.likelihood is null then d.last_likelihood when d.likelihood = '' then null
      else cast(d.likelihood as decimal(9,6)) end, d.stage_likelihood, 0) else 0 end as decimal(9,6)) as likelihood,
  case when d.estimated is null then d.last_estimate when d.estimated = '' then null
    else cast(d.estimated as date) end as estimated_close_on,
  d.source_id, d.company_id, d.customer_kind, d.customer_id,
  case when d.category = 'lost' then d.loss_reason_id end as loss_reason_id,
  case when d.category = 'unqualified' then d.unqualified_reason_id end as unqualified_reason_id,
  d.tags, d.highest_position, d.ever_won, d.has_history,
  d.first_call_at, d.first_email_at, d.first_text_message_at, d.first_meeting_at, d.first_visit_at,
  d.lead_converted_at
from valued d`;
  },
};

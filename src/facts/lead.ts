import { type Fact, localDay, rowsOf } from './fact.ts';
import { FOREVER, raw, sql } from './sql.ts';

const forever = raw(String(FOREVER));

export const leadState: Fact = {
  name: 'lead_state',
  meaning: 'a lead as it stood from valid_from until just before valid_to',
  of: 'lead',
  key: 'lead_id',
  sortedBy: 'valid_to desc, created_at',
  columns: {
    lead_no: 'bigint',
    lead_id: 'text',
    valid_from: 'bigint',
    valid_to: 'bigint',
    created_at: 'bigint',
    created_day: 'date',
    status_id: 'text',
    status_category: 'text',
    owner_id: 'text',
    source_id: 'text',
    unqualified_reason_id: 'text',
    tags: 'texts',
    converted_at: 'bigint',
    converted_deal_id: 'text',
  },
  select(context) {
    const { dialect } = context;
    return sql`with l as (select * from ${rowsOf(context, 'lead')}),
h as (
  select entity_id as lead_id, field, "at", value,
    row_number() over (partition by entity_id, field order by "at", ordinal) as nth
  from ${rowsOf(context, 'history', 'entity_id')} as history
  where entity = 'lead'
),
event as (
  select id as lead_id, created_at as "at", 0 as ord, cast(null as text) as status_id, cast(null as text) as owner_id from l
  union all
  select l.id, case when h.nth = 1 then l.created_at else h.at end, h.nth,
    case when h.field = 'status_id' then coalesce(h.value, '') end,
    case when h.field = 'owner_id' then coalesce(h.value, '') end
  from h join l on l.id = h.lead_id
),
told as (
  select lead_id, "at", lead("at") over w as next_at,
    ${dialect.lastKnown(sql`status_id`)} as status_id, ${dialect.lastKnown(sql`owner_id`)} as owner_id
  from event
  window w as (partition by lead_id order by "at", ord)
),
stood as (
  select l.ordinal as lead_no, l.id as lead_id, t.at as valid_from, coalesce(t.next_at, ${forever}) as valid_to,
    l.created_at, nullif(coalesce(t.status_id, l.status_id), '') as status_id,
    nullif(coalesce(t.owner_id, l.owner_id), '') as owner_id,
    l.source_id, l.unqualified_reason_id, l.tags, l.converted_at, l.converted_deal_id
  from told t join l on l.id = t.lead_id
  where t.next_at is null or t.next_at > t.at
)
select stood.lead_no, stood.lead_id, stood.valid_from, stood.valid_to, stood.created_at,
  ${localDay(context, sql`stood.created_at`)} as created_day,
  stood.status_id, s.category as status_category, stood.owner_id, stood.source_id,
  case when s.category = 'unqualified' then stood.unqualified_reason_id end as unqualified_reason_id,
  stood.tags, coalesce(stood.converted_at, d.created_at) as converted_at, stood.converted_deal_id
from stood
  left join records.lead_status s on s.id = stood.status_id
  left join records.deal d on d.id = stood.converted_deal_id`;
  },
};

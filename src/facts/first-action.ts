import { type Fact, rowsOf } from './fact.ts';
import { join, raw, type Sql, sql } from './sql.ts';

const kinds: readonly {
  readonly kind: 'call' | 'email' | 'text_message' | 'meeting' | 'visit';
  readonly at: Sql;
  readonly counts: Sql;
}[] = [
  { kind: 'call', at: sql`a.started_at`, counts: sql`a.direction = 'out'` },
  { kind: 'email', at: sql`a.at`, counts: sql`a.direction = 'out' and a.kind = 'normal'` },
  { kind: 'text_message', at: sql`a.at`, counts: sql`a.direction = 'out'` },
  { kind: 'meeting', at: sql`a.starts_at`, counts: sql`not a.cancelled` },
  { kind: 'visit', at: sql`a.at`, counts: sql`true` },
];

/**
 * The first of each kind at or after the deal's creation, by anyone (reports.md, 23). The earliest of all times is also
 * the earliest as of any later instant, so a report only has to compare it with its `asOf`.
 */
export const firstAction: Fact = {
  name: 'first_action',
  meaning: 'the first action of each kind on a deal that has any',
  of: 'deal',
  key: 'deal_id',
  sortedBy: 'deal_id',
  columns: {
    deal_id: 'text',
    first_call_at: 'bigint',
    first_email_at: 'bigint',
    first_text_message_at: 'bigint',
    first_meeting_at: 'bigint',
    first_visit_at: 'bigint',
  },
  select(context) {
    const each = kinds.map(
      ({ kind, at, counts }) => sql`select a.deal_id, ${raw(`'${kind}'`)} as kind, min(${at}) as first_at
  from ${rowsOf(context, kind, 'deal_id')} a join records.deal d on d.id = a.deal_id
  where ${counts} and ${at} >= d.created_at group by a.deal_id`,
    );
    const columns = kinds.map(
      ({ kind }) =>
        sql`max(case when kind = ${raw(`'${kind}'`)} then first_at end) as ${raw(`first_${kind}_at`)}`,
    );
    return sql`select deal_id, ${join(columns)} from (${join(each, ' union all ')}) f group by deal_id`;
  },
};

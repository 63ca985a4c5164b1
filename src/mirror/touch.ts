import { duckdb } from '../facts/dialect.ts';
import { type Sql, sql } from '../facts/sql.ts';
import type { RecordName } from '../records/record.ts';

/** Which records' facts a changed row changes. */
export interface Touch {
  /** The `of` of the facts. */
  readonly of: RecordName;
  /**
   * The records' ids, as a select with a column `id` over `rows`: the changed rows of a type, as they were and as
   * they are. `records.*` already holds the new state. Absent: every record of that type.
   */
  readonly ids?: (rows: Sql) => Sql;
}

const itself = (of: RecordName): Touch => ({ of, ids: (rows) => sql`select id from ${rows}` });

const linkedDeal: Touch = {
  of: 'deal',
  ids: (rows) => sql`select deal_id as id from ${rows} where deal_id is not null`,
};

const entity = (of: 'deal' | 'lead'): Touch => ({
  of,
  ids: (rows) => sql`select entity_id as id from ${rows} where entity = ${of}`,
});

const message = (column: Sql): Sql => duckdb.trim(column);

/** What the definitions of the facts read (`src/facts`). A record type without an entry changes no fact. */
export const touches: Partial<Record<RecordName, readonly Touch[]>> = {
  stage: [{ of: 'deal' }],
  lead_status: [{ of: 'lead' }],
  contact: [
    {
      of: 'deal',
      ids: (rows) => sql`select id from records.deal where contact_id in (select id from ${rows})`,
    },
  ],
  exchange_rate: [
    {
      of: 'deal',
      ids: (rows) => sql`select id from records.deal where currency in (select currency from ${rows})`,
    },
  ],
  lead: [
    itself('lead'),
    {
      of: 'deal',
      ids: (rows) => sql`select converted_deal_id as id from ${rows} where converted_deal_id is not null`,
    },
  ],
  deal: [
    itself('deal'),
    {
      of: 'lead',
      ids: (rows) => sql`select id from records.lead where converted_deal_id in (select id from ${rows})`,
    },
  ],
  deal_product: [{ of: 'deal_product', ids: (rows) => sql`select deal_id as id from ${rows}` }],
  history: [entity('deal'), entity('lead')],
  call: [itself('call'), linkedDeal],
  email: [
    itself('email'),
    linkedDeal,
    {
      of: 'email',
      ids: (rows) => sql`select id from records.email where ${message(sql`message_id`)} in (
        select ${message(sql`in_reply_to`)} from ${rows} where in_reply_to is not null)`,
    },
  ],
  visit: [itself('visit'), linkedDeal],
  meeting: [itself('meeting'), linkedDeal],
  task: [itself('task')],
  note: [itself('note')],
  text_message: [itself('text_message'), linkedDeal],
};

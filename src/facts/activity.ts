import type { RecordName } from '../records/record.ts';
import {
  type Fact,
  type FactColumnType,
  type FactContext,
  localDay,
  localHour,
  localWeekday,
  rowsOf,
} from './fact.ts';
import { raw, type Sql, sql } from './sql.ts';

interface ActivityShape {
  readonly name: string;
  readonly meaning: string;
  readonly of: RecordName;
  /** When it happened: the column of the record that dates it. */
  readonly at: string;
  readonly counts?: Sql;
  readonly more?: Readonly<Record<string, FactColumnType>>;
  readonly value?: (column: string, context: FactContext) => Sql | undefined;
  readonly joins?: (context: FactContext) => Sql;
}

/** One activity a row: who did it, when (also as local day, hour, weekday) and what it is linked to. */
function activity({ name, meaning, of, at, counts, more = {}, value, joins }: ActivityShape): Fact {
  const happened = sql`a.${raw(at)}`;
  return {
    name,
    meaning,
    of,
    key: 'id',
    sortedBy: '"at"',
    bearsWhose: true,
    columns: {
      id: 'text',
      user_id: 'text',
      at: 'bigint',
      day: 'date',
      hour: 'integer',
      weekday: 'integer',
      lead_id: 'text',
      contact_id: 'text',
      deal_id: 'text',
      ...more,
    },
    select: (context) => {
      const extra = Object.keys(more).map(
        (column) => sql`, ${value?.(column, context) ?? raw(`a.${column}`)} as ${raw(column)}`,
      );
      return sql`select a.id, a.user_id, ${happened} as "at", ${localDay(context, happened)} as day,
  ${localHour(context, happened)} as hour, ${localWeekday(context, happened)} as weekday,
  a.lead_id, a.contact_id, a.deal_id${extra.reduce((list, next) => sql`${list}${next}`, sql``)}
from ${rowsOf(context, of)} a${joins ? sql` ${joins(context)}` : sql``} where ${counts ?? sql`true`}`;
    },
  };
}

export const call = activity({
  name: 'call',
  meaning: 'a call, in or out',
  of: 'call',
  at: 'started_at',
  more: {
    direction: 'text',
    duration_s: 'bigint',
    outcome_id: 'text',
    phone: 'text',
    recording: 'text',
    summary: 'text',
  },
});

export const email = activity({
  name: 'email',
  meaning: 'a normal e-mail that was sent, with the first reply it ever got',
  of: 'email',
  at: 'at',
  counts: sql`a.direction = 'out' and a.kind = 'normal'`,
  more: { first_reply_at: 'bigint' },
  value: () => sql`reply.at`,
  joins: (context) => {
    const id = context.dialect.trim(sql`e.message_id`);
    return sql`left join (
    select e.id, min(r.at) as "at"
    from ${rowsOf(context, 'email')} e join records.email r on ${context.dialect.trim(sql`r.in_reply_to`)} = ${id} and r.at > e.at
    where e.direction = 'out' and e.kind = 'normal' and ${id} <> '' and r.direction = 'in' and r.kind = 'normal'
    group by e.id
  ) reply on reply.id = a.id`;
  },
});

export const visit = activity({
  name: 'visit',
  meaning: 'a visit to a customer',
  of: 'visit',
  at: 'at',
  more: { outcome_id: 'text' },
});

export const meeting = activity({
  name: 'meeting',
  meaning: 'a meeting that was not cancelled, dated by its start',
  of: 'meeting',
  at: 'starts_at',
  counts: sql`not a.cancelled`,
});

export const task = activity({
  name: 'task',
  meaning: 'a task that was done, dated by its completion',
  of: 'task',
  at: 'completed_at',
  counts: sql`a.completed_at is not null`,
});

export const note = activity({ name: 'note', meaning: 'a note', of: 'note', at: 'at' });

export const textMessage = activity({
  name: 'text_message',
  meaning: 'a text message that was sent',
  of: 'text_message',
  at: 'at',
  counts: sql`a.direction = 'out'`,
});

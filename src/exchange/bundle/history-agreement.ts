import { formatInstant } from '../../core/instant.ts';
import { records } from '../../records/index.ts';
import type { Field, RecordName } from '../../records/record.ts';
import { quote } from '../../store/schema.ts';
import type { Tx } from '../../store/tx.ts';
import { stagingTable } from './table-loader.ts';
import type { Warnings } from './warnings.ts';

type Entity = 'deal' | 'lead';

function historyFields(entity: Entity): [string, Field][] {
  const fields: Readonly<Record<string, Field>> = records[entity].fields;
  return Object.entries(fields).filter(([, field]) => field.history);
}

/** The text that `history.value` has for a field's value: canonical, null for none. */
function asText(expression: string, field: Field): string {
  if (field.type === 'date') return `to_char(${expression}, 'YYYY-MM-DD')`;
  return field.type === 'money' || field.type === 'decimal' ? `trim_scale(${expression})::text` : expression;
}

/**
 * Gives fields that the staged rows are about to change, and that have no history yet, the past that they have
 * had by the rules of the format, so that what reports saw as of earlier instants stays as it was. Runs after the
 * bundle's own history came in and before the rows change.
 */
export async function keepPast(tx: Tx, entity: RecordName): Promise<number> {
  if (entity !== 'deal' && entity !== 'lead') return 0;
  let kept = 0;
  for (const [name, field] of historyFields(entity)) {
    const column = quote(name);
    // A closed deal without history entered its stage when it closed.
    const closed =
      name === 'stage_id' ? 'left join stage g on g.workspace_id = t.workspace_id and g.id = t.stage_id' : '';
    const since = closed
      ? `case when g.category <> 'open' then coalesce(t.closed_at, t.created_at) else t.created_at end`
      : 't.created_at';
    kept += await addRows(
      tx,
      `select '${entity}', t.id, ${since} as at, '${name}', ${asText(`t.${column}`, field)}, t.ordinal
       from ${quote(entity)} t join ${stagingTable(entity)} s on s.id = t.id ${closed}
       where t.workspace_id = $1 and t.${column} is distinct from s.${column} and not exists (
         select 1 from history h where h.workspace_id = $1 and h.entity = '${entity}' and h.entity_id = t.id
           and h.field = '${name}')`,
    );
  }
  return kept;
}

/**
 * Where the last assignment of a field is not the value of its record, the value becomes a history row of this
 * instant and the difference a warning. Only records and histories that this write touched can disagree.
 */
export async function agreeWithHistory(tx: Tx, warnings: Warnings): Promise<number> {
  let added = 0;
  for (const entity of ['deal', 'lead'] as const) {
    const fields = historyFields(entity);
    const present = fields
      .map(([name, field]) => `when '${name}' then ${asText(`t.${quote(name)}`, field)}`)
      .join(' ');
    // An empty value of a field that has a default means the default, in history as in the record.
    const assigned = fields
      .filter(([, field]) => field.default !== undefined)
      .map(([name, field]) => `when '${name}' then coalesce(value, '${field.default}')`)
      .join(' ');
    const last = assigned === '' ? 'value' : `case field ${assigned} else value end`;
    const { rows: everyone } = await tx.client.query(
      `select 1 from ${quote(entity)} where workspace_id = $1 and version <> $2 limit 1`,
      [tx.workspace.id, tx.version],
    );
    const touched = `and h.entity_id in (
      select id from ${quote(entity)} where workspace_id = $1 and version = $2
      union select entity_id from history where workspace_id = $1 and version = $2 and entity = '${entity}')`;
    await tx.client.query(
      `create temporary table import_disagreements on commit drop as
       with last as (
         select distinct on (h.entity_id, h.field) h.entity_id, h.field, h.at, h.value
         from history h where h.workspace_id = ${tx.workspace.id} and h.entity = '${entity}'
         ${everyone.length > 0 ? touched.replaceAll('$1', String(tx.workspace.id)).replaceAll('$2', String(tx.version)) : ''}
         order by h.entity_id, h.field, h.at desc, h.ordinal desc),
       both_sides as (
         select last.*, t.ordinal as place, case last.field ${present} end as present
         from last join ${quote(entity)} t on t.workspace_id = ${tx.workspace.id} and t.id = last.entity_id)
       select * from both_sides where present is distinct from ${last}`,
    );
    const { rows } = await tx.client.query<{
      id: string;
      field: string;
      value: string | null;
      present: string | null;
    }>('select entity_id as id, field, value, present from import_disagreements order by place, field');
    for (const { id, field, value, present: now } of rows) {
      const subject = `${entity} ${id} ${field}`;
      warnings.add('history_disagrees', records.history.file, {
        subject,
        value: now ?? '',
        expected: value ?? '',
      });
    }
    added += await addRows(
      tx,
      `select '${entity}', entity_id, greatest(at, '${formatInstant(tx.at)}'::timestamptz), field, present, place
       from import_disagreements where $1::bigint is not null`,
    );
    await tx.client.query('drop table import_disagreements');
  }
  return added;
}

/** Adds the rows (entity, id, at, field, value, place) of a query of `$1`, the workspace, by no user. */
async function addRows(tx: Tx, select: string): Promise<number> {
  const { rowCount } = await tx.client.query(
    `insert into history (workspace_id, entity, entity_id, at, field, value, ordinal, version)
     select $1, entity, id, at, field, value, $2::bigint - 1 + row_number() over (order by at, place, field), $3
     from (${select}) as added (entity, id, at, field, value, place)`,
    [tx.workspace.id, tx.nextOrdinals('history', 0), tx.version],
  );
  tx.nextOrdinals('history', rowCount ?? 0);
  return rowCount ?? 0;
}

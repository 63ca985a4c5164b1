import type { Reader } from '../../access/reader.ts';
import { hiddenFields } from '../../access/rights.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import type { FieldJson } from '../../core/record-view.ts';
import type { ChangeEntry } from '../../core/timeline.ts';
import { all, sql, text } from '../../facts/sql.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import type { ChangeFields } from '../../store/changes.ts';
import type { Store } from '../../store/store.ts';
import { afterSql, before } from './activities.ts';
import { movingField } from './moves.ts';
import type { Place, Placed } from './place.ts';

interface Logged {
  readonly at: Instant;
  readonly version: number;
  readonly key: string;
  readonly actor: string;
  readonly action: 'insert' | 'update';
  readonly before: ChangeFields | null;
  readonly after: ChangeFields | null;
}

/** The next changes of a record, without those that are told as moves. */
export async function changesAfter(
  store: Store,
  reader: Reader,
  type: RecordName,
  id: string,
  after: Place | undefined,
  limit: number,
): Promise<readonly Placed<ChangeEntry>[]> {
  const [logged, earlier] = await Promise.all([
    loggedAfter(store, reader, type, id, after, limit),
    earlierOf(store, reader, type, id),
  ]);
  const rest = earlier.filter(
    (each) =>
      after === undefined || before(after, each) < 0 || (before(after, each) === 0 && each.key < after.key),
  );
  return [...logged, ...rest].sort(before).slice(0, limit);
}

/** What the fields of a change are told as: neither hidden, nor a move, nor the key that was given to what is new. */
const isTold = (reader: Reader, type: RecordName, field: string): boolean =>
  field !== 'custom' && field !== movingField[type] && !hiddenFields(reader, type).has(field);

async function loggedAfter(
  store: Store,
  reader: Reader,
  type: RecordName,
  id: string,
  after: Place | undefined,
  limit: number,
): Promise<readonly Placed<ChangeEntry>[]> {
  // A version is later than those before it, and so are the changes within it.
  const key = sql`(lpad(r.version::text, 16, '0') || '.' || lpad(r.n::text, 8, '0')) collate "C"`;
  const where = all([
    sql`r.workspace_id = ${reader.workspace.id}`,
    sql`r.record_type = ${text(type)}`,
    sql`r.record_id = ${text(id)}`,
    sql`r.action in ('insert', 'update')`,
    ...afterSql(after, 'change', sql`r.at`, key),
  ]);
  const asked = sql`select r.at, r.version, ${key} as key, r.actor, r.action, r.before, r.after from change r where ${where}
    order by r.at desc, key desc limit ${limit}`;
  const { rows } = await store.pool.query<Logged>(asked);
  return rows.map((row) => {
    const entry: ChangeEntry = {
      kind: 'change',
      key: `change ${row.key}`,
      at: formatInstant(row.at),
      by: row.actor,
      action: row.action,
      version: row.version,
      changed: changedFields(reader, type, row),
    };
    return { at: row.at, kind: 'change', key: row.key, entry };
  });
}

function changedFields(reader: Reader, type: RecordName, row: Logged): ChangeEntry['changed'] {
  if (row.action === 'insert') return [];
  const value = (fields: ChangeFields | null, name: string) => (fields?.[name] ?? null) as FieldJson;
  return Object.keys({ ...row.before, ...row.after })
    .filter((field) => isTold(reader, type, field))
    .map((field) => ({ field, from: value(row.before, field), to: value(row.after, field) }));
}

interface Assigned {
  readonly at: Instant;
  readonly field: string;
  readonly value: string | null;
  readonly before: string | null;
  readonly by: string | null;
  readonly key: string;
  readonly logged: boolean;
}

/** What the imported history tells of a record's fields; what was changed here is in the change log. */
async function earlierOf(
  store: Store,
  reader: Reader,
  type: RecordName,
  id: string,
): Promise<readonly Placed<ChangeEntry>[]> {
  if (!Object.values(records[type].fields).some(({ history }) => history)) return [];
  const { rows } = await store.pool.query<Assigned>(
    `select h.at, h.field, h.value, h.by_user_id as by, lpad(h.ordinal::text, 16, '0') as key,
        lag(h.value) over (partition by h.field order by h.at, h.ordinal) as before,
        exists (select 1 from change c where c.workspace_id = h.workspace_id and c.record_type = h.entity
          and c.record_id = h.entity_id and c.version = h.version) as logged
      from history h where h.workspace_id = $1 and h.entity = $2 and h.entity_id = $3
      order by h.at desc, h.ordinal desc`,
    [reader.workspace.id, type, id],
  );
  return rows
    .filter(
      ({ field, logged, before: was, value }) => !logged && was !== value && isTold(reader, type, field),
    )
    .map(({ at, field, value, before: from, by, key }) => ({
      at,
      kind: 'change',
      key: `0${key}`,
      entry: {
        kind: 'change',
        key: `history ${key}`,
        at: formatInstant(at),
        by,
        action: 'history',
        changed: [{ field, from, to: value }],
      },
    }));
}

/** How many changes of a record there are to be told. */
export async function changeCount(
  store: Store,
  reader: Reader,
  type: RecordName,
  id: string,
): Promise<number> {
  const { rows } = await store.pool.query<{ count: number }>(
    `select count(*)::int as count from (select 1 from change where workspace_id = $1 and record_type = $2
      and record_id = $3 and action in ('insert', 'update') limit 10000) c`,
    [reader.workspace.id, type, id],
  );
  return (rows[0]?.count ?? 0) + (await earlierOf(store, reader, type, id)).length;
}

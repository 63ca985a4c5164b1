import type { Instant } from '../core/instant.ts';
import type { StoredName } from '../records/record.ts';
import { typeNamed } from './tables.ts';
import type { Tx } from './tx.ts';
import { type FieldValue, toHistory } from './values.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** A row of table `history`. */
type HistoryRow = Readonly<Record<string, FieldValue>>;

/**
 * What a new deal leaves in history: the stage it begins in, so that its stays are counted. A deal entered as
 * closed with the time of its closing has none: the format's own rule for `closed_at` describes it.
 */
export async function historyOfInsert(tx: Tx, type: StoredName, fields: Fields): Promise<HistoryRow[]> {
  if (type !== 'deal') return [];
  if (fields.closed_at !== null && (await stageOf(tx, fields.stage_id))?.category !== 'open') return [];
  const by = await actingUser(tx);
  return [row(type, fields, 'stage_id', fields.created_at as Instant, fields.stage_id ?? null, by)];
}

/**
 * What a change of fields with a past leaves in history: the new value from now on and, where the field had no
 * rows yet, the value it had until now, so that what an as-of before this change sees does not change.
 */
export async function historyOfUpdate(
  tx: Tx,
  type: StoredName,
  old: Fields,
  changed: Fields,
): Promise<HistoryRow[]> {
  const declared = typeNamed(type).fields;
  const names = Object.keys(changed).filter((name) => declared[name]?.history);
  if (names.length === 0) return [];
  const last = await lastRows(tx, type, String(old.id));
  const by = await actingUser(tx);
  const created = old.created_at as Instant;
  const rows: HistoryRow[] = [];
  for (const name of names) {
    const latest = last.get(name);
    if (latest === undefined) rows.push(...(await baseline(tx, type, old, name)));
    const earliest = latest ?? rows.at(-1)?.at ?? created;
    const at = [happened(tx, name, changed), created, earliest as Instant].reduce((a, b) => (a > b ? a : b));
    rows.push(row(type, old, name, at, changed[name] ?? null, by));
  }
  return rows;
}

/** A deal may have closed before it was entered as closed; everything else happens when it is written. */
function happened(tx: Tx, name: string, { closed_at: closed }: Fields): Instant {
  const isEarlier = name === 'stage_id' && typeof closed === 'bigint' && closed < tx.at;
  return isEarlier ? closed : tx.at;
}

/** The past that a field without rows has by the format's rules, as rows. */
async function baseline(tx: Tx, type: StoredName, old: Fields, name: string): Promise<HistoryRow[]> {
  const created = old.created_at as Instant;
  const value = old[name] ?? null;
  if (name !== 'stage_id') return [row(type, old, name, created, value, null)];
  const stage = await stageOf(tx, value);
  if (stage?.category === 'open' || old.closed_at === null)
    return [row(type, old, name, created, value, null)];
  return [row(type, old, name, old.closed_at as Instant, value, null)];
}

function row(
  entity: StoredName,
  fields: Fields,
  field: string,
  at: Instant,
  value: FieldValue,
  by: string | null,
): HistoryRow {
  return { entity, entity_id: fields.id ?? null, at, field, value: toHistory(value), by_user_id: by };
}

async function lastRows(tx: Tx, type: StoredName, id: string): Promise<Map<string, Instant>> {
  const { rows } = await tx.client.query<{ field: string; at: Instant }>({
    name: 'history-last',
    text: `select field, max(at) as at from history
      where workspace_id = $1 and entity = $2 and entity_id = $3 group by field`,
    values: [tx.workspace.id, type, id],
  });
  return new Map(rows.map(({ field, at }) => [field, at]));
}

async function stageOf(tx: Tx, id: FieldValue | undefined): Promise<{ category: string } | undefined> {
  const { rows } = await tx.client.query<{ category: string }>({
    name: 'stage-category',
    text: 'select category from stage where workspace_id = $1 and id = $2',
    values: [tx.workspace.id, id],
  });
  return rows[0];
}

/** The actor as a user of the workspace, or null: a program, or the machine's owner. */
async function actingUser(tx: Tx): Promise<string | null> {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'acting-user',
    text: 'select id from "user" where workspace_id = $1 and id = $2',
    values: [tx.workspace.id, tx.actor],
  });
  return rows[0]?.id ?? null;
}

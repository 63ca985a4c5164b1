import type { Pool } from 'pg';
import { all, among, join, raw, type Sql, sql, text } from '../facts/sql.ts';
import { records } from '../records/index.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import type { Action, Reach } from '../records/role-rights.ts';
import { type Place, type Sight, seenIf } from '../report/sight.ts';
import type { FieldValue } from '../store/values.ts';
import type { Granted } from './granted.ts';
import type { Reader } from './reader.ts';
import { ruledTypes } from './role-defaults.ts';

export type { Action } from '../records/role-rights.ts';

type Fields = Readonly<Record<string, FieldValue>>;
type Queried = Pick<Pool, 'query'>;

const order: readonly Reach[] = ['none', 'own', 'team', 'all'];
const lesser = (a: Reach, b: Reach): Reach => (order.indexOf(a) < order.indexOf(b) ? a : b);

/** Nothing may be done with what is not seen. */
const reachOf = ({ reach }: Granted, action: Action, type: RecordName): Reach =>
  lesser(reach[type]?.see ?? 'all', reach[type]?.[action] ?? 'all');

const declared = (type: RecordName): RecordType<RecordName> => records[type];

/** What a sight is for: an action, or a file of a report. */
type Use = Action | 'file';

const sights = new WeakMap<Granted, Map<Use, Sight | null>>();

/** What the reader sees, or may act on; null: everything. */
export function sightOf({ granted }: Pick<Reader, 'granted'>, use: Use = 'see'): Sight | null {
  const known = sights.get(granted) ?? new Map<Use, Sight | null>();
  sights.set(granted, known);
  let sight = known.get(use);
  if (sight === undefined) {
    sight = makeSight(granted, use);
    known.set(use, sight);
  }
  return sight;
}

/**
 * A file of a report holds what may be taken out, where customers are no more than names; one of what the reader may
 * take nothing of is refused.
 */
function makeSight(granted: Granted, use: Use): Sight | null {
  const types = ruledTypes.filter(({ whose }) => whose !== undefined);
  const actionOn = ({ whose }: RecordType): Action =>
    use !== 'file' ? use : whose?.of === undefined ? 'export' : 'see';
  const reach = Object.fromEntries(
    types.map((type) => [type.name, reachOf(granted, actionOn(type), type.name)]),
  );
  const hidden = hiddenBy(granted);
  if (Object.values(reach).every((each) => each === 'all') && Object.keys(hidden).length === 0) return null;
  const { own, team, teams } = granted;
  return { reach, own, team, teams, hidden, ...(use === 'file' ? { refuses: true } : {}) };
}

/** Without a deal's value nobody may work it out of its lines; without hearing nobody needs to find the sound. */
function hiddenBy({ hidden, hears }: Granted): Sight['hidden'] {
  const found: Partial<Record<RecordName, readonly string[]>> = {};
  const hide = (type: RecordName, fields: readonly string[]) => {
    if (fields.length > 0) found[type] = [...new Set([...(found[type] ?? []), ...fields])].sort();
  };
  for (const [type, fields] of Object.entries(hidden)) hide(type as RecordName, fields);
  if (hidden.deal?.includes('value')) hide('deal_product', ['unit_price']);
  if (!hears) hide('call', ['recording']);
  return found;
}

const inStore = (workspaceId: number): Place => ({
  rows: (type) => sql`(select * from ${raw(`"${type}"`)} where workspace_id = ${workspaceId})`,
  ids: (type, condition) =>
    sql`(select v.id from ${raw(`"${type}"`)} v where v.workspace_id = ${workspaceId} and ${condition})`,
  // The planner knows how much a list of values leaves, and which index finds it.
  among,
});

/**
 * A condition on the rows of a type's table, named `alias`, that holds of those which the reader may act on. For
 * queries on the record store, which carry `workspace_id` themselves.
 */
export function withinReach(reader: Reader, action: Action, type: RecordName, alias = 'r'): Sql {
  const within = reached(reader, action, type, alias);
  if (typeof within === 'boolean') return within ? sql`true` : sql`false`;
  return within;
}

/** Whether the reader sees every record of a type. */
export const seesAll = (reader: Reader, type: RecordName): boolean =>
  reached(reader, 'see', type, 'r') === true;

function reached(reader: Reader, action: Action, type: RecordName, alias: string): Sql | boolean {
  if (declared(type).whose === undefined) return reachOf(reader.granted, action, type) === 'all';
  const sight = sightOf(reader, action);
  return sight === null || seenIf(sight, type, alias, inStore(reader.workspace.id));
}

/**
 * Whether the reader may act on a record of these fields. Within a write give the transaction's `client`: another
 * connection would not see what the write has done, and might never be free.
 */
export async function mayAct(
  reader: Reader,
  action: Action,
  type: RecordName,
  fields: Fields,
  client: Queried = reader.granted.pool,
): Promise<boolean> {
  const [may] = await mayActOn(reader, action, type, [fields], client);
  return may === true;
}

/** The same of each of many records, in one query. */
export async function mayActOn(
  reader: Reader,
  action: Action,
  type: RecordName,
  each: readonly Fields[],
  client: Queried = reader.granted.pool,
): Promise<readonly boolean[]> {
  const within = reached(reader, action, type, 'r');
  if (typeof within === 'boolean' || each.length === 0) return each.map(() => within === true);
  const { fields: known, key } = declared(type);
  // The condition is asked of rows made of these very values: one text tells of both, stored and yet to be.
  const columns = Object.entries(known).filter(([name]) => decides(type, name));
  const names = [...new Set([...columns.map(([name]) => name), ...(key?.length === 1 ? ['id'] : [])])];
  const made = each.map((fields, place) => {
    const values = names.map((name) => textOrNull(fields[name]));
    return sql`(${join([raw(String(place)), ...values], ', ')})`;
  });
  const header = raw(['place', ...names.map((name) => `"${name}"`)].join(', '));
  const query = sql`select r.place from (values ${join(made, ', ')}) r(${header}) where ${within}`;
  const { rows } = await client.query<{ place: number }>({
    text: query.text,
    values: query.values as unknown[],
  });
  const places = new Set(rows.map(({ place }) => place));
  return each.map((_, place) => places.has(place));
}

const textOrNull = (value: FieldValue | undefined): Sql =>
  value === null || value === undefined ? sql`cast(null as text)` : text(String(value));

/** Fields that say whose a record is. */
function decides(type: RecordName, name: string): boolean {
  const { whose, fields } = declared(type);
  const named = [whose?.person, ...(whose?.through ?? []), whose?.tells].filter((each) => each !== undefined);
  const by = named.flatMap((field) => {
    const ref = fields[field]?.ref;
    return typeof ref === 'object' ? [ref.by] : [];
  });
  return [...named, ...by].includes(name);
}

/** The fields of a type that the reader neither sees nor writes; `custom.<key>` for custom ones. */
export function hiddenFields(reader: Reader, type: RecordName): ReadonlySet<string> {
  return new Set(hiddenBy(reader.granted)[type] ?? []);
}

/** Whether the reader may listen to recordings, of calls that it sees. */
export const mayHear = (reader: Reader): boolean => reader.granted.hears;

/** Whether the reader may take out anything at all. */
export const mayExport = ({ granted }: Reader): boolean =>
  ruledTypes.some(({ name, whose }) => whose !== undefined && reachOf(granted, 'export', name) !== 'none');

/** Whether the reader sees a record. */
export async function maySeeRecord(
  reader: Reader,
  type: RecordName,
  id: string,
  client: Queried = reader.granted.pool,
): Promise<boolean> {
  const query = sql`select 1 from ${raw(`"${type}"`)} r where ${all([
    sql`r.workspace_id = ${reader.workspace.id}`,
    sql`r.id = ${text(id)}`,
    withinReach(reader, 'see', type),
  ])}`;
  const { rows } = await client.query({ text: query.text, values: query.values as unknown[] });
  return rows.length > 0;
}

import type { Value } from '../core/table.ts';
import { among, raw, sql } from '../facts/sql.ts';
import type { RecordName } from '../records/record.ts';
import type { Session } from './engine.ts';
import { type Key, knownLabel } from './keys.ts';
import type { BuiltRow } from './report.ts';
import type { Run } from './run.ts';

type Labeller = (key: Key, row: BuiltRow, value: Value) => string | null;

const typeOf = (key: Key, row: BuiltRow): RecordName | undefined =>
  typeof key.of === 'function' ? key.of(row) : key.of;

/** Types whose names are not in the directory: asked for by id, only those that occur. */
const askedFor: ReadonlySet<RecordName> = new Set(['company', 'contact', 'product', 'deal', 'lead']);

/** How the ids in rows are called: from the directory, or read for those that occur. */
export async function labelRows(
  session: Session,
  keys: Readonly<Record<string, Key>>,
  rows: readonly BuiltRow[],
  run: Run,
): Promise<Labeller> {
  const wanted = new Map<RecordName, Set<string>>();
  for (const [name, key] of Object.entries(keys)) {
    if (key.labelColumn === undefined) continue;
    for (const row of rows) {
      const type = typeOf(key, row);
      const value = row[name];
      if (type === undefined || !askedFor.has(type) || value === null || value === undefined) continue;
      const ids = wanted.get(type);
      if (ids) ids.add(String(value));
      else wanted.set(type, new Set([String(value)]));
    }
  }
  const names = new Map<RecordName, ReadonlyMap<string, string>>();
  for (const [type, ids] of wanted) {
    const found = await session.query(
      sql`select id, name from ${raw(`records."${type}"`)} where ${among(sql`id`, [...ids])}`,
    );
    names.set(type, new Map(found.map((row) => [String(row.id), String(row.name)])));
  }
  return (key, row, value) => {
    const type = typeOf(key, row);
    return (
      knownLabel(key, type, value, run, run.locale) ??
      (type === undefined ? null : (names.get(type)?.get(String(value)) ?? null))
    );
  };
}

import type { Reader } from '../access/reader.ts';
import { withinReach } from '../access/rights.ts';
import { namedType, type RecordNames } from '../core/record-view.ts';
import { raw, sql, texts } from '../facts/sql.ts';
import { records } from '../records/index.ts';
import { type RecordName, type RecordType, titleField } from '../records/record.ts';
import { quote } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { FieldValue } from '../store/values.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** Colleagues and their teams are known to all by name. */
const knownToAll: readonly RecordName[] = ['user', 'team'];

/** What the records are called that these rows name, of those that the reader may see. */
export async function namesIn(
  store: Store,
  reader: Reader,
  type: RecordType<RecordName>,
  rows: readonly Fields[],
): Promise<RecordNames> {
  const wanted = new Map<RecordName, Set<string>>();
  for (const fields of rows) {
    for (const [name, field] of Object.entries(type.fields)) {
      const to = namedType(field, fields) as RecordName | undefined;
      const id = fields[name];
      if (to === undefined || typeof id !== 'string') continue;
      wanted.set(to, (wanted.get(to) ?? new Set()).add(id));
    }
  }
  return namesOf(store, reader, wanted);
}

/** What the records of these ids are called, of those that the reader may see. */
export async function namesOf(
  { pool }: Store,
  reader: Reader,
  wanted: ReadonlyMap<RecordName, ReadonlySet<string>>,
): Promise<RecordNames> {
  const named = await Promise.all(
    [...wanted].map(async ([type, ids]) => [type, await namesOfType(pool, reader, type, [...ids])] as const),
  );
  return Object.fromEntries(named);
}

async function namesOfType(
  pool: Store['pool'],
  reader: Reader,
  type: RecordName,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const title = titleField(records[type]);
  if (title === undefined) return {};
  const reach = knownToAll.includes(type) ? sql`true` : withinReach(reader, 'see', type, 'r');
  const { rows } = await pool.query<{ id: string; name: string | null }>(
    sql`select r.id, r.${raw(quote(title))} as name from ${raw(quote(type))} r
      where r.workspace_id = ${reader.workspace.id} and r.id = any(${texts(ids)}) and ${reach}`,
  );
  return Object.fromEntries(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

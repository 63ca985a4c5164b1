import { BineshError } from '../core/errors.ts';
import { persianDigits } from '../core/fold.ts';
import type { Text } from '../core/text.ts';
import { join, raw, type Sql, sql, text } from '../facts/sql.ts';
import { records } from '../records/index.ts';
import type { Field, RecordName, RecordType, StoredName, StoredType } from '../records/record.ts';
import { quote } from './schema.ts';
import type { Tx } from './tx.ts';
import type { FieldValue } from './values.ts';

type Fields = Readonly<Record<string, FieldValue>>;

/** The record type that a reference of this row points to. */
function target(field: Field, fields: Fields): RecordName | undefined {
  if (field.ref === undefined || typeof field.ref === 'string') return field.ref;
  return field.ref.to[String(fields[field.ref.by])];
}

type Seen = (type: RecordName) => Sql;
const seenBy = new WeakMap<Tx, Seen>();

/** From here on a write refers to nothing but what its reader sees: `seen` holds of rows named `r`. */
export function limitReferences(tx: Tx, seen: Seen): void {
  seenBy.set(tx, seen);
}

/** Refuses references to records that do not exist, or not for whoever writes. Only `names` are looked at, and what decides their type. */
export async function checkReferences(
  tx: Tx,
  type: StoredType,
  fields: Fields,
  names: readonly string[],
): Promise<void> {
  const wanted: { name: string; table: RecordName; value: string }[] = [];
  for (const [name, field] of Object.entries(type.fields)) {
    const deciding = typeof field.ref === 'object' ? field.ref.by : name;
    const table = target(field, fields);
    const value = fields[name];
    if (table === undefined || typeof value !== 'string') continue;
    if (names.includes(name) || names.includes(deciding)) wanted.push({ name, table, value });
  }
  if (wanted.length === 0) return;
  const seen = seenBy.get(tx) ?? (() => sql`true`);
  const exists = wanted.map(
    ({ table, value }) => sql`exists(select 1 from ${raw(quote(table))} r
      where r.workspace_id = ${tx.workspace.id} and r.id = ${text(value)} and ${seen(table)})`,
  );
  const query = sql`select ${join(exists, ', ')}`;
  const { rows } = await tx.client.query<boolean[]>({
    text: query.text,
    values: query.values as unknown[],
    rowMode: 'array',
  });
  const missing = wanted.find((_, index) => !rows[0]?.[index]);
  if (missing) throw new BineshError('unknown_reference', { field: missing.name, value: missing.value });
}

/**
 * Whether a reference to a deleted record can be emptied: work goes on without its deal or company. A word of the
 * workspace's lists stays as long as anything is counted by it.
 */
export function canEmpty({ from, field }: Reference, to: StoredName): boolean {
  const declared: RecordType | undefined = Object.hasOwn(records, to) ? records[to as RecordName] : undefined;
  return declared?.whose !== undefined && from.fields[field]?.required !== true;
}

const mostCounted = 1_000_000;

/** Refuses to delete what these references need, telling what refers to it and how often. */
export async function refuseReferred(
  tx: Tx,
  type: StoredType,
  id: string,
  references: readonly Reference[],
): Promise<void> {
  const found: { label: Text; count: number }[] = [];
  for (const { from, where } of references) {
    const { rows } = await tx.client.query<{ count: number }>(
      `select count(*) as count from (select 1 from ${quote(from.name)} where ${where} limit ${mostCounted}) r`,
      [tx.workspace.id, id],
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) found.push({ label: count === 1 ? from.label.one : from.label.many, count });
  }
  if (found.length === 0) return;
  const expected = {
    fa: found.map(({ label, count }) => `${persianDigits(String(count))} ${label.fa}`).join('، '),
    en: found.map(({ label, count }) => `${count} ${label.en}`).join(', '),
  };
  throw new BineshError('record_referenced', { type: type.label.one, value: id, expected });
}

/** A field through which rows of `from` refer to records of `to`. */
export interface Reference {
  readonly from: RecordType<RecordName>;
  readonly field: string;
  /** SQL over the referring table; `$1` is the workspace, `$2` the record's id. */
  readonly where: string;
  /** Rows that belong to the record and go with it. */
  readonly owned: boolean;
}

/** Every way in which something can refer to a record of this type. */
export function referencesTo(to: StoredName, types: readonly RecordType<RecordName>[]): Reference[] {
  return types.flatMap((from) =>
    Object.entries(from.fields).flatMap(([field, { ref }]) => {
      const kinds = typeof ref === 'object' ? Object.entries(ref.to).filter(([, name]) => name === to) : [];
      const kind = kinds[0]?.[0];
      if (ref !== to && kind === undefined) return [];
      const by = typeof ref === 'object' ? ` and ${quote(ref.by)} = '${kind}'` : '';
      const where = `workspace_id = $1 and ${quote(field)} = $2${by}`;
      return [{ from, field, where, owned: from.parent === field }];
    }),
  );
}

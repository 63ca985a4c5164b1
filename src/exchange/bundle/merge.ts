import { records } from '../../records/index.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import type { ChangeFields } from '../../store/changes.ts';
import { quote } from '../../store/schema.ts';
import { recordKey } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import { type FieldValue, sameValue, toJson } from '../../store/values.ts';
import { stagingTable } from './table-loader.ts';

/** What the good rows of a file did. */
export interface RowCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

/** Brings the staged rows of a type into its table; rows that are there already and equal are left alone. */
export async function mergeStaged(
  tx: Tx,
  type: RecordType<RecordName>,
  rows: number,
  customColumns: readonly string[],
): Promise<RowCounts> {
  if (type.name === 'history') return mergeHistory(tx, rows);
  if (type.key === null) return replaceLines(tx, type, rows);
  return mergeKeyed(tx, type, rows, customColumns);
}

async function mergeKeyed(
  tx: Tx,
  type: RecordType<RecordName>,
  rows: number,
  customColumns: readonly string[],
): Promise<RowCounts> {
  const table = quote(type.name);
  const staged = stagingTable(type.name);
  const names = Object.keys(type.fields);
  const list = (of: string) => names.map((name) => `${of}.${quote(name)}`).join(', ');
  const sameKey = (type.key ?? []).map((name) => `t.${quote(name)} = s.${quote(name)}`).join(' and ');
  // A column that the file lacks says nothing about its custom field; an empty cell clears it.
  const custom = '((t.custom - $2::text[]) || s.custom)';
  const differs = `t.workspace_id = $1 and ${sameKey} and (${list('t')}, t.custom) is distinct from (${list('s')}, ${custom})`;
  const updated = await logDifferences(
    tx,
    type,
    `${table} t join ${staged} s on ${differs}`,
    custom,
    customColumns,
  );
  if (updated > 0) {
    const set = names.map((name) => `${quote(name)} = s.${quote(name)}`).join(', ');
    await tx.client.query(
      `update ${table} t set ${set}, custom = ${custom}, version = $3 from ${staged} s where ${differs}`,
      [tx.workspace.id, customColumns, tx.version],
    );
  }
  const inserted = await insertStaged(
    tx,
    type,
    `${staged} s where not exists (select 1 from ${table} t where t.workspace_id = $1 and ${sameKey})`,
  );
  return { inserted, updated, unchanged: rows - inserted - updated };
}

const batch = 1000;

/** Logs every row that is about to change, with the fields that do, from what to what. */
async function logDifferences(
  tx: Tx,
  type: RecordType<RecordName>,
  pairs: string,
  custom: string,
  customColumns: readonly string[],
): Promise<number> {
  const names = Object.keys(type.fields);
  const columns = [
    ...names.map((name, at) => `t.${quote(name)} as b${at}, s.${quote(name)} as a${at}`),
    `t.custom as b${names.length}, ${custom} as a${names.length}`,
  ];
  await tx.client.query(
    `declare import_differences no scroll cursor for select ${columns.join(', ')}, t.ordinal from ${pairs}
     order by s.ordinal`,
    [tx.workspace.id, customColumns],
  );
  let count = 0;
  for (;;) {
    const { rows } = await tx.client.query<Record<string, FieldValue>>(
      `fetch ${batch} from import_differences`,
    );
    for (const row of rows) {
      const before: Record<string, ChangeFields[string]> = {};
      const after: Record<string, ChangeFields[string]> = {};
      const fields: Record<string, FieldValue> = {};
      for (const [at, name] of names.entries()) {
        const [was = null, is = null] = [row[`b${at}`], row[`a${at}`]];
        fields[name] = was;
        if (sameValue(was, is)) continue;
        before[name] = toJson(was);
        after[name] = toJson(is);
      }
      const [wasCustom, isCustom] = [row[`b${names.length}`], row[`a${names.length}`]];
      if (JSON.stringify(wasCustom) !== JSON.stringify(isCustom)) {
        before.custom = wasCustom as unknown as Readonly<Record<string, unknown>>;
        after.custom = isCustom as unknown as Readonly<Record<string, unknown>>;
      }
      await tx.changed(type.name, recordKey(type, fields, Number(row.ordinal)), before, after);
    }
    count += rows.length;
    if (rows.length < batch) break;
  }
  await tx.client.query('close import_differences');
  return count;
}

/** Inserts rows of the staging table `s`, in its order, behind those that the table has. `$1` is the workspace. */
async function insertStaged(tx: Tx, type: RecordType<RecordName>, from: string): Promise<number> {
  const columns = [...Object.keys(type.fields), 'custom'];
  const list = columns.map(quote).join(', ');
  const { rowCount } = await tx.client.query(
    `insert into ${quote(type.name)} (workspace_id, ${list}, ordinal, version)
     select $1, ${columns.map((name) => `s.${quote(name)}`).join(', ')},
       $2::bigint - 1 + row_number() over (order by s.ordinal), $3
     from ${from}`,
    [tx.workspace.id, tx.nextOrdinals(type.name, 0), tx.version],
  );
  const inserted = rowCount ?? 0;
  tx.nextOrdinals(type.name, inserted);
  return inserted;
}

/**
 * History only grows. An assignment that is there already (same record, instant, field and value) is not added
 * again; where a bundle says it n times and the store holds it m times, n − m are new.
 */
async function mergeHistory(tx: Tx, rows: number): Promise<RowCounts> {
  const same = ['entity', 'entity_id', 'at', 'field'];
  const staged = stagingTable('history');
  const inserted = await insertStaged(
    tx,
    records.history,
    `(select n.*, row_number() over (partition by ${same.join(', ')}, value order by ordinal) as nth
       from ${staged} n) s
     left join (select ${same.join(', ')}, coalesce(value, '') as value, count(*) as held from history
       where workspace_id = $1 and (entity, entity_id) in (select entity, entity_id from ${staged})
       group by 1, 2, 3, 4, 5) t
       on ${same.map((name) => `t.${name} = s.${name}`).join(' and ')} and t.value = coalesce(s.value, '')
     where s.nth > coalesce(t.held, 0)`,
  );
  return { inserted, updated: 0, unchanged: rows - inserted };
}

/**
 * Rows without a key belong to their parent: where a parent's rows in the bundle are not those of the store, in
 * order, they replace them. Parents that the bundle's file does not mention keep theirs.
 */
async function replaceLines(tx: Tx, type: RecordType<RecordName>, rows: number): Promise<RowCounts> {
  const table = quote(type.name);
  const staged = stagingTable(type.name);
  const parent = quote(type.parent ?? '');
  const names = Object.keys(type.fields);
  const lines = (of: string, where: string) =>
    `select ${parent}, array_agg(row(${names.map(quote).join(', ')})::text order by ordinal) as lines
     from ${of} ${where} group by ${parent}`;
  await tx.client.query(
    `create temporary table import_parents on commit drop as
     select s.${parent} as id from (${lines(staged, '')}) s
     left join (${lines(table, `where workspace_id = ${Number(tx.workspace.id)}`)}) t on t.${parent} = s.${parent}
     where t.lines is distinct from s.lines`,
  );
  const { rows: gone } = await tx.client.query<Record<string, FieldValue>>(
    `delete from ${table} where workspace_id = $1 and ${parent} in (select id from import_parents)
     returning ${names.map(quote).join(', ')}, ordinal`,
    [tx.workspace.id],
  );
  gone.sort((a, b) => Number(a.ordinal) - Number(b.ordinal));
  for (const row of gone) {
    const before = Object.fromEntries(names.map((name) => [name, toJson(row[name] ?? null)]));
    await tx.log.add('delete', type.name, String(row.ordinal), before, null);
  }
  const inserted = await insertStaged(
    tx,
    type,
    `${staged} s where $1::bigint is not null and s.${parent} in (select id from import_parents)`,
  );
  await tx.client.query('drop table import_parents');
  return { inserted, updated: 0, unchanged: rows - inserted };
}

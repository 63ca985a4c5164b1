import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { join, raw, type Sql, sql } from '../facts/sql.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import { quote } from '../store/schema.ts';
import { engineVersion, writeSettings } from './build.ts';
import { type Changed, keyText, rowsNow } from './changed.ts';
import { deriveAll, deriveChanged, table } from './derive.ts';
import { read, run } from './duck.ts';
import type { RecordSnapshot } from './snapshot.ts';
import { fingerprint, recordsOf, storedFacts } from './tables.ts';
import { touches } from './touch.ts';
import { copyOut, loadFile, loadRows } from './transfer.ts';

/**
 * Brings a mirror from one version to that of a snapshot, in one transaction with its watermark: readers see the
 * whole step or nothing of it, and so does whoever opens the file after a crash.
 */
export async function applyChanges(
  connection: DuckDBConnection,
  snapshot: RecordSnapshot,
  changed: Changed,
  folder: string,
): Promise<void> {
  const scratch = mkdtempSync(path.join(folder, 'apply-'));
  await connection.run('begin transaction');
  try {
    for (const [type, { keys, bulk }] of changed.types) {
      await stage(connection, snapshot, type, keys, bulk ? { after: changed.after, scratch } : undefined);
      await replace(connection, type);
    }
    const touched = await gatherTouched(connection, [...changed.types.keys()]);
    const isOtherShape = changed.settings && (await settle(connection, snapshot));
    for (const fact of storedFacts) {
      const some = touched.get(fact.of);
      if (isOtherShape || some === 'all') {
        await run(connection, sql`delete from ${table(fact)}`);
        await deriveAll(connection, fact, snapshot.workspace);
      } else if (some !== undefined) await deriveChanged(connection, fact, snapshot.workspace, some);
    }
    await run(connection, sql`update meta set version = ${BigInt(snapshot.workspace.version)}`);
    await dropStaged(connection, [...changed.types.keys()], [...touched.values()]);
    await connection.run('commit');
  } catch (error) {
    await connection.run('rollback').catch(() => undefined);
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const oldRows = (type: RecordType): Sql => raw(`temp.${quote(`old_${type.name}`)}`);
const newRows = (type: RecordType): Sql => raw(`temp.${quote(`new_${type.name}`)}`);

/** Puts the changed rows aside: `new_<type>` as the snapshot has them, `old_<type>` as the mirror had them. */
async function stage(
  connection: DuckDBConnection,
  snapshot: RecordSnapshot,
  type: RecordType<RecordName>,
  keys: readonly string[],
  bulk: { readonly after: number; readonly scratch: string } | undefined,
): Promise<void> {
  const target = newRows(type);
  const mirrored = recordsOf(type);
  await run(connection, sql`create or replace temp table ${target} as select * from ${mirrored} limit 0`);
  if (bulk) {
    // Every row that changed since carries a later version, also one that was changed again by itself.
    const file = path.join(bulk.scratch, type.file);
    await copyOut(snapshot.client, snapshot.workspace.id, type, file, bulk.after);
    await loadFile(connection, type, file, target);
    rmSync(file);
  } else {
    for await (const rows of rowsNow(snapshot, type, keys)) await loadRows(connection, type, rows, target);
  }
  const key = raw(keyText(type));
  await run(
    connection,
    sql`create or replace temp table ${oldRows(type)} as select * from ${mirrored}
      where ${key} in (select unnest(cast(${[...keys]} as varchar[])) union all select ${key} from ${target})`,
  );
}

async function replace(connection: DuckDBConnection, type: RecordType): Promise<void> {
  const key = raw(keyText(type));
  const [row] = await read(connection, sql`select count(*) as n from ${oldRows(type)}`);
  if (row?.n !== 0) {
    await run(
      connection,
      sql`delete from ${recordsOf(type)} where ${key} in (select ${key} from ${oldRows(type)})`,
    );
  }
  await run(connection, sql`insert into ${recordsOf(type)} select * from ${newRows(type)}`);
}

/** The records whose facts are to be made anew, by the facts' `of`: a table of ids, or all of them. */
async function gatherTouched(
  connection: DuckDBConnection,
  types: readonly RecordType<RecordName>[],
): Promise<Map<RecordName, Sql | 'all'>> {
  const selects = new Map<RecordName, Sql[] | 'all'>();
  for (const type of types) {
    const rows = sql`(select * from ${oldRows(type)} union all select * from ${newRows(type)})`;
    for (const { of, ids } of touches[type.name] ?? []) {
      const known = selects.get(of) ?? [];
      if (ids === undefined || known === 'all') selects.set(of, 'all');
      else selects.set(of, [...known, ids(rows)]);
    }
  }
  const touched = new Map<RecordName, Sql | 'all'>();
  for (const [of, list] of selects)
    touched.set(of, list === 'all' ? 'all' : await collect(connection, of, list));
  return touched;
}

/** Past this share of the records it is quicker to make all the facts anew. */
const mostInParts = 0.3;

async function collect(
  connection: DuckDBConnection,
  of: RecordName,
  ids: readonly Sql[],
): Promise<Sql | 'all'> {
  const name = raw(`temp.${quote(`touched_${of}`)}`);
  await run(
    connection,
    sql`create or replace temp table ${name} as select distinct id from (${join(ids, ' union all ')}) t`,
  );
  const [row] = await read(
    connection,
    sql`select (select count(*) from ${name}) as touched, (select count(*) from records.${raw(quote(of))}) as whole`,
  );
  return Number(row?.touched) > 1000 && Number(row?.touched) > Number(row?.whole) * mostInParts
    ? 'all'
    : name;
}

/** Writes the workspace's settings; true when facts are worked out otherwise with them. */
async function settle(connection: DuckDBConnection, { workspace }: RecordSnapshot): Promise<boolean> {
  await writeSettings(connection, workspace);
  const shape = fingerprint(workspace, await engineVersion(connection));
  const [row] = await read(connection, sql`select fingerprint from meta`);
  await run(connection, sql`update meta set fingerprint = ${shape}`);
  return row?.fingerprint !== shape;
}

/** Temporary tables last as long as the connection; a step leaves none behind. */
async function dropStaged(
  connection: DuckDBConnection,
  types: readonly RecordType[],
  touched: readonly (Sql | 'all')[],
): Promise<void> {
  const tables = [...types.flatMap((type) => [oldRows(type), newRows(type)]), ...touched];
  for (const each of tables) if (each !== 'all') await run(connection, sql`drop table ${each}`);
}

import type { DuckDBConnection } from '@duckdb/node-api';
import { raw, sql } from '../facts/sql.ts';
import { recordTypes } from '../records/index.ts';
import { quote } from '../store/schema.ts';
import { buildMirror } from './build.ts';
import { openDatabase } from './database.ts';
import { read } from './duck.ts';
import { type MirrorFiles, removeDatabase } from './files.ts';
import type { RecordSnapshot } from './snapshot.ts';
import { storedFacts } from './tables.ts';

/** A table's rows, told by their number and by a sum of their hashes, which knows no order. */
export interface Content {
  readonly rows: number;
  readonly hash: string;
}

/** A table of the mirror that is not what the records make of it. */
export interface Difference {
  /** As in `records.deal` or `facts.deal_state`. */
  readonly table: string;
  readonly mirror: Content;
  readonly records: Content;
}

/** Compares a mirror with one built afresh from the same state, and its row counts with the records themselves. */
export async function differences(
  connection: DuckDBConnection,
  { database, scratch, spill }: MirrorFiles,
  snapshot: RecordSnapshot,
): Promise<readonly Difference[]> {
  const fresh = { database: `${database}.fresh`, next: `${database}.fresh`, scratch, spill };
  await buildMirror(fresh, snapshot);
  const other = await openDatabase(fresh);
  try {
    const found: Difference[] = [];
    for (const table of allTables) {
      const mirror = await contentOf(connection, table);
      const records = await contentOf(other.writer, table);
      const rows = (await storedRows(snapshot, table)) ?? records.rows;
      if (mirror.rows !== rows || records.rows !== rows || mirror.hash !== records.hash) {
        found.push({ table, mirror, records: { ...records, rows } });
      }
    }
    return found;
  } finally {
    await other.close();
    removeDatabase(fresh.database);
  }
}

const allTables: readonly string[] = [
  'records.workspace',
  ...recordTypes.map(({ name }) => `records.${quote(name)}`),
  ...storedFacts.map(({ name }) => `facts.${name}`),
];

async function contentOf(connection: DuckDBConnection, table: string): Promise<Content> {
  const [row] = await read(
    connection,
    sql`select count(*) as n, cast(coalesce(sum(hash(t)), 0) as varchar) as hash from ${raw(table)} t`,
  );
  return { rows: Number(row?.n), hash: String(row?.hash) };
}

async function storedRows({ client, workspace }: RecordSnapshot, table: string): Promise<number | undefined> {
  const type = recordTypes.find(({ name }) => table === `records.${quote(name)}`);
  if (type === undefined) return undefined;
  const { rows } = await client.query<{ n: number }>(
    `select count(*) as n from ${quote(type.name)} where workspace_id = $1`,
    [workspace.id],
  );
  return rows[0]?.n;
}

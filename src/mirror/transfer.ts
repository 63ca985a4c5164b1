import { createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { raw, type Sql, sql } from '../facts/sql.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import { quote } from '../store/schema.ts';
import { run } from './duck.ts';
import { type MirrorColumn, mirrorColumns } from './tables.ts';

/**
 * How files are read. Buffers have room for a row, which has a few texts of at most 10 million characters, each
 * perhaps all quotes: nearly always 32 MB are plenty, and then several can be read at a time.
 */
const ways = [
  { row: 32_000_000, parallel: true },
  { row: 500_000_000, parallel: false },
];

/** Writes the rows of a record type to a file; with `after`, only those written after that version. */
export async function copyOut(
  client: PoolClient,
  workspaceId: number,
  type: RecordType<RecordName>,
  file: string,
  after?: number,
): Promise<void> {
  const columns = mirrorColumns(type).map(({ written }) => written);
  // COPY takes no parameters; these are numbers of ours.
  const newer = after === undefined ? '' : ` and version > ${Number(after)}`;
  const query = `select ${columns.join(', ')} from ${quote(type.name)} where workspace_id = ${Number(workspaceId)}${newer}`;
  await pipeline(
    client.query(copyTo(`copy (${query}) to stdout with (format csv)`, { highWaterMark: 1 << 20 })),
    createWriteStream(file, { highWaterMark: 1 << 20 }),
  );
}

/** Adds the rows of a file to a table with a record type's columns. */
export async function loadFile(
  connection: DuckDBConnection,
  type: RecordType,
  file: string,
  target: Sql,
): Promise<void> {
  const { size } = statSync(file);
  if (size === 0) return;
  for (const way of ways) {
    try {
      const row = Math.min(way.row, Math.max(size, 100_000));
      return await readFile(connection, type, file, target, { ...way, row });
    } catch (error) {
      const isTooLong = error instanceof Error && /line.size|parallel csv reader/i.test(error.message);
      if (!isTooLong || way === ways.at(-1)) throw error;
    }
  }
}

async function readFile(
  connection: DuckDBConnection,
  type: RecordType,
  file: string,
  target: Sql,
  { row, parallel }: { readonly row: number; readonly parallel: boolean },
): Promise<void> {
  const columns = mirrorColumns(type);
  const given = columns.map(({ name }) => `'${name}': 'varchar'`).join(', ');
  await run(
    connection,
    sql`insert into ${target} select ${readAll(columns)} from read_csv(${file}, columns = {${raw(given)}},
      auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n',
      nullstr = '', allow_quoted_nulls = false, max_line_size = ${raw(String(row))},
      buffer_size = ${raw(String(row))}, parallel = ${raw(String(parallel))})`,
  );
}

/** Adds rows given as texts to a table with a record type's columns. */
export async function loadRows(
  connection: DuckDBConnection,
  type: RecordType,
  rows: readonly (readonly (string | null)[])[],
  target: Sql,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = mirrorColumns(type);
  const staged = columns.map(({ name }) => `${quote(name)} varchar`).join(', ');
  await connection.run(`create or replace temp table staged (${staged})`);
  const appender = await connection.createAppender('staged', 'main', 'temp');
  for (const row of rows) {
    for (const value of row) {
      if (value === null) appender.appendNull();
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
  await run(connection, sql`insert into ${target} select ${readAll(columns)} from staged`);
  await connection.run('drop table temp.staged');
}

const readAll = (columns: readonly MirrorColumn[]) => raw(columns.map(({ read }) => read).join(', '));

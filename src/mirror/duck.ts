import { availableParallelism } from 'node:os';
import {
  BIGINT,
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Sql } from '../facts/sql.ts';
import type { Cell, ResultRow } from '../report/engine.ts';
import { canonicalDecimal } from '../store/decimals.ts';

export interface DuckOptions {
  readonly memory: string;
  /** Where what does not fit into memory goes. */
  readonly spill: string;
}

/** Opens a DuckDB database that behaves the same everywhere: in UTC, touching nothing but its own files. */
export async function openDuck(path: string, { memory, spill }: DuckOptions): Promise<DuckDBInstance> {
  return DuckDBInstance.create(path, {
    threads: String(availableParallelism()),
    memory_limit: memory,
    temp_directory: spill,
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    checkpoint_threshold: '64MB',
  });
}

/** A connection whose session is in UTC. */
export async function connectDuck(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run(`set TimeZone = 'UTC'`);
  return connection;
}

/** Runs a statement with its bound values. */
export async function run(connection: DuckDBConnection, query: Sql): Promise<void> {
  const { text, values, types } = bound(query);
  if (values.length === 0) await connection.run(text);
  else await connection.run(text, values, types);
}

/** The rows of a query, in the values that every engine gives. */
export async function read(connection: DuckDBConnection, query: Sql): Promise<ResultRow[]> {
  const { text, values, types } = bound(query);
  const reader =
    values.length === 0
      ? await connection.runAndReadAll(text)
      : await connection.runAndReadAll(text, values, types);
  const names = reader.deduplicatedColumnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, index) => [name, toCell(row[index] ?? null)])));
}

/** Lists are of texts: an empty one has no type of its own. Where no type is given, the value's own holds. */
function bound({ text, values: given }: Sql): { text: string; values: DuckDBValue[]; types: DuckDBType[] } {
  const types: DuckDBType[] = [];
  const values = given.map((value, index): DuckDBValue => {
    if (typeof value === 'bigint') types[index] = BIGINT;
    if (!Array.isArray(value)) return value as DuckDBValue;
    types[index] = LIST(VARCHAR);
    return listValue(value.map(String));
  });
  return { text, values, types };
}

/** As PostgreSQL's driver gives them here: decimals and days as text, whole numbers as numbers. */
function toCell(value: DuckDBValue): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof DuckDBDecimalValue) return canonicalDecimal(value.toString());
  if (value instanceof DuckDBListValue) return value.items.map(String).join(';');
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBBlobValue) throw new TypeError('reports have no binary values');
  return String(value);
}

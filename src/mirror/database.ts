import { statSync } from 'node:fs';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { BineshError } from '../core/errors.ts';
import { duckdb } from '../facts/dialect.ts';
import { sql } from '../facts/sql.ts';
import type { Session } from '../report/engine.ts';
import { connectDuck, openDuck, read } from './duck.ts';
import type { MirrorFiles } from './files.ts';

/** A mirror's database, open: one connection that writes, a few that read. */
export interface Database {
  readonly writer: DuckDBConnection;
  /** Runs `work` on one version; undefined once the database is closing. */
  read<T>(work: (session: Session) => Promise<T>, signal: AbortSignal | undefined): Promise<T> | undefined;
  /** Lets the readers finish, then closes. */
  close(): Promise<void>;
}

const mostReaders = 8;
const memory = '2GB';

/** The lock of a file holds between processes only, and its loss goes unnoticed: we count for ourselves. */
const open = new Set<string>();

/**
 * Opens a mirror's file.
 * @throws mirror_locked, or DuckDB's error for a file that is none
 */
export async function openDatabase(files: MirrorFiles): Promise<Database> {
  const { database: path } = files;
  if (open.has(path)) throw new BineshError('mirror_locked', { path });
  open.add(path);
  let instance: DuckDBInstance;
  try {
    instance = await openDuck(path, { memory, spill: files.spill });
  } catch (error) {
    open.delete(path);
    const isLocked = error instanceof Error && /could not set lock/i.test(error.message);
    throw isLocked ? new BineshError('mirror_locked', { path }, error) : error;
  }
  const writer = await connectDuck(instance);
  const idle: DuckDBConnection[] = [];
  const waiting: ((connection: DuckDBConnection) => void)[] = [];
  let readers = 0;
  let running = 0;
  let drained: (() => void) | undefined;
  let closing: Promise<void> | undefined;

  const acquire = async (): Promise<DuckDBConnection> => {
    const free = idle.pop();
    if (free) return free;
    if (readers >= mostReaders) return new Promise((resolve) => waiting.push(resolve));
    readers++;
    return connectDuck(instance);
  };
  const release = (connection: DuckDBConnection) => {
    const next = waiting.shift();
    if (next) next(connection);
    else idle.push(connection);
  };
  const session = async <T>(work: (session: Session) => Promise<T>, signal: AbortSignal | undefined) => {
    running++;
    try {
      const connection = await acquire();
      try {
        return await onSnapshot(connection, work, signal);
      } finally {
        release(connection);
      }
    } finally {
      running--;
      if (running === 0) drained?.();
    }
  };
  const close = async () => {
    if (running > 0) {
      await new Promise<void>((resolve) => {
        drained = resolve;
      });
    }
    for (const connection of [...idle, writer]) connection.closeSync();
    instance.closeSync();
    open.delete(path);
  };
  return {
    writer,
    read: (work, signal) => (closing ? undefined : session(work, signal)),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

async function onSnapshot<T>(
  connection: DuckDBConnection,
  work: (session: Session) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const refuse = (cause: unknown) => new BineshError('request_cancelled', {}, cause);
  if (signal?.aborted) throw refuse(signal.reason);
  const stop = () => connection.interrupt();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await connection.run('begin transaction read only');
    const [meta] = await read(connection, sql`select version from meta`);
    return await work({
      dialect: duckdb,
      version: Number(meta?.version),
      async query(query) {
        if (signal?.aborted) throw refuse(signal.reason);
        return read(connection, query);
      },
    });
  } catch (error) {
    throw signal?.aborted && !(error instanceof BineshError) ? refuse(error) : error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await connection.run('rollback').catch(() => undefined);
  }
}

/** Whether a file is as long as its own header says; one that was cut short opens, and fails when it is read. */
export async function isWhole(connection: DuckDBConnection, path: string): Promise<boolean> {
  const [size] = await read(
    connection,
    sql`select block_size, total_blocks from pragma_database_size() where database_name = current_database()`,
  );
  return statSync(path).size >= Number(size?.block_size) * Number(size?.total_blocks);
}

/** Errors after which a file is not to be read again. */
export function isBroken(error: unknown): boolean {
  return (
    error instanceof Error &&
    /corrupt|checksum|invalidated|could not read|fatal error|serialization error/i.test(error.message)
  );
}

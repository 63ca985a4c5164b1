import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { join as list, raw, sql } from '../facts/sql.ts';
import { recordTypes } from '../records/index.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import { settingColumns, type Workspace } from '../store/workspaces.ts';
import { deriveAll } from './derive.ts';
import { connectDuck, openDuck, read, run } from './duck.ts';
import { type MirrorFiles, removeDatabase } from './files.ts';
import type { RecordSnapshot } from './snapshot.ts';
import { fingerprint, mirrorStatements, recordsOf, storedFacts } from './tables.ts';
import { copyOut, loadFile } from './transfer.ts';

/** How far a build is, for whoever waits for it. */
export type BuildProgress = (step: { readonly done: number; readonly of: number }) => void;

/** Half of what a build may take in all: the other half is buffers, and this process. */
const buildMemory = '2GB';

/**
 * Builds a whole mirror as `next` from one state of the records. PostgreSQL writes the next type's rows to a file
 * while DuckDB reads those of the last one.
 */
export async function buildMirror(
  { next: path, scratch: parent }: Pick<MirrorFiles, 'next' | 'scratch'>,
  { client, workspace }: RecordSnapshot,
  progress: BuildProgress = () => undefined,
): Promise<void> {
  removeDatabase(path);
  const scratch = mkdtempSync(join(parent, 'build-'));
  const instance = await openDuck(path, { memory: buildMemory, spill: join(scratch, 'spill') });
  const connection = await connectDuck(instance);
  const steps = recordTypes.length + storedFacts.length;
  let done = 0;
  try {
    for (const statement of mirrorStatements()) await connection.run(statement);
    await writeSettings(connection, workspace);
    let loading: Promise<void> = Promise.resolve();
    for (const type of recordTypes) {
      const file = join(scratch, type.file);
      await copyOut(client, workspace.id, type, file);
      await loading;
      loading = loadFile(connection, type, file, recordsOf(type)).then(() => {
        rmSync(file);
        progress({ done: ++done, of: steps });
      });
      // Its failure is thrown by the `await` of the next round.
      loading.catch(() => undefined);
    }
    await loading;
    for (const fact of storedFacts) {
      await deriveAll(connection, fact, workspace);
      progress({ done: ++done, of: steps });
    }
    const shape = fingerprint(workspace, await engineVersion(connection));
    await run(
      connection,
      sql`insert into meta values (${BigInt(workspace.id)}, ${workspace.epoch}, ${BigInt(workspace.version)}, ${shape})`,
    );
    await connection.run('checkpoint');
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    removeDatabase(path);
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  connection.closeSync();
  instance.closeSync();
}

/** Replaces the one row of `records.workspace`. */
export async function writeSettings(
  connection: DuckDBConnection,
  workspace: WorkspaceSettings | Workspace,
): Promise<void> {
  const names = Object.keys(settingColumns) as (keyof WorkspaceSettings)[];
  const columns = names.map((name) => raw(`"${settingColumns[name].column}"`));
  await connection.run('delete from records.workspace');
  await run(
    connection,
    sql`insert into records.workspace (${list(columns)}) values (${list(names.map((name) => workspace[name]))})`,
  );
}

export async function engineVersion(connection: DuckDBConnection): Promise<string> {
  const [row] = await read(connection, sql`select version() as version`);
  return String(row?.version);
}

import { Readable } from 'node:stream';
import type { PoolClient } from 'pg';
import { records, recordTypes } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import type { Store } from '../../store/store.ts';
import type { Workspace } from '../../store/workspaces.ts';
import { columnNames, customNames, exportSql } from './export-sql.ts';
import { heldRecordings, recordingsFolder } from './recordings.ts';
import { isSafePath } from './rules.ts';
import { asStorageError } from './storage-error.ts';
import { copyOut, eachRow } from './stored.ts';
import { type BundleTarget, openTarget } from './target.ts';
import { workspaceFile } from './workspace-file.ts';

export interface ExportOptions {
  readonly onProgress?: (progress: ExportProgress) => void;
}

export interface ExportProgress {
  readonly file: string;
  /** Files written, of how many. */
  readonly files: number;
  readonly totalFiles: number;
}

export interface ExportResult {
  readonly workspace: Pick<Workspace, 'id' | 'name'>;
  /** The version that the bundle is of. */
  readonly version: number;
  readonly rows: Readonly<Partial<Record<RecordName, number>>>;
  readonly recordings: number;
}

/**
 * Writes a workspace as a bundle, a folder or a `.zip`: all files of one version, canonical values, rows in the
 * order in which they came. It replaces an older bundle at `path` only when it is whole.
 */
export async function exportBundle(
  store: Store,
  workspaceId: number,
  path: string,
  options: ExportOptions = {},
): Promise<ExportResult> {
  const target = await openTarget(path);
  const client = await store.pool.connect();
  let broken = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    const workspace = await store.workspace(workspaceId);
    const result = await write(client, workspace, target, store.dataFolder, options);
    await client.query('commit');
    broken = false;
    await target.finish();
    return result;
  } catch (error) {
    await target.discard();
    throw asStorageError(error);
  } finally {
    client.release(broken);
  }
}

async function write(
  client: PoolClient,
  workspace: Workspace,
  target: BundleTarget,
  dataFolder: string,
  { onProgress }: ExportOptions,
): Promise<ExportResult> {
  const read = { client, workspace };
  const { rows: current } = await client.query<{ version: number }>(
    'select version from workspace where id = $1',
    [workspace.id],
  );
  const { name, timeZone, currency, calendar, weekStart, locale } = workspace;
  const settings = { name, timeZone, currency, calendar, weekStart, locale };
  await target.file(workspaceFile, Readable.from([`${JSON.stringify(settings, null, 2)}\n`]));
  const rows: Partial<Record<RecordName, number>> = {};
  for (const [index, type] of recordTypes.entries()) {
    const custom = await customNames(read, type);
    const names = await columnNames(read, type);
    const stream = copyOut(client, exportSql(type, workspace.id, names, custom));
    await target.file(type.file, stream);
    rows[type.name] = stream.rowCount;
    onProgress?.({ file: type.file, files: index + 1, totalFiles: recordTypes.length });
  }
  const paths = new Set<string>();
  const sql = `select distinct recording from ${records.call.name} where workspace_id = $1 and recording is not null`;
  await eachRow(read, sql, ([path]) => {
    if (path && isSafePath(path)) paths.add(path);
  });
  let recordings = 0;
  for await (const { path, file } of heldRecordings(recordingsFolder(dataFolder, workspace.id), paths)) {
    await target.copy(path, file);
    recordings += 1;
  }
  return {
    workspace: { id: workspace.id, name },
    version: current[0]?.version ?? workspace.version,
    rows,
    recordings,
  };
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BineshError } from '../core/errors.ts';

export const lockFile = 'binesh.lock';
export const pidFile = 'binesh.pid';

export interface FolderLock {
  release(): void;
}

/**
 * The exclusive lock on a data folder: the kernel's own file lock, held through SQLite because Node has no call
 * for it. It ends with the process, however that ends, and excludes a second holder in the same process too.
 */
export function lockFolder(folder: string): FolderLock {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, lockFile), { timeout: 0 });
    database.exec('pragma journal_mode = memory; begin exclusive');
    writeFileSync(join(folder, pidFile), `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    database?.close();
    if (isBusy(error))
      throw new BineshError('data_folder_locked', { path: folder, pid: holder(folder) ?? '?' }, error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new BineshError('data_folder_unreachable', { path: folder, reason }, error);
  }
  const held = database;
  return {
    release() {
      rmSync(join(folder, pidFile), { force: true });
      held.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5; // SQLITE_BUSY
}

function holder(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, pidFile), 'utf8').trim()) || undefined;
  } catch {
    return undefined;
  }
}

import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { BineshError } from '../core/errors.ts';
import { lockFile, pidFile } from './folder-lock.ts';
import { isRoot, mayUse, type RunAs } from './run-as.ts';

/** Where the data lies when nobody says otherwise: `BINESH_DATA`, else the platform's place for it. */
export function defaultDataFolder(): string {
  const { BINESH_DATA, LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  if (BINESH_DATA) return resolve(BINESH_DATA);
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'binesh');
  if (isRoot()) return '/var/lib/binesh';
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'binesh');
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'binesh');
}

/** Makes the folder where it is missing. Only we (and, for root, the database's user) may look inside. */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
    readdirSync(folder);
  } catch (error) {
    throw unreachable(folder, error);
  }
}

/** Node's own `recursive` never returns where a file system refuses new entries by saying that nothing is there. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Lets the database's user pass through the data folder, which root owns. Only a folder that is empty or ours
 * is touched; parents never are, so a folder under a root home stays out of reach and is an error.
 */
export function admit(folder: string, runAs: RunAs): void {
  if (mayUse(runAs, folder, 'x')) return;
  const entries = readdirSync(folder);
  if (entries.every((entry) => entry === lockFile || entry === pidFile) || entries.includes('postgres')) {
    chownSync(folder, -1, runAs.gid);
    chmodSync(folder, 0o710);
  }
  if (!mayUse(runAs, folder, 'x')) {
    throw unreachable(
      folder,
      new Error(`user ${runAs.name} may not enter it; choose another with BINESH_DATA`),
    );
  }
}

export function unreachable(folder: string, cause: unknown): BineshError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BineshError('data_folder_unreachable', { path: folder, reason }, cause);
}

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/store.ts';

/** Where a workspace's mirror lies: its database, and what exists beside it only for a while. */
export interface MirrorFiles {
  readonly database: string;
  /** A database being built. */
  readonly next: string;
  /** Rows on their way, and what does not fit into memory. */
  readonly scratch: string;
  readonly spill: string;
}

export function mirrorFiles(folder: string, workspaceId: number): MirrorFiles {
  const database = join(folder, `${workspaceId}.duckdb`);
  const scratch = `${database}.scratch`;
  return { database, next: `${database}.next`, scratch, spill: join(scratch, 'spill') };
}

/** The folder of all mirrors of a data folder. */
export const mirrorsFolder = (store: Pick<Store, 'dataFolder'>): string => join(store.dataFolder, 'mirrors');

/** An empty place for rows on their way; whatever a killed process left there goes. */
export function clearScratch({ scratch }: MirrorFiles): void {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
}

/** Removes a database with its log. */
export function removeDatabase(path: string): void {
  for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
}

/** Puts the database just built in the place of the one before. Neither may be open. */
export function takeNext({ database, next }: MirrorFiles): void {
  removeDatabase(database);
  renameSync(next, database);
}

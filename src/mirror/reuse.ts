import { existsSync } from 'node:fs';
import { BineshError } from '../core/errors.ts';
import { sql } from '../facts/sql.ts';
import { engineVersion } from './build.ts';
import { type Database, isWhole, openDatabase } from './database.ts';
import { read } from './duck.ts';
import type { MirrorFiles } from './files.ts';
import { fingerprint } from './tables.ts';

/** A mirror's database and which state of the records it holds. */
export interface Held {
  readonly database: Database;
  readonly version: number;
  readonly epoch: string;
}

/**
 * Opens the mirror that lies there. Undefined where there is none that can be used: missing, torn, of another
 * workspace or of another shape.
 * @throws mirror_locked
 */
export async function openHeld(files: MirrorFiles, workspaceId: number): Promise<Held | undefined> {
  if (!existsSync(files.database)) return undefined;
  let database: Database | undefined;
  try {
    database = await openDatabase(files);
    const held = await examine(database, files, workspaceId);
    if (held) return held;
  } catch (error) {
    if (error instanceof BineshError) throw error;
  }
  await database?.close();
  return undefined;
}

async function examine(
  database: Database,
  files: MirrorFiles,
  workspaceId: number,
): Promise<Held | undefined> {
  const { writer } = database;
  if (!(await isWhole(writer, files.database))) return undefined;
  const [meta] = await read(writer, sql`select workspace_id, epoch, version, fingerprint from meta`);
  const [settings] = await read(writer, sql`select time_zone, currency from records.workspace`);
  if (!meta || !settings || meta.workspace_id !== workspaceId) return undefined;
  const shape = fingerprint(
    { timeZone: String(settings.time_zone), currency: String(settings.currency) },
    await engineVersion(writer),
  );
  if (meta.fingerprint !== shape) return undefined;
  return { database, version: Number(meta.version), epoch: String(meta.epoch) };
}

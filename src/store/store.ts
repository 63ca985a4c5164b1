import { resolve } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type { ClientConfig, Pool } from 'pg';
import { BineshError } from '../core/errors.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import { type Change, readChanges } from './changes.ts';
import { clusterAddress } from './cluster.ts';
import { defaultDataFolder, makeDataFolder } from './data-folder.ts';
import type { Database } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { type Listener, listenForChanges } from './listen.ts';
import { migrate } from './migrations.ts';
import { openPool } from './pool.ts';
import { storageError } from './storage-error.ts';
import type { Tx } from './tx.ts';
import { findWorkspace, insertWorkspace, listWorkspaces, type Workspace } from './workspaces.ts';
import { runWrite } from './write.ts';

export interface StoreOptions {
  /** Where the embedded server, mirrors and recordings lie; else `BINESH_DATA` or the platform's place. */
  readonly dataFolder?: string;
  /** A PostgreSQL server to use instead of our own; else `DATABASE_URL`. Empty: our own, whatever that says. */
  readonly databaseUrl?: string;
  /** When another process runs the data folder's server, become a further client of it instead of failing. */
  readonly attach?: boolean;
}

export interface Store {
  readonly dataFolder: string;
  /** Whether PostgreSQL is our child, a server of `DATABASE_URL`, or another process's child. */
  readonly kind: 'embedded' | 'server' | 'attached';
  readonly pool: Pool;
  readonly db: Kysely<Database>;
  workspaces(): Promise<Workspace[]>;
  /** By name or id; without either, the first one. */
  workspace(nameOrId?: string | number): Promise<Workspace>;
  createWorkspace(settings: WorkspaceSettings, name?: string): Promise<Workspace>;
  currentVersion(workspaceId: number): Promise<number>;
  /**
   * The one way to write; see `Tx`. `version` is the version that holds the write, or the last one if it changed
   * nothing. Given settings instead of an id, the same transaction makes the workspace first.
   */
  write<T>(
    target: number | WorkspaceSettings,
    actor: string,
    work: (tx: Tx) => Promise<T>,
  ): Promise<{ version: number; result: T }>;
  /** The change log after a version, in whole versions; `limit` bounds the rows unless one version has more. */
  changes(workspaceId: number, afterVersion: number, limit: number): Promise<Change[]>;
  /** Calls back after every commit, of this process or another. Returns how to stop listening. */
  onChange(listener: Listener): () => void;
  close(): Promise<void>;
}

/** Opens the record store: connects to PostgreSQL or starts it, and brings its schema up to date. */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const dataFolder = resolve(options.dataFolder ?? defaultDataFolder());
  const server = await reach(dataFolder, options);
  const pool = openPool(server.address);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const own = server.kind === 'server' ? undefined : dataFolder;
  const feed = listenForChanges(server.address);
  let closing: Promise<void> | undefined;
  const shutDown = async () => {
    await feed.stop();
    await db.destroy();
    await server.stop();
  };
  const close = () => {
    closing ??= shutDown();
    return closing;
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw await storageError(error, own);
  }
  return {
    dataFolder,
    kind: server.kind,
    pool,
    db,
    workspaces: () => listWorkspaces(pool),
    workspace: (nameOrId) => findWorkspace(pool, nameOrId),
    createWorkspace: (settings, name) => insertWorkspace(pool, { ...settings, name: name ?? settings.name }),
    currentVersion: async (workspaceId) => (await findWorkspace(pool, workspaceId)).version,
    write: (target, actor, work) => runWrite(pool, target, actor, work, own),
    changes: (workspaceId, afterVersion, limit) => readChanges(pool, workspaceId, afterVersion, limit),
    onChange: (listener) => feed.subscribe(listener),
    close,
  };
}

interface Reached {
  readonly kind: Store['kind'];
  readonly address: ClientConfig;
  stop(): Promise<void>;
}

async function reach(dataFolder: string, options: StoreOptions): Promise<Reached> {
  const url = options.databaseUrl ?? process.env.DATABASE_URL;
  if (url) {
    makeDataFolder(dataFolder);
    return { kind: 'server', address: { connectionString: url }, stop: async () => undefined };
  }
  try {
    const server = await startEmbedded(dataFolder);
    return { kind: 'embedded', address: server.address, stop: () => server.stop() };
  } catch (error) {
    const isRunning = error instanceof BineshError && error.code === 'data_folder_locked';
    if (!options.attach || !isRunning) throw error;
    return { kind: 'attached', address: clusterAddress(dataFolder), stop: async () => undefined };
  }
}

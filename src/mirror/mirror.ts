import { setTimeout as sleep } from 'node:timers/promises';
import { BineshError } from '../core/errors.ts';
import { sql } from '../facts/sql.ts';
import type { Engine, Session } from '../report/engine.ts';
import type { Store } from '../store/store.ts';
import { applyChanges } from './apply.ts';
import { type BuildProgress, buildMirror } from './build.ts';
import { countChanged, readChanged } from './changed.ts';
import { isBroken, openDatabase } from './database.ts';
import { read } from './duck.ts';
import { clearScratch, mirrorFiles, mirrorsFolder, takeNext } from './files.ts';
import { type Held, openHeld } from './reuse.ts';
import { type RecordSnapshot, readSnapshot } from './snapshot.ts';
import { takeTurns } from './turns.ts';
import { type Difference, differences } from './verify.ts';

/** A workspace's mirror: answers reports, and follows the records. */
export interface Mirror extends Engine {
  /** The version that answers are of now. */
  readonly version: number;
  /**
   * Returns when answers are of at least this version.
   * @throws version_not_reached when the records have no such version, or it takes longer than `timeout` ms
   */
  caughtUp(minVersion: number, options?: WaitOptions): Promise<void>;
  /** Compares every table with one made afresh from the records; empty when all are equal. */
  verify(): Promise<readonly Difference[]>;
  close(): Promise<void>;
}

export interface WaitOptions {
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface MirrorOptions {
  /** Told while a mirror is built. */
  readonly progress?: BuildProgress;
  /** Told when following fails; the next change, or the next second, tries again. */
  readonly onError?: (error: unknown) => void;
}

const patience = 30_000;
/** Commits are heard of at once; a notice that got lost is made good after this many milliseconds. */
const pollEvery = 1_000;
/** More changes than this, and than a share of all rows, are built anew sooner than applied. */
const fewestToRebuild = 20_000;
const shareToRebuild = 0.2;

/**
 * Opens a workspace's mirror and brings it up to date: the file in `folder`, or a new one where that is missing,
 * torn, of another shape or of another past.
 * @throws mirror_locked, unknown_workspace
 */
export async function openMirror(
  store: Store,
  workspaceId: number,
  folder: string = mirrorsFolder(store),
  { progress, onError = () => undefined }: MirrorOptions = {},
): Promise<Mirror> {
  const files = mirrorFiles(folder, workspaceId);
  const turns = takeTurns();
  const opened = await openHeld(files, workspaceId);
  clearScratch(files);
  // Readers wait for it while one database takes the place of another.
  let held: Promise<Held | undefined> = Promise.resolve(opened);
  let version = opened?.version ?? 0;
  let isSuspect = false;

  const rebuild = async (snapshot: RecordSnapshot) => {
    await buildMirror(files, snapshot, progress);
    const before = await held.catch(() => undefined);
    held = (async () => {
      await before?.database.close();
      takeNext(files);
      const { version, epoch } = snapshot.workspace;
      return { database: await openDatabase(files), version, epoch };
    })();
    await held;
    isSuspect = false;
  };

  const follow = async (snapshot: RecordSnapshot): Promise<void> => {
    const { workspace } = snapshot;
    const now = await held.catch(() => undefined);
    const isUsable = now !== undefined && !isSuspect;
    if (!isUsable || now.epoch !== workspace.epoch || now.version > workspace.version) {
      await rebuild(snapshot);
    } else if (now.version < workspace.version) {
      const { database, version: after } = now;
      const changed = await countChanged(snapshot, after);
      const isMuch = changed > fewestToRebuild && changed > shareToRebuild * (await rowsOf(database.writer));
      if (isMuch) await rebuild(snapshot);
      else {
        await applyChanges(database.writer, snapshot, await readChanged(snapshot, after), files.scratch);
        held = Promise.resolve({ ...now, version: workspace.version });
      }
    }
    version = workspace.version;
  };

  let isClosed = false;
  const catchUp = turns.shared(async () => {
    if (isClosed) throw closedError();
    try {
      await readSnapshot(store, workspaceId, follow);
    } catch (error) {
      // A step that failed left nothing behind. Whatever was wrong with the file, a new one has not.
      if (isBroken(error)) isSuspect = true;
      throw error;
    }
  });
  const wake = () => {
    if (!isClosed) catchUp().catch(onError);
  };

  const isBehind = async () => {
    const { rows } = await store.pool.query<{ version: number; epoch: string }>({
      name: 'mirror-poll',
      text: 'select version, epoch from workspace where id = $1',
      values: [workspaceId],
    });
    const now = await held.catch(() => undefined);
    return rows[0] !== undefined && (rows[0].version !== now?.version || rows[0].epoch !== now.epoch);
  };
  const stop = store.onChange((changed, changedTo) => {
    if (changed === workspaceId && changedTo > version) wake();
  });
  const timer = setInterval(() => {
    isBehind().then((isSo) => isSo && wake(), onError);
  }, pollEvery).unref();

  let closing: Promise<void> | undefined;
  const close = async () => {
    stop();
    clearInterval(timer);
    isClosed = true;
    await turns.exclusive(async () => {
      const last = await held.catch(() => undefined);
      held = Promise.reject(closedError());
      held.catch(() => undefined);
      await last?.database.close();
    });
  };

  const snapshot = async <T>(
    work: (session: Session) => Promise<T>,
    signal?: AbortSignal,
    isRepeated = false,
  ): Promise<T> => {
    try {
      for (;;) {
        const now = await held;
        const answer = now?.database.read(work, signal);
        if (answer) return await answer;
      }
    } catch (error) {
      if (isRepeated || !isBroken(error)) throw error;
      onError(error);
      isSuspect = true;
      await catchUp();
      return snapshot(work, signal, true);
    }
  };

  const mirror: Mirror = {
    get version() {
      return version;
    },
    snapshot: (work, signal) => snapshot(work, signal),
    async caughtUp(minVersion, { timeout = patience, signal } = {}) {
      if (version >= minVersion) return;
      const late = new AbortController();
      const stopped = signal ? AbortSignal.any([signal, late.signal]) : late.signal;
      const wait = sleep(timeout, undefined, { signal: stopped, ref: false }).catch(() => undefined);
      await Promise.race([catchUp(), wait]).finally(() => late.abort());
      if (signal?.aborted) throw new BineshError('request_cancelled', {}, signal.reason);
      if (version < minVersion) {
        throw new BineshError('version_not_reached', { expected: minVersion, value: version });
      }
    },
    verify: () =>
      turns.exclusive(() =>
        readSnapshot(store, workspaceId, async (state) => {
          await follow(state);
          const now = await held;
          if (now === undefined) throw new Error('following leaves a database');
          return differences(now.database.writer, files, state);
        }),
      ),
    close() {
      closing ??= close();
      return closing;
    },
  };
  try {
    await catchUp();
    return mirror;
  } catch (error) {
    await mirror.close();
    throw error;
  }
}

const closedError = () => new BineshError('internal', {}, new Error('the mirror is closed'));

async function rowsOf(connection: Parameters<typeof read>[0]): Promise<number> {
  const [row] = await read(
    connection,
    sql`select sum(estimated_size) as n from duckdb_tables() where schema_name = ${'records'}`,
  );
  return Number(row?.n ?? 0);
}

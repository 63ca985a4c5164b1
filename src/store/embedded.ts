import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { BineshError } from '../core/errors.ts';
import { atExit } from './at-exit.ts';
import {
  clusterAddress,
  clusterFolder,
  initCluster,
  makeSocketFolder,
  serverArguments,
  serverEnvironment,
} from './cluster.ts';
import { admit, makeDataFolder } from './data-folder.ts';
import { lockFolder } from './folder-lock.ts';
import { endLeftover } from './leftover.ts';
import { findPostgres, type PostgresBinaries } from './postgres-binaries.ts';
import { freeBytes, keepReserve, reserveSize, spendReserve } from './reserve.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';

/** PostgreSQL as our child process, for as long as we hold the data folder. */
export interface EmbeddedServer {
  readonly address: pg.ClientConfig;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A crash after much writing is followed by minutes of recovery; cut short, it would begin again. */
const recoverySeconds = 1800;
const reserveDelay = 15_000;
const stopSeconds = 120;

/** Starts PostgreSQL on the data folder: locks it, makes the cluster on first use, replaces a crash's leftover. */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedServer> {
  makeDataFolder(dataFolder);
  const lock = lockFolder(dataFolder);
  try {
    const runAs = chooseRunAs(clusterFolder(dataFolder));
    if (runAs) admit(dataFolder, runAs);
    const binaries = findPostgres(dataFolder, runAs);
    await endLeftover(dataFolder);
    await initCluster(dataFolder, binaries, runAs);
    makeSocketFolder(dataFolder, runAs);
    return await supervise(dataFolder, binaries, runAs, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Keeps the server running until `stop`: one that ends by itself (out of memory, a stray kill) is started again. */
async function supervise(
  dataFolder: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
  released: () => void,
): Promise<EmbeddedServer> {
  let server = await start(dataFolder, binaries, runAs);
  let reserve: Promise<void> | undefined;
  // Later: a command that runs for a moment should not pay for it.
  const reserveTimer = setTimeout(() => {
    reserve = keepReserve(dataFolder).catch(() => undefined);
  }, reserveDelay);
  reserveTimer.unref();
  let stopping: Promise<void> | undefined;
  let restart: Promise<void> | undefined;
  const calledOff = new AbortController();

  const watch = () => {
    server.once('exit', () => {
      if (!stopping) restart = again();
    });
  };
  const again = async () => {
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 30_000)) {
      await sleep(wait, undefined, { ref: false, signal: calledOff.signal }).catch(() => undefined);
      if (stopping) return;
      const next = await start(dataFolder, binaries, runAs).catch(() => undefined);
      if (!next) continue;
      server = next;
      watch();
      return;
    }
  };
  const shutDown = async () => {
    calledOff.abort();
    clearTimeout(reserveTimer);
    await Promise.all([restart, reserve]);
    await end(server);
    forget();
    released();
  };
  const stop = () => {
    stopping ??= shutDown();
    return stopping;
  };
  const forget = atExit({ stop, kill: () => void server.kill('SIGINT') });
  watch();
  return {
    address: clusterAddress(dataFolder),
    get pid() {
      return server.pid ?? -1;
    },
    stop,
  };
}

/** A start; one that fails on a full disk is tried again with the space kept for that. */
async function start(
  dataFolder: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): Promise<ChildProcess> {
  try {
    return await launch(dataFolder, binaries, runAs);
  } catch (error) {
    if ((await freeBytes(dataFolder)) > reserveSize || !spendReserve(dataFolder)) throw error;
    return await launch(dataFolder, binaries, runAs);
  }
}

/** One start: returns when the server answers, throws with its last words when it does not. */
async function launch(
  dataFolder: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): Promise<ChildProcess> {
  const logFile = join(dataFolder, 'postgres.log');
  const args = await serverArguments(dataFolder);
  const log = openSync(logFile, sizeOf(logFile) > 10_000_000 ? 'w' : 'a', 0o600);
  const logStart = sizeOf(logFile);
  // Detached: Ctrl-C in the terminal must reach us only, who stop it in order.
  const server = spawn(binaries.postgres, args, {
    ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
    cwd: dataFolder,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  server.unref();
  let spawnError: unknown;
  server.on('error', (error) => {
    spawnError = error;
  });
  const hasEnded = () => spawnError !== undefined || server.exitCode !== null || server.signalCode !== null;
  const patience = Date.now() + recoverySeconds * 1000;
  while (!hasEnded() && !isReady(dataFolder, server.pid) && Date.now() < patience) await sleep(10);
  const failure = hasEnded() ? spawnError : await connectionFailure(clusterAddress(dataFolder));
  if (!hasEnded() && failure === undefined) return server;
  await end(server);
  const words = readFileSync(logFile).subarray(logStart).toString().trim().slice(-1_000);
  const cause = failure ?? spawnError;
  if ((await freeBytes(dataFolder)) < 2 ** 20) throw new BineshError('disk_full', {}, cause);
  throw new BineshError('postgres_start_failed', { reason: words || String(cause) }, cause);
}

/** The eighth line of its pid file says so; asking by connecting would fill its log with refusals. */
function isReady(dataFolder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(clusterFolder(dataFolder), 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

async function connectionFailure(address: pg.ClientConfig): Promise<unknown> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end(),
    (error: unknown) => error,
  );
}

/**
 * PostgreSQL's fast shutdown: running transactions roll back, a checkpoint is written. One that takes minutes is
 * cut short, which costs a recovery at the next start and no data.
 */
async function end(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const exited = once(server, 'exit');
  server.kill('SIGINT');
  const impatience = setTimeout(() => server.kill('SIGQUIT'), stopSeconds * 1000);
  await exited;
  clearTimeout(impatience);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

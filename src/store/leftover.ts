import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BineshError } from '../core/errors.ts';
import { clusterFolder } from './cluster.ts';

/**
 * Ends the server that a crash left on this data folder. The caller holds the folder's lock, so nobody else uses
 * it. A process that merely got the dead server's number is left alone; then the stale file is removed, since
 * PostgreSQL would refuse to start beside that process.
 */
export async function endLeftover(dataFolder: string): Promise<void> {
  const folder = clusterFolder(dataFolder);
  const file = join(folder, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return;
  const serves = () => commandOf(pid).includes('postgres') && commandOf(pid).includes(folder);
  if (serves()) {
    signal(pid, 'SIGINT');
    if (!(await until(() => !serves(), 20))) signal(pid, 'SIGQUIT');
    if (!(await until(() => !serves(), 10))) {
      throw new BineshError('postgres_start_failed', {
        reason: `an earlier server (process ${pid}) does not end`,
      });
    }
  }
  // A killed process keeps its number for a moment, and one that nobody waits for keeps it for ever.
  await until(() => !isAlive(pid) || commandOf(pid) !== '', 5);
  // A killed server's children notice when they next wait; one that does not is ended before its files are reused.
  if (!(await until(() => childrenIn(folder).length === 0, 5))) {
    for (const child of childrenIn(folder)) signal(child, 'SIGKILL');
    await until(() => childrenIn(folder).length === 0, 5);
  }
  if (isAlive(pid)) rmSync(file, { force: true });
}

async function until(condition: () => boolean, seconds: number): Promise<boolean> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await sleep(20)) {
    if (condition()) return true;
  }
  return condition();
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * The processes of a server that work in this folder. Only Linux tells; elsewhere PostgreSQL's own check of its
 * shared memory refuses to start while one is left.
 */
function childrenIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  const place = realpathSync(folder);
  const isChild = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === place && commandOf(Number(pid)).startsWith('postgres: ');
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isChild(name))
    .map(Number);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (process.platform === 'win32') {
      const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
      return execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' });
    }
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

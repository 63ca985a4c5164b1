import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BineshError } from '../core/errors.ts';
import { clusterFolder } from './cluster.ts';

/**
 * Ends the server that a crash left on this data folder. The caller holds the folder's lock, so nobody else
 * uses it. A process that merely got the dead server's number is left alone and the stale file removed, since
 * PostgreSQL itself would refuse to start beside it.
 */
export async function endLeftover(dataFolder: string): Promise<void> {
  const folder = clusterFolder(dataFolder);
  const file = join(folder, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return;
  if (!commandOf(pid)) return; // Gone: PostgreSQL makes sure itself that none of its children still run.
  if (!serves(pid, folder)) return rmSync(file, { force: true });
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
  ] as const) {
    signalProcess(pid, signal);
    for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await sleep(20)) {
      if (!serves(pid, folder)) return;
    }
  }
  throw new BineshError('postgres_start_failed', {
    reason: `an earlier server (process ${pid}) does not end`,
  });
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Whether that process is alive and a PostgreSQL server of this very folder. */
function serves(pid: number, folder: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(folder);
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

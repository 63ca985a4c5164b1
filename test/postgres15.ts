import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { tempFolder } from './temp-store.ts';

const programs = '/usr/lib/postgresql/15/bin';

/** Why the oldest supported PostgreSQL cannot be tried here, or undefined when it can. */
export const postgres15Missing = existsSync(join(programs, 'postgres'))
  ? undefined
  : `PostgreSQL 15 is not installed (${programs})`;

/**
 * A throwaway cluster of the oldest supported PostgreSQL, on a socket in a temporary folder. Undefined where it
 * is not installed; `stop` removes everything. Not durable, unlike the store's own.
 */
export async function startPostgres15(): Promise<{ url: string; stop: () => Promise<void> } | undefined> {
  if (postgres15Missing) return undefined;
  const folder = await tempFolder();
  const data = join(folder.path, 'cluster');
  const runAs = process.getuid?.() === 0 ? userIds('postgres') : {};
  await mkdir(data, { mode: 0o700 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) await chown(data, runAs.uid, runAs.gid);
  const options = { ...runAs, cwd: '/' };
  await promisify(execFile)(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'binesh', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  );
  const settings = {
    listen_addresses: '',
    unix_socket_directories: data,
    fsync: 'off',
    shared_buffers: '64MB',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...args], { ...options, stdio: 'ignore' });
  const killed = () => void server.kill('SIGQUIT');
  process.on('exit', killed);
  const stop = async () => {
    process.off('exit', killed);
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT');
      await once(server, 'exit');
    }
    await folder.remove();
  };
  const url = `postgresql://binesh@/postgres?host=${encodeURIComponent(data)}`;
  for (let tries = 0; tries < 500 && server.exitCode === null; tries++) {
    if (await answers(url)) return { url, stop };
    await sleep(20);
  }
  await stop();
  throw new Error('PostgreSQL 15 did not start');
}

function userIds(name: string): { uid?: number; gid?: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

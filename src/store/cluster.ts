import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClientConfig } from 'pg';
import { BineshError } from '../core/errors.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { RunAs } from './run-as.ts';

/** The role and the database that initdb makes. */
const role = 'binesh';
const database = 'postgres';
/** Names the socket; no port is opened (only Windows has no sockets for PostgreSQL's client here). */
const socketPort = 5432;
const usesTcp = process.platform === 'win32';
/** `sun_path` holds 104 bytes on macOS and 108 on Linux, the ending zero included. */
const longestSocketPath = 103;

export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/**
 * Makes the cluster where there is none: in a folder aside, renamed at the end, so that a half made one is never
 * taken for a cluster.
 */
export async function initCluster(
  dataFolder: string,
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): Promise<void> {
  const place = clusterFolder(dataFolder);
  if (existsSync(join(place, 'PG_VERSION'))) return;
  const aside = `${place}.new`;
  rmSync(aside, { recursive: true, force: true });
  rmSync(place, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  if (runAs) chownSync(aside, runAs.uid, runAs.gid);
  const args = [`--pgdata=${aside}`, `--username=${role}`, '--encoding=UTF8', '--locale=C'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums');
  const password = join(dataFolder, 'postgres.password');
  if (usesTcp) {
    writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
    args.push('--auth=scram-sha-256', `--pwfile=${password}`);
  } else {
    args.push('--auth-local=trust', '--auth-host=reject');
  }
  try {
    await promisify(execFile)(binaries.initdb, args, { ...runAs, cwd: dataFolder, env: serverEnvironment() });
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    const said = (error as { stderr?: string }).stderr?.trim();
    throw new BineshError('postgres_start_failed', { reason: said || String(error) }, error);
  }
  renameSync(aside, place);
}

/** Nothing of our own environment (`PGDATA`, `LD_PRELOAD`, secrets) reaches the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SYSTEMROOT, TEMP } = process.env;
  return { PATH, SYSTEMROOT, TEMP, TZ: 'UTC', LC_ALL: 'C' };
}

/** How to reach the server of a data folder, whoever started it. */
export function clusterAddress(dataFolder: string): ClientConfig {
  if (!usesTcp) return { host: socketFolder(dataFolder), port: socketPort, user: role, database };
  const port = Number(readFileSync(join(dataFolder, 'postgres.port'), 'utf8'));
  const password = readFileSync(join(dataFolder, 'postgres.password'), 'utf8');
  return { host: '127.0.0.1', port, user: role, database, password };
}

/** The socket's folder: in the data folder, or under the temporary one when that path is too long for a socket. */
export function socketFolder(dataFolder: string): string {
  const near = join(dataFolder, 'socket');
  if (Buffer.byteLength(join(near, `.s.PGSQL.${socketPort}`)) <= longestSocketPath) return near;
  return join(tmpdir(), `binesh-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`);
}

/** Makes the socket's folder, for the server's user alone; refuses one that somebody else planted. */
export function makeSocketFolder(dataFolder: string, runAs: RunAs | undefined): void {
  if (usesTcp) return;
  const folder = socketFolder(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const us = [process.getuid?.(), runAs?.uid];
  const found = lstatSync(folder);
  if (!found.isDirectory() || !us.includes(found.uid)) {
    throw new BineshError('data_folder_unreachable', { path: folder, reason: 'it belongs to another user' });
  }
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  chmodSync(folder, 0o700);
}

/**
 * Small when idle, quick when much is loaded. Kept from PostgreSQL's defaults on purpose: `fsync`,
 * `full_page_writes` and `synchronous_commit` are on, so a commit that was answered is on the disk.
 */
export async function serverArguments(dataFolder: string): Promise<string[]> {
  const settings: Record<string, string> = {
    listen_addresses: '',
    port: String(socketPort),
    max_connections: '50',
    shared_buffers: '64MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    max_wal_size: '4GB',
    min_wal_size: '128MB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    wal_level: 'minimal',
    max_wal_senders: '0',
    io_method: 'sync',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    autovacuum_max_workers: '2',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
  };
  if (usesTcp) {
    const port = String(await freePort());
    writeFileSync(join(dataFolder, 'postgres.port'), port);
    Object.assign(settings, { listen_addresses: '127.0.0.1', port });
  } else {
    Object.assign(settings, {
      unix_socket_directories: quoteList(socketFolder(dataFolder)),
      unix_socket_permissions: '0700',
    });
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', clusterFolder(dataFolder), ...args];
}

/** The setting is a comma-separated list of possibly quoted names. */
function quoteList(path: string): string {
  return `"${path.replaceAll('"', '""')}"`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : socketPort));
    });
  });
}

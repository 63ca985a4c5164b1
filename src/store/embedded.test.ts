import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, chown, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleSettings } from '../../test/sample-workspace.ts';
import { tempFolder } from '../../test/temp-store.ts';
import { clusterFolder, socketFolder } from './cluster.ts';
import { isRoot, mayUse } from './run-as.ts';
import { openStore } from './store.ts';

const posixOnly = process.platform === 'win32' ? 'signals and Unix users' : false;
const linuxOnly = process.platform === 'linux' ? false : 'reads /proc';
const rootOnly = isRoot() ? false : 'needs root';

const open = (dataFolder: string) => openStore({ dataFolder, databaseUrl: '' });

function serverPid(dataFolder: string): number {
  return Number(readFileSync(join(clusterFolder(dataFolder), 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return linuxOnly !== false || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Another process that opens the store and runs `body`; `say` writes a line to us. */
function child(dataFolder: string, body: string, options: { uid?: number; gid?: number } = {}) {
  const store = JSON.stringify(import.meta.resolve('./store.ts'));
  const code = `import { openStore } from ${store};
    const say = (text) => process.stdout.write(text + '\\n');
    try {
      const store = await openStore({ dataFolder: ${JSON.stringify(dataFolder)}, databaseUrl: '' });
      ${body}
    } catch (error) { say('error ' + error.code + ' ' + error.message); }`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code];
  const process_ = spawn(process.execPath, args, {
    ...options,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { process: process_, lines: createInterface({ input: process_.stdout }) };
}

async function firstLine({ lines }: ReturnType<typeof child>): Promise<string> {
  const [line] = await once(lines, 'line');
  return String(line);
}

async function kill(process_: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(process_, 'exit');
  process_.kill(signal);
  await exited;
}

test('A store keeps what was written between two starts, and stops its server', async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  const first = await open(dataFolder);
  const { id, epoch } = await first.createWorkspace(sampleSettings);
  await first.write(id, 'test', (tx) => tx.insert('source', { id: 'web', name: 'وبگاه' }));
  const pid = serverPid(dataFolder);
  assert.ok(isAlive(pid));
  await first.close();
  assert.ok(!isAlive(pid));
  const second = await open(dataFolder);
  const workspace = await second.workspace('نمونه');
  assert.deepEqual([workspace.id, workspace.epoch, workspace.version], [id, epoch, 1]);
  await second.close();
  await folder.remove();
});

test('The server is the PostgreSQL that was asked for, durable, and listens on no port', {
  skip: linuxOnly,
}, async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  const store = await open(dataFolder);
  const { rows } = await store.pool.query<{
    name: string;
    setting: string;
  }>(`select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses')`);
  assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    synchronous_commit: 'on',
  });
  const locale = await store.pool.query(
    'select datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()',
  );
  assert.deepEqual(locale.rows, [{ provider: 'b', locale: 'C.UTF-8' }]);
  const inodes = readdirSync(`/proc/${serverPid(dataFolder)}/fd`)
    .map((fd) => readlinkSync(`/proc/${serverPid(dataFolder)}/fd/${fd}`))
    .flatMap((link) => /socket:\[(\d+)\]/.exec(link)?.[1] ?? []);
  const ports = ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8').split('\n').slice(1),
  );
  assert.deepEqual(
    ports.filter((line) => inodes.includes(line.trim().split(/\s+/)[9] ?? '')),
    [],
  );
  await store.close();
  await folder.remove();
});

test('A data folder has one owner, in this process and among processes; others may attach', async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  const owner = await open(dataFolder);
  await owner.createWorkspace(sampleSettings);
  await assert.rejects(open(dataFolder), {
    code: 'data_folder_locked',
    message: `Another process holds the data folder: ${dataFolder} (process ${process.pid}).`,
  });
  const other = child(dataFolder, `say('opened'); await store.close();`);
  assert.match(await firstLine(other), /^error data_folder_locked/);
  const attached = await openStore({ dataFolder, databaseUrl: '', attach: true });
  assert.equal(attached.kind, 'attached');
  assert.equal((await attached.workspaces()).length, 1);
  await attached.close();
  assert.equal((await owner.workspaces()).length, 1, 'closing a further client leaves the server running');
  await owner.close();
  await folder.remove();
});

test('A server that a crash left is recognised and replaced; a torn cluster is made again', {
  skip: posixOnly,
}, async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  const crashed = child(dataFolder, `say('open'); setInterval(() => {}, 1000);`);
  assert.equal(await firstLine(crashed), 'open');
  const leftover = serverPid(dataFolder);
  await kill(crashed.process, 'SIGKILL');
  assert.ok(isAlive(leftover), 'the server outlives its killed parent');
  const store = await open(dataFolder);
  assert.ok(!isAlive(leftover));
  assert.notEqual(serverPid(dataFolder), leftover);
  await store.close();

  const again = await tempFolder();
  const torn = join(again.path, 'data');
  await mkdir(join(torn, 'postgres.new', 'base'), { recursive: true });
  await chmod(torn, 0o711);
  const fresh = await open(torn);
  assert.deepEqual(await fresh.workspaces(), []);
  await fresh.close();
  await Promise.all([folder.remove(), again.remove()]);
});

test('A dead server’s number that another process got is no server', { skip: posixOnly }, async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  await (await open(dataFolder)).close();
  const file = join(clusterFolder(dataFolder), 'postmaster.pid');
  await writeFile(file, `${process.pid}\n${clusterFolder(dataFolder)}\n0\n5432\n\n\n`);
  const store = await open(dataFolder);
  assert.deepEqual(await store.workspaces(), []);
  await store.close();
  await folder.remove();
});

test('SIGTERM stops the server in order', { skip: posixOnly }, async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  const running = child(dataFolder, `say('open'); setInterval(() => {}, 1000);`);
  assert.equal(await firstLine(running), 'open');
  const pid = serverPid(dataFolder);
  const exited = once(running.process, 'exit');
  running.process.kill('SIGTERM');
  assert.deepEqual(await exited, [null, 'SIGTERM']);
  assert.ok(!isAlive(pid));
  assert.match(readFileSync(join(dataFolder, 'postgres.log'), 'utf8'), /database system is shut down\n$/);
  await folder.remove();
});

test('A server that ends by itself is started again', { skip: posixOnly }, async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  const store = await open(dataFolder);
  const { id } = await store.createWorkspace(sampleSettings);
  process.kill(serverPid(dataFolder), 'SIGKILL');
  let version: number | undefined;
  for (let tries = 0; tries < 200 && version === undefined; tries++) {
    await sleep(50);
    version = await store.currentVersion(id).catch(() => undefined);
  }
  assert.equal(version, 0);
  await store.close();
  await folder.remove();
});

test('kill -9 of program and server at any instant loses no acknowledged write', {
  skip: posixOnly,
}, async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'data');
  const setUp = await open(dataFolder);
  const { id } = await setUp.createWorkspace(sampleSettings);
  await setUp.close();
  const body = `for (let i = 0; ; i++) {
    const { version } = await store.write(${id}, 'test', async (tx) => {
      await tx.insert('source', { id: 'a' + tx.version, name: 'a' });
      await tx.insert('source', { id: 'b' + tx.version, name: 'b' });
    });
    say(String(version));
  }`;
  let acknowledged = 0;
  for (const patience of [60, 150, 290]) {
    const writer = child(dataFolder, body);
    writer.lines.on('line', (line) => {
      acknowledged = Math.max(acknowledged, Number(line));
    });
    await once(writer.lines, 'line');
    await sleep(patience);
    const server = serverPid(dataFolder);
    await kill(writer.process, 'SIGKILL');
    process.kill(server, 'SIGKILL');
    const store = await open(dataFolder);
    const version = await store.currentVersion(id);
    assert.ok(version >= acknowledged, `version ${version} after ${acknowledged} was acknowledged`);
    const { rows } =
      await store.pool.query(`select count(*)::int as rows, count(distinct version)::int as versions,
      min(version)::int as first, max(version)::int as last from source`);
    assert.deepEqual(rows, [{ rows: version * 2, versions: version, first: 1, last: version }]);
    const changes = await store.changes(id, 0, 1_000_000);
    assert.deepEqual(
      changes.map((change) => [change.version, change.n]),
      Array.from({ length: version * 2 }, (_, index) => [Math.floor(index / 2) + 1, (index % 2) + 1]),
    );
    await store.close();
  }
  assert.ok(acknowledged > 3);
  await folder.remove();
});

test('A data folder that cannot be one is a clear error', async () => {
  const folder = await tempFolder();
  const file = join(folder.path, 'file');
  await writeFile(file, '');
  await assert.rejects(open(file), { code: 'data_folder_unreachable' });
  await assert.rejects(open(join(file, 'below')), { code: 'data_folder_unreachable' });
  await folder.remove();
});

test('Root: a folder out of the database user’s reach is an error, an empty one of ours is opened', {
  skip: rootOnly,
}, async () => {
  const folder = await tempFolder();
  const home = join(folder.path, 'home');
  await mkdir(home, { mode: 0o700 });
  await assert.rejects(open(join(home, 'data')), {
    code: 'data_folder_unreachable',
    message: /user (postgres|nobody) may not enter it; choose another with BINESH_DATA/,
  });
  const own = join(folder.path, 'own');
  await mkdir(own, { mode: 0o700 });
  const store = await open(own);
  const { uid } = await stat(clusterFolder(own));
  assert.notEqual(uid, 0);
  await store.close();
  await folder.remove();
});

test('An ordinary user runs everything as itself', { skip: rootOnly }, async (t) => {
  const nobody = { uid: 65534, gid: 65534, name: 'nobody' };
  if (!mayUse(nobody, process.execPath, 'x') || !mayUse(nobody, import.meta.dirname, 'x')) {
    return t.skip('an ordinary user cannot reach this checkout');
  }
  const folder = await tempFolder();
  const home = join(folder.path, 'home');
  await mkdir(home, { mode: 0o700 });
  await chown(home, nobody.uid, nobody.gid);
  const dataFolder = join(home, 'data');
  const ordinary = child(
    dataFolder,
    `const workspace = await store.createWorkspace(${JSON.stringify(sampleSettings)});
    await store.write(workspace.id, 'test', (tx) => tx.insert('source', { id: 'web', name: 'x' }));
    await store.close();
    say('closed');`,
    { uid: nobody.uid, gid: nobody.gid },
  );
  assert.equal(await firstLine(ordinary), 'closed');
  // Root takes a folder over as its owner left it: the cluster's files stay theirs.
  await chmod(home, 0o711);
  const store = await open(dataFolder);
  assert.equal((await store.workspaces())[0]?.version, 1);
  await store.close();
  await folder.remove();
});

test('A data folder whose path is too long for a socket gets its socket elsewhere', {
  skip: posixOnly,
}, async () => {
  const folder = await tempFolder();
  const dataFolder = join(folder.path, 'd'.repeat(120));
  const store = await open(dataFolder);
  assert.ok(!socketFolder(dataFolder).startsWith(dataFolder));
  assert.ok(existsSync(socketFolder(dataFolder)));
  assert.deepEqual(await store.workspaces(), []);
  await store.close();
  await folder.remove();
});

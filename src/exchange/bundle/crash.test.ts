import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { tempFolder } from '../../../test/temp-store.ts';
import { openStore, type Store } from '../../store/store.ts';
import { importBundle } from './import.ts';
import { goodFiles, writeBundle } from './sample-bundle.ts';

function manyCalls(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, n) => `c${n},u1,2025-04-01T10:00:00Z,in,${n % 60},d1,${'گفت‌وگو با مشتری '.repeat(3)}\n`,
  );
  return `id,user_id,started_at,direction,duration_s,deal_id,summary\n${rows.join('')}`;
}

async function countEverything(store: Store): Promise<number> {
  const tables = ['workspace', 'deal', 'call', 'change'].map((name) => `(select count(*) from "${name}")`);
  const { rows } = await store.pool.query<{ n: number }>(`select ${tables.join(' + ')} as n`);
  return rows[0]?.n ?? -1;
}

test('an import killed midway leaves nothing, and the next one succeeds', async () => {
  const work = await tempFolder();
  const dataFolder = join(work.path, 'data');
  const bundle = await writeBundle({ ...goodFiles, 'calls.csv': manyCalls(150_000) });
  const program = `
    import { importBundle } from ${JSON.stringify(new URL('./import.ts', import.meta.url).href)};
    import { openStore } from ${JSON.stringify(new URL('../../store/store.ts', import.meta.url).href)};
    const store = await openStore({ dataFolder: ${JSON.stringify(dataFolder)}, databaseUrl: '' });
    await importBundle(store, ${JSON.stringify(bundle.path)}, {
      onProgress: ({ file, rows }) => file === 'calls.csv' && rows > 20000 && process.send('midway'),
    });
    process.send('done');
    await store.close();`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [message] = await once(child, 'message');
  assert.equal(message, 'midway');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = await openStore({ dataFolder, databaseUrl: '' });
  try {
    assert.equal(await countEverything(store), 0);
    const { rows } = await importBundle(store, bundle.path, { rejectedFolder: join(work.path, 'rejected') });
    assert.equal(rows.call?.inserted, 150_000);
  } finally {
    await store.close();
    await bundle.remove();
    await work.remove();
  }
});

/** A small disk of its own; undefined where we may not mount one. */
async function smallDisk(folder: string, megabytes: number, t: TestContext): Promise<boolean> {
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'binesh-test', folder], {
      stdio: 'ignore',
    });
  } catch {
    t.skip('mounting a small disk needs root');
    return false;
  }
  t.after(() => execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  return true;
}

test('a disk that fills during import: a clear error, nothing imported, and it works once there is room', async (t) => {
  const work = await tempFolder();
  const disk = join(work.path, 'disk');
  if (!(await smallDisk(disk, 300, t))) return work.remove();
  const store = await openStore({ dataFolder: join(disk, 'data'), databaseUrl: '' });
  const bundle = await writeBundle({ ...goodFiles, 'calls.csv': manyCalls(60_000) });
  try {
    const { bavail, bsize } = await statfs(disk);
    const ballast = join(disk, 'ballast');
    await writeFile(ballast, Buffer.alloc(bavail * bsize - 4 * 1024 * 1024));
    const rejectedFolder = join(work.path, 'rejected');
    await assert.rejects(importBundle(store, bundle.path, { rejectedFolder }), { code: 'disk_full' });
    assert.equal(await countEverything(store), 0);
    await rm(ballast);
    const { rows } = await importBundle(store, bundle.path, { rejectedFolder });
    assert.equal(rows.call?.inserted, 60_000);
    assert.equal(existsSync(rejectedFolder), false);
  } finally {
    await store.close().catch(() => undefined);
    await bundle.remove();
  }
  assert.ok((await readdir(work.path)).includes('disk'));
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleSettings } from '../../test/sample-workspace.ts';
import { tempFolder } from '../../test/temp-store.ts';
import { freeBytes, keepReserve } from './reserve.ts';
import { openStore, type Store } from './store.ts';

/** Writes far more than is free, in one transaction. */
const flood = (store: Store, id: number) =>
  store.write(id, 'test', async (tx) => {
    await tx.client.query(
      `insert into source (workspace_id, id, name, ordinal, version)
       select $1, 's' || i, repeat(md5(i::text), 20), i, $2 from generate_series(1, 60000) i`,
      [id, tx.version],
    );
    await tx.recordImport('source', 60_000);
  });

test('A full disk fails the write that met it, loses nothing, and passes', async (t) => {
  const folder = await tempFolder();
  const disk = join(folder.path, 'disk');
  await mkdir(disk);
  const mounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700m,mode=0711', 'tmpfs', disk]).status === 0;
  if (!mounted) {
    await folder.remove();
    return t.skip('a small file system cannot be mounted here');
  }
  const dataFolder = join(disk, 'data');
  const store = await openStore({ dataFolder, databaseUrl: '' });
  try {
    const { id } = await store.createWorkspace(sampleSettings);
    await store.write(id, 'test', (tx) => tx.insert('source', { id: 'before', name: 'x' }));
    await keepReserve(dataFolder);
    await fillLogFile(store);
    await writeFile(join(disk, 'others'), Buffer.alloc((await freeBytes(disk)) - 12 * 2 ** 20));
    await assert.rejects(flood(store, id), { code: 'disk_full' });
    let version: number | undefined;
    for (let tries = 0; tries < 300 && version === undefined; tries++) {
      await sleep(100);
      const small = store.write(id, 'test', (tx) => tx.insert('source', { id: 'after', name: 'x' }));
      version = (await small.catch(() => undefined))?.version;
    }
    assert.equal(version, 2);
    const { rows } = await store.pool.query('select id from source order by ordinal');
    assert.deepEqual(
      rows.map((row) => row.id),
      ['before', 'after'],
    );
    assert.ok(!existsSync(join(dataFolder, 'reserve')), 'the recovery had the reserve');
    await rm(join(disk, 'others'));
    assert.equal((await flood(store, id)).version, 3);
  } finally {
    await store.close();
    spawnSync('umount', [disk]);
    await folder.remove();
  }
});

/** PostgreSQL's log grows by files of this size. */
const logFile = 16 * 2 ** 20;

/**
 * Fills the file that PostgreSQL's log is in, so that it is the log which finds no room for its next one: that ends
 * the server, where a table that cannot grow only fails its transaction.
 */
async function fillLogFile({ pool }: Store): Promise<void> {
  for (let left = logFile; left > 2 ** 20; ) {
    const { rows } = await pool.query<{ used: number }>(
      `select (pg_walfile_name_offset(pg_logical_emit_message(false, 'filler', repeat('x', 262144))))
        .file_offset as used`,
    );
    left = logFile - (rows[0]?.used ?? 0);
  }
}

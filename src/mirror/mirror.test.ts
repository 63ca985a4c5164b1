import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { edits, insertTargets, write } from '../../test/random-edits.ts';
import { sampleWorkspace } from '../../test/sample-workspace.ts';
import { tempStore } from '../../test/temp-store.ts';
import { BineshError } from '../core/errors.ts';
import { raw, sql } from '../facts/sql.ts';
import { recordTypes } from '../records/index.ts';
import type { Engine } from '../report/engine.ts';
import { postgresEngine } from '../store/postgres-engine.ts';
import { quote } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { connectDuck, openDuck } from './duck.ts';
import { mirrorFiles, mirrorsFolder } from './files.ts';
import { openMirror } from './mirror.ts';

let store: Store;
let made = 0;

before(async () => {
  store = await tempStore();
});
after(() => store.close());

const files = (workspaceId: number) => mirrorFiles(mirrorsFolder(store), workspaceId);

/** Opens a mirror and tells whether it had to be built. */
async function open(workspaceId: number) {
  let steps = 0;
  const mirror = await openMirror(store, workspaceId, undefined, { progress: () => steps++ });
  return { mirror, isBuilt: () => steps > 0 };
}

async function workspaceWithRecords(): Promise<number> {
  const id = await sampleWorkspace(store, `workspace ${++made}`);
  await store.write(id, 'u1', insertTargets);
  return id;
}

const note = (workspaceId: number, text: string) =>
  store.write(workspaceId, 'u1', (tx) =>
    tx.insert('note', { user_id: 'u1', at: '2025-03-21T08:30:00Z', text }),
  );

const notes = (engine: Engine) =>
  engine.snapshot(async ({ version, query }) => {
    const [row] = await query(sql`select count(*) as n from facts.note`);
    return { version, n: Number(row?.n) };
  });

const recordsOn = (engine: Engine) =>
  engine.snapshot(async ({ query }) => {
    const all: Record<string, unknown> = {};
    for (const { name, fields } of recordTypes) {
      const columns = [...Object.keys(fields), 'ordinal'].map(quote).join(', ');
      all[name] = await query(
        sql`select ${raw(columns)} from ${raw(`records.${quote(name)}`)} order by ordinal`,
      );
    }
    return all;
  });

const codeOf = (code: string) => (error: unknown) => error instanceof BineshError && error.code === code;

test('after any edits the mirror at a version is the records at that version', async (t) => {
  const runs = Number(process.env.BINESH_FUZZ_RUNS ?? 6);
  const seed = Number(process.env.BINESH_FUZZ_SEED ?? Date.now() % 1_000_000_000);
  t.diagnostic(`seed ${seed}, ${runs} workspaces; BINESH_FUZZ_SEED and BINESH_FUZZ_RUNS change them`);
  const count = { made: 0, refused: 0 };
  const property = fc.asyncProperty(edits, fc.nat(5), async (writes, pause) => {
    const workspaceId = await workspaceWithRecords();
    const { mirror } = await open(workspaceId);
    try {
      for (const [index, group] of writes.entries()) {
        count[(await write(store, workspaceId, group)) ? 'made' : 'refused']++;
        if (index % (pause + 1) === 0) await mirror.caughtUp(await store.currentVersion(workspaceId));
      }
      const version = await store.currentVersion(workspaceId);
      await mirror.caughtUp(version);
      assert.equal(mirror.version, version);
      assert.deepEqual(await mirror.verify(), []);
      assert.deepEqual(await recordsOn(mirror), await recordsOn(postgresEngine(store, workspaceId)));
    } finally {
      await mirror.close();
    }
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  t.diagnostic(`${count.made} writes made, ${count.refused} refused`);
});

describe('following', () => {
  test('a write is in the answer of whoever asks for its version, and soon in everybody’s', async () => {
    const workspaceId = await workspaceWithRecords();
    const { mirror } = await open(workspaceId);
    const before = await notes(mirror);
    const { version } = await note(workspaceId, 'یک');
    await mirror.caughtUp(version);
    assert.deepEqual(await notes(mirror), { version, n: before.n + 1 });
    const later = await note(workspaceId, 'دو');
    for (let waited = 0; mirror.version < later.version && waited < 3_000; waited += 20) await sleep(20);
    assert.deepEqual(await notes(mirror), { version: later.version, n: before.n + 2 });
    await assert.rejects(mirror.caughtUp(later.version + 1), codeOf('version_not_reached'));
    await mirror.close();
  });

  test('readers see whole versions while writes go on', async () => {
    const workspaceId = await workspaceWithRecords();
    const { mirror } = await open(workspaceId);
    let writing = true;
    const writer = (async () => {
      for (let count = 0; count < 40; count++) await note(workspaceId, String(count));
      writing = false;
    })();
    const start = await notes(mirror);
    let seen = start.version;
    while (writing) {
      const { version, n } = await notes(mirror);
      assert.equal(n - start.n, version - start.version);
      assert.ok(version >= seen);
      seen = version;
    }
    await writer;
    await mirror.close();
  });

  test('a bulk import too large to follow is built anew, line breaks and quotes in its texts', async () => {
    const workspaceId = await workspaceWithRecords();
    const { mirror, isBuilt } = await open(workspaceId);
    assert.ok(isBuilt());
    const { version } = await store.write(workspaceId, 'import', async (tx) => {
      const count = 40_000;
      const first = tx.nextOrdinals('call', count);
      await tx.client.query(
        `insert into call (workspace_id, id, user_id, started_at, direction, duration_s, summary, deal_id, ordinal, version)
         select $1, 'c' || n, 'u1', timestamptz '2025-03-21Z' + n * interval '1 minute', 'out', n,
           case when n % 3 = 0 then 'خط یک' || chr(10) || '"دو", ' || chr(13) || chr(10) || repeat('سه ', (n % 90)::int) end,
           'deal-' || n % 4, $2::bigint + n, $3 from generate_series(0, $4::bigint - 1) n`,
        [tx.workspace.id, first, tx.version, count],
      );
      await tx.recordImport('call', count);
    });
    await mirror.caughtUp(version);
    assert.deepEqual(await mirror.verify(), []);
    assert.deepEqual(await recordsOn(mirror), await recordsOn(postgresEngine(store, workspaceId)));
    await mirror.close();
  });

  test('a query under way ends when nobody waits for it any more', async () => {
    const workspaceId = await workspaceWithRecords();
    const { mirror } = await open(workspaceId);
    const endless = sql`select count(*) as n from generate_series(1, 1000000000) a, generate_series(1, 1000) b`;
    for (const engine of [mirror, postgresEngine(store, workspaceId)]) {
      const leaving = new AbortController();
      const asked = engine.snapshot(({ query }) => query(endless), leaving.signal);
      setTimeout(() => leaving.abort(), 100);
      await assert.rejects(asked, codeOf('request_cancelled'));
      assert.equal((await notes(engine)).version, await store.currentVersion(workspaceId));
    }
    await mirror.close();
  });
});

describe('opening', () => {
  test('a closed mirror is caught up, not built', async () => {
    const workspaceId = await workspaceWithRecords();
    await (await open(workspaceId)).mirror.close();
    await note(workspaceId, 'meanwhile');
    const { mirror, isBuilt } = await open(workspaceId);
    assert.equal(isBuilt(), false);
    assert.equal(mirror.version, await store.currentVersion(workspaceId));
    assert.deepEqual(await mirror.verify(), []);
    await mirror.close();
  });

  test('a mirror has one owner', async () => {
    const workspaceId = await workspaceWithRecords();
    const { mirror } = await open(workspaceId);
    await assert.rejects(open(workspaceId), codeOf('mirror_locked'));
    await mirror.close();
  });

  const meta = async (workspaceId: number, change: string) => {
    const { database, spill } = files(workspaceId);
    const instance = await openDuck(database, { memory: '500MB', spill });
    const connection = await connectDuck(instance);
    await connection.run(`update meta set ${change}`);
    connection.closeSync();
    instance.closeSync();
  };
  const spoiled: Record<string, (workspaceId: number) => unknown> = {
    missing: (id) => rm(files(id).database),
    'cut short': (id) => truncateSync(files(id).database, statSync(files(id).database).size / 2),
    'no database': (id) => writeFileSync(files(id).database, 'x'.repeat(5_000)),
    'of another shape': (id) => meta(id, `fingerprint = 'other'`),
    'from the future': (id) => meta(id, 'version = version + 10'),
    'of another workspace': (id) => meta(id, 'workspace_id = 999'),
    'of another past': (id) =>
      store.pool.query('update workspace set epoch = gen_random_uuid() where id = $1', [id]),
  };
  for (const [how, spoil] of Object.entries(spoiled)) {
    test(`a mirror that is ${how} is built anew`, async () => {
      const workspaceId = await workspaceWithRecords();
      await (await open(workspaceId)).mirror.close();
      await spoil(workspaceId);
      const { mirror, isBuilt } = await open(workspaceId);
      assert.equal(isBuilt(), true);
      assert.deepEqual(await mirror.verify(), []);
      await mirror.close();
      assert.equal(existsSync(files(workspaceId).next), false);
    });
  }

  test('a restore of the records under an open mirror is followed', async () => {
    const workspaceId = await workspaceWithRecords();
    const { mirror, isBuilt } = await open(workspaceId);
    await store.pool.query('delete from note where workspace_id = $1', [workspaceId]);
    await store.pool.query('update workspace set epoch = gen_random_uuid() where id = $1', [workspaceId]);
    for (let waited = 0; (await notes(mirror)).n > 0 && waited < 10_000; waited += 50) await sleep(50);
    assert.equal((await notes(mirror)).n, 0);
    assert.ok(isBuilt());
    await mirror.close();
  });
});

test('a process killed while it follows leaves a mirror that goes on from a whole version', async (t) => {
  const { fork } = await import('node:child_process');
  const workspaceId = await workspaceWithRecords();
  await (await open(workspaceId)).mirror.close();
  const follower = new URL('../../test/follow-mirror.ts', import.meta.url);
  for (let round = 0; round < 4; round++) {
    const child = fork(follower, [store.dataFolder, String(workspaceId)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    const until = Date.now() + 150 + round * 90;
    for (let count = 0; Date.now() < until; count++) await note(workspaceId, `${round} ${count}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const { mirror, isBuilt } = await open(workspaceId);
    assert.equal(isBuilt(), false);
    assert.equal(mirror.version, await store.currentVersion(workspaceId));
    assert.deepEqual(await mirror.verify().then((found) => found), []);
    await mirror.close();
  }
  t.diagnostic(`version ${await store.currentVersion(workspaceId)} at the end`);
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { postgres15Missing, startPostgres15 } from '../../test/postgres15.ts';
import { sampleDeal, sampleSettings, sampleWorkspace } from '../../test/sample-workspace.ts';
import { tempStore } from '../../test/temp-store.ts';
import { parseInstant } from '../core/instant.ts';
import type { Change } from './changes.ts';
import type { Store } from './store.ts';

const deal = sampleDeal;
const created = deal.created_at;

const servers = {
  'embedded PostgreSQL': { missing: undefined, url: async () => ({ url: '', stop: async () => undefined }) },
  'PostgreSQL 15': { missing: postgres15Missing, url: startPostgres15 },
};

for (const [name, server] of Object.entries(servers)) {
  describe(name, { skip: server.missing ?? false }, () => {
    let store: Store;
    let stop: () => Promise<void>;
    let made = 0;

    before(async () => {
      const started = await server.url();
      assert.ok(started);
      store = await tempStore({ databaseUrl: started.url });
      stop = async () => {
        await store.close();
        await started.stop();
      };
    });
    after(() => stop());

    const workspace = () => sampleWorkspace(store, `w${++made}`);

    test('Twenty writers at once get versions without gaps', async () => {
      const id = await workspace();
      const heard: number[] = [];
      const silence = store.onChange((changed, version) => changed === id && heard.push(version));
      await store.write(id, 'test', (tx) => tx.insert('source', { id: 'first', name: 'first' }));
      const versions = await Promise.all(
        Array.from({ length: 20 }, async (_, writer) => {
          const own: number[] = [];
          for (let i = 0; i < 5; i++) {
            const write = store.write(id, `w${writer}`, (tx) =>
              tx.insert('source', { id: `${writer}-${i}`, name: 'x' }),
            );
            own.push((await write).version);
          }
          assert.deepEqual(
            own,
            own.toSorted((a, b) => a - b),
          );
          return own;
        }),
      );
      const all = versions.flat().sort((a, b) => a - b);
      assert.deepEqual(
        all,
        Array.from({ length: 100 }, (_, index) => index + 3),
      );
      assert.equal(await store.currentVersion(id), 102);
      const { rows } = await store.pool.query(
        'select ordinal, version from source where workspace_id = $1 order by ordinal',
        [id],
      );
      assert.deepEqual(
        rows,
        Array.from({ length: 101 }, (_, index) => ({ ordinal: index + 1, version: index + 2 })),
      );
      const log = await store.changes(id, 1, 1_000);
      assert.ok(log.every(({ at }, index) => index === 0 || at >= (log[index - 1]?.at ?? 0n)));
      for (let tries = 0; heard.at(-1) !== 102 && tries < 100; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assert.equal(heard.at(-1), 102);
      silence();
    });

    test('The change log says what was done, from what to what, by whom', async () => {
      const id = await workspace();
      const { version } = await store.write(id, 'u1', async (tx) => {
        await tx.insert('company', { id: 'c1', name: 'شركت', custom: { city: 'تهران' } });
        await tx.update('company', 'c1', { owner_id: 'u2', name: 'شرکت', custom: { city: '', size: '12' } });
        await tx.delete('company', 'c1');
        await tx.updateWorkspace({ name: `renamed ${id}`, currency: 'IRR' });
        await tx.insert('exchange_rate', { on: '2025-01-01', currency: 'USD', rate: '980000.50' });
      });
      const log = await store.changes(id, version - 1, 100);
      const brief = ({ n, action, recordType, recordId, before: from, after: to }: Change) => [
        n,
        action,
        recordType,
        recordId,
        from,
        to,
      ];
      const row = { id: 'c1', name: 'شرکت', created_at: null };
      assert.deepEqual(log.map(brief), [
        [1, 'insert', 'company', 'c1', null, { ...row, owner_id: null, custom: { city: 'تهران' } }],
        [
          2,
          'update',
          'company',
          'c1',
          { owner_id: null, custom: { city: 'تهران' } },
          { owner_id: 'u2', custom: { size: '12' } },
        ],
        [3, 'delete', 'company', 'c1', { ...row, owner_id: 'u2', custom: { size: '12' } }, null],
        [4, 'update', 'workspace', String(id), { name: `w${made}` }, { name: `renamed ${id}` }],
        [
          5,
          'insert',
          'exchange_rate',
          '2025-01-01/USD',
          null,
          { on: '2025-01-01', currency: 'USD', rate: '980000.5' },
        ],
      ]);
      assert.ok(log.every((change) => change.actor === 'u1' && change.version === version));
    });

    test('A write that changes nothing, or throws, leaves no trace', async () => {
      const id = await workspace();
      await store.write(id, 'u1', (tx) => tx.insert('deal', { ...deal, value: '100', tags: ['a', 'b'] }));
      const nothing = await store.write(id, 'u1', (tx) =>
        tx.update('deal', 'd1', { value: '100.00', tags: 'a;b', created_at: '2025-03-21T12:00:00+03:30' }),
      );
      assert.deepEqual(nothing, { version: 2, result: false });
      const failing = store.write(id, 'u1', async (tx) => {
        await tx.update('deal', 'd1', { name: 'دیگر' });
        throw new Error('no');
      });
      await assert.rejects(failing, /^Error: no$/);
      assert.equal(await store.currentVersion(id), 2);
      assert.equal((await store.changes(id, 2, 10)).length, 0);
      const { version } = await store.write(id, 'u1', (tx) => tx.update('deal', 'd1', { name: 'دیگر' }));
      assert.equal(version, 3);
    });

    test('Values come back exactly: microseconds, money, defaults, folded letters and digits', async () => {
      const id = await workspace();
      await store.write(id, 'u1', async (tx) => {
        const at = parseInstant('2025-03-21T08:30:00.123456Z');
        assert.ok(at !== undefined);
        const usd = { ...deal, created_at: at, value: '-999999999999999.25', currency: 'USD' };
        await tx.insert('deal', { ...usd, estimated_close_on: '2025-04-01', win_likelihood: '33.333333' });
        await tx.insert('call', {
          id: 'k1',
          user_id: 'u1',
          started_at: created,
          direction: 'in',
          duration_s: '۶۰',
          phone: '۰۲۱ ٠٠٠٠',
        });
        const call = await tx.get('call', 'k1');
        assert.equal(call?.fields.duration_s, 60);
        assert.equal(call?.fields.phone, '021 0000');
        const stored = (await tx.get('deal', 'd1'))?.fields;
        assert.deepEqual(stored, {
          ...Object.fromEntries(Object.keys(stored ?? {}).map((field) => [field, null])),
          ...usd,
          estimated_close_on: '2025-04-01',
          win_likelihood: '33.333333',
          tags: [],
        });
        await tx.insert('deal', { ...deal, id: 'd2' });
        const plain = (await tx.get('deal', 'd2'))?.fields;
        assert.deepEqual([plain?.value, plain?.currency], ['0', 'IRR']);
        await tx.insert('user', { id: 'u9', name: 'علي كريمي' });
        const user = (await tx.get('user', 'u9'))?.fields;
        assert.deepEqual([user?.name, user?.role, user?.active], ['علی کریمی', 'rep', true]);
      });
    });

    test('History keeps what a field was before its first change, and what it becomes', async () => {
      const id = await workspace();
      await store.write(id, 'u1', (tx) => tx.insert('deal', { ...deal, value: '100' }));
      const first = await store.write(id, 'u2', async (tx) => {
        await tx.update('deal', 'd1', { stage_id: 's2', value: '200', name: 'نام' });
        return tx.at;
      });
      const second = await store.write(id, 'robot', async (tx) => {
        await tx.update('deal', 'd1', { value: '', estimated_close_on: '2025-05-01', stage_id: 'won' });
        return tx.at;
      });
      const past = await store.pool.query(
        `select field, at, value, by_user_id as by from history where workspace_id = $1 and entity_id = 'd1'
         order by field, at, ordinal`,
        [id],
      );
      const start = parseInstant(created);
      assert.deepEqual(
        past.rows.map(({ field, at, value, by }) => [field, at, value, by]),
        [
          ['estimated_close_on', start, null, null],
          ['estimated_close_on', second.result, '2025-05-01', null],
          ['stage_id', start, 's1', 'u1'],
          ['stage_id', first.result, 's2', 'u2'],
          ['stage_id', second.result, 'won', null],
          ['value', start, '100', null],
          ['value', first.result, '200', 'u2'],
          ['value', second.result, '0', null],
        ],
      );
      await assert.rejects(
        store.write(id, 'u1', (tx) => tx.update('deal', 'd1', { created_at: '2025-03-22T00:00:00Z' })),
        { code: 'invalid_field' },
      );
    });

    test('A deal entered as closed keeps the time of its closing when it is opened again', async () => {
      const id = await workspace();
      const closed_at = '2025-04-01T00:00:00Z';
      await store.write(id, 'u1', (tx) => tx.insert('deal', { ...deal, stage_id: 'won', closed_at }));
      const count = () => store.pool.query('select * from history where workspace_id = $1', [id]);
      assert.equal((await count()).rows.length, 0);
      await store.write(id, 'u1', (tx) => tx.update('deal', 'd1', { stage_id: 's1' }));
      const { rows } = await count();
      assert.deepEqual(rows.map(({ at, value }) => [at, value]).slice(0, 1), [
        [parseInstant(closed_at), 'won'],
      ]);
      assert.equal(rows.length, 2);
    });

    test('A deleted deal takes its products and history with it', async () => {
      const id = await workspace();
      await store.write(id, 'u1', async (tx) => {
        await tx.insert('deal', deal);
        await tx.insert('product', { id: 'p', name: 'p', price: '10' });
        const line = await tx.insert('deal_product', {
          deal_id: 'd1',
          product_id: 'p',
          quantity: '1.5',
          unit_price: '10',
        });
        await tx.update('deal_product', line, { quantity: '2' });
      });
      const { version } = await store.write(id, 'u1', (tx) => tx.delete('deal', 'd1'));
      const log = await store.changes(id, version - 1, 10);
      assert.deepEqual(
        log.map(({ action, recordType }) => [action, recordType]),
        [
          ['delete', 'deal_product'],
          ['delete', 'history'],
          ['delete', 'deal'],
        ],
      );
      const left = await store.pool.query('select * from history where workspace_id = $1', [id]);
      assert.equal(left.rows.length, 0);
    });

    test('Bulk rows share one version with one change row a type', async () => {
      const id = await workspace();
      const { version } = await store.write(id, 'import', async (tx) => {
        const first = tx.nextOrdinals('source', 1_000);
        await tx.client.query(
          `insert into source (workspace_id, id, name, ordinal, version)
           select $1, 's' || i, 'x', $2 + i, $3 from generate_series(0, 999) i`,
          [id, first, tx.version],
        );
        await tx.recordImport('source', 1_000);
      });
      const log = await store.changes(id, version - 1, 10);
      assert.deepEqual(
        log.map(({ n, action, recordType, recordId, after: rows }) => [
          n,
          action,
          recordType,
          recordId,
          rows,
        ]),
        [[1, 'import', 'source', null, { rows: 1_000 }]],
      );
      await store.write(id, 'u1', (tx) => tx.insert('source', { id: 'after', name: 'x' }));
      const last = await store.pool.query('select max(ordinal) as last from source where workspace_id = $1', [
        id,
      ]);
      assert.deepEqual(last.rows, [{ last: 1_001 }]);
    });

    test('The change log is read in whole versions', async () => {
      const id = await workspace();
      for (const n of [1, 2, 5]) {
        await store.write(id, 'u1', async (tx) => {
          for (let i = 0; i < n; i++) await tx.insert('source', { name: 'x' });
        });
      }
      const versions = async (afterVersion: number, limit: number) =>
        (await store.changes(id, afterVersion, limit)).map(({ version }) => version);
      assert.deepEqual(await versions(1, 2), [2]);
      assert.deepEqual(await versions(1, 4), [2, 3, 3]);
      assert.deepEqual(await versions(3, 2), [4, 4, 4, 4, 4]);
      assert.deepEqual(await versions(4, 2), []);
    });

    test('Workspaces are apart', async () => {
      const [one, two] = [await workspace(), await workspace()];
      await store.write(one, 'u1', (tx) => tx.insert('deal', deal));
      await store.write(two, 'u1', (tx) => tx.insert('deal', { ...deal, name: 'two' }));
      await store.write(one, 'u1', (tx) => tx.delete('deal', 'd1'));
      const left = await store.pool.query(
        'select workspace_id as id, name from deal where workspace_id = any($1)',
        [[one, two]],
      );
      assert.deepEqual(left.rows, [{ id: two, name: 'two' }]);
      await assert.rejects(store.createWorkspace(sampleSettings, `w${made}`), { code: 'workspace_exists' });
      await assert.rejects(store.workspace('none'), { code: 'unknown_workspace' });
      assert.equal((await store.workspace(`w${made}`)).id, two);
      assert.equal((await store.workspace(two)).name, `w${made}`);
    });
  });
}

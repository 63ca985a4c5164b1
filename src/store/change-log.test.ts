import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replayed, storedContent } from '../../test/replay.ts';
import { sampleWorkspace } from '../../test/sample-workspace.ts';
import { tempStore } from '../../test/temp-store.ts';

const operation = fc.record({
  type: fc.constantFrom('company', 'deal'),
  act: fc.constantFrom('insert', 'update', 'update', 'delete'),
  id: fc.constantFrom('1', '2', '3'),
  name: fc.constantFrom('الف', 'ب', 'a"\\\t\n'),
  owner_id: fc.constantFrom('u1', 'u2'),
  stage_id: fc.constantFrom('s1', 's2', 'won'),
  value: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map(String),
  custom: fc.dictionary(
    fc.constantFrom('a', 'b', '__proto__'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  ),
});

test('The change log, replayed from the start, gives exactly the records', async () => {
  const store = await tempStore();
  let workspaces = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(operation, { maxLength: 3 }), { maxLength: 12 }), async (writes) => {
      const id = await sampleWorkspace(store, `w${++workspaces}`);
      for (const operations of writes) {
        await store
          .write(id, 'u1', async (tx) => {
            for (const { type, act, id: record, name, owner_id, stage_id, value, custom } of operations) {
              const deal = type === 'deal' ? { stage_id, value, created_at: '2025-01-01T00:00:00Z' } : {};
              const row = { name, owner_id, custom, ...deal };
              if (act === 'insert') await tx.insert(type, { ...row, id: record });
              else if (act === 'update') await tx.update(type, record, row);
              else await tx.delete(type, record);
            }
          })
          .catch((error: { code?: string }) => {
            assert.match(String(error.code), /^(record_exists|record_not_found|invalid_field)$/);
          });
      }
      const changes = await store.changes(id, 0, 1_000_000);
      assert.equal(await store.currentVersion(id), changes.at(-1)?.version);
      assert.deepEqual(replayed(changes), await storedContent(store, id));
    }),
    { numRuns: 40 },
  );
  await store.close();
});

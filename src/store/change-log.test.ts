import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sampleWorkspace } from '../../test/sample-workspace.ts';
import { tempStore } from '../../test/temp-store.ts';
import { records } from '../records/index.ts';
import type { ChangeFields } from './changes.ts';
import { recordKey, storedRow } from './tables.ts';
import { toJson } from './values.ts';

const types = ['company', 'deal', 'history'] as const;

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
      const replayed = new Map<string, ChangeFields>();
      let version = 0;
      for (const change of await store.changes(id, 0, 1_000_000)) {
        assert.equal(change.version, change.n === 1 ? ++version : version);
        const key = `${change.recordType} ${change.recordId}`;
        if (change.action === 'delete') replayed.delete(key);
        else replayed.set(key, { ...replayed.get(key), ...change.after });
      }
      assert.equal(await store.currentVersion(id), version);
      for (const name of types) {
        const type = records[name];
        const { rows } = await store.pool.query(`select * from ${name} where workspace_id = $1`, [id]);
        const actual = new Map<string, ChangeFields>();
        for (const found of rows) {
          const row = storedRow(type, found);
          const fields = Object.entries(row.fields).map(([field, value]) => [field, toJson(value)] as const);
          const key = `${name} ${recordKey(type, row.fields, row.ordinal)}`;
          actual.set(key, withoutEmptyCustom({ ...Object.fromEntries(fields), custom: row.custom }));
        }
        const expected = [...replayed].filter(([key]) => key.startsWith(`${name} `));
        assert.deepEqual(new Map(expected.map(([key, row]) => [key, withoutEmptyCustom(row)])), actual);
      }
    }),
    { numRuns: 40 },
  );
  await store.close();
});

function withoutEmptyCustom({ custom, ...fields }: ChangeFields): ChangeFields {
  return custom && Object.keys(custom).length > 0 ? { ...fields, custom } : fields;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { IdTable } from './id-table.ts';

test('numbers ids in order of arrival and finds exactly those', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', 'ۀ', 'ÿ', '\u00ff\u0001')), {
        maxLength: 100,
      }),
      (ids) => {
        const table = new IdTable();
        const map = new Map<string, number>();
        for (const id of ids) {
          const expected = map.get(id) ?? map.size;
          map.set(id, expected);
          assert.equal(table.add(id), expected);
        }
        assert.equal(table.size, map.size);
        for (const [id, number] of map) {
          assert.equal(table.find(id), number);
          assert.equal(table.text(number), id);
          assert.equal(table.find(`${id}!`), map.get(`${id}!`) ?? -1);
        }
      },
    ),
  );
});

test('a million ids', () => {
  const table = new IdTable();
  for (let n = 0; n < 1_000_000; n += 1) assert.equal(table.add(`call-${n}`), n);
  assert.equal(table.find('call-777777'), 777_777);
  assert.equal(table.find('call-1000000'), -1);
  assert.equal(table.mention(5), true);
  assert.equal(table.mention(5), false);
  assert.equal(table.isGone(5), false);
  table.markGone(5);
  assert.equal(table.isGone(5) && table.isMentioned(5), true);
  table.clear();
  assert.equal(table.find('call-5'), -1);
});

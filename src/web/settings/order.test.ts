import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved } from './order.ts';

test('what is dropped stands where it was dropped, and the rest keep their order', () => {
  const ids = ['a', 'b', 'c', 'd'];
  assert.deepEqual(moved(ids, ['a'], 'c', 'after'), ['b', 'c', 'a', 'd']);
  assert.deepEqual(moved(ids, ['d'], 'a', 'before'), ['d', 'a', 'b', 'c']);
  assert.deepEqual(moved(ids, ['d', 'a'], 'c', 'before'), ['b', 'a', 'd', 'c']);
  assert.deepEqual(moved(ids, ['b'], 'b', 'after'), ids);
  assert.deepEqual(moved(ids, ['b'], 'gone', 'after'), ids);
});

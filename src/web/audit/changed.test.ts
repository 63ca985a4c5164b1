import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedBetween } from './changed.ts';

test('only what differs is told, own fields among it', () => {
  assert.deepEqual(
    changedBetween(
      { name: 'آریا', value: '10', tags: ['a'], custom: { size: '3', kind: 'x' } },
      { name: 'آریا', value: '20', tags: ['a'], custom: { size: '4', kind: 'x' } },
    ),
    [
      { field: 'value', from: '10', to: '20' },
      { field: 'custom.size', from: '3', to: '4' },
    ],
  );
});

test('of a new record what was filled in, of a deleted one what it was', () => {
  assert.deepEqual(changedBetween(null, { name: 'آریا', phone: null }), [
    { field: 'name', from: null, to: 'آریا' },
  ]);
  assert.deepEqual(changedBetween({ name: 'آریا' }, null), [{ field: 'name', from: 'آریا', to: null }]);
});

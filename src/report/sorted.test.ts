import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Column, Value } from '../core/table.ts';
import { sorted } from './answer.ts';

const label = { fa: 'ستون', en: 'Column' };
const order = (kind: Column['kind'], sort: string, ...values: readonly Value[]) =>
  sorted(
    values.map((value) => ({ it: value })),
    sort,
    [{ name: 'it', label, kind }],
  ).map((row) => row.it);

test('figures sort by size, money exactly, null last either way', () => {
  assert.deepEqual(order('count', 'it', 10, null, 9), [9, 10, null]);
  assert.deepEqual(order('count', 'it:desc', 9, null, 10), [10, 9, null]);
  const [less, more] = ['1000000000000000000.01', '1000000000000000000.02'];
  assert.deepEqual(order('money', 'it', more, '-3', less), ['-3', less, more]);
});

test('ids sort by code point, also those that look like numbers', () => {
  assert.deepEqual(order('id', 'it', '9', '10', 'ﷺ', '\u{103a0}'), ['10', '9', 'ﷺ', '\u{103a0}']);
});

test('an unknown column or direction is an error', () => {
  assert.throws(() => order('count', 'other', 1), { code: 'invalid_sort' });
  assert.throws(() => order('count', 'it:up', 1), { code: 'invalid_sort' });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { correlation, type Pair } from './correlation.ts';

const pair = (sum: number, count: number, y: string): Pair => ({ x: { sum, count }, y });

test('follows a line up and down exactly', () => {
  assert.equal(correlation([pair(10, 1, '1'), pair(40, 2, '2'), pair(90, 3, '3')]), 1);
  assert.equal(correlation([pair(10, 1, '3'), pair(40, 2, '2'), pair(90, 3, '1')]), -1);
});

test('has the value that the formula gives', () => {
  assert.equal(correlation([pair(1, 1, '2'), pair(2, 1, '1'), pair(3, 1, '4'), pair(4, 1, '3')]), 0.6);
});

test('is not given for fewer than three pairs or a side that is the same in all', () => {
  assert.equal(correlation([]), null);
  assert.equal(correlation([pair(1, 1, '2'), pair(2, 1, '3')]), null);
  assert.equal(correlation([pair(1, 3, '1'), pair(2, 6, '2'), pair(3, 9, '3')]), null);
  assert.equal(correlation([pair(1, 1, '5'), pair(2, 1, '5.0'), pair(3, 1, '5.00')]), null);
});

test('stays between -1 and 1 for any amounts and does not mind the order', () => {
  const pairs = fc.array(
    fc
      .tuple(fc.nat(10 ** 9), fc.integer({ min: 1, max: 1000 }), fc.bigInt(-(10n ** 18n), 10n ** 18n))
      .map(([sum, count, y]) => pair(sum, count, String(y))),
    { minLength: 3, maxLength: 12 },
  );
  fc.assert(
    fc.property(pairs, (list) => {
      const found = correlation(list);
      assert.ok(found === null || Math.abs(found) <= 1);
      assert.equal(correlation([...list].reverse()), found);
    }),
    { numRuns: 200 },
  );
});

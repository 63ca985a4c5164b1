import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { meanOf, type Quotient } from './quotient.ts';
import type { Run } from './run.ts';

const run = { digits: 0 } as Run;

test('a mean of quotients is rounded once, from the exact sum', () => {
  // A half and nothing: 0.25 is 0, where a half rounded first would make it 0.5 and so 1.
  assert.equal(
    meanOf(
      [
        [1, 2],
        [0, 1],
      ],
      'money',
      run,
    ),
    '0',
  );
  assert.equal(
    meanOf(
      [
        [1, 3],
        [2, 3],
        [1, 2],
      ],
      'decimal',
      run,
    ),
    0.5,
  );
  assert.equal(
    meanOf(
      [
        [1, 6],
        [1, 3],
      ],
      'money',
      { digits: 2 } as Run,
    ),
    '0.25',
  );
});

test('what is none is left out, and nothing has no mean', () => {
  assert.equal(meanOf([[3, 1], null, [5, 0]], 'decimal', run), 3);
  assert.equal(meanOf([null, [1, 0]], 'seconds', run), null);
  assert.equal(meanOf([], 'money', run), null);
});

test('denominators may have decimals', () => {
  assert.equal(
    meanOf(
      [
        ['3', '1.5'],
        ['1', '0.25'],
      ],
      'decimal',
      run,
    ),
    3,
  );
});

test('the mean of whole numbers is their sum by their count', () => {
  const numbers = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 97 }), (list, scale) => {
      const quotients = list.map((n): Quotient => [n * scale, scale]);
      const plain = list.map((n): Quotient => [n, 1]);
      assert.equal(meanOf(quotients, 'decimal', run), meanOf(plain, 'decimal', run));
    }),
  );
});

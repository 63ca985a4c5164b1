import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour } from './move-among-cards.ts';

// Two rows of three as they stand in Persian, the first card at the right, and one card below.
const places = [400, 200, 0, 400, 200, 0, 400].map((left, at) => ({
  left,
  top: Math.floor(at / 3) * 100,
  width: 180,
}));

test('arrows go where they point, in Persian too', () => {
  assert.equal(neighbour(places, 0, 'ArrowLeft'), 1);
  assert.equal(neighbour(places, 1, 'ArrowRight'), 0);
  assert.equal(neighbour(places, 1, 'ArrowDown'), 4);
  assert.equal(neighbour(places, 4, 'ArrowUp'), 1);
  assert.equal(neighbour(places, 5, 'ArrowDown'), 6);
  assert.equal(neighbour(places, 3, 'Home'), 0);
  assert.equal(neighbour(places, 3, 'End'), 6);
});

test('at an edge nothing moves', () => {
  for (const [from, key] of [
    [0, 'ArrowRight'],
    [2, 'ArrowLeft'],
    [1, 'ArrowUp'],
    [6, 'ArrowDown'],
    [9, 'ArrowDown'],
  ] as const)
    assert.equal(neighbour(places, from, key), undefined);
});

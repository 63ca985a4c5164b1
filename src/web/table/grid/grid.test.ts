import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAfter, rangeBetween } from './grid-column.ts';
import { tsvOf } from './tsv.ts';

const size = { rows: 20, columns: 4, hasTotals: true, page: 10 };
const press = (key: string, row: number, column: number, rtl = false, ctrlKey = false) =>
  placeAfter({ key, ctrlKey, metaKey: false }, { row, column }, size, rtl);

test('Arrows follow what the eye sees, in both directions of reading', () => {
  assert.deepEqual(press('ArrowRight', 0, 1), { row: 0, column: 2 });
  assert.deepEqual(press('ArrowRight', 0, 1, true), { row: 0, column: 0 });
  assert.deepEqual(press('ArrowLeft', 0, 3, true), { row: 0, column: 3 });
  assert.deepEqual(press('ArrowUp', 0, 1), { row: -1, column: 1 });
  assert.deepEqual(press('ArrowUp', -1, 1), { row: -1, column: 1 });
  assert.deepEqual(press('ArrowDown', 19, 1), { row: 20, column: 1 });
  assert.deepEqual(press('ArrowDown', 20, 1), { row: 20, column: 1 });
  assert.deepEqual(press('End', 3, 0, false, true), { row: 20, column: 3 });
  assert.deepEqual(press('Home', 3, 2), { row: 3, column: 0 });
  assert.deepEqual(press('PageDown', 15, 2), { row: 20, column: 2 });
  assert.equal(press('x', 0, 0), undefined);
});

test('A range holds what lies between its ends, wherever it began', () => {
  assert.deepEqual(rangeBetween({ row: 4, column: 0 }, { row: 1, column: 2 }), {
    rows: { from: 1, to: 4 },
    columns: { from: 0, to: 2 },
  });
});

test('Copied cells keep their rows, run no formula, and figures stay figures', () => {
  assert.equal(
    tsvOf([
      ['=SUM(A1)', '-12.5', 'a\tb\nc'],
      ['@x', '', '-نام'],
    ]),
    "'=SUM(A1)\t-12.5\ta b c\n'@x\t\t'-نام",
  );
});

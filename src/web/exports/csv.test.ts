import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Column } from '../../core/table.ts';
import { csvOf } from './csv.ts';

const customer = { fa: 'مشتری', en: 'Customer' };
const columns: readonly Column[] = [
  { name: 'customer_id', label: customer, kind: 'id' },
  { name: 'customer', label: customer, kind: 'text' },
  { name: 'gap', label: { fa: 'اختلاف', en: 'Gap' }, kind: 'money' },
];

test('A file has the exact values, heads in the reader’s language and the mark that Excel needs', () => {
  const text = csvOf(
    columns,
    [{ customer_id: 'c1', customer: 'شرکت "الف", ب\nج', gap: '-12500000.5' }],
    'fa',
  );
  assert.ok(text.startsWith('\ufeff'));
  assert.deepEqual(parse(text, { bom: true }), [
    ['مشتری (شناسه)', 'مشتری', 'اختلاف'],
    ['c1', 'شرکت "الف", ب\nج', '-12500000.5'],
  ]);
});

test('A name that looks like a formula does not run, a negative figure stays one', () => {
  const rows = ['=1+1', '+98', '-x', '@a', '\tb'].map((name) => ({
    customer_id: 'c',
    customer: name,
    gap: '-1',
  }));
  for (const [, name, gap] of parse(csvOf(columns, rows, 'en'), { bom: true, from: 2 }) as string[][]) {
    assert.match(name ?? '', /^'[=+\-@\t]/);
    assert.equal(gap, '-1');
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvLines, tableToCsv } from './csv.ts';

const label = { fa: 'ستون', en: 'Column' };

test('texts that a spreadsheet would run are guarded, figures are not', () => {
  const csv = tableToCsv({
    columns: [
      { name: 'owner', label, kind: 'text' },
      { name: 'gap_value', label, kind: 'money' },
      { name: 'change_pct', label, kind: 'percent' },
    ],
    rows: [
      { owner: '=HYPERLINK("x")', gap_value: '-1250000', change_pct: -8.3 },
      { owner: '+98 21', gap_value: '0', change_pct: null },
      { owner: '@me', gap_value: '1.5', change_pct: 2 },
      { owner: '\tx', gap_value: null, change_pct: 2 },
      { owner: 'سارا، "تهران"\nایران', gap_value: '10', change_pct: 100 },
    ],
  });
  assert.deepEqual(csv.split('\r\n'), [
    'owner,gap_value,change_pct',
    '"\'=HYPERLINK(""x"")",-1250000,-8.3',
    "'+98 21,0,",
    "'@me,1.5,2",
    "'\tx,,2",
    '"سارا، ""تهران""\nایران",10,100',
  ]);
});

test('a file for a spreadsheet has the mark of UTF-8, heads and words of the reader, exact figures', () => {
  const customer = { fa: 'مشتری', en: 'Customer' };
  const columns = [
    { name: 'customer_id', label: customer, kind: 'id' },
    { name: 'customer', label: customer, kind: 'text' },
    { name: 'status', label, kind: 'enum', words: { won: { fa: '=برنده', en: 'Won' } } },
    { name: 'gap', label: { fa: 'اختلاف', en: 'Gap' }, kind: 'money' },
  ] as const;
  const rows = [{ customer_id: 'c1', customer: 'شرکت "الف", ب\nج', status: 'won', gap: '-12500000.5' }];
  const text = [...csvLines({ columns, rows }, 'fa')].join('');
  assert.ok(text.startsWith('\ufeff'));
  assert.ok(text.endsWith('\r\n'));
  assert.deepEqual(parse(text, { bom: true }), [
    ['مشتری (شناسه)', 'مشتری', 'ستون', 'اختلاف'],
    ['c1', 'شرکت "الف", ب\nج', "'=برنده", '-12500000.5'],
  ]);
});

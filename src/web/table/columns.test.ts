import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Column } from '../../core/table.ts';
import { betterOf, changeIn, chosenColumns, columnsText, comparedRows, optionalColumns } from './columns.ts';

const label = { fa: 'ستون', en: 'Column' };
const owner = { fa: 'مسئول', en: 'Owner' };
const columns: readonly Column[] = [
  { name: 'owner_id', label: owner, kind: 'id' },
  { name: 'owner', label: owner, kind: 'text' },
  { name: 'won_count', label, kind: 'count' },
  { name: 'won_value', label, kind: 'money' },
  { name: 'average_s', label, kind: 'seconds', n: 'won_count' },
];
const byHour: readonly Column[] = [
  { name: 'hour', label, kind: 'hour' },
  { name: 'won_count', label, kind: 'count' },
  { name: 'calls', label, kind: 'count' },
];

test('Columns that name a row cannot be taken away', () => {
  assert.deepEqual(
    optionalColumns(columns).map(({ name }) => name),
    ['won_count', 'won_value', 'average_s'],
  );
});

test('A choice of columns in one table leaves those of another', () => {
  const text = columnsText([columns, byHour], 0, new Set(['won_value']), undefined);
  assert.equal(text, 'won_value,calls');
  assert.deepEqual([...chosenColumns(columns, text)], ['won_value']);
  assert.deepEqual([...chosenColumns(byHour, text)], ['calls']);
  const all = new Set(['won_count', 'won_value', 'average_s']);
  assert.equal(columnsText([columns, byHour], 0, all, text), undefined);
  assert.deepEqual([...chosenColumns(columns, 'nothing,like,it')], [...all]);
});

test('Rows stand beside those of the compared period; those that it alone has come last', () => {
  const [sara, reza, gone] = [
    { owner_id: 'u1', won_count: 3, won_value: '10', average_s: 5 },
    { owner_id: 'u2', won_count: 1, won_value: '4', average_s: 9 },
    { owner_id: 'u3', won_count: 2, won_value: '7.5', average_s: 1 },
  ];
  const rows = comparedRows([sara, reza], [{ ...sara, won_count: 2, won_value: '9' }, null], [gone]);
  assert.deepEqual(
    rows.map(({ row: { owner_id }, gone }) => [owner_id, gone]),
    [
      ['u1', false],
      ['u2', false],
      ['u3', true],
    ],
  );
  const [, , count, value, average] = columns;
  assert.ok(count && value && average);
  const differences = (column: Column) => rows.map((row) => changeIn(column, row)?.difference ?? null);
  assert.deepEqual(differences(count), [1, 1, -2]);
  assert.deepEqual(differences(value), ['1', '4', '-7.5']);
  assert.deepEqual(differences(average), [0, null, null]);
  assert.deepEqual(comparedRows([sara], undefined, undefined)[0]?.before, undefined);
});

test('More is better of what is sold, less of what is declared so, neither of a share of the whole', () => {
  const share: Column = { name: 's', label, kind: 'percent', rate: { of: 'a', among: ['a'], within: [] } };
  assert.equal(betterOf({ name: 'won', label, kind: 'money' }), 'more');
  assert.equal(betterOf({ name: 'lost', label, kind: 'count', better: 'less' }), 'less');
  assert.equal(betterOf(share), 'neither');
  assert.equal(betterOf({ name: 'talk_s', label, kind: 'seconds' }), 'neither');
});

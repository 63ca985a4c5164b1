import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatter } from '../../core/format.ts';
import type { Column } from '../../core/table.ts';
import {
  cellText,
  countOf,
  figureDirection,
  keysOf,
  readSort,
  rowTitle,
  shownColumns,
  sortedRows,
  type Words,
} from './table-model.ts';

const owner = { fa: 'مسئول', en: 'Owner' };
const columns: readonly Column[] = [
  { name: 'owner_id', label: owner, kind: 'id' },
  { name: 'owner', label: owner, kind: 'text' },
  {
    name: 'result',
    label: { fa: 'نتیجه', en: 'Result' },
    kind: 'enum',
    words: { won: { fa: 'برنده‌شده', en: 'Won' } },
  },
  { name: 'won_count', label: { fa: 'تعداد', en: 'Won deals' }, kind: 'count' },
  { name: 'lost_count', label: { fa: 'تعداد', en: 'Lost deals' }, kind: 'count' },
  { name: 'lost_value', label: { fa: 'ارزش', en: 'Lost value' }, kind: 'money' },
];
const row = {
  owner_id: 'u1',
  owner: 'سارا',
  result: 'won',
  won_count: 3,
  lost_count: 1,
  lost_value: '9007199254740993.5',
};
const words: Words = {
  format: formatter({ locale: 'fa', calendar: 'persian', timeZone: 'Asia/Tehran', currency: 'IRR' }),
  locale: 'fa',
  granularity: 'month',
  unset: 'بدون انتخاب',
};

test('A name stands for its id, counts open records', () => {
  const shown = shownColumns(columns);
  assert.deepEqual(
    shown.map(({ column, opens }) => [column.name, opens]),
    [
      ['owner', false],
      ['result', false],
      ['won_count', true],
      ['lost_count', true],
      ['lost_value', false],
    ],
  );
  assert.equal(rowTitle(columns, row, words), 'سارا، برنده‌شده');
});

test('A record that is not set and one without a name are told apart', () => {
  const [shown] = shownColumns(columns);
  assert.ok(shown);
  assert.equal(cellText(shown, { owner_id: null, owner: null }, words), 'بدون انتخاب');
  assert.equal(cellText(shown, { owner_id: 'u9', owner: null }, words), 'u9');
});

test('The server is told the keys of a row and the count behind a figure', () => {
  assert.deepEqual(keysOf(columns, row), { owner_id: 'u1', result: 'won' });
  assert.equal(countOf(columns, 'lost_value'), 'lost_count');
  assert.equal(countOf(columns, 'won_count'), 'won_count');
  assert.equal(countOf([], 'won_count'), undefined);
});

test('Figures with words run in the direction of their words', () => {
  assert.equal(figureDirection('+۸٫۳٪'), 'ltr');
  assert.equal(figureDirection('۴:۲۰'), 'ltr');
  assert.equal(figureDirection('۴٫۶ روز'), 'auto');
});

test('Rows sort by size, nothing last in both directions', () => {
  const rows = [{ v: '9' }, { v: null }, { v: '-10' }, { v: '100.5' }];
  const money: Column[] = [{ name: 'v', label: owner, kind: 'money' }];
  const sorted = (text: string) => sortedRows(rows, money, readSort(text), 'fa').map(({ v }) => v ?? null);
  assert.deepEqual(sorted('v'), ['-10', '9', '100.5', null]);
  assert.deepEqual(sorted('v:desc'), ['100.5', '9', '-10', null]);
  assert.deepEqual(sortedRows(rows, money, readSort('other'), 'fa'), rows);
});

test('Persian names sort by the Persian alphabet', () => {
  const rows = ['گلشن', 'یاس', 'پارس', 'بهار'].map((v) => ({ v }));
  const text: Column[] = [{ name: 'v', label: owner, kind: 'text' }];
  assert.deepEqual(
    sortedRows(rows, text, readSort('v'), 'fa').map(({ v }) => v),
    ['بهار', 'پارس', 'گلشن', 'یاس'],
  );
});

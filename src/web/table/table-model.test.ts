import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatter } from '../../core/format.ts';
import type { Column } from '../../core/table.ts';
import {
  cellText,
  countOf,
  figureDirection,
  keysOf,
  nextSort,
  plainFigure,
  readSort,
  rowTitle,
  signed,
  sortedBy,
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
};

test('A row is called by its keys, a name standing for its id', () => {
  assert.equal(rowTitle(columns, row, words), 'سارا، برنده‌شده');
});

test('A record that is not set and one without a name are told apart', () => {
  const [, column] = columns;
  assert.ok(column);
  const read = { column, idColumn: 'owner_id' };
  assert.equal(cellText(read, { owner_id: null, owner: null }, words), 'ثبت نشده');
  assert.equal(cellText(read, { owner_id: 'u9', owner: null }, words), 'u9');
});

test('The server is told the keys of a row and the count behind a figure', () => {
  assert.deepEqual(keysOf(columns, row), { owner_id: 'u1', result: 'won' });
  assert.equal(countOf(columns, 'lost_value'), 'lost_count');
  assert.equal(countOf(columns, 'won_count'), 'won_count');
  assert.equal(countOf([], 'won_count'), undefined);
});

test('A rate opens what it is of, an average what it rests on, and nothing is guessed among several', () => {
  const more: readonly Column[] = [
    ...columns,
    {
      name: 'win_rate_pct',
      label: owner,
      kind: 'percent',
      rate: { of: 'won_count', among: ['won_count', 'lost_count'] },
    },
    { name: 'average_s', label: owner, kind: 'seconds', n: 'lost_count' },
    { name: 'talk_s', label: owner, kind: 'seconds' },
    { name: 'attained', label: owner, kind: 'money', opens: true },
  ];
  assert.equal(countOf(more, 'win_rate_pct'), 'won_count');
  assert.equal(countOf(more, 'average_s'), 'lost_count');
  assert.equal(countOf(more, 'talk_s'), undefined);
  assert.equal(countOf(more, 'attained'), 'attained');
  assert.equal(countOf(columns.slice(0, 4), 'anything'), 'won_count');
});

test('Figures with words run in the direction of their words', () => {
  assert.equal(figureDirection('+۸٫۳٪'), 'ltr');
  assert.equal(figureDirection('۴:۲۰'), 'ltr');
  assert.equal(figureDirection('۴٫۶ روز'), 'rtl');
  assert.equal(figureDirection('\u200e−۰٫۷ واحد درصد'), 'rtl');
  assert.equal(figureDirection('4.6 d'), 'ltr');
});

test('Rows sort by size, nothing last in both directions, exact beyond doubles', () => {
  const rows = ['9', null, '-10', '100.5', '9007199254740993', '9007199254740992'];
  const sorted = (descending: boolean) =>
    sortedBy(rows, { column: 'v', descending }, true, (value) => value, 'fa');
  assert.deepEqual(sorted(false), ['-10', '9', '100.5', '9007199254740992', '9007199254740993', null]);
  assert.deepEqual(sorted(true), ['9007199254740993', '9007199254740992', '100.5', '9', '-10', null]);
});

test('Persian names sort by the Persian alphabet', () => {
  const names = ['گلشن', 'یاس', 'پارس', 'بهار'];
  const sort = { column: 'v', descending: false };
  assert.deepEqual(
    sortedBy(names, sort, false, (name) => name, 'fa'),
    ['بهار', 'پارس', 'گلشن', 'یاس'],
  );
});

test('A head goes round its three states', () => {
  assert.equal(nextSort(undefined, 'a'), 'a:desc');
  assert.equal(nextSort(readSort('a:desc'), 'a'), 'a');
  assert.equal(nextSort(readSort('a'), 'a'), undefined);
  assert.equal(nextSort(readSort('a'), 'b'), 'b:desc');
});

test('Figures are copied exact, in the unit that is shown', () => {
  const [money, count] = [columns[5], columns[3]];
  assert.ok(money && count);
  assert.equal(plainFigure(money, '-10000000000000005', words.format), '-1000000000000000.5');
  assert.equal(plainFigure(count, 1200, words.format), '1200');
  assert.equal(plainFigure(count, null, words.format), '');
});

test('A difference says its sign', () => {
  const percent: Column = { name: 'rate', label: owner, kind: 'percent' };
  const [count] = columns.slice(3);
  assert.ok(count);
  assert.equal(signed(count, 1234, words), '+۱٬۲۳۴');
  assert.match(signed(count, -3, words), /−۳$/);
  assert.match(signed(percent, 2.5, words), /۲٫۵$/);
  assert.doesNotMatch(signed({ ...percent, kind: 'points' }, 2.5, words), /\+.*\+/);
  assert.equal(signed(count, null, words), '—');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Column, Row } from '../../core/table.ts';
import { certaintyOf } from './certainty.ts';
import { comparedRate, verdictsOf } from './verdicts.ts';

const column = (name: string, kind: Column['kind'], more: Partial<Column> = {}): Column => ({
  name,
  label: { fa: name, en: name },
  kind,
  ...more,
});
const winRate = column('win_rate', 'percent', { rate: { of: 'won', among: ['won', 'lost'] } });
const columns = [
  column('owner_id', 'id'),
  column('owner', 'text'),
  column('won', 'count'),
  column('lost', 'count'),
  winRate,
  column('cycle', 'seconds', { n: 'won' }),
];
const row = (owner: string, won: number, lost: number): Row => ({
  owner_id: owner,
  owner,
  won,
  lost,
  win_rate: won + lost === 0 ? null : (100 * won) / (won + lost),
  cycle: won === 0 ? null : 60,
});

test('a rate says its records and interval, an average its records, a count nothing', () => {
  const rows = [row('sara', 13, 4), row('amir', 2, 1), row('none', 0, 0)];
  const [sara = {}, amir = {}, none = {}] = rows;
  const sure = certaintyOf(winRate, sara, rows);
  assert.deepEqual([sure?.n, sure?.small, sure?.share?.k], [17, false, 13]);
  assert.ok(sure?.share && sure.share.low < 53 && sure.share.high > 90);
  assert.equal(certaintyOf(winRate, amir, rows)?.small, true);
  assert.equal(certaintyOf(winRate, none, rows), undefined);
  const cycle = columns[5] as Column;
  assert.deepEqual(certaintyOf(cycle, amir, rows), { n: 2, small: true, share: undefined });
  assert.equal(certaintyOf(cycle, none, rows), undefined);
  assert.equal(certaintyOf(columns[2] as Column, sara, rows), undefined);
});

test('only rates of different records of one kind are told apart', () => {
  assert.equal(comparedRate(columns), winRate);
  assert.equal(comparedRate([column('source_id', 'id'), ...columns]), undefined);
  assert.equal(comparedRate([column('bucket', 'bucket'), winRate]), undefined);
  const share = column('share', 'percent', { rate: { of: 'won', among: ['won'], within: [] } });
  assert.equal(comparedRate([column('owner_id', 'id'), share]), undefined);
});

test('what can be said and what cannot', () => {
  const said = verdictsOf(winRate, [
    row('sara', 80, 20),
    row('reza', 78, 22),
    row('amir', 20, 80),
    row('nima', 45, 55),
    row('new', 1, 1),
    row('none', 0, 0),
  ]);
  assert.ok(said);
  assert.deepEqual(
    said.higher?.than.map(({ key }) => key),
    ['3', '2'],
  );
  assert.equal(said.higher?.share.key, '0');
  assert.equal(said.lower?.share.key, '2');
  assert.deepEqual(
    said.lower?.than.map(({ key }) => key),
    ['3', '1', '0'],
  );
  assert.deepEqual(
    said.doubtful?.map(({ key }) => key),
    ['0', '1'],
  );
  assert.deepEqual(said.leftOut, ['4']);
  assert.equal(said.pairs, 6);
});

test('where nothing can be told apart nothing is', () => {
  const said = verdictsOf(winRate, [row('sara', 5, 4), row('amir', 4, 5), row('reza', 3, 4)]);
  assert.deepEqual([said?.higher, said?.lower, said?.doubtful], [undefined, undefined, undefined]);
  assert.equal(verdictsOf(winRate, [row('sara', 5, 4), row('amir', 1, 1)]), undefined);
});

test('the same difference is not said twice', () => {
  const said = verdictsOf(winRate, [row('sara', 90, 10), row('amir', 10, 90)]);
  assert.equal(said?.higher?.share.key, '0');
  assert.equal(said?.lower, undefined);
});

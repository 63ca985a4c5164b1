import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodBefore, periodsOf, spread, subjectsOf } from './goal-grid.ts';

test('the year of a day has its months, quarters and neighbours in either calendar', () => {
  const months = periodsOf('2026-11-28', 'month', 'persian');
  assert.equal(months.length, 12);
  assert.deepEqual(months[0], { from: '2026-03-21', to: '2026-04-20' });
  assert.deepEqual(months.at(-1), { from: '2027-02-20', to: '2027-03-20' });
  assert.deepEqual(periodsOf('2026-11-28', 'quarter', 'gregorian').at(-1), {
    from: '2026-10-01',
    to: '2026-12-31',
  });
  assert.deepEqual(periodsOf('2026-11-28', 'year', 'gregorian'), [
    { from: '2025-01-01', to: '2025-12-31' },
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2027-01-01', to: '2027-12-31' },
  ]);
  assert.deepEqual(periodBefore({ from: '2026-03-21', to: '2026-04-20' }, 'month', 'persian'), {
    from: '2026-02-20',
    to: '2026-03-20',
  });
});

test('what is spread is still the whole', () => {
  assert.deepEqual(spread('100', 12, 0), [...Array<string>(11).fill('8'), '12']);
  assert.deepEqual(spread('10', 4, 2), ['2.5', '2.5', '2.5', '2.5']);
  assert.deepEqual(spread('1000', 3, -1), ['330', '330', '340']);
  assert.deepEqual(spread('90071992547409930001', 2, 0), ['45035996273704965000', '45035996273704965001']);
});

test('teams stand above their people and the teams below, each once', () => {
  const user = (id: string, team_id: string | null, active = true) => ({
    id,
    name: id,
    team_id,
    active,
    role: 'rep',
  });
  const rows = subjectsOf(
    {
      teams: [
        { id: 'a', name: 'a', parent_id: null },
        { id: 'b', name: 'b', parent_id: 'a' },
        { id: 'x', name: 'x', parent_id: 'y' },
        { id: 'y', name: 'y', parent_id: 'x' },
      ],
      users: [
        user('1', 'b'),
        user('2', 'a'),
        user('3', null),
        user('4', 'a', false),
        user('5', 'gone'),
        user('6', 'a', false),
      ],
    },
    (subject, id) => subject === 'user' && id === '6',
  );
  assert.deepEqual(
    rows.map(({ id, depth }) => `${id}${depth}`),
    ['a0', '21', '61', 'b1', '12', 'x0', 'y1', '30', '50'],
  );
});

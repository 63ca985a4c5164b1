import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardDeal } from './board-answer.ts';
import { dayInMonth, laneOfDay, monthsShown } from './forecast-months.ts';
import { found, intoLanes, ordered, sumsOf } from './lanes.ts';
import { withPending } from './pending.ts';
import { askedOfBoard, orderOf, pipelineOf, showOf } from './pipeline-search.ts';

const deal = (id: string, more: Partial<BoardDeal> = {}): BoardDeal => ({
  id,
  rowVersion: 1,
  name: `معاملهٔ ${id}`,
  stage_id: 's1',
  owner_id: 'u1',
  value: '100',
  currency: 'IRR',
  worth: '100',
  win_likelihood: '50',
  expected: '50',
  estimated_close_on: null,
  entered_stage_at: '2026-11-01T08:00:00Z',
  days_in_stage: 27,
  stuck: false,
  company: null,
  contact: null,
  tags: [],
  next_task: null,
  ...more,
});

const ids = (deals: readonly BoardDeal[]): string[] => deals.map(({ id }) => id);

test('Sums are exact, leave out what has no rate, and say nothing of amounts that are hidden', () => {
  const deals = [
    deal('a', { worth: '0.1', win_likelihood: '33', value: '0.1' }),
    deal('b', { worth: '0.2', win_likelihood: '33', value: '0.2', stuck: true }),
    deal('c', { worth: null, value: '7', currency: 'XAU', expected: null }),
  ];
  assert.deepEqual(sumsOf(deals), { count: 3, value: '0.3', expected: '0.099', stuck: 1, unrated: 1 });
  const hidden = deals.map((each) => ({ ...each, value: null, worth: null }));
  assert.deepEqual(sumsOf(hidden), { count: 3, value: null, expected: null, stuck: 1, unrated: 0 });
  assert.deepEqual(sumsOf([]), { count: 0, value: '0', expected: '0', stuck: 0, unrated: 0 });
});

test('Words find deals by name, company, owner and tag, whatever the keyboard wrote', () => {
  const deals = [
    deal('a', { name: 'خرید نرم‌افزار', company: 'شرکت كيان' }),
    deal('b', { contact: 'Ana Ruiz', tags: ['VIP'] }),
  ];
  const owner = () => 'سارا کریمی';
  assert.deepEqual(ids(found(deals, 'نرم افزار کیان', owner)), ['a']);
  assert.deepEqual(ids(found(deals, 'نرمافزار کیان', owner)), ['a']);
  assert.deepEqual(ids(found(deals, 'vip ana', owner)), ['b']);
  assert.deepEqual(ids(found(deals, 'كريمي', owner)), ['a', 'b']);
  assert.deepEqual(ids(found(deals, '  ', owner)), ['a', 'b']);
});

test('Cards stand in the chosen order, those just moved first, and equal ones by their ids', () => {
  const deals = [
    deal('b', { worth: '5', estimated_close_on: '2026-12-01' }),
    deal('a', { worth: '5', estimated_close_on: '2026-12-01' }),
    deal('c', { worth: '90', entered_stage_at: '2020-01-01T00:00:00Z' }),
  ];
  assert.deepEqual(ids(ordered(deals, 'close')), ['a', 'b', 'c']);
  assert.deepEqual(ids(ordered(deals, 'value')), ['c', 'a', 'b']);
  assert.deepEqual(ids(ordered(deals, 'waiting')), ['c', 'a', 'b']);
  assert.deepEqual(ids(ordered(deals, 'name', ['b', 'gone'])), ['b', 'a', 'c']);
});

test('A lane that holds the same deals stays the same list', () => {
  const [a, b, c] = [deal('a'), deal('b', { stage_id: 's2' }), deal('c', { stage_id: 's2' })];
  const before = intoLanes([a, b, c], ({ stage_id }) => stage_id);
  const moved = { ...c, stage_id: 's3' };
  const after = intoLanes([a, b, moved], ({ stage_id }) => stage_id, before);
  assert.equal(after.get('s1'), before.get('s1'));
  assert.deepEqual(ids(after.get('s2') ?? []), ['b']);
  assert.deepEqual(ids(after.get('s3') ?? []), ['c']);
});

test('What is on its way is shown until an answer holds it, and what is closed is gone', () => {
  const deals = [deal('a'), deal('b')];
  const way = new Map([['a', { change: { stage_id: 's2' } }]]);
  assert.deepEqual(
    withPending(deals, 9, way).map(({ stage_id }) => stage_id),
    ['s2', 's1'],
  );
  const written = new Map([['a', { change: { stage_id: 's2' }, version: 10 }]]);
  assert.equal(withPending(deals, 9, written)[0]?.stage_id, 's2');
  assert.equal(withPending(deals, 10, written), deals);
  assert.deepEqual(ids(withPending(deals, 9, new Map([['b', { change: {}, closed: true, version: 10 }]]))), [
    'a',
  ]);
});

test('The forecast knows months of either calendar, and puts a deal into one without putting it into the past', () => {
  const persian = { calendar: 'persian', weekStart: 'saturday' } as const;
  const gregorian = { calendar: 'gregorian', weekStart: 'monday' } as const;
  const today = '2026-11-28'; // 7 Azar 1405
  assert.equal(laneOfDay('2026-11-27', today, persian), 'overdue');
  assert.equal(laneOfDay(null, today, persian), 'undated');
  assert.equal(laneOfDay('2026-11-28', today, persian), '2026-11-22');
  assert.equal(laneOfDay('2026-12-22', today, persian), '2026-12-22');
  assert.equal(laneOfDay('2026-12-22', today, gregorian), '2026-12-01');
  assert.deepEqual(monthsShown(['2026-01-01', null], today, gregorian), [
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
    '2027-02-01',
  ]);
  assert.deepEqual(monthsShown(['2027-04-09', '2040-01-05'], today, gregorian).slice(-3), [
    '2027-03-01',
    '2027-04-01',
    '2040-01-01',
  ]);
  // 31 Farvardin has no counterpart in Azar, which has 30 days.
  assert.equal(dayInMonth('2026-04-20', '2026-11-22', today, persian), '2026-12-21');
  assert.equal(dayInMonth('2026-03-31', '2027-02-01', today, gregorian), '2027-02-28');
  assert.equal(dayInMonth('2026-10-03', '2026-11-01', today, gregorian), '2026-11-30');
  assert.equal(dayInMonth(null, '2026-12-01', today, gregorian), '2026-12-31');
});

test('An address says which deals and how; what it says wrongly is the usual', () => {
  assert.equal(showOf({ show: 'forecast' }), 'forecast');
  assert.equal(showOf({ show: '__proto__' }), 'board');
  assert.equal(orderOf({ order: 'toString' }), 'close');
  const pipelines = [{ id: 'p1' }, { id: 'p2' }];
  assert.equal(pipelineOf({ pipeline: 'p2' }, pipelines)?.id, 'p2');
  assert.equal(pipelineOf({ pipeline: 'x' }, pipelines)?.id, 'p1');
  assert.equal(pipelineOf({}, []), undefined);
  assert.deepEqual(askedOfBoard({ owner: 'u1,u2', q: 'words', stuck: 'true', tag: '' }, 'p1'), {
    pipeline: 'p1',
    owner: 'u1,u2',
  });
});

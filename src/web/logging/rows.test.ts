import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOf, type LogValues, nextRowOf, readDuration, rowOf, secondsOf } from './rows.ts';
import { starting } from './starting.ts';

const now = Date.parse('2026-11-28T10:00:00Z');
const links = { deal_id: 'd1', contact_id: 'c1' };
const given = (kind: Parameters<typeof starting>[0], change: Partial<LogValues>): LogValues => ({
  ...starting(kind),
  ...change,
});

test('a call lasts as long as its clock ran, and began when that did', () => {
  const values = given('call', { clockFrom: now - 90_000, outcome: 'o1', text: '  گفت‌وگو ' });
  assert.deepEqual(rowOf('call', values, links, 'u1', now), {
    user_id: 'u1',
    deal_id: 'd1',
    contact_id: 'c1',
    started_at: '2026-11-28T09:58:30.000Z',
    direction: 'out',
    duration_s: 90,
    outcome_id: 'o1',
    phone: null,
    summary: 'گفت‌وگو',
  });
});

test('what was typed over the clock ended now; who was not reached was not talked to', () => {
  const typed = rowOf('call', given('call', { seconds: 600, clockFrom: now - 5_000 }), links, 'u1', now);
  assert.equal(typed.started_at, '2026-11-28T09:50:00.000Z');
  assert.equal(typed.duration_s, 600);
  const missed = given('call', { seconds: 600, connected: false });
  assert.equal(secondsOf(missed, now), 0);
  assert.equal(rowOf('call', missed, links, 'u1', now).started_at, '2026-11-28T10:00:00.000Z');
  assert.equal(secondsOf(given('call', { clockFrom: now }), now), 1);
});

test('a call whose clock was stopped began with the clock, not before the deal that it is the first action of', () => {
  const quick = given('call', { seconds: 1, clockFrom: now - 300 });
  assert.equal(rowOf('call', quick, links, 'u1', now).started_at, '2026-11-28T09:59:59.700Z');
  const noted = given('call', { seconds: 60, clockFrom: now - 300_000 });
  const row = rowOf('call', noted, links, 'u1', now);
  assert.deepEqual([row.started_at, row.duration_s], ['2026-11-28T09:55:00.000Z', 60]);
});

test('a meeting ends after its length, a note is pinned when it is written', () => {
  const meeting = given('meeting', { at: '2026-12-01T08:00:00.000Z', minutes: 90, title: 'جلسه' });
  assert.equal(rowOf('meeting', meeting, {}, 'u1', now).ends_at, '2026-12-01T09:30:00.000Z');
  const note = given('note', { text: 'مهم', pinned: true });
  assert.equal(rowOf('note', note, {}, 'u1', now).pinned_at, '2026-11-28T10:00:00.000Z');
});

test('a next step is a task of the same person about the same', () => {
  assert.equal(nextRowOf(given('call', {}), links, 'u1', now), undefined);
  assert.deepEqual(
    nextRowOf(given('call', { nextDue: '2026-11-29', nextTitle: 'پیگیری' }), links, 'u1', now),
    {
      user_id: 'u1',
      deal_id: 'd1',
      contact_id: 'c1',
      created_at: '2026-11-28T10:00:00.000Z',
      due_on: '2026-11-29',
      title: 'پیگیری',
    },
  );
});

test('a form says what it lacks', () => {
  assert.equal(faultOf('note', given('note', { text: '  ' })), 'logTextNeeded');
  assert.equal(faultOf('task', given('task', {})), 'logTitleNeeded');
  assert.equal(faultOf('meeting', given('meeting', { at: null })), 'logWhenNeeded');
  assert.equal(faultOf('call', given('call', {})), undefined);
});

test('durations are read as people write them', () => {
  const read = ['4', '4:20', '1:04:20', '0:05', '', '4:', '4:60', 'x', '1:60:00', '1:2:3:4'].map(
    readDuration,
  );
  assert.deepEqual(read, [
    240,
    260,
    3860,
    5,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

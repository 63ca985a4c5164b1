import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoWeekday, localDate, localHour, toPersian } from '../../core/calendar.ts';
import { requireInstant } from '../../core/instant.ts';
import type { RecordName } from '../../records/record.ts';
import { demoBundle } from './demo.ts';
import type { BundleRow } from './row.ts';

const zone = 'Asia/Tehran';
const bundle = demoBundle({ deals: 4000, seed: 'patterns', today: '2026-11-24' });
const kept = new Map<RecordName, readonly BundleRow[]>();
const rowsOf = (name: RecordName): readonly BundleRow[] => {
  const rows = kept.get(name) ?? [...bundle.files[name]];
  kept.set(name, rows);
  return rows;
};

const idsOf = (name: RecordName): string[] => rowsOf(name).map((row) => row.id ?? '');

const deals = rowsOf('deal');
const calls = rowsOf('call');
const emails = rowsOf('email');
const categories = new Map(rowsOf('stage').map((row) => [row.id, row.category]));
const instantOf = (text: string | undefined): bigint => requireInstant(text ?? '', 'at');
const dateOf = (text: string | undefined): string => localDate(zone, instantOf(text));

const actions = new Map<string, bigint>();
for (const [row, at] of [
  ...calls.map((row) => [row, row.started_at] as const),
  ...emails.filter((row) => row.kind === 'normal').map((row) => [row, row.at] as const),
]) {
  const deal = row.deal_id ?? '';
  if (row.direction !== 'out' || deal === '') continue;
  const instant = instantOf(at);
  if (instant < (actions.get(deal) ?? 1n << 62n)) actions.set(deal, instant);
}

/** Share of won among won and lost, and how many there are. */
function winRate(some: readonly BundleRow[]): { readonly rate: number; readonly closed: number } {
  const won = some.filter((row) => categories.get(row.stage_id) === 'won').length;
  const lost = some.filter((row) => categories.get(row.stage_id) === 'lost').length;
  return { rate: won / (won + lost), closed: won + lost };
}

function countBy(some: readonly BundleRow[], key: (row: BundleRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of some) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

test('Fridays are off and Thursdays half', () => {
  for (const [some, column] of [
    [deals, 'created_at'],
    [calls, 'started_at'],
  ] as const) {
    const days = countBy(some, (row) => String(isoWeekday(dateOf(row[column]))));
    const [sunday, thursday, friday] = ['7', '4', '5'].map((weekday) => days.get(weekday) ?? 0);
    assert.ok(friday !== undefined && thursday !== undefined && sunday !== undefined);
    assert.ok(friday < 0.2 * sunday, `${column}: ${friday} on Fridays, ${sunday} on Sundays`);
    assert.ok(thursday < 0.75 * sunday && thursday > 0.35 * sunday, `${column}: ${thursday} on Thursdays`);
  }
});

test('nearly nothing happens in the Nowruz holidays, and much before them', () => {
  const ofDay = (month: number, from: number, to: number): number =>
    calls.filter((row) => {
      const date = toPersian(dateOf(row.started_at));
      return date.month === month && date.day >= from && date.day <= to;
    }).length /
    (to - from + 1);
  const holidays = ofDay(1, 1, 13);
  assert.ok(holidays < 0.3 * ofDay(2, 1, 31), `${holidays} calls a day`);
  assert.ok(ofDay(12, 4, 28) > ofDay(1, 14, 31));
});

test('a quick first action wins more, and none at all loses', () => {
  const closed = { quick: [] as BundleRow[], slow: [] as BundleRow[], never: [] as BundleRow[] };
  for (const row of deals) {
    const at = actions.get(row.id ?? '');
    const elapsed = at === undefined ? undefined : at - instantOf(row.created_at);
    if (elapsed === undefined) closed.never.push(row);
    else (elapsed <= 3_600_000_000n ? closed.quick : closed.slow).push(row);
  }
  const [quick, slow, never] = [winRate(closed.quick), winRate(closed.slow), winRate(closed.never)];
  assert.ok(quick.rate > slow.rate + 0.08, `${quick.rate} against ${slow.rate}`);
  assert.ok(never.rate < slow.rate, `${never.rate} without any`);
  assert.ok(never.closed > 20);
});

test('sources differ in volume, win rate and reasons for loss', () => {
  const bySource = Map.groupBy(deals, (row) => row.source_id ?? '');
  const rate = (id: string): number => winRate(bySource.get(id) ?? []).rate;
  assert.ok(rate('src3') > rate('src7') + 0.15, `${rate('src3')} against ${rate('src7')}`);
  assert.ok((bySource.get('src1')?.length ?? 0) > 2 * (bySource.get('src8')?.length ?? 0));
  assert.ok((bySource.get('')?.length ?? 0) > 0);
  const reason = (source: string, id: string): number => {
    const lost = (bySource.get(source) ?? []).filter((row) => row.loss_reason_id !== '');
    return lost.filter((row) => row.loss_reason_id === id).length / lost.length;
  };
  assert.ok(reason('src8', 'lr7') > 2 * reason('src5', 'lr7'));
  assert.ok(reason('src5', 'lr1') > reason('src3', 'lr1'));
});

test('calls are answered in the late morning and the late afternoon', () => {
  const connected = (hours: readonly number[]): number => {
    const some = calls.filter(
      (row) => row.direction === 'out' && hours.includes(localHour(zone, instantOf(row.started_at))),
    );
    return some.filter((row) => row.duration_s !== '0').length / some.length;
  };
  assert.ok(connected([10, 11]) > connected([13]) + 0.15);
  assert.ok(connected([16, 17]) > connected([13]) + 0.15);
  assert.ok(calls.some((row) => row.direction === 'in' && row.duration_s === '0'));
});

test('reps differ: one hardly does anything, some have left and handed over', () => {
  const reps = rowsOf('user').filter((row) => row.role === 'rep');
  const byRep = countBy(calls, (row) => row.user_id ?? '');
  const perDeal = reps.map((rep) => {
    const own = deals.filter((row) => row.owner_id === rep.id).length;
    return (byRep.get(rep.id ?? '') ?? 0) / Math.max(1, own);
  });
  const usual = perDeal.toSorted((a, b) => a - b)[Math.floor(perDeal.length / 2)] ?? 0;
  assert.ok(Math.min(...perDeal) < usual / 2);
  const left = reps.filter((rep) => rep.active === 'false').map((rep) => rep.id);
  assert.ok(left.length >= 2);
  const open = deals.filter((row) => categories.get(row.stage_id) === 'open');
  assert.ok(!open.some((row) => left.includes(row.owner_id ?? '')));
  assert.ok(deals.some((row) => left.includes(row.owner_id ?? '')));
  assert.ok(rowsOf('history').some((row) => row.entity === 'deal' && row.field === 'owner_id'));
});

test('every kind of thing that a report shows is there', () => {
  const some = (name: RecordName, column: string, value: string): boolean =>
    rowsOf(name).some((row) => row[column] === value);
  for (const id of idsOf('stage')) assert.ok(some('deal', 'stage_id', id), id);
  for (const id of idsOf('call_outcome')) assert.ok(some('call', 'outcome_id', id), id);
  for (const id of idsOf('visit_outcome')) assert.ok(some('visit', 'outcome_id', id), id);
  for (const id of idsOf('lead_status')) assert.ok(some('lead', 'status_id', id), id);
  for (const kind of ['normal', 'bounce', 'auto_reply']) assert.ok(some('email', 'kind', kind), kind);
  for (const currency of ['IRR', 'USD', 'AED']) assert.ok(some('deal', 'currency', currency), currency);
  assert.ok(some('meeting', 'cancelled', 'true'));
  assert.ok(some('task', 'completed_at', ''));
  assert.ok(some('deal', 'estimated_close_on', ''));
  assert.ok(some('deal', 'loss_reason_id', ''));
  assert.ok(deals.some((row) => row.closed_at !== ''));
});

test('some goals are reached and some are not', () => {
  const entered = new Map<string, string>();
  for (const row of rowsOf('history')) {
    if (categories.get(row.value) === 'won') entered.set(row.entity_id ?? '', dateOf(row.at));
  }
  const ends = (row: BundleRow): string => entered.get(row.id ?? '') ?? '';
  let reached = 0;
  const goals = rowsOf('goal').filter(
    (row) => row.metric === 'won_count' && row.subject === 'user' && (row.ends_on ?? '') < '2026-11-01',
  );
  for (const goal of goals) {
    const count = deals.filter(
      (row) =>
        row.owner_id === goal.subject_id &&
        categories.get(row.stage_id) === 'won' &&
        ends(row) >= (goal.starts_on ?? '') &&
        ends(row) <= (goal.ends_on ?? ''),
    ).length;
    if (count >= Number(goal.target)) reached++;
  }
  assert.ok(goals.length > 200);
  assert.ok(reached > 0.2 * goals.length && reached < 0.75 * goals.length, `${reached} of ${goals.length}`);
});

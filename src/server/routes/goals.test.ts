import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answered, asker } from '../../../test/ask-json.ts';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { tempHouse } from '../../../test/temp-house.ts';

const farvardin = { from: '2026-03-21', to: '2026-04-20' };
const ordibehesht = { from: '2026-04-21', to: '2026-05-21' };

describe('goals', () => {
  let home: Awaited<ReturnType<typeof tempHouse>>;
  let call: ReturnType<typeof asker>;
  before(async () => {
    home = await tempHouse();
    call = asker(home);
    await home.house.store.write(home.workspace, 'test', (tx) =>
      tx.insert('team', { id: 't1', name: 'تهران' }),
    );
  });
  after(() => home.close());

  const set = (period: object, rows: object[], metric = 'won_value'): Promise<Answered> =>
    call('PUT', '/api/goals', { metric, period, rows });
  const copy = (more: object = {}): Promise<Answered> =>
    call('POST', '/api/goals/copy', { from: farvardin, to: ordibehesht, ...more });
  const row = (subject_id: string, target: unknown, subject = 'user') => ({ subject, subject_id, target });
  const all = async () => {
    const list = await call('GET', '/api/records/goal?limit=200');
    return (list.at('records') as { fields: Record<string, unknown> }[])
      .map(({ fields }) => [fields.starts_on, fields.metric, fields.subject_id, fields.target].join(' '))
      .sort();
  };

  test('are set for a period, and other periods and metrics stay', async () => {
    const first = await set(farvardin, [row('u1', '1000'), row('u2', 500), row('t1', '9000', 'team')]);
    assert.deepEqual([first.status, first.at('set'), first.at('removed')], [200, 3, 0]);
    await set(ordibehesht, [row('u1', '7')]);
    await set(farvardin, [row('u1', 3)], 'won_count');
    const changed = await set(farvardin, [row('u1', '1001'), row('u2', null)]);
    assert.deepEqual([changed.at('set'), changed.at('removed')], [1, 1]);
    assert.deepEqual(await all(), [
      '2026-03-21 won_count u1 3',
      '2026-03-21 won_value t1 9000',
      '2026-03-21 won_value u1 1001',
      '2026-04-21 won_value u1 7',
    ]);
    const { at } = await set(farvardin, [row('u1', '1001')]);
    assert.equal(at('version'), changed.at('version'), 'the same again is no version');
  });

  test('are copied from the last period, raised, without those that are there', async () => {
    const copied = await copy({ percent: 12.5 });
    assert.deepEqual([copied.at('copied'), copied.at('kept')], [2, 1]);
    assert.deepEqual((await all()).slice(3), [
      '2026-04-21 won_count u1 3',
      '2026-04-21 won_value t1 10125',
      '2026-04-21 won_value u1 7',
    ]);
    const over = await copy({ metric: 'won_value', overwrite: true });
    assert.deepEqual([over.at('copied'), over.at('kept')], [2, 0]);
    assert.ok((await all()).includes('2026-04-21 won_value u1 1001'));
    const undone = await call('POST', '/api/undo', { version: over.at('version') });
    assert.equal(undone.status, 200);
    assert.ok((await all()).includes('2026-04-21 won_value u1 7'));
  });

  test('of one’s own team are copied by its manager, without those of others', async () => {
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('user', { id: 'head', name: 'h', role: 'manager', team_id: 't1' });
    });
    const head = await home.as('head');
    const [from, to] = [
      { from: '2027-03-21', to: '2027-04-20' },
      { from: '2027-04-21', to: '2027-05-21' },
    ];
    await set(from, [row('u2', '5'), row('t1', '6', 'team')]);
    const copied = await head('/api/goals/copy', { method: 'POST', body: JSON.stringify({ from, to }) });
    assert.equal(copied.status, 200);
    assert.deepEqual(
      (await all()).filter((goal) => goal.startsWith('2027-04')),
      ['2027-04-21 won_value t1 6'],
    );
  });

  test('are attained live', async () => {
    const made = await call('POST', '/api/records/deal', {
      ...sampleDeal,
      id: 'g1',
      value: '250',
      stage_id: 'won',
      closed_at: '2026-03-25T10:00:00Z',
    });
    const report = await call(
      'GET',
      `/api/reports/sales-goals?from=2026-03-21&to=2026-04-20&minVersion=${made.at('version')}`,
    );
    const rows = report.at('rows') as { subject_id: string; attained: string; target: string }[];
    const mine = rows.find(({ subject_id }) => subject_id === 'u1');
    assert.deepEqual([mine?.attained, mine?.target], ['250', '1001']);
  });

  test('have the periods of either calendar', async () => {
    const periods = (query: string) => call('GET', `/api/goals/periods?${query}`);
    const months = await periods('calendar=persian&unit=month&at=2026-04-25');
    assert.deepEqual([months.at('current'), months.at('previous')], [ordibehesht, farvardin]);
    assert.equal((months.at('periods') as unknown[]).length, 12);
    assert.deepEqual(months.at('periods.11'), { from: '2027-02-20', to: '2027-03-20' });
    const quarters = await periods('calendar=gregorian&unit=quarter&at=2026-12-31');
    assert.deepEqual(quarters.at('current'), { from: '2026-10-01', to: '2026-12-31' });
    assert.deepEqual(quarters.at('next'), { from: '2027-01-01', to: '2027-03-31' });
    const years = await periods('unit=year&at=2026-04-25');
    assert.deepEqual(years.at('periods'), [
      { from: '2025-03-21', to: '2026-03-20' },
      { from: '2026-03-21', to: '2027-03-20' },
      { from: '2027-03-21', to: '2028-03-19' },
    ]);
    for (const wrong of ['calendar=lunar', 'unit=week', 'at=tomorrow'])
      assert.equal((await periods(wrong)).status, 400);
  });

  test('that cannot be are refused, and nothing of their grid is kept', async () => {
    const before = await all();
    const wrong: readonly (readonly [Promise<Answered>, string])[] = [
      [set(farvardin, [row('u2', '5'), row('nobody', '5')]), 'unknown_reference'],
      [set(farvardin, [row('u2', '5'), row('u2', '6')]), 'invalid_field'],
      [set(farvardin, [row('u2', '-5')]), 'invalid_field'],
      [set(farvardin, [row('u2', '1.5')], 'won_count'), 'invalid_field'],
      [set({ from: '2026-04-20', to: '2026-03-21' }, []), 'invalid_field'],
      [set({ from: '2026-02-30', to: '2026-03-21' }, []), 'invalid_field'],
      [copy({ to: farvardin }), 'invalid_field'],
      [copy({ percent: 1e9 }), 'invalid_field'],
    ];
    for (const [asked, code] of wrong) {
      const answer = await asked;
      assert.deepEqual([answer.status, answer.at('error.code')], [400, code]);
    }
    assert.deepEqual(await all(), before);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answered, asker } from '../../../test/ask-json.ts';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { tempHouse } from '../../../test/temp-house.ts';
import { formatInstant, now } from '../../core/instant.ts';
import { writeOptions } from '../../store/workspace-change.ts';

const ago = (days: number): string => formatInstant(now() - BigInt(days) * 86_400_000_000n);
const period = `from=${ago(40).slice(0, 10)}&to=${ago(-1).slice(0, 10)}`;

describe('a deal on its way', () => {
  let home: Awaited<ReturnType<typeof tempHouse>>;
  let call: ReturnType<typeof asker>;
  before(async () => {
    home = await tempHouse();
    call = asker(home);
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('loss_reason', { id: 'price', name: 'قیمت' });
      await tx.insert('stage', {
        id: 'no',
        pipeline_id: 'p1',
        position: 9,
        name: 'no',
        category: 'unqualified',
      });
      await tx.insert('unqualified_reason', { id: 'far', name: 'دور' });
    });
  });
  after(() => home.close());

  const deal = async (id: string, more: object = {}): Promise<Answered> => {
    const made = await call('POST', '/api/records/deal', {
      ...sampleDeal,
      id,
      created_at: ago(20),
      value: '1000',
      ...more,
    });
    assert.equal(made.status, 201);
    return made;
  };
  const move = (id: string, body: object, headers = {}): Promise<Answered> =>
    call('POST', `/api/deals/${id}/move`, body, headers);
  const report = async (id: string, version: unknown): Promise<Answered> =>
    call('GET', `/api/reports/${id}?${period}&minVersion=${version}`);

  test('closes when it is won, at the time that is given, and the report has it on that day', async () => {
    await deal('w1', { created_at: ago(20) });
    const closed = ago(10);
    const won = await move('w1', { stage_id: 'won', closed_at: closed, value: '2500' });
    assert.equal(won.status, 200);
    assert.equal(won.at('fields.closed_at'), closed);
    assert.equal(won.at('fields.value'), '2500');
    const sales = await report('total-sales', won.at('version'));
    assert.equal(sales.at('totals.won_value'), '2500');
    const before = await call(
      'GET',
      `/api/reports/total-sales?from=${ago(9).slice(0, 10)}&to=${ago(-1).slice(0, 10)}`,
    );
    assert.equal(before.at('totals.won_count'), 0);
  });

  test('is not closed once it is opened again, and its reason goes', async () => {
    await deal('r1');
    const lost = await move('r1', { stage_id: 'lost', loss_reason_id: 'price' });
    assert.equal(lost.at('fields.loss_reason_id'), 'price');
    assert.match(String(lost.at('fields.closed_at')), /^20/);
    const again = await move('r1', { stage_id: 's2' });
    assert.deepEqual([again.at('fields.closed_at'), again.at('fields.loss_reason_id')], [null, null]);
    const no = await move('r1', { stage_id: 'no', unqualified_reason_id: 'far' });
    assert.equal(no.at('fields.unqualified_reason_id'), 'far');
    const back = await call('PATCH', '/api/records/deal/r1', { stage_id: 's1' });
    assert.equal(back.status, 200);
    const now = await call('GET', '/api/records/deal/r1');
    assert.deepEqual([now.at('fields.closed_at'), now.at('fields.unqualified_reason_id')], [null, null]);
  });

  test('needs a reason to be lost where the workspace wants one, however it is written', async () => {
    await deal('q1');
    await call('PATCH', '/api/workspace', { lossReasonRequired: true, unqualifiedReasonRequired: true });
    for (const answer of [
      await move('q1', { stage_id: 'lost' }),
      await call('PATCH', '/api/records/deal/q1', { stage_id: 'lost' }),
      await call('POST', '/api/records/deal', { ...sampleDeal, id: 'q2', stage_id: 'lost' }),
    ]) {
      assert.deepEqual(
        [answer.status, answer.at('error.code'), answer.at('error.field')],
        [422, 'reason_required', 'loss_reason_id'],
      );
    }
    assert.equal((await move('q1', { stage_id: 'no' })).at('error.field'), 'unqualified_reason_id');
    const lost = await move('q1', { stage_id: 'lost', loss_reason_id: 'price' });
    assert.equal(lost.status, 200);
    const reasons = await report('loss-reasons', lost.at('version'));
    assert.equal(reasons.at('rows.0.loss_reason_id'), 'price');
    // Taking the reason away again is refused too; what else is changed is not held up by it.
    assert.equal((await call('PATCH', '/api/records/deal/q1', { loss_reason_id: null })).status, 422);
    assert.equal((await call('PATCH', '/api/records/deal/q1', { name: 'نام دیگر' })).status, 200);
    await call('PATCH', '/api/workspace', { lossReasonRequired: false, unqualifiedReasonRequired: false });
  });

  test('goes back by one undo, as if it had not been closed', async () => {
    await deal('u1');
    const before = await call('GET', '/api/records/deal/u1');
    const lost = await move('u1', { stage_id: 'lost', loss_reason_id: 'price', value: '9' });
    const undone = await call('POST', '/api/undo', { version: lost.at('version') });
    assert.equal(undone.status, 200);
    const now = await call('GET', '/api/records/deal/u1');
    assert.deepEqual(now.at('fields'), before.at('fields'));
    // A reason and a time mean nothing in an open stage, and are not kept for later.
    const on = await move('u1', { stage_id: 's2', loss_reason_id: 'price', closed_at: ago(1) });
    assert.deepEqual([on.at('fields.closed_at'), on.at('fields.loss_reason_id')], [null, null]);
    await move('u1', { stage_id: 's1' });
  });

  test('moved by two at once, is moved by one, and the other sees both versions', async () => {
    await deal('c1');
    const { at } = await call('GET', '/api/board');
    const card = (at('deals') as { id: string; rowVersion: number }[]).find(({ id }) => id === 'c1');
    const headers = { 'if-match': `"${card?.rowVersion}"` };
    const both = await Promise.all([
      move('c1', { stage_id: 's2' }, headers),
      move('c1', { stage_id: 'won' }, headers),
    ]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    const [done, late] = both[0].status === 200 ? both : [both[1], both[0]];
    assert.equal(late.at('error.code'), 'edited_meanwhile');
    assert.equal(late.at('stored.fields.stage_id'), done.at('fields.stage_id'));
    assert.equal(late.at('stored.rowVersion'), done.at('rowVersion'));
    assert.deepEqual(Object.keys(late.at('given') as object), ['stage_id']);
  });

  test('is refused a stage, a time or a field that cannot be', async () => {
    await deal('b1');
    const wrong: readonly (readonly [object, number, string])[] = [
      [{ stage_id: 'nowhere' }, 400, 'unknown_reference'],
      [{ stage_id: 'won', closed_at: ago(30) }, 400, 'invalid_field'],
      [{ stage_id: 'won', closed_at: ago(-2) }, 400, 'invalid_field'],
      [{ stage_id: 'won', closed_at: 'yesterday' }, 400, 'invalid_instant'],
      [{ stage_id: 'won', owner_id: 'u2' }, 400, 'unknown_field'],
      [{ stage_id: 's2', value: '1e9' }, 400, 'invalid_field'],
      [{}, 400, 'invalid_field'],
      [[], 400, 'invalid_body'],
    ];
    for (const [body, status, code] of wrong) {
      const answer = await move('b1', body);
      assert.deepEqual([answer.status, answer.at('error.code')], [status, code], JSON.stringify(body));
    }
    assert.equal((await move('none', { stage_id: 's2' })).status, 404);
    assert.equal((await move('b1', { stage_id: 's2' }, { 'if-match': 'x' })).status, 400);
  });

  test('stands on the board with its figures as the reports count them', async () => {
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('exchange_rate', { on: '2025-03-21', currency: 'USD', rate: '900000.5' });
      await tx.insert('company', { id: 'co', name: 'شرکت آزمون' });
    });
    await deal('f1', { stage_id: 's2', currency: 'USD', value: '12.75', win_likelihood: '30' });
    await deal('f2', {
      stage_id: 's2',
      name: 'پروژهٔ پل',
      currency: 'EUR',
      value: '5',
      company_id: 'co',
      tags: ['vip'],
    });
    await call('POST', '/api/records/task', {
      user_id: 'u1',
      created_at: ago(1),
      title: 'پیگیری',
      due_on: '2030-01-01',
      deal_id: 'f2',
    });
    const { at } = await call('PATCH', '/api/workspace', { stageDays: { s2: 7 } });
    const won = await report('total-sales', at('version'));
    const wonBefore = Number(won.at('totals.won_count'));
    const asked = await call('GET', '/api/board');
    const counted = await call('GET', `/api/reports/stage-distribution?minVersion=${asked.at('version')}`);
    type Column = { id: string; count: number; value: string; expected: string; unrated: number };
    const rows = counted.at('rows') as { stage_id: string; deal_count: number; value: string }[];
    const columns = asked.at('stages') as Column[];
    assert.deepEqual(
      columns.map(({ id }) => id),
      ['s1', 's2'],
    );
    for (const { id, count, value } of columns) {
      const row = rows.find(({ stage_id }) => stage_id === id);
      assert.deepEqual([id, count, value], [id, row?.deal_count, row?.value]);
    }
    const cards = new Map((asked.at('deals') as { id: string }[]).map((card) => [card.id, card]));
    const { entered_stage_at, rowVersion, ...card } = cards.get('f2') as never as Record<string, unknown>;
    assert.equal(typeof rowVersion, 'number');
    assert.match(String(entered_stage_at), /^20/);
    assert.deepEqual(card, {
      id: 'f2',
      name: 'پروژهٔ پل',
      stage_id: 's2',
      owner_id: 'u1',
      value: '5',
      currency: 'EUR',
      worth: null,
      win_likelihood: '0',
      expected: null,
      estimated_close_on: null,
      company: 'شرکت آزمون',
      contact: null,
      tags: ['vip'],
      days_in_stage: 20,
      stuck: true,
      next_task: {
        id: (card.next_task as { id: string }).id,
        title: 'پیگیری',
        due_on: '2030-01-01',
      },
    });
    const usd = cards.get('f1') as never as Record<string, unknown>;
    assert.deepEqual([usd.worth, usd.expected, usd.win_likelihood], ['11475006', '3442502', '30']);
    const column = columns.find(({ id }) => id === 's2') as unknown as Record<string, unknown>;
    assert.deepEqual([column.usual_days, column.measured, column.unrated], [7, false, 1]);
    assert.deepEqual(asked.at('recent'), { won: wonBefore, lost: 1, unqualified: 0 });
    const stages = async () =>
      ((await call('GET', '/api/board')).at('stages') as Column[]).map(({ id }) => id);
    // As an import may bring it: deals in a stage that is retired still show.
    await home.house.store.write(home.workspace, 'test', (tx) =>
      writeOptions(tx, { ...tx.workspace.options, retiredStages: ['s1', 's2'] }),
    );
    assert.deepEqual(await stages(), ['s1', 's2']);
    assert.equal((await call('GET', '/api/board')).at('stages.0.retired'), true);
    const ids = async (query: string) =>
      ((await call('GET', `/api/board?${query}`)).at('deals') as { id: string }[]).map(({ id }) => id).sort();
    assert.deepEqual(await ids('tag=vip'), ['f2']);
    assert.deepEqual(await ids('owner=u2'), []);
    assert.deepEqual(await ids('search=پروژه پل'), ['f2']);
    assert.equal((await call('GET', '/api/board?colour=red')).at('error.code'), 'unknown_filter');
    assert.equal((await call('GET', '/api/board?pipeline=none')).status, 404);
  });

  test('is shown on the board without what is hidden', async () => {
    const fields = ['value', 'win_likelihood', 'company_id', 'tags', 'estimated_close_on'];
    for (const hidden of [fields, ['win_likelihood']]) {
      await call('PUT', '/api/rights', { roles: { rep: { hidden: { deal: hidden } } } });
      const rep = await home.as('u1');
      const board = (await (await rep('/api/board')).json()) as {
        stages: { id: string; expected: string | null }[];
        deals: Record<string, unknown>[];
      };
      const card = board.deals.find(({ id }) => id === 'f2') ?? {};
      const shown = fields.filter((name) => {
        const value = card[name.replace('_id', '')];
        return value !== null && String(value) !== '';
      });
      assert.deepEqual(shown, hidden === fields ? [] : ['value', 'company_id', 'tags']);
      assert.ok(board.stages.every(({ expected }) => expected === null));
      assert.ok(board.deals.every(({ expected }) => expected === null));
    }
    await call('PUT', '/api/rights', { roles: { rep: { hidden: { deal: [] } } } });
  });

  test('made in a closed stage, is closed from then, unless it is said when, or that nobody knows', async () => {
    const made = await deal('n1', { stage_id: 'won' });
    assert.ok(String(made.at('fields.closed_at')) > ago(1));
    const closed = ago(3);
    const past = await deal('n2', { stage_id: 'lost', closed_at: closed });
    assert.equal(past.at('fields.closed_at'), closed);
    const unknown = await deal('n3', { stage_id: 'won', closed_at: null });
    assert.equal(unknown.at('fields.closed_at'), null);
  });
});

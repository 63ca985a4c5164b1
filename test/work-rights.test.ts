import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answered, asker } from './ask-json.ts';
import { sampleDeal } from './sample-workspace.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

const roles = ['admin', 'manager', 'rep', 'read_only'] as const;
type Role = (typeof roles)[number];
type Call = ReturnType<typeof asker>;

const period = { from: '2026-03-21', to: '2026-04-20' };
const deal = { name: 'معامله', stage_id: 's1' };

/** What each role is answered: for the rep first his own record, then somebody else's. */
const routes: readonly {
  readonly name: string;
  readonly ask: (call: Call, whose: 'own' | 'other') => Promise<Answered>;
  readonly answers: Readonly<Record<Role, readonly [own: number, other: number]>>;
}[] = [
  {
    name: 'move a deal',
    ask: (call, whose) => call('POST', `/api/deals/${whose}/move`, { stage_id: 's2' }),
    answers: { admin: [200, 200], manager: [200, 200], rep: [200, 404], read_only: [403, 403] },
  },
  {
    name: 'convert a lead',
    ask: (call, whose) =>
      call('POST', `/api/leads/${whose}/convert`, { deal: { ...deal, stage_id: 'none' } }),
    answers: { admin: [400, 400], manager: [400, 400], rep: [400, 404], read_only: [403, 403] },
  },
  {
    name: 'give a lead up',
    ask: (call, whose) => call('POST', `/api/leads/${whose}/unqualify`, {}),
    answers: { admin: [409, 409], manager: [409, 409], rep: [409, 404], read_only: [403, 403] },
  },
  {
    name: 'merge deals',
    ask: (call, whose) =>
      call('POST', '/api/merge/deal', { keep: whose, drop: whose === 'own' ? 'own2' : 'other2' }),
    // The manager has no team and so reaches all; for the administrator nothing is left to merge.
    answers: { admin: [404, 404], manager: [200, 200], rep: [403, 404], read_only: [403, 403] },
  },
  {
    name: 'set a goal',
    ask: (call, whose) =>
      call('PUT', '/api/goals', {
        metric: 'won_count',
        period,
        rows: [{ subject: 'user', subject_id: whose === 'own' ? 'test-rep' : 'u2', target: '3' }],
      }),
    answers: { admin: [200, 200], manager: [200, 200], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'give out personal data',
    ask: (call) => call('GET', '/api/personal-data/lead/own'),
    answers: { admin: [200, 200], manager: [403, 403], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'erase a person',
    ask: (call) => call('POST', '/api/personal-data/lead/none/erase'),
    answers: { admin: [404, 404], manager: [403, 403], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'remove a stage',
    ask: (call) => call('POST', '/api/stages/none/remove', {}),
    answers: { admin: [404, 404], manager: [403, 403], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'take a stage into use again',
    ask: (call) => call('POST', '/api/stages/none/restore'),
    answers: { admin: [404, 404], manager: [403, 403], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'order the stages',
    ask: (call) => call('PUT', '/api/pipelines/none/stages', []),
    answers: { admin: [404, 404], manager: [403, 403], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'change how the workspace works',
    ask: (call) => call('PATCH', '/api/workspace', { winAsksDate: true }),
    answers: { admin: [200, 200], manager: [403, 403], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'set whose new leads are',
    ask: (call) => call('PUT', '/api/lead-assignment', { rules: [] }),
    answers: { admin: [200, 200], manager: [403, 403], rep: [403, 403], read_only: [403, 403] },
  },
  {
    name: 'read the board',
    ask: (call) => call('GET', '/api/board'),
    answers: { admin: [200, 200], manager: [200, 200], rep: [200, 200], read_only: [200, 200] },
  },
];

describe('the rules of daily work', () => {
  let home: TempHouse;
  const calls = {} as Record<Role, Call>;
  before(async () => {
    home = await tempHouse();
    for (const role of roles) calls[role] = asker({ ask: await home.as(role) });
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      for (const [id, owner_id] of [
        ['own', 'test-rep'],
        ['own2', 'test-rep'],
        ['other', 'u2'],
        ['other2', 'u2'],
      ] as const) {
        await tx.insert('deal', { ...sampleDeal, id, owner_id, name: `معاملهٔ ${id}`, value: '10' });
        await tx.insert('lead', {
          id,
          name: `سرنخ ${id}`,
          created_at: sampleDeal.created_at,
          owner_id,
          phone: '02112345678',
        });
      }
    });
  });
  after(() => home.close());

  for (const { name, ask, answers } of routes)
    test(`${name}: each role what it may`, async () => {
      // Who may least, first: what one may do changes the records of the next.
      for (const role of [...roles].reverse())
        for (const [at, whose] of (['own', 'other'] as const).entries()) {
          const answer = await ask(calls[role], whose);
          assert.equal(answer.status, answers[role][at], `${role}, ${whose}: ${JSON.stringify(answer.body)}`);
        }
    });

  test('nobody is found, counted or summed whom the reader may not see', async () => {
    const whole = await calls.admin('GET', '/api/board');
    const own = await calls.rep('GET', '/api/board');
    const ids = (answer: Answered) => (answer.at('deals') as { id: string }[]).map(({ id }) => id);
    assert.ok(ids(whole).includes('other'));
    assert.ok(ids(own).length > 0 && ids(own).every((id) => id.startsWith('own')), ids(own).join());
    const sum = (answer: Answered) =>
      (answer.at('stages') as { value: string }[]).reduce((total, { value }) => total + Number(value), 0);
    assert.equal(sum(own), 10 * ids(own).length);
    const twins = await calls.rep('GET', '/api/duplicates/lead?phone=02112345678');
    assert.deepEqual((twins.at('records') as { id: string }[]).map(({ id }) => id).sort(), ['own', 'own2']);
  });

  test('a hidden amount is neither shown, summed nor written', async () => {
    const rights = await calls.admin('GET', '/api/rights');
    assert.equal(rights.status, 200);
    const hidden = await calls.admin('PUT', '/api/rights', {
      roles: { rep: { hidden: { deal: ['value'] } } },
    });
    assert.equal(hidden.status, 200, JSON.stringify(hidden.body));
    const board = await calls.rep('GET', '/api/board');
    const cards = board.at('deals') as Record<string, unknown>[];
    assert.ok(cards.length > 0);
    for (const { value, worth, expected } of cards)
      assert.deepEqual([value, worth, expected], [null, null, null]);
    for (const { value, expected } of board.at('stages') as Record<string, unknown>[])
      assert.deepEqual([value, expected], [null, null]);
    const move = await calls.rep('POST', '/api/deals/own/move', { stage_id: 's1', value: '5' });
    assert.equal(move.status, 400);
    const plain = await calls.rep('POST', '/api/deals/own/move', { stage_id: 's1' });
    assert.deepEqual([plain.status, 'value' in (plain.at('fields') as object)], [200, false]);
  });
});

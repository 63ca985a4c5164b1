import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import type { ActivityEntry, StageEntry, Timeline, TimelineEntry } from '../../core/timeline.ts';

let home: TempHouse;
before(async () => {
  home = await tempHouse();
  await home.house.store.write(home.workspace, 'u1', async (tx) => {
    await tx.insert('company', { id: 'c1', name: 'آبان' });
    await tx.insert('contact', { id: 'k1', name: 'مینا', company_id: 'c1' });
    await tx.insert('deal', {
      ...sampleDeal,
      company_id: 'c1',
      contact_id: 'k1',
      value: '5000',
      created_at: created,
    });
    await tx.insert('lead', {
      id: 'l1',
      name: 'سرنخ',
      created_at: created,
      converted_at: created,
      converted_deal_id: 'd1',
    });
    const by = { user_id: 'u2' };
    const on = { ...by, deal_id: 'd1' };
    await tx.insert('call', { id: 'in', ...on, started_at: at(5), direction: 'in', duration_s: 0 });
    await tx.insert('call', {
      id: 'out',
      ...on,
      started_at: at(14),
      direction: 'out',
      duration_s: 90,
      recording: 'a.mp3',
    });
    await tx.insert('email', { id: 'mail', ...on, at: at(20), direction: 'out', message_id: '<1>' });
    await tx.insert('email', { id: 'reply', ...on, at: at(80), direction: 'in', in_reply_to: '<1>' });
    await tx.insert('note', { id: 'n1', ...by, at: at(30), text: 'از سرنخ', lead_id: 'l1' });
    await tx.insert('note', { id: 'n2', ...by, at: at(30), text: 'هر دو', lead_id: 'l1', deal_id: 'd1' });
    await tx.insert('visit', { id: 'v1', ...by, at: at(40), contact_id: 'k1' });
    await tx.insert('task', { id: 't1', ...on, created_at: at(1), completed_at: at(50), title: 'پیگیری' });
    await tx.insert('task', { id: 't2', ...on, created_at: at(2), title: 'باز' });
    await tx.insert('meeting', { id: 'm1', ...on, starts_at: at(60), cancelled: true });
    await tx.insert('text_message', { id: 's1', ...on, at: at(70), direction: 'out', text: 'سلام' });
  });
  await home.house.store.write(home.workspace, 'u2', (tx) =>
    tx.update('deal', 'd1', { stage_id: 's2', value: '7000', win_likelihood: '40' }),
  );
});
after(() => home.close());

const created = '2025-03-21T08:30:00Z';
const at = (minutes: number): string => new Date(Date.parse(created) + minutes * 60_000).toISOString();

async function ask(path: string): Promise<Timeline> {
  const response = await home.ask(`/api/timeline/${path}`);
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as Timeline;
}

const activity = ({ entries }: Timeline, id: string): ActivityEntry | undefined =>
  entries.find((each): each is ActivityEntry => 'id' in each && each.id === id);

const keys = (entries: readonly TimelineEntry[]): string[] => entries.map(({ key }) => key);

test('a deal has everything around it once, newest first, with those of the lead that it was', async () => {
  const all = await ask('deal/d1');
  const instants = all.entries.map((each) => Date.parse(each.at));
  assert.deepEqual(
    instants,
    instants.toSorted((a, b) => b - a),
  );
  const activities = all.entries.filter((each) => 'fields' in each).map(({ key }) => key);
  assert.deepEqual(activities.toSorted(), [
    'call in',
    'call out',
    'email mail',
    'email reply',
    'meeting m1',
    'note n1',
    'note n2',
    'task t1',
    'task t2',
    'text_message s1',
  ]);
  assert.deepEqual(all.kinds, {
    call: 2,
    email: 2,
    meeting: 1,
    note: 2,
    task: 2,
    text_message: 1,
    stage: 2,
    change: 2,
  });
  assert.equal(all.names.user?.u2, 'امیر');
  assert.equal(all.next, null);
});

test('says what the reports count each as, and after how long the first action came', async () => {
  const all = await ask('deal/d1');
  assert.deepEqual(all.deal?.first_action, { kind: 'call', at: '2025-03-21T08:44:00Z', seconds: 840 });
  assert.deepEqual(activity(all, 'out')?.counts, [
    { as: 'first_action', report: 'first-action-by-owner', seconds: 840 },
    { as: 'connected_call', report: 'call-duration' },
  ]);
  assert.deepEqual(activity(all, 'in')?.counts, [{ as: 'missed_call', report: 'call-count' }]);
  assert.deepEqual(activity(all, 'mail')?.counts, [
    { as: 'sent_email', report: 'email-outcomes' },
    { as: 'replied_email', report: 'email-outcomes', seconds: 3600 },
  ]);
  assert.deepEqual(activity(all, 'reply')?.counts, [{ as: 'received', report: null }]);
  assert.deepEqual(activity(all, 'm1')?.counts, [{ as: 'cancelled_meeting', report: null }]);
  assert.deepEqual(activity(all, 't2')?.counts, [{ as: 'open_task', report: null }]);
  assert.equal(activity(all, 't1')?.at, '2025-03-21T09:20:00Z');
  assert.equal(activity(all, 'out')?.recording_url, '/api/recordings/out');
  assert.ok(!('recording' in (activity(all, 'out')?.fields ?? {})));
  // The report that is named says the same.
  const report = await home.ask(
    `/api/reports/first-action-by-owner?from=2025-03-21&to=2025-03-21&minVersion=${all.version}`,
  );
  const { rows } = (await report.json()) as { rows: { owner_id: string; median_s: number }[] };
  assert.equal(rows.find(({ owner_id }) => owner_id === 'u1')?.median_s, 840);
});

test('moves say from where and who, changes what from what; a deal has its stages in their order', async () => {
  const all = await ask('deal/d1');
  const moves = all.entries.filter((each): each is StageEntry => each.kind === 'stage');
  assert.deepEqual(
    moves.map(({ from, to, by }) => [from, to, by]),
    [
      ['s1', 's2', 'u2'],
      [null, 's1', 'u1'],
    ],
  );
  const [change] = all.entries.filter((each) => each.kind === 'change');
  assert.deepEqual(change && 'changed' in change && change.changed, [
    { field: 'value', from: '5000', to: '7000' },
    { field: 'win_likelihood', from: null, to: '40' },
  ]);
  assert.equal(all.deal?.likelihood, '40');
  assert.deepEqual(
    all.deal?.stages.map(({ id, seconds }) => [id, seconds === null]),
    [
      ['s1', false],
      ['s2', false],
      ['won', true],
      ['lost', true],
    ],
  );
});

test('pages of any size and kind tell everything once and in the same order', async () => {
  const all = keys((await ask('deal/d1')).entries);
  for (const limit of [1, 2, 3, 7]) {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Timeline = await ask(`deal/d1?limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`);
      assert.ok(page.entries.length <= limit);
      assert.equal(page.kinds === undefined, cursor !== '');
      seen.push(...keys(page.entries));
      cursor = page.next;
    }
    assert.deepEqual(seen, all, `${limit} a page`);
  }
  const notes = await ask('deal/d1?kinds=note,stage');
  assert.deepEqual(
    keys(notes.entries),
    all.filter((key) => /^(note|stage)/.test(key)),
  );
});

test('a company and a contact have what stands around their deals and contacts, a lead its own', async () => {
  const company = await ask('company/c1');
  assert.equal(company.kinds?.visit, 1);
  assert.equal(company.kinds?.call, 2);
  assert.equal((await ask('contact/k1')).kinds?.note, 1);
  assert.deepEqual((await ask('lead/l1')).kinds, { note: 2, change: 1 });
});

test('a stage that deals no longer enter is told only of a deal that was in it', async () => {
  const { house, workspace } = home;
  await house.store.write(workspace, 'test', async (tx) => {
    await tx.insert('stage', { id: 's3', pipeline_id: 'p1', position: 9, name: 's3', category: 'open' });
    await tx.insert('deal', { ...sampleDeal, id: 'd3', stage_id: 's3' });
  });
  const removed = await home.ask('/api/stages/s3/remove', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ moveTo: 's1' }),
  });
  assert.equal(removed.status, 200, await removed.clone().text());
  const stagesOf = async (deal: string) =>
    (await ask(`deal/${deal}`)).deal?.stages.filter(({ id }) => id === 's3').map(({ retired }) => retired);
  assert.deepEqual(await stagesOf('d3'), [true]);
  assert.deepEqual(await stagesOf('d1'), []);
});

test('who sees less is told less: neither others’ deals, nor hidden fields and amounts', async () => {
  const rights = await home.ask('/api/rights', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      roles: { rep: { hidden: { deal: ['value', 'win_likelihood'] }, hears: false } },
    }),
  });
  assert.equal(rights.status, 200, await rights.clone().text());
  await home.house.store.write(home.workspace, 'test', (tx) =>
    tx.insert('deal', { ...sampleDeal, id: 'd2', owner_id: 'u2', contact_id: 'k1' }),
  );
  const asOwner = await home.as('u1');
  const asked = async (path: string) => asOwner(`/api/timeline/${path}`);
  assert.equal((await asked('deal/d2')).status, 404);
  const own = (await (await asked('deal/d1')).json()) as Timeline;
  const changes = own.entries.flatMap((each) => ('changed' in each ? each.changed : []));
  assert.deepEqual(
    changes.filter(({ field }) => ['value', 'win_likelihood'].includes(field)),
    [],
  );
  assert.equal(own.deal?.likelihood, null);
  assert.equal(activity(own, 'out')?.recording_url, null);
  // What others do about what one does not see is not told by the contact either.
  await home.house.store.write(home.workspace, 'test', (tx) =>
    tx.insert('note', { id: 'secret', user_id: 'u2', at: at(90), text: 'پنهان', deal_id: 'd2' }),
  );
  const contact = (await (await asked('contact/k1')).json()) as Timeline;
  assert.equal(activity(contact, 'secret'), undefined);
  assert.ok(activity(await ask('contact/k1'), 'secret'));
});

test('what cannot be is refused', async () => {
  const status = async (path: string) => (await home.ask(`/api/timeline/${path}`)).status;
  assert.equal(await status('deal/none'), 404);
  assert.equal(await status('deal/%00'), 404);
  assert.equal(await status('stage/s1'), 404);
  assert.equal(await status('deal/d1?kinds=nonsense'), 400);
  for (const cursor of ['x', '', 'W10', btoa('["2025-01-01T00:00:00Z","nonsense",""]'), btoa('[1,2,3]')])
    assert.equal(await status(`deal/d1?cursor=${encodeURIComponent(cursor)}`), 400, cursor);
  assert.equal(await status('deal/d1?limit=100000'), 400);
});

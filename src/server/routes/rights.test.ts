import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, mock, test } from 'node:test';
import { type Ask, type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import { recordingsFolder } from '../../exchange/bundle/recordings.ts';
import type { Answer } from '../../report/answer.ts';
import type { DrillAnswer } from '../../report/drill.ts';
import { reports } from '../../report/registry.ts';

const period = 'from=2025-03-21&to=2026-03-20&asOf=2026-04-01T00:00:00Z';
const at = '2025-05-01T08:00:00Z';

let home: TempHouse;
let rep: Ask;
let manager: Ask;
let reader: Ask;

/** Teams north (with north-east below it) and south; a deal, a lead and a call for each rep. */
before(async () => {
  home = await tempHouse();
  const { id } = await home.house.store.workspace(home.workspace);
  await home.house.store.write(id, 'test', async (tx) => {
    await tx.insert('team', { id: 'north', name: 'شمال' });
    await tx.insert('team', { id: 'east', name: 'شمال شرق', parent_id: 'north' });
    await tx.insert('team', { id: 'south', name: 'جنوب' });
    await tx.insert('user', { id: 'boss', name: 'مدیر شمال', role: 'manager', team_id: 'north' });
    await tx.insert('user', { id: 'eye', name: 'ناظر', role: 'read_only' });
    await tx.insert('contact', { id: 'c1', name: 'مشتری' });
    for (const [user, team] of [
      ['nima', 'north'],
      ['elham', 'east'],
      ['sina', 'south'],
    ] as const) {
      await tx.insert('user', { id: user, name: `نماینده ${user}`, role: 'rep', team_id: team });
      const deal = { id: `d-${user}`, name: `معامله ${user}`, owner_id: user, created_at: at };
      const more = { stage_id: 'won', closed_at: '2025-06-01T08:00:00Z', value: '1000', tags: user };
      await tx.insert('deal', { ...deal, ...more, contact_id: 'c1' });
      await tx.insert('lead', { id: `l-${user}`, name: `سرنخ ${user}`, owner_id: user, created_at: at });
      const call = { id: `call-${user}`, user_id: user, started_at: at, direction: 'out', duration_s: 60 };
      await tx.insert('call', { ...call, deal_id: `d-${user}`, recording: `${user}.mp3` });
    }
    await tx.insert('lead', { id: 'l-nobody', name: 'سرنخ بی‌مسئول', created_at: at });
    // Sina has spoken about the deal of Nima: both see the call.
    await tx.insert('call', {
      ...{ id: 'call-shared', user_id: 'sina', started_at: at, direction: 'out', duration_s: 30 },
      deal_id: 'd-nima',
    });
    await tx.insert('goal', {
      ...{ id: 'g-north', metric: 'won_value', subject: 'team', subject_id: 'north', target: '5000' },
      ...{ starts_on: '2025-03-21', ends_on: '2026-03-20' },
    });
  });
  const folder = recordingsFolder(home.house.store.dataFolder, id);
  await mkdir(folder, { recursive: true });
  for (const user of ['nima', 'elham', 'sina']) await writeFile(join(folder, `${user}.mp3`), 'sound');
  [rep, manager, reader] = [await home.as('nima'), await home.as('boss'), await home.as('eye')];
});
after(() => home.close());

async function get<T>(ask: Ask, path: string): Promise<T> {
  const response = await ask(path);
  assert.equal(response.status, 200, `${path}: ${await response.clone().text()}`);
  return (await response.json()) as T;
}

const send = (ask: Ask, method: string, path: string, body: unknown): Promise<Response> =>
  ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code;

const ids = (list: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  list.map(({ id }) => String(id)).sort();

describe('a reader', () => {
  test('is told what it may do', async () => {
    const me = await get<Record<string, unknown>>(rep, '/api/me');
    assert.deepEqual([me.id, me.name, me.role, me.hears], ['nima', 'نماینده nima', 'rep', true]);
    const rights = me.rights as Record<string, unknown>;
    assert.deepEqual(rights.deal, { see: 'own', edit: 'own', delete: 'none', export: 'own' });
    assert.deepEqual(rights.stage, { see: 'all', edit: 'none', delete: 'none', export: 'all' });
    assert.deepEqual(me.hidden, {});
  });

  test('has reports, drill-down, search, lists and tags of what it sees', async () => {
    const everyone = ['elham', 'nima', 'sina'];
    for (const [ask, seen] of [
      [rep, ['nima']],
      [manager, ['elham', 'nima']],
      [reader, everyone],
      [home.ask, everyone],
    ] as const) {
      const deals = seen.map((user) => `d-${user}`);
      const answer = await get<Answer>(ask, `/api/reports/sales-by-owner?${period}`);
      const rows = answer.rows.filter(({ owner_id: owner }) => everyone.includes(String(owner)));
      assert.deepEqual(rows.map(({ owner_id: owner }) => owner).sort(), seen);
      assert.equal(answer.totals.won_value, String(1000 * seen.length));
      const figure = encodeURIComponent(JSON.stringify({ row: {}, measure: 'won_count' }));
      const drill = await get<DrillAnswer>(
        ask,
        `/api/reports/sales-by-owner/drill?${period}&drill=${figure}`,
      );
      assert.deepEqual([drill.count, ids(drill.records)], [seen.length, deals]);

      const { records } = await get<{ records: { id: string; type: string }[] }>(ask, '/api/search?q=معامله');
      assert.deepEqual(ids(records.filter(({ type }) => type === 'deal')), deals);
      const list = await get<{ records: { id: string }[]; count: number }>(
        ask,
        '/api/records/deal?count=true',
      );
      assert.deepEqual([list.count, ids(list.records)], [seen.length, deals]);
      const { tags } = await get<{ tags: { tag: string }[] }>(ask, '/api/tags');
      assert.deepEqual(tags.map(({ tag }) => tag).sort(), seen);
      assert.equal(
        (await ask('/api/records/deal/d-sina')).status,
        seen.includes('sina' as never) ? 200 : 404,
      );
    }
  });

  test('sees what nobody has from the team on, and what others do on its own deals', async () => {
    const leads = async (ask: Ask) =>
      ids((await get<{ records: { id: string }[] }>(ask, '/api/records/lead')).records);
    assert.deepEqual(await leads(rep), ['l-nima']);
    assert.deepEqual(await leads(manager), ['l-elham', 'l-nima', 'l-nobody']);
    const calls = async (ask: Ask) => (await get<Answer>(ask, `/api/reports/call-count?${period}`)).totals;
    assert.equal((await calls(rep)).total, 2);
    const sina = await home.as('sina');
    const { records } = await get<{ records: { id: string }[] }>(sina, '/api/records/call');
    assert.deepEqual(ids(records), ['call-shared', 'call-sina']);
    const view = await get<{ related: { type: string; count: number }[] }>(
      sina,
      '/api/records/contact/c1?include=view',
    );
    assert.deepEqual(
      view.related.map(({ type, count }) => [type, count]),
      [['deal', 1]],
    );
    const call = await get<{ names: { deal?: Record<string, string> } }>(
      sina,
      '/api/records/call/call-shared?include=view',
    );
    assert.deepEqual(call.names.deal ?? {}, {});
  });

  test('has the goals of its people only', async () => {
    const goals = async (ask: Ask) => (await get<Answer>(ask, `/api/reports/sales-goals?${period}`)).rows;
    assert.equal((await goals(rep)).length, 0);
    assert.deepEqual(
      (await goals(manager)).map(({ goal_id: id, attained }) => [id, attained]),
      [['g-north', '2000']],
    );
  });

  test('gets no answer that was kept for another', async () => {
    const path = `/api/reports/total-sales?${period}`;
    const tag = async (ask: Ask) => (await ask(path)).headers.get('etag') ?? '';
    const [mine, theirs] = [await tag(rep), await tag(manager)];
    assert.notEqual(mine, theirs);
    assert.equal((await rep(path, { headers: { 'if-none-match': mine } })).status, 304);
    assert.equal((await rep(path, { headers: { 'if-none-match': theirs } })).status, 200);
  });

  test('has what it saw in the bin, however much of others lies above it, without a question for each', async () => {
    const { store } = home.house;
    const row = { stage_id: 's1', created_at: at };
    const of = (owner: string, n: number) => ({
      ...row,
      id: `bin-${owner}-${n}`,
      name: 'x',
      owner_id: owner,
    });
    await store.write(home.workspace, 'test', async (tx) => {
      for (const owner of ['nima', 'elham', 'sina'])
        for (let n = 0; n < (owner === 'sina' ? 60 : 3); n++) await tx.insert('deal', of(owner, n));
    });
    for (const owner of ['nima', 'elham', 'sina'])
      await store.write(home.workspace, 'test', async (tx) => {
        for (let n = 0; n < (owner === 'sina' ? 60 : 3); n++) await tx.delete('deal', of(owner, n).id);
      });
    type Bin = { readonly entries: readonly { readonly id: string }[]; readonly next: string | null };
    const query = mock.method(store.pool, 'query');
    const first = await get<Bin>(rep, '/api/bin?limit=2');
    assert.ok(query.mock.callCount() < 20, String(query.mock.callCount()));
    query.mock.restore();
    const rest = await get<Bin>(rep, `/api/bin?limit=2&cursor=${first.next}`);
    assert.deepEqual(
      [...first.entries, ...rest.entries].map(({ id }) => id),
      ['bin-nima-2', 'bin-nima-1', 'bin-nima-0'],
    );
    assert.equal(rest.next, null);
    assert.equal((await get<Bin>(manager, '/api/bin?limit=200')).entries.length, 6);
    assert.equal((await get<Bin>(home.ask, '/api/bin?limit=200')).entries.length, 66);
  });

  test('takes out what it may, and no file of another', async () => {
    const order = { report: 'sales-by-owner', query: period, format: 'json' };
    assert.equal(await codeOf(await send(reader, 'POST', '/api/exports', order)), 'forbidden');
    const { id } = (await (await send(rep, 'POST', '/api/exports', order)).json()) as { id: string };
    let state = 'running';
    while (state === 'running') ({ state } = await get<{ state: string }>(rep, `/api/exports/${id}`));
    assert.equal(state, 'done');
    const file = await (await rep(`/api/exports/${id}/file`)).text();
    assert.match(file, /نماینده nima/);
    assert.doesNotMatch(file, /elham|sina/);
    for (const ask of [manager, home.ask]) {
      assert.equal((await ask(`/api/exports/${id}`)).status, 404);
      assert.equal((await ask(`/api/exports/${id}/file`)).status, 404);
    }
  });

  test('hears the calls that it sees', async () => {
    const heard = async (ask: Ask, user: string) => (await ask(`/api/recordings/call-${user}`)).status;
    assert.deepEqual([await heard(rep, 'nima'), await heard(rep, 'sina')], [200, 404]);
    assert.deepEqual([await heard(manager, 'elham'), await heard(manager, 'sina')], [200, 404]);
    assert.equal(await heard(reader, 'nima'), 403);
    const log = await get<Answer>(reader, `/api/reports/call-log?${period}`);
    assert.ok(log.rows.every((row) => Object.values(row).every((value) => !String(value).includes('mp3'))));
  });

  test('writes what is within its reach, and refers to nothing beyond it', async () => {
    const deal = { name: 'تازه', stage_id: 's1', created_at: at };
    const made = await send(rep, 'POST', '/api/records/deal', { ...deal, owner_id: 'nima' });
    assert.equal(made.status, 201, await made.clone().text());
    const { id } = (await made.json()) as { id: string };
    assert.notEqual(
      (await send(rep, 'POST', '/api/records/deal', { ...deal, owner_id: 'sina' })).status,
      201,
    );
    assert.equal((await send(rep, 'PATCH', '/api/records/deal/d-sina', { name: 'من' })).status, 404);
    assert.equal((await rep(`/api/records/deal/${id}`, { method: 'DELETE' })).status, 403);
    const call = { user_id: 'nima', started_at: at, direction: 'out', duration_s: 5 };
    const other = await send(rep, 'POST', '/api/records/call', { ...call, deal_id: 'd-sina' });
    assert.equal(await codeOf(other), 'unknown_reference');
    assert.equal((await send(rep, 'POST', '/api/records/call', { ...call, deal_id: id })).status, 201);
    assert.equal((await send(rep, 'PATCH', '/api/records/stage/s1', { name: 'من' })).status, 403);
    assert.equal((await manager(`/api/records/deal/${id}`, { method: 'DELETE' })).status, 200);
  });
});

describe('an administrator', () => {
  interface Rights {
    readonly roles: Record<string, { readonly reach: Record<string, unknown>; readonly hears: boolean }>;
    readonly defaults: Record<string, unknown>;
  }

  test('alone sets what roles may do, and everything obeys at once', async () => {
    assert.equal((await manager('/api/rights')).status, 403);
    assert.equal((await send(manager, 'PUT', '/api/rights', { roles: {} })).status, 403);
    const before = await get<Rights>(home.ask, '/api/rights');
    assert.deepEqual(before.roles, before.defaults);

    const set = { reach: { deal: { see: 'team' }, task: { see: 'none' } }, hidden: { deal: ['value'] } };
    const roles = { rep: { ...set, hears: false } };
    assert.equal((await send(home.ask, 'PUT', '/api/rights', { roles })).status, 200);
    const elham = await home.as('elham');
    const me = await get<Record<string, unknown>>(elham, '/api/me');
    assert.deepEqual((me.rights as Record<string, unknown>).deal, {
      ...{ see: 'team', edit: 'own', delete: 'none', export: 'own' },
    });
    assert.deepEqual(me.hidden, { call: ['recording'], deal: ['value'], deal_product: ['unit_price'] });
    assert.equal((await elham('/api/recordings/call-elham')).status, 403);

    const answer = await get<Answer>(elham, `/api/reports/sales-by-owner?${period}`);
    assert.deepEqual([answer.notes.hidden_amounts, answer.totals.won_value], [null, null]);
    assert.ok('hidden_amounts' in answer.labels.notes);
    assert.ok(answer.rows.every((row) => row.won_value === null));
    assert.equal(answer.totals.won_count, 1);
    assert.ok(!('no_exchange_rate' in answer.notes));
    const figure = encodeURIComponent(JSON.stringify({ row: {}, measure: 'won_count' }));
    const drill = await get<DrillAnswer>(
      elham,
      `/api/reports/sales-by-owner/drill?${period}&drill=${figure}`,
    );
    assert.equal(drill.records[0]?.value, null);
    assert.deepEqual((await get<Answer>(elham, `/api/reports/sales-goals?${period}`)).rows, []);
    for (const { id, period: has } of reports) {
      const asked = has ? `${period}&compare=previous` : 'asOf=2026-04-01T00:00:00Z';
      const { tables, rows, totals, columns } = await get<Answer>(elham, `/api/reports/${id}?${asked}`);
      for (const [name, list] of Object.entries({ ...tables, rows: [...rows, totals] })) {
        const money = (columns[name] ?? []).filter(({ kind }) => kind === 'money');
        assert.ok(
          list.every((row) => money.every((column) => (row[column.name] ?? null) === null)),
          id,
        );
      }
    }
    const record = await get<{ fields: object }>(elham, '/api/records/deal/d-elham?include=view');
    assert.ok(!('value' in record.fields) && !JSON.stringify(record).includes('1000'));
    const sorted = await elham('/api/records/deal?sort=value:desc');
    assert.equal(sorted.status, 400);
    const written = await send(elham, 'PATCH', '/api/records/deal/d-elham', { value: '5' });
    assert.equal(await codeOf(written), 'unknown_field');

    const preview = await get<Record<string, unknown>>(home.ask, '/api/rights/elham');
    assert.deepEqual(preview.people, { own: ['elham'], team: ['elham'] });
    const back = await send(home.ask, 'PUT', '/api/rights', {
      roles: { rep: { ...(before.roles.rep as object) } },
    });
    assert.equal(back.status, 200);
    assert.equal(
      (await get<Answer>(elham, `/api/reports/sales-by-owner?${period}`)).totals.won_value,
      '1000',
    );
  });

  test('is refused what is no right', async () => {
    for (const roles of [
      { admin: {} },
      { rep: { reach: { deal: { see: 'mine' } } } },
      { rep: { reach: { stage: { see: 'none' } } } },
      { rep: { reach: { history: { see: 'none' } } } },
      { rep: { reach: { __proto__x: { see: 'none' } } } },
      { rep: { hidden: { deal: ['owner_id'] } } },
      { rep: { hidden: { nothing: ['value'] } } },
      { rep: { hears: 'yes' } },
      { rep: { more: 1 } },
      [],
    ]) {
      const refused = await send(home.ask, 'PUT', '/api/rights', { roles });
      assert.equal(refused.status, 400, JSON.stringify(roles));
      assert.equal(await codeOf(refused), 'invalid_field');
    }
  });

  test('leaves it in the change log', async () => {
    const { rows } = await home.house.store.pool.query(
      `select actor, record_id from change where record_type = 'role_rights' order by version`,
    );
    assert.ok(rows.length >= 2 && rows.every(({ record_id }) => record_id === 'rep'));
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Role } from '../src/access/reader.ts';
import { type Asked, type Row, type Target, table, type Whose, whoses } from './access-table.ts';
import { type Ask, type TempHouse, tempHouse } from './temp-house.ts';

/** Who asks: a user of each role. Rep and manager are of one team. */
const readers: Readonly<Record<Role, string>> = {
  admin: 'boss',
  manager: 'lead',
  rep: 'me',
  read_only: 'looker',
};
/** Whose records there are, seen from the rep. */
const people: Readonly<Record<Whose, string>> = { own: 'me', team: 'mate', other: 'far' };

const sees: Readonly<Record<Role, readonly Whose[]>> = {
  admin: whoses,
  manager: ['own', 'team'],
  rep: ['own'],
  read_only: whoses,
};
/** May act on what it sees. A rep deletes nothing; who only reads hears nothing and takes nothing out. */
const may = (role: Role, action: 'see' | 'edit' | 'delete' | 'hear' | 'export'): boolean =>
  action === 'see' || (role !== 'read_only' && (action !== 'delete' || role !== 'rep'));

const byNeed: Readonly<Record<'read' | 'write' | 'export' | 'admin', readonly Role[]>> = {
  read: ['admin', 'manager', 'rep', 'read_only'],
  write: ['admin', 'manager', 'rep'],
  export: ['admin', 'manager', 'rep', 'read_only'],
  admin: ['admin'],
};
const roles = Object.keys(readers) as Role[];

let home: TempHouse;
const asks = new Map<Role, Ask>();
before(async () => {
  home = await tempHouse();
  await home.house.store.write(home.workspace, 'test', async (tx) => {
    await tx.insert('team', { id: 't1', name: 'one' });
    await tx.insert('team', { id: 't2', name: 'two' });
    const user = (id: string, role: Role, team_id: string | null) =>
      tx.insert('user', { id, name: id, role, team_id, email: `${id}@example.com` });
    await user('boss', 'admin', null);
    await user('lead', 'manager', 't1');
    await user('me', 'rep', 't1');
    await user('mate', 'rep', 't1');
    await user('far', 'rep', 't2');
    await user('looker', 'read_only', null);
  });
  for (const role of roles) asks.set(role, await home.as(readers[role]));
  for (const whose of whoses) await makeTarget(whose);
});
after(() => home.close());

let made = 0;
/** Records of one person, marked by whose they are. */
async function makeTarget(whose: Whose): Promise<Target> {
  made += 1;
  const [owner, mark] = [people[whose], `mark-${whose}`];
  const ids = {
    deal: `deal-${made}`,
    lead: `lead-${made}`,
    call: `call-${made}`,
    file: `file-${made}`,
  };
  const { store } = home.house;
  const at = '2026-11-01T08:00:00Z';
  await store.write(home.workspace, 'test', async (tx) => {
    const mine = { name: mark, owner_id: owner, created_at: at };
    await tx.insert('deal', { ...mine, id: ids.deal, stage_id: 's1', value: '10' });
    await tx.insert('lead', { ...mine, id: ids.lead, status_id: null, phone: `+98912${made}` });
    await tx.insert('call', {
      id: ids.call,
      user_id: owner,
      deal_id: ids.deal,
      direction: 'out',
      started_at: at,
      duration_s: 60,
    });
    await tx.insert('attachment', {
      id: ids.file,
      name: mark,
      size: 1,
      mime: 'text/plain',
      sha256: '0'.repeat(64),
      entity: 'deal',
      entity_id: ids.deal,
      created_at: at,
      owner_id: owner,
    });
  });
  const { version } = await store.write(home.workspace, 'test', (tx) =>
    tx.update('deal', ids.deal, { value: '20' }),
  );
  return { ...ids, version };
}

const methodOf = (route: string) => route.split(' ')[0] ?? 'GET';
const pathOf = (route: string) => (route.split(' ')[1] ?? '').replaceAll(/:\w+(\{[^}]+\})?/g, 'none');

async function send(ask: Ask, route: string, { path, body }: Asked): Promise<Response> {
  const method = methodOf(route);
  const aborted = new AbortController();
  const answer = await ask(path, {
    method,
    signal: aborted.signal,
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  if (!path.startsWith('/api/events')) return answer;
  if (answer.status !== 200) return answer;
  // A stream never ends by itself.
  await answer.body?.cancel();
  return new Response(null);
}

const codeOf = async (answer: Response): Promise<string> =>
  (
    (await answer
      .clone()
      .json()
      .catch(() => ({}))) as { error?: { code?: string } }
  ).error?.code ?? '';

/** Whether an answer is neither a refusal nor a failure of ours; that nothing was found may well be. */
async function isLetIn(answer: Response, label: string): Promise<void> {
  const code = await codeOf(answer);
  assert.ok(
    !['sign_in_needed', 'forbidden'].includes(code) && answer.status < 500,
    `${label}: ${answer.status} ${code}`,
  );
}

test('Every route has a row, and every row a route', () => {
  const known = Object.keys(table);
  assert.deepEqual(
    home.routes.filter((route) => !known.includes(route)),
    [],
    'a new route without a row: say in test/access-table.ts who may call it',
  );
  assert.deepEqual(
    known.filter((route) => !home.routes.includes(route)),
    [],
  );
});

/** The routes whose row is of some kind; those that end sessions come last. */
const rowsOf = <R extends Row>(isOne: (row: Row) => row is R): [string, R][] =>
  Object.entries(table).filter((pair): pair is [string, R] => isOne(pair[1]));

test('Nobody who has not signed in is let in', async () => {
  for (const [route, row] of Object.entries(table)) {
    if (row.for === 'everybody') continue;
    const answer = await send(home.anonymous, route, { path: pathOf(route) });
    assert.deepEqual([answer.status, await codeOf(answer)], [401, 'sign_in_needed'], route);
  }
});

test('A role does what its role is for, and no more', async () => {
  const plain = rowsOf(
    (row): row is Extract<Row, { ask?: Asked }> =>
      !('on' in row) && !('shows' in row) && row.for !== 'everybody' && row.for !== 'session',
  );
  for (const [route, row] of plain) {
    for (const role of roles) {
      const answer = await send(askOf(role), route, row.ask ?? { path: pathOf(route) });
      const label = `${role}: ${route}`;
      if (byNeed[row.for].includes(role)) await isLetIn(answer, label);
      else assert.deepEqual([answer.status, await codeOf(answer)], [403, 'forbidden'], label);
    }
  }
});

test('Lists, reports, search and drill-down name what one sees, and nothing else', async () => {
  for (const [route, row] of rowsOf((row): row is Extract<Row, { shows: string }> => 'shows' in row)) {
    for (const role of roles) {
      const answer = await send(askOf(role), route, { path: row.shows });
      const text = await answer.text();
      assert.equal(answer.status, 200, `${role}: ${route} ${text}`);
      for (const whose of whoses) {
        assert.equal(
          text.includes(`mark-${whose}`),
          sees[role].includes(whose),
          `${role}: ${route} of ${whose}`,
        );
      }
    }
  }
});

test('One’s own, the team’s and others’ records are answered as the matrix says', async () => {
  for (const [route, row] of rowsOf((row): row is Extract<Row, { on: string }> => 'on' in row)) {
    for (const role of roles) {
      for (const whose of whoses) {
        const target = await makeTarget(whose);
        const asked = row.of(target);
        const answer = await send(askOf(role), route, asked);
        const label = `${role}: ${route} of ${whose}: ${answer.status} ${await codeOf(answer)}`;
        if (!byNeed[row.for].includes(role)) assert.equal(answer.status, 403, label);
        else if (!sees[role].includes(whose)) assert.equal(answer.status, 404, label);
        else if (!may(role, row.action)) assert.equal(answer.status, 403, label);
        else await isLetIn(answer, label);
      }
    }
  }
});

test('Nobody makes a record for whom he may not, or moves one there', async () => {
  for (const role of roles) {
    for (const whose of whoses) {
      const deal = { name: 'x', stage_id: 's1', owner_id: people[whose], created_at: '2026-11-01T08:00:00Z' };
      const answer = await send(askOf(role), 'POST', { path: '/api/records/deal', body: deal });
      // For whom one does not see there is nobody to make it for.
      const refusal = role === 'read_only' ? 403 : 404;
      const allowed = sees[role].includes(whose) && may(role, 'edit');
      assert.equal(answer.status, allowed ? 201 : refusal, `${role} for ${whose}`);
      const { deal: id } = await makeTarget('own');
      const moved = await send(askOf(role), 'PATCH', {
        path: `/api/records/deal/${id}`,
        body: { owner_id: people[whose] },
      });
      assert.equal(moved.status, allowed ? 200 : refusal, `${role} moves to ${whose}`);
    }
  }
});

test('Roles are the administrator’s to give: nobody raises himself', async () => {
  for (const type of ['user', 'team']) {
    const answer = await askOf('admin')('/api/rights', {
      method: 'PUT',
      body: JSON.stringify({ roles: { manager: { reach: { [type]: { edit: 'all' } } } } }),
    });
    assert.deepEqual([answer.status, await codeOf(answer)], [400, 'invalid_field'], type);
  }
  for (const role of ['manager', 'rep', 'read_only'] as const) {
    for (const body of [{ role: 'admin' }, { active: false }]) {
      const path = `/api/records/user/${readers[role]}`;
      const answer = await send(askOf(role), 'PATCH', { path, body });
      assert.equal(answer.status, 403, role);
      const bulk = { type: 'user', ids: [readers[role]], set: body };
      await send(askOf(role), 'POST', { path: '/api/bulk', body: bulk });
      const batch = { records: [{ id: readers[role], ...body }] };
      await send(askOf(role), 'POST', { path: '/api/records/user/batch', body: batch });
    }
    const { rows } = await home.house.store.pool.query('select role, active from "user" where id = $1', [
      readers[role],
    ]);
    assert.deepEqual(rows, [{ role, active: true }]);
  }
});

test('Files hold what one may take out', async () => {
  for (const role of roles) {
    const ask = askOf(role);
    const order = { report: 'stage-distribution', query: `drill=${drillOfAll}`, format: 'csv' };
    const begun = await ask('/api/exports', { method: 'POST', body: JSON.stringify(order) });
    const { id } = (await begun.json()) as { id?: string };
    if (id === undefined) {
      assert.deepEqual([role, begun.status], ['read_only', 403]);
      continue;
    }
    const states = async () => ((await (await ask(`/api/exports/${id}`)).json()) as { state: string }).state;
    let state = await states();
    for (; state === 'running'; state = await states()) await setTimeout(50);
    if (role === 'read_only') {
      assert.notEqual(state, 'done');
      continue;
    }
    const text = await (await ask(`/api/exports/${id}/file`)).text();
    for (const whose of whoses) {
      assert.equal(text.includes(`mark-${whose}`), sees[role].includes(whose), `${role}: file of ${whose}`);
    }
    for (const other of roles.filter((each) => each !== role)) {
      assert.equal(
        (await askOf(other)(`/api/exports/${id}`)).status,
        404,
        `${other} asks for ${role}'s file`,
      );
    }
  }
});

describe('another workspace', () => {
  test('is unknown in every route, to every role', async () => {
    await home.house.store.createWorkspace({
      name: 'elsewhere',
      timeZone: 'Asia/Tehran',
      currency: 'IRR',
      calendar: 'persian',
      weekStart: 'saturday',
      locale: 'fa',
    });
    for (const [route, row] of Object.entries(table)) {
      if (row.for === 'everybody' || row.for === 'session') continue;
      for (const role of roles) {
        const answer = await send(askOf(role), route, { path: `${pathOf(route)}?workspace=elsewhere` });
        assert.deepEqual(
          [answer.status, await codeOf(answer)],
          [404, 'unknown_workspace'],
          `${role}: ${route}`,
        );
      }
    }
  });
});

test('An account is nobody’s but its holder’s', async () => {
  for (const [route] of rowsOf((row): row is { for: 'session' } => row.for === 'session')) {
    for (const role of roles) {
      const ask = await home.as(readers[role]);
      const answer = await send(ask, route, { path: pathOf(route) });
      const code = await codeOf(answer);
      const ended = route === 'DELETE /api/account/sessions';
      assert.ok(ended || code !== 'sign_in_needed', `${role}: ${route} ${answer.status} ${code}`);
      assert.ok(answer.status < 500, `${role}: ${route} ${answer.status}`);
    }
  }
});

const drillOfAll = encodeURIComponent('{"row":{"stage_id":"s1"},"measure":"deal_count"}');

function askOf(role: Role): Ask {
  const ask = asks.get(role);
  if (ask === undefined) throw new Error(role);
  return ask;
}

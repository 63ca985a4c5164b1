import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import { exportBundle } from '../../exchange/bundle/export.ts';
import { records } from '../../records/index.ts';

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly report: string;
  readonly search: string;
  readonly cards: readonly Record<string, unknown>[];
  readonly shared: boolean;
  readonly own: boolean;
  readonly version: number;
}
interface Refused {
  readonly error: { code: string; message: string; field?: string };
  readonly stored?: Shown;
  readonly given?: Record<string, unknown>;
}

let home: TempHouse;
before(async () => {
  home = await tempHouse();
});
after(() => home.close());

async function call<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const response = await home.ask(path, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': 'fa' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

const view = { name: 'فروش تیم الف', report: 'total-sales', search: 'groupBy=owner&owner=u1' };
const card = { id: 'a', report: 'sales-funnel', search: 'pipeline=p1', shows: 'chart', width: 6, height: 4 };

/** As somebody else would have made it. */
async function ofAnother(type: 'saved_view' | 'dashboard', shared: boolean): Promise<string> {
  const row = type === 'saved_view' ? view : { name: 'دیگری', cards: JSON.stringify([card]) };
  const { result } = await home.house.store.write(home.workspace, 'u2', (tx) =>
    tx.insert(type, { ...row, shared, owner_id: 'u2' }),
  );
  return result;
}

test('A view is kept, found, renamed and deleted', async () => {
  const made = await call<Shown>('POST', '/api/views', view);
  assert.equal(made.status, 201);
  assert.deepEqual(made.body, { ...made.body, ...view, shared: false, own: true });
  const { id, version } = made.body;
  const renamed = await call<Shown>('PATCH', `/api/views/${id}`, { version, name: 'نام تازه', shared: true });
  assert.equal(renamed.status, 200);
  assert.equal(renamed.body.name, 'نام تازه');
  assert.ok(renamed.body.version > version);
  const listed = await call<{ views: Shown[] }>('GET', '/api/views');
  assert.deepEqual(listed.body.views, [renamed.body]);
  assert.equal((await call('DELETE', `/api/views/${id}`)).status, 200);
  assert.equal((await call('GET', `/api/views/${id}`)).status, 404);
});

test('A board comes back as it was made', async () => {
  const cards = [card, { ...card, id: 'b', shows: 'table', table: 'by_owner', title: '=1+1' }];
  const made = await call<Shown>('POST', '/api/dashboards', { name: 'داشبورد', search: 'team=t1', cards });
  assert.equal(made.status, 201);
  assert.deepEqual((await call<Shown>('GET', `/api/dashboards/${made.body.id}`)).body, made.body);
  assert.deepEqual(made.body.cards, cards);
});

test('Two who change the same: the second is told, with both versions', async () => {
  const { body: made } = await call<Shown>('POST', '/api/dashboards', { name: 'الف', cards: [] });
  const path = `/api/dashboards/${made.id}`;
  const first = await call<Shown>('PATCH', path, { version: made.version, name: 'ب' });
  assert.equal(first.status, 200);
  const second = await call<Refused>('PATCH', path, { version: made.version, name: 'پ' });
  assert.equal(second.status, 409);
  assert.equal(second.body.error.code, 'edited_meanwhile');
  assert.deepEqual(second.body.stored, first.body);
  assert.deepEqual(second.body.given, { version: made.version, name: 'پ' });
  assert.equal((await call<Shown>('GET', path)).body.name, 'ب');
  assert.equal((await call<Refused>('PATCH', path, { name: 'ت' })).body.error.code, 'missing_parameter');
});

test('What is private is there for its owner only; what is shared for all, and its owner changes it', async () => {
  for (const [type, path, list] of [
    ['saved_view', '/api/views', 'views'],
    ['dashboard', '/api/dashboards', 'dashboards'],
  ] as const) {
    const hidden = await ofAnother(type, false);
    const open = await ofAnother(type, true);
    const listed = (await call<Record<string, Shown[]>>('GET', path)).body[list] ?? [];
    assert.deepEqual(
      listed.filter(({ own }) => !own).map(({ id }) => id),
      [open],
    );
    const version = listed.find(({ id }) => id === open)?.version;
    assert.equal((await call('GET', `${path}/${open}`)).status, 200);
    assert.equal((await call('PATCH', `${path}/${open}`, { version, name: 'ربوده' })).status, 403);
    assert.equal((await call('DELETE', `${path}/${open}`)).status, 403);
    for (const [method, body] of [['GET'], ['PATCH', { version, name: 'x' }], ['DELETE']] as const) {
      const answer = await call<Refused>(method, `${path}/${hidden}`, body);
      assert.equal(answer.status, 404);
      const nowhere = await call<Refused>(method, `${path}/nowhere`, body);
      assert.equal(answer.body.error.message.replace(hidden, 'nowhere'), nowhere.body.error.message);
    }
    const stolen = await call<Refused>('POST', path, { ...view, owner_id: 'u2' });
    assert.equal(stolen.body.error.code, 'unknown_field');
  }
});

test('A view may be of a list, with the workspace’s own fields in any script', async () => {
  const search =
    'state=open&estimated_close_on.in=this_month&custom.رنگ=آبی&columns=name,custom.رنگ&sort=value:desc';
  const made = await call<Shown>('POST', '/api/views', { name: 'بازها', report: 'records/deal', search });
  assert.equal(made.status, 201);
  assert.deepEqual([made.body.report, made.body.search], ['records/deal', search]);
  assert.equal((await call('DELETE', `/api/views/${made.body.id}`)).status, 200);
});

test('What cannot be a view or a board is refused with the field', async () => {
  const refused: [path: string, body: unknown, code: string, field: string | undefined][] = [
    ['/api/views', { ...view, name: '' }, 'invalid_field', 'name'],
    ['/api/views', { ...view, name: ' الف' }, 'invalid_field', 'name'],
    ['/api/views', { ...view, name: 'آ'.repeat(121) }, 'invalid_field', 'name'],
    ['/api/views', { ...view, name: 'a\u0000b' }, 'invalid_field', 'name'],
    ['/api/views', { ...view, name: 'a\nb' }, 'invalid_field', 'name'],
    ['/api/views', { ...view, name: { toString: 'x' } }, 'invalid_field', 'name'],
    ['/api/views', { ...view, report: 'no-such' }, 'unknown_reference', 'report'],
    ['/api/views', { ...view, report: 'records/nothing' }, 'unknown_reference', 'report'],
    ['/api/views', { ...view, search: 'a=1&<b>=2' }, 'invalid_field', 'search'],
    ['/api/views', { ...view, report: '__proto__' }, 'unknown_reference', 'report'],
    ['/api/views', { ...view, search: 'owner=u1&owner=u2' }, 'invalid_field', 'search'],
    ['/api/views', { ...view, search: `owner=${'u'.repeat(4_000)}` }, 'invalid_field', 'search'],
    ['/api/views', { ...view, search: { owner: 'u1' } }, 'invalid_field', 'search'],
    ['/api/views', { ...view, shared: 'yes' }, 'invalid_field', 'shared'],
    ['/api/views', { ...view, cards: [] }, 'unknown_field', 'cards'],
    ['/api/views', [], 'invalid_body', undefined],
    ['/api/dashboards', { name: 'x', cards: 'none' }, 'invalid_field', 'cards'],
    [
      '/api/dashboards',
      { name: 'x', cards: [{ ...card, report: 'gone' }] },
      'unknown_reference',
      'cards[0].report',
    ],
    ['/api/dashboards', { name: 'x', cards: [{ ...card, width: 13 }] }, 'invalid_field', 'cards'],
    ['/api/dashboards', { name: 'x', cards: [{ ...card, height: 0.5 }] }, 'invalid_field', 'cards'],
    ['/api/dashboards', { name: 'x', cards: [{ ...card, onClick: 'x' }] }, 'invalid_field', 'cards'],
    ['/api/dashboards', { name: 'x', cards: [card, card] }, 'invalid_field', 'cards'],
    [
      '/api/dashboards',
      { name: 'x', cards: Array.from({ length: 41 }, (_, n) => ({ ...card, id: `c${n}` })) },
      'invalid_field',
      'cards',
    ],
  ];
  for (const [path, body, code, field] of refused) {
    const answer = await call<Refused>('POST', path, body);
    assert.equal(answer.status, 400, JSON.stringify(body).slice(0, 100));
    assert.deepEqual([answer.body.error.code, answer.body.error.field], [code, field]);
  }
});

test('Hostile names are plain text', async () => {
  for (const name of [
    '<script>alert(1)</script>',
    '=cmd|’/c calc’!A0',
    '\u202Eنام',
    '👩‍👩‍👧',
    "'; drop table deal; --",
  ]) {
    const made = await call<Shown>('POST', '/api/views', { ...view, name });
    assert.equal(made.status, 201);
    assert.equal((await call<Shown>('GET', `/api/views/${made.body.id}`)).body.name, name);
    await call('DELETE', `/api/views/${made.body.id}`);
  }
});

test('The mirror follows over views and boards, and a bundle knows nothing of them', async () => {
  const { house, workspace } = home;
  await call('POST', '/api/views', view);
  await house.store.write(workspace, 'u1', (tx) => tx.insert('company', { id: 'c1', name: 'شرکت' }));
  const { body: last } = await call<Shown>('POST', '/api/dashboards', { name: 'آخرین', cards: [card] });
  const engine = await house.reporting(await house.store.workspace(workspace));
  await engine.reach(last.version);
  assert.deepEqual(await engine.verify?.(), []);
  const report = await call<{ version: number }>(
    'GET',
    `/api/reports/total-sales?minVersion=${last.version}`,
  );
  assert.equal(report.body.version, last.version);
  const log = await house.store.changes(workspace, last.version - 1, 10);
  assert.deepEqual(
    log.map(({ action, recordType, recordId, actor }) => [action, recordType, recordId, actor]),
    [['insert', 'dashboard', last.id, 'local']],
  );
  const folder = join(house.store.dataFolder, 'bundle');
  await exportBundle(house.store, workspace, folder);
  const files = Object.values(records).map(({ file }) => file);
  assert.deepEqual((await readdir(folder)).sort(), ['workspace.json', ...files].sort());
  await rm(folder, { recursive: true });
  assert.equal((await call('GET', '/api/records/dashboard/x')).status, 404);
  assert.equal((await call('POST', '/api/records/saved_view', view)).status, 404);
});

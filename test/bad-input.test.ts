import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hostileTexts, hostileValues, type Operation, operations, spoiled } from './hostile.ts';
import { storedContent } from './replay.ts';
import { sampleDeal, sampleSettings } from './sample-workspace.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

let home: TempHouse;
let all: readonly Operation[];
before(async () => {
  home = await tempHouse();
  // Events never end.
  all = (await operations(home)).filter(({ path }) => path !== '/api/events');
});
after(() => home.close());

type Sent = readonly [method: string, path: string, body?: string | undefined];

/** Sends all, some at once. Nothing may fail inside, and what is refused is refused in words. */
async function sendAll(requests: Iterable<Sent>, isRight = (_status: number) => true): Promise<void> {
  const wrong = new Map<string, string>();
  const queue = requests[Symbol.iterator]();
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const [method, path, body] = next.value;
      const answer = await home.ask(path, { method, ...(body === undefined ? {} : { body }) });
      const { status } = answer;
      const text = await answer.text();
      const error = status < 400 ? undefined : (JSON.parse(text) as { error?: Record<string, string> }).error;
      const isTold = status < 400 || (error?.code !== 'internal' && (error?.message ?? '') !== '');
      if (status < 500 && isTold && isRight(status)) continue;
      const route = `${method} ${path.split('?')[0]?.slice(0, 80)}`;
      wrong.set(route, `${status} ${error?.code}: ${path.slice(0, 160)} ${body?.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  assert.deepEqual(Object.fromEntries(wrong), {});
}

const addressed = (path: string, id = 'none') =>
  path.replaceAll(/\{\w+\}/g, id).replace('/reports/none', '/reports/total-sales');
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const sample = ({ method, body }: Operation) => (method === 'GET' ? undefined : JSON.stringify(body ?? {}));

describe('every route of the API', () => {
  test('takes hostile ids for ids that there are not', () =>
    sendAll(
      all
        .filter(({ path }) => path.includes('{'))
        .flatMap((each) =>
          [...hostileTexts.filter((text) => text !== '').map(encoded), '%E0%A4%A'].map(
            (id): Sent => [each.method, each.path.replaceAll(/\{\w+\}/g, id), sample(each)],
          ),
        ),
      (status) => status >= 400,
    ));

  test('takes any text in any of its parameters', () =>
    sendAll(
      all
        .filter(({ method }) => method === 'GET')
        .flatMap(({ path, query }) =>
          query.flatMap((name) =>
            [...hostileTexts, 'x,'.repeat(10_001)].map(
              (text): Sent => ['GET', `${addressed(path)}?${name}=${encoded(text)}`],
            ),
          ),
        ),
    ));

  test('takes any value at any place of its body', () => {
    function* requests(): Generator<Sent> {
      for (const { method, path, body } of all.filter((each) => each.body !== undefined))
        for (const worse of spoiled(body, hostileValues))
          yield [method, addressed(path), JSON.stringify(worse)];
    }
    return sendAll(requests());
  });

  test('refuses what is no JSON, too deep or too large', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const large = `{"name":"${'x'.repeat(2_100_000)}"}`;
    const bodies = ['', '{', 'null', '"x"', '[1', '\0', '{"__proto__":{"x":1}}', deep, large];
    return sendAll(
      all
        // A file is any bytes at all, and nothing is asked of whoever leaves.
        .filter(({ body, path }) => body !== undefined && !/attachments|sign-out/.test(path))
        .flatMap(({ method, path }) => bodies.map((body): Sent => [method, addressed(path), body])),
      (status) => status >= 400,
    );
  });
});

describe('what belongs to another workspace', () => {
  const marks = { name: 'mark-of-another' } as const;

  test('is neither told nor touched by any route', async () => {
    const { store } = home.house;
    const { id: other } = await store.createWorkspace({ ...sampleSettings, name: 'another' });
    await store.write(other, 'test', async (tx) => {
      await tx.insert('user', { ...marks, id: 'far' });
      await tx.insert('pipeline', { ...marks, id: 'far' });
      await tx.insert('stage', { ...marks, id: 'far', pipeline_id: 'far', position: 1, category: 'open' });
      const made = { ...marks, id: 'far', owner_id: 'far', created_at: sampleDeal.created_at };
      await tx.insert('deal', { ...made, stage_id: 'far' });
      for (const type of ['lead', 'contact', 'company'] as const) await tx.insert(type, made);
    });
    const before = [await storedContent(store, other), await store.currentVersion(other)];
    const told: string[] = [];
    for (const { method, path, body, query } of all) {
      if (/^\/api\/(auth|links|account)/.test(path)) continue;
      const types = path.includes('{type}') ? ['deal', 'lead', 'contact'] : ['deal'];
      const places = types.map((type) => path.replace('{type}', type).replaceAll(/\{\w+\}/g, 'far'));
      const filters = method === 'GET' ? query.map((name) => `?${name}=far`) : [''];
      const bodies = method === 'GET' ? [undefined] : [...spoiled(body, ['far', ['far']])];
      for (const place of places)
        for (const filter of ['', ...filters])
          for (const each of bodies) {
            const init = { method, ...(each === undefined ? {} : { body: JSON.stringify(each) }) };
            const text = await (await home.ask(`${place}${filter}`, init)).text();
            if (text.includes(marks.name)) told.push(`${method} ${place}${filter}`);
          }
    }
    assert.deepEqual(told, []);
    assert.deepEqual([await storedContent(store, other), await store.currentVersion(other)], before);
  });
});

describe('ten thousand ids', () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `id-${at}`);
  const asked: readonly Sent[] = [
    ['POST', '/api/records/deal/list', JSON.stringify({ owner_id: ids })],
    ['POST', '/api/bulk', JSON.stringify({ type: 'deal', ids, set: { value: '1' } })],
    ['GET', `/api/records/deal?owner_id=${ids}`],
    ['GET', `/api/board?owner=${ids}`],
    ['GET', `/api/reports/total-sales?owner=${ids}`],
    ['GET', `/api/names/deal?ids=${ids}`],
  ];
  for (const [method, path, body] of asked)
    test(`in ${method} ${path.slice(0, 30)}`, () => sendAll([[method, path, body]]));
});

describe('the same request twice at the same time', () => {
  const twice: Readonly<Record<string, readonly [path: string, body: unknown]>> = {
    'makes one record': ['/api/records/deal', { name: 'یکی', stage_id: 's1', owner_id: 'u1' }],
    'converts once': ['/api/leads/twice/convert', { deal: { name: 'یکی', stage_id: 's1' } }],
    'moves once': ['/api/deals/twice-1/move', { stage_id: 's2' }],
    'merges once': ['/api/merge/deal', { keep: 'twice-1', drop: 'twice-2' }],
    'edits many once': ['/api/bulk', { type: 'deal', ids: ['twice-1'], set: { value: '77' } }],
  };
  before(() =>
    home.house.store.write(home.workspace, 'test', async (tx) => {
      for (const id of ['twice-1', 'twice-2']) await tx.insert('deal', { ...sampleDeal, id });
      await tx.insert('lead', {
        id: 'twice',
        name: 'سرنخ',
        owner_id: 'u1',
        created_at: sampleDeal.created_at,
      });
    }),
  );
  for (const [what, [path, body]] of Object.entries(twice))
    test(what, async () => {
      const { store } = home.house;
      const version = await store.currentVersion(home.workspace);
      const headers = { 'idempotency-key': what.replaceAll(' ', '-') };
      const ask = async () => {
        const answer = await home.ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
        return { status: answer.status, body: (await answer.json()) as unknown };
      };
      const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
      assert.ok(first !== undefined && first.status < 300, JSON.stringify(first?.body));
      for (const other of others) assert.deepEqual(other, first);
      assert.equal(await store.currentVersion(home.workspace), version + 1);
    });
});

test('A stage that is removed while deals are dragged into it keeps none, and none is lost', async () => {
  const { store } = home.house;
  const ids = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `dragged-${n}`);
  await store.write(home.workspace, 'test', async (tx) => {
    await tx.insert('stage', {
      id: 'going',
      pipeline_id: 'p1',
      position: 9,
      name: 'going',
      category: 'open',
    });
    for (const id of ids) await tx.insert('deal', { ...sampleDeal, id });
  });
  const post = (path: string, body: unknown) =>
    home.ask(path, { method: 'POST', body: JSON.stringify(body) });
  const drags = ids.map((id) => post(`/api/deals/${id}/move`, { stage_id: 'going' }));
  const removal = post('/api/stages/going/remove', { moveTo: 's2' });
  const moved = await Promise.all(drags);
  assert.equal((await removal).status, 200);
  for (const { status } of moved) assert.ok([200, 400, 409].includes(status), String(status));
  const { rows } = await store.pool.query<{ stage_id: string }>(
    'select stage_id from deal where workspace_id = $1 and id = any($2)',
    [home.workspace, ids],
  );
  assert.equal(rows.length, ids.length);
  for (const { stage_id } of rows) assert.ok(['s1', 's2'].includes(stage_id), stage_id);
});

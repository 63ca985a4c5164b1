import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type TempHouse, tempHouse } from '../../../test/temp-house.ts';

interface Listed {
  readonly records: readonly {
    id: string;
    version: number;
    fields: Record<string, unknown>;
    custom?: object;
  }[];
  readonly names: Record<string, Record<string, string>>;
  readonly next: string | null;
  readonly count?: number;
}

interface Failure {
  readonly error: { code: string; field?: string; expected?: string };
}

let home: TempHouse;
before(async () => {
  home = await tempHouse();
  await home.house.store.write(home.workspace, 'test', async (tx) => {
    await tx.insert('team', { id: 'north', name: 'شمال' });
    await tx.insert('team', { id: 'rasht', name: 'رشت', parent_id: 'north' });
    await tx.update('user', 'u2', { team_id: 'rasht' });
    await tx.insert('company', { id: 'c1', name: 'پارس' });
    await tx.insert('company', { id: 'c2', name: 'آریا' });
    for (let at = 0; at < 60; at++) {
      await tx.insert('deal', {
        id: `d${String(at).padStart(2, '0')}`,
        name: at % 7 === 0 ? 'شرکت كيميا' : `معاملهٔ ${at}`,
        created_at: `2026-03-${String(1 + (at % 28)).padStart(2, '0')}T20:45:00Z`,
        stage_id: at % 3 === 0 ? 's2' : 's1',
        owner_id: at % 2 === 0 ? 'u1' : 'u2',
        value: String((at * 37) % 11),
        ...(at % 4 === 0 ? {} : { estimated_close_on: `2026-05-0${1 + (at % 4)}` }),
        ...(at % 5 === 0 ? { company_id: at % 10 === 0 ? 'c1' : 'c2' } : {}),
        tags: at % 6 === 0 ? ['vip', 'a,b'] : [],
        custom: at % 8 === 0 ? { رنگ: 'سبز, روشن', عدد: String(at) } : {},
      });
    }
  });
});
after(() => home.close());

const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;

const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  home.ask(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const list = (query: Record<string, string>) =>
  json<Listed>(home.ask(`/api/records/deal?${new URLSearchParams(query)}`));
const ids = async (query: Record<string, string>) =>
  (await list({ limit: '200', sort: 'id', ...query })).records.map(({ id }) => id);

async function pages(query: Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await list({ ...query, ...(cursor === '' ? {} : { cursor }) });
    found.push(...page.records.map(({ id }) => id));
    if (page.next === null) return found;
    cursor = page.next;
  }
}

const all = Array.from({ length: 60 }, (_, at) => at);
const idOf = (at: number) => `d${String(at).padStart(2, '0')}`;

describe('a list', () => {
  test('is filtered by the kinds of its fields, and through what they name', async () => {
    const expect = async (query: Record<string, string>, matches: (at: number) => boolean) =>
      assert.deepEqual(await ids(query), all.filter(matches).map(idOf), JSON.stringify(query));
    await expect({ owner_id: 'u2' }, (at) => at % 2 === 1);
    await expect({ owner_id: 'u1,u2', stage_id: 's2' }, (at) => at % 3 === 0);
    await expect({ 'value.min': '3', 'value.max': '5' }, (at) => [3, 4, 5].includes((at * 37) % 11));
    await expect({ value: '3.0,5' }, (at) => [3, 5].includes((at * 37) % 11));
    await expect({ 'name.has': 'کیمیا' }, (at) => at % 7 === 0);
    await expect({ search: 'شركت کیمیا' }, (at) => at % 7 === 0);
    await expect({ 'estimated_close_on.empty': 'true' }, (at) => at % 4 === 0);
    await expect(
      { 'estimated_close_on.empty': 'false', 'estimated_close_on.max': '2026-05-02' },
      (at) => at % 4 === 1,
    );
    await expect({ tags: 'vip,other' }, (at) => at % 6 === 0);
    await expect({ tags: 'a\\,b' }, (at) => at % 6 === 0);
    await expect({ 'tags.empty': 'false' }, (at) => at % 6 === 0);
    await expect({ 'company_id.empty': 'false' }, (at) => at % 5 === 0);
    await expect({ team: 'north' }, (at) => at % 2 === 1);
    await expect({ pipeline: 'p1', state: 'open' }, () => true);
    await expect({ state: 'won,lost' }, () => false);
    await expect({ 'custom.رنگ': 'سبز\\, روشن' }, (at) => at % 8 === 0);
    await expect({ 'custom.رنگ.has': 'روشن' }, (at) => at % 8 === 0);
    await expect({ 'custom.رنگ.empty': 'true' }, (at) => at % 8 !== 0);
    await expect({ 'custom.عدد.min': '9', 'custom.عدد.max': '32' }, (at) => [16, 24, 32].includes(at));
    // 20:45 UTC is past midnight in Tehran: a bare day is the workspace's.
    await expect({ created_at: '2026-03-02' }, (at) => at % 28 === 0);
    await expect({ 'created_at.max': '2026-03-03' }, (at) => at % 28 <= 1);
    await expect({ 'created_at.min': '2026-03-28T20:45:00Z' }, (at) => at % 28 === 27);
  });

  test('holds the fields that are asked for, the names they need, and how many there are', async () => {
    const sparse = await list({
      fields: 'name,company_id',
      limit: '2',
      count: 'true',
      sort: 'company_id,id',
    });
    assert.equal(sparse.count, 60);
    // By the company's name, in the order of the Persian alphabet.
    assert.deepEqual(
      sparse.records.map(({ id, fields, custom }) => [id, Object.keys(fields), custom]),
      [
        ['d05', ['name', 'company_id'], undefined],
        ['d15', ['name', 'company_id'], undefined],
      ],
    );
    assert.deepEqual(sparse.names, { company: { c2: 'آریا' } });
    const whole = await list({ limit: '1', sort: 'created_at:desc,id:desc' });
    assert.deepEqual(whole.names.user, { u2: 'امیر' });
    assert.equal(whole.records[0]?.id, 'd55');
    assert.equal(typeof whole.records[0]?.version, 'number');
    assert.deepEqual(whole.records[0]?.custom, {});
  });

  test('is had page by page, each record once, in the order asked for', async () => {
    const sorts = [
      'value',
      'value:desc',
      'estimated_close_on:desc',
      'company_id:desc,value',
      'owner_id,name:desc',
      'stage_id:desc',
      'custom.عدد',
      'created_at',
      'tags',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          sort: fc.constantFrom(...sorts.slice(0, -1), ''),
          limit: fc.integer({ min: 1, max: 25 }),
          filter: fc.constantFrom<Record<string, string>>(
            {},
            { owner_id: 'u1' },
            { 'value.max': '4' },
            { search: 'کیمیا' },
            { tags: 'vip' },
            { team: 'north', 'company_id.empty': 'true' },
          ),
        }),
        async ({ sort, limit, filter }) => {
          const query = { ...filter, ...(sort === '' ? {} : { sort }) };
          const paged = await pages({ ...query, limit: String(limit) });
          const once = (await list({ ...query, limit: '200' })).records.map(({ id }) => id);
          assert.deepEqual(paged, once);
          assert.deepEqual([...paged].sort(), await ids(filter));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shows on its next page what was there, whatever is added meanwhile', async () => {
    const first = await list({ sort: 'value:desc', limit: '20', owner_id: 'u1' });
    const made = await send('POST', '/api/records/deal', {
      name: 'تازه',
      stage_id: 's1',
      owner_id: 'u1',
      value: '99',
    });
    const { id, version } = await json<{ id: string; version: number }>(made);
    const rest = await pages({ sort: 'value:desc', limit: '7', owner_id: 'u1', cursor: first.next ?? '' });
    const shown = [...first.records.map((each) => each.id), ...rest];
    assert.deepEqual(shown.sort(), all.filter((at) => at % 2 === 0).map(idOf));
    await send('POST', '/api/undo', { version });
    assert.equal((await home.ask(`/api/records/deal/${id}`)).status, 404);
  });

  test('of ten thousand ids works, and of more is refused', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => (at < 60 ? idOf(at) : `x${at}`));
    const found = await json<Listed>(
      send('POST', '/api/records/deal/list', { id: many(10_000), limit: 200 }),
    );
    assert.equal(found.records.length, 60);
    const refused = await json<Failure>(send('POST', '/api/records/deal/list', { id: many(10_001) }));
    assert.deepEqual([refused.error.code, refused.error.field], ['invalid_parameter', 'id']);
  });

  test('says what it expects instead of a wrong filter, sort, field or cursor', async () => {
    const cursor = (await list({ limit: '1', sort: 'value' })).next ?? '';
    const forged = Buffer.from(JSON.stringify(['value:asc', 1, 'x'])).toString('base64url');
    const cases: [Record<string, string>, string, string | undefined][] = [
      [{ colour: 'red' }, 'unknown_filter', 'colour'],
      [{ constructor: 'x' }, 'unknown_filter', 'constructor'],
      [{ 'name.min': 'x' }, 'unknown_filter', 'name.min'],
      [{ 'value.min': 'much' }, 'invalid_field', 'value.min'],
      [{ 'value.min': '' }, 'invalid_field', 'value.min'],
      [{ 'created_at.min': '1404-01-01T00:00' }, 'invalid_field', 'created_at.min'],
      [{ 'estimated_close_on.empty': 'yes' }, 'invalid_parameter', 'estimated_close_on.empty'],
      [{ state: 'sleeping' }, 'invalid_parameter', 'state'],
      [{ owner_id: '\0' }, 'invalid_parameter', 'owner_id'],
      [{ 'custom.رنگ.has': '\0' }, 'invalid_parameter', 'custom.رنگ.has'],
      [
        Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`custom.${at}`, 'x'])),
        'invalid_parameter',
        'custom.200',
      ],
      [{ sort: 'tags' }, 'invalid_sort', undefined],
      [{ sort: 'value:up' }, 'invalid_sort', undefined],
      [{ sort: '__proto__' }, 'invalid_sort', undefined],
      [{ fields: 'name,colour' }, 'unknown_field', 'colour'],
      [{ limit: '201' }, 'invalid_parameter', 'limit'],
      [{ count: '1' }, 'invalid_parameter', 'count'],
      [{ cursor: 'x' }, 'invalid_parameter', 'cursor'],
      [{ cursor }, 'invalid_parameter', 'cursor'],
      [{ cursor: forged, sort: 'value' }, 'invalid_parameter', 'cursor'],
    ];
    for (const [query, code, field] of cases) {
      const response = await home.ask(`/api/records/deal?${new URLSearchParams(query)}`);
      assert.equal(response.status, 400, JSON.stringify(query));
      const { error } = await json<Failure>(response);
      assert.deepEqual([error.code, error.field], [code, field], JSON.stringify(query));
      assert.ok(error.expected, JSON.stringify(query));
    }
  });

  test('of every type answers, of none other', async () => {
    const { types } = await json<{ types: Record<string, unknown> }>(home.ask('/api/records'));
    for (const type of Object.keys(types)) {
      assert.equal((await home.ask(`/api/records/${type}?count=true`)).status, 200, type);
    }
    assert.equal((await home.ask('/api/records/planet')).status, 404);
  });
});

describe('writing', () => {
  const company = (fields: object, headers?: Record<string, string>) =>
    send('POST', '/api/records/company', fields, headers);

  test('answers with the record, and names its version', async () => {
    const made = await company({ name: 'شرکت كاوه', custom: { شهر: 'تهران' } });
    assert.equal(made.status, 201);
    const body = await json<{
      id: string;
      version: number;
      rowVersion: number;
      fields: { name: string };
      custom: object;
    }>(made);
    assert.equal(body.fields.name, 'شرکت کاوه');
    assert.deepEqual(body.custom, { شهر: 'تهران' });
    assert.equal(body.rowVersion, body.version);
    assert.equal(made.headers.get('etag'), `"${body.rowVersion}"`);
    const read = await home.ask(`/api/records/company/${body.id}`);
    assert.equal(read.headers.get('etag'), `"${body.rowVersion}"`);
  });

  test('of two that changed the same version, one wins and the other is told both', async () => {
    const { id, rowVersion } = await json<{ id: string; rowVersion: number }>(company({ name: 'الف' }));
    const change = (name: string) =>
      send('PATCH', `/api/records/company/${id}`, { name }, { 'if-match': `"${rowVersion}"` });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => change(`نام ${at}`)));
    const won = answers.filter(({ status }) => status === 200);
    assert.equal(won.length, 1);
    const { fields, rowVersion: next } = await json<{ fields: { name: string }; rowVersion: number }>(
      won[0] as Response,
    );
    for (const lost of answers.filter(({ status }) => status !== 200)) {
      assert.equal(lost.status, 409);
      const body = await json<
        Failure & { given: object; stored: { rowVersion: number; fields: { name: string } } }
      >(lost);
      assert.equal(body.error.code, 'edited_meanwhile');
      assert.deepEqual([body.stored.rowVersion, body.stored.fields.name], [next, fields.name]);
      assert.deepEqual(Object.keys(body.given), ['name']);
    }
    assert.equal(
      (await send('PATCH', `/api/records/company/${id}`, { name: 'x' }, { 'if-match': 'soon' })).status,
      400,
    );
  });

  test('is done once for one key, however often it is asked for', async () => {
    const count = async () =>
      (await json<Listed>(home.ask('/api/records/company?count=true&limit=1'))).count ?? 0;
    const before = await count();
    const key = { 'idempotency-key': 'once-1' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => company({ name: 'یک‌بار' }, key)));
    const bodies = await Promise.all(answers.map((each) => json<{ id: string }>(each)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.equal(new Set(bodies.map(({ id }) => id)).size, 1);
    assert.equal(await count(), before + 1);
    const other = await company({ name: 'دیگر' }, key);
    assert.equal(other.status, 422);
    assert.equal((await json<Failure>(other)).error.code, 'idempotency_mismatch');
    assert.equal((await company({ name: 'x' }, { 'idempotency-key': 'é' })).status, 400);
    // A refused request leaves nothing behind: mended, it is another request under another key.
    assert.equal((await company({ nme: 'x' }, { 'idempotency-key': 'once-2' })).status, 400);
    assert.equal((await company({ name: 'x' }, { 'idempotency-key': 'once-2' })).status, 201);
  });

  test('refuses what is hostile or beyond use, and says which field', async () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
    const cases: [unknown, string, string | undefined][] = [
      [{ name: 'n'.repeat(1_000_000) }, 'invalid_field', 'name'],
      [{ id: 'x'.repeat(300), name: 'x' }, 'invalid_field', 'id'],
      [{ name: 'a\0b' }, 'invalid_field', 'name'],
      [{ name: { toString: 1 } }, 'invalid_field', 'name'],
      [{ name: ['x'] }, 'invalid_field', 'name'],
      [{ name: 'x', custom: { 'a\0': 'x' } }, 'invalid_field', 'custom.a\0'],
      [{ name: 'x', custom: 'x' }, 'invalid_field', 'custom'],
      [{ name: 'x', constructor: 'x' }, 'unknown_field', 'constructor'],
      [{ name: 'x', custom: deep(5000) }, 'invalid_body', undefined],
    ];
    for (const [body, code, field] of cases) {
      const { error } = await json<Failure>(company(body as object));
      assert.deepEqual([error.code, error.field], [code, field], JSON.stringify(body).slice(0, 80));
    }
    for (const raw of ['{"__proto__":{"name":"x"}}', '{"name":"x","custom":{"__proto__":"x"}}']) {
      const response = await home.ask('/api/records/company', { method: 'POST', body: raw });
      assert.equal(response.status, 400, raw);
    }
    assert.equal(({} as Record<string, unknown>).name, undefined);
  });

  test('does not reach records of another workspace', async () => {
    const { store } = home.house;
    const other = await store.createWorkspace({
      name: 'دیگری',
      timeZone: 'UTC',
      currency: 'USD',
      calendar: 'gregorian',
      weekStart: 'monday',
      locale: 'en',
    });
    await store.write(other.id, 'test', (tx) => tx.insert('company', { id: 'foreign', name: 'Foreign' }));
    assert.equal((await home.ask('/api/records/company/foreign')).status, 404);
    assert.equal((await send('PATCH', '/api/records/company/foreign', { name: 'x' })).status, 404);
    assert.equal((await send('DELETE', '/api/records/company/foreign')).status, 404);
    const deal = { name: 'x', stage_id: 's1', owner_id: 'u1', company_id: 'foreign' };
    assert.equal(
      (await json<Failure>(send('POST', '/api/records/deal', deal))).error.code,
      'unknown_reference',
    );
    assert.deepEqual((await json<Listed>(home.ask('/api/records/company?id=foreign'))).records, []);
    assert.deepEqual((await json<Listed>(home.ask('/api/names/company?ids=foreign'))).records, []);
  });
});

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type TempHouse, tempHouse } from '../../test/temp-house.ts';
import { recordingsFolder } from '../exchange/bundle/recordings.ts';
import { reports } from '../report/registry.ts';

interface Failure {
  readonly error: { code: string; message: string; field?: string; expected?: string };
}

let home: TempHouse;
before(async () => {
  home = await tempHouse();
});
after(() => home.close());

async function json<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}

const post = (path: string, body: unknown, method = 'POST') =>
  home.ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

const period = 'from=2026-03-01&to=2026-03-31&as-of=2026-04-10T00:00:00Z';

async function addLostDeal(id: string): Promise<number> {
  const made = await post('/api/records/deal', {
    id,
    name: `معاملهٔ ${id}`,
    created_at: '2026-03-01T08:00:00Z',
    closed_at: '2026-03-05T08:00:00Z',
    stage_id: 'lost',
    owner_id: 'u1',
    value: '1250000',
  });
  assert.equal(made.status, 201, await made.clone().text());
  return (await json<{ version: number }>(made)).version;
}

describe('the door', () => {
  test('only names of this computer are answered', async () => {
    const attack = await home.ask('/api/reports', { headers: { host: 'evil.example:7080' } });
    assert.equal(attack.status, 403);
    assert.equal((await json<Failure>(attack)).error.code, 'foreign_host');
    for (const host of ['127.0.0.1:7080', 'localhost:7080', 'LOCALHOST', '[::1]:7080']) {
      assert.equal((await home.ask('/api/reports', { headers: { host } })).status, 200, host);
    }
  });

  test('pages of other sites are refused, our own are not', async () => {
    const from = (headers: Record<string, string>) => home.ask('/api/workspaces', { headers });
    assert.equal((await from({ origin: 'https://evil.example' })).status, 403);
    assert.equal((await from({ origin: 'http://127.0.0.1:9999' })).status, 403);
    assert.equal((await from({ origin: 'null' })).status, 403);
    assert.equal((await from({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status, 403);
    assert.equal((await from({ origin: 'http://127.0.0.1:7080' })).status, 200);
  });

  test('every answer carries the headers that keep a page safe', async () => {
    const { headers } = await home.ask('/api/reports');
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });
});

describe('errors', () => {
  const failure = async (path: string, headers: Record<string, string> = {}) => {
    const response = await home.ask(path, { headers });
    return { status: response.status, ...(await json<Failure>(response)).error };
  };

  test('speak the reader’s language', async () => {
    const path = '/api/reports/no-such-report';
    const fa = await failure(path, { 'accept-language': 'fa-IR,fa;q=0.9,en;q=0.5' });
    assert.equal(fa.code, 'report_not_found');
    assert.equal(fa.status, 404);
    assert.match(fa.message, /گزارشی با شناسهٔ/);
    assert.match((await failure(path, { 'accept-language': 'de,en;q=0.5' })).message, /There is no report/);
    assert.match((await failure(`${path}?locale=fa`)).message, /گزارشی/);
  });

  test('name the field and what was expected', async () => {
    const cases: readonly [string, string, string][] = [
      ['from=2026-03-01', 'period_incomplete', 'to'],
      ['from=2026-13-01&to=2026-03-01', 'invalid_date', 'from'],
      ['from=2026-04-01&to=2026-03-01', 'period_reversed', 'to'],
      ['asOf=yesterday', 'invalid_instant', 'asOf'],
      ['owner=nobody', 'unknown_filter_value', 'owner'],
      ['filter=colour=red', 'unknown_filter', 'colour'],
      ['filter=owner', 'invalid_parameter', 'filter'],
      ['groupBy=moon', 'unknown_parameter', 'groupBy'],
      ['compare=tomorrow', 'invalid_comparison', 'compare'],
      ['compare=2026-02-30..2026-03-01', 'invalid_date', 'compare'],
      ['compare=2026-03-01..2026-02-01', 'period_reversed', 'compare'],
      ['from=1900-01-01&to=1900-01-31&compare=last_year', 'comparison_out_of_range', 'compare'],
      ['sort=nothing', 'invalid_sort', 'sort'],
      ['minVersion=soon', 'invalid_parameter', 'minVersion'],
      ['locale=de', 'invalid_parameter', 'locale'],
    ];
    for (const [query, code, field] of cases) {
      const error = await failure(`/api/reports/loss-reasons?${query}`);
      assert.equal(error.status, 400, query);
      assert.equal(error.code, code, query);
      assert.equal(error.field, field, query);
    }
  });

  test('of unknown addresses and workspaces are 404', async () => {
    assert.equal((await failure('/api/nothing')).code, 'not_found');
    assert.equal((await failure('/api/workspace?workspace=none')).code, 'unknown_workspace');
    assert.equal((await failure('/api/records/nothing/1')).code, 'unknown_record_type');
  });

  test('hide what went wrong inside', async () => {
    const broken = await home.ask('/api/records/deal', { method: 'POST', body: '{"id":' });
    assert.equal(broken.status, 400);
    assert.equal((await json<Failure>(broken)).error.code, 'invalid_body');
  });
});

describe('reports', () => {
  test('compare, say what records lack, and where there is data', async () => {
    const asked = 'from=2025-03-21&to=2025-04-20';
    const { comparison } = await json<{ comparison: { period: unknown; tables: Record<string, unknown[]> } }>(
      home.ask(`/api/reports/sales-by-owner?${asked}&compare=previous`),
    );
    assert.deepEqual(comparison.period, { from: '2025-02-19', to: '2025-03-20' });
    assert.ok(Array.isArray(comparison.tables.rows));
    const { gaps } = await json<{ gaps: { name: string }[] }>(
      home.ask(`/api/reports/loss-reasons/trust?${asked}`),
    );
    assert.deepEqual(
      gaps.map(({ name }) => name),
      ['loss_reason', 'amount'],
    );
    const drill = encodeURIComponent('{"gap":"loss_reason"}');
    assert.equal((await home.ask(`/api/reports/loss-reasons/drill?${asked}&drill=${drill}`)).status, 200);
    const wrong = await home.ask(`/api/reports/call-count/drill?${asked}&drill=${drill}`);
    assert.equal((await json<Failure>(wrong)).error.code, 'invalid_drill');
    const data = await json<{ period: unknown }>(home.ask('/api/reports/email-outcomes/data-period'));
    assert.equal(data.period, null);
  });

  test('the manifest has every report in both languages, and no function', async () => {
    const { reports: listed } = await json<{ reports: { id: string; title: { fa: string; en: string } }[] }>(
      home.ask('/api/reports'),
    );
    assert.deepEqual(
      listed.map(({ id }) => id),
      reports.map(({ id }) => id),
    );
    for (const { title } of listed) assert.ok(title.fa && title.en);
  });

  test('a write is in the report that asks for its version', async () => {
    const version = await addLostDeal('d1');
    const answer = await json<{ version: number; rows: { lost_count: number; lost_value: string }[] }>(
      home.ask(`/api/reports/loss-reasons?${period}&minVersion=${version}`),
    );
    assert.ok(answer.version >= version);
    assert.deepEqual(
      answer.rows.map(({ lost_count, lost_value }) => [lost_count, lost_value]),
      [[1, '1250000']],
    );
  });

  test('the records behind a count are as many as it says', async () => {
    const version = await addLostDeal('d2');
    const drill = encodeURIComponent(
      JSON.stringify({ row: { loss_reason_id: null }, measure: 'lost_count' }),
    );
    const opened = await json<{ count: number; records: { id: string }[] }>(
      home.ask(`/api/reports/loss-reasons/drill?${period}&minVersion=${version}&drill=${drill}`),
    );
    assert.equal(opened.count, 2);
    assert.deepEqual(opened.records.map(({ id }) => id).sort(), ['d1', 'd2']);
    const page = await json<{ count: number; records: unknown[] }>(
      home.ask(`/api/reports/loss-reasons/drill?${period}&drill=${drill}&limit=1&offset=1`),
    );
    assert.equal(page.count, 2);
    assert.equal(page.records.length, 1);
    const missing = await home.ask(`/api/reports/loss-reasons/drill?${period}`);
    assert.equal((await json<Failure>(missing)).error.code, 'missing_parameter');
  });

  test('filters have a long and a short form', async () => {
    const rows = async (query: string) =>
      (
        await json<{ rows: unknown[]; filters: unknown }>(
          home.ask(`/api/reports/loss-reasons?${period}&${query}`),
        )
      ).filters;
    assert.deepEqual(await rows('filter=owner=u1,u2'), { owner: ['u1', 'u2'] });
    assert.deepEqual(await rows('owner=u1,u2'), { owner: ['u1', 'u2'] });
    assert.deepEqual(await rows('filter=owner=u1&filter=owner=u2'), { owner: ['u1', 'u2'] });
  });

  test('an answer of a fixed instant is kept until the data changes', async () => {
    const path = `/api/reports/loss-reasons?${period}`;
    const first = await home.ask(path);
    const etag = first.headers.get('etag') ?? '';
    assert.notEqual(etag, '');
    const again = await home.ask(path, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    await addLostDeal('d3');
    const changed = await home.ask(path, { headers: { 'if-none-match': etag } });
    assert.equal(changed.status, 200);
    assert.equal((await json<{ rows: { lost_count: number }[] }>(changed)).rows[0]?.lost_count, 3);
    const moving = await home.ask('/api/reports/loss-reasons');
    assert.equal(moving.headers.get('etag'), null);
    assert.equal(moving.headers.get('cache-control'), 'no-store');
  });

  test('a client that leaves ends the work', async () => {
    const gone = await home.ask('/api/reports/loss-reasons', { signal: AbortSignal.abort() });
    assert.equal(gone.status, 499);
  });
});

describe('records', () => {
  test('are made, read, changed and deleted, each write one version', async () => {
    const first = await addLostDeal('r1');
    const changed = await post('/api/records/deal/r1', { value: '99', custom: { کد: 'الف' } }, 'PATCH');
    const told = async (response: Response) => {
      const { type, id, version, changed } = await json<Record<string, unknown>>(response);
      return { type, id, version, changed };
    };
    assert.deepEqual(await told(changed), { type: 'deal', id: 'r1', version: first + 1, changed: true });
    const same = await post('/api/records/deal/r1', { value: '99.0' }, 'PATCH');
    assert.deepEqual(await told(same), { type: 'deal', id: 'r1', version: first + 1, changed: false });
    const read = await json<{ fields: Record<string, unknown>; custom: unknown }>(
      home.ask('/api/records/deal/r1'),
    );
    assert.equal(read.fields.value, '99');
    assert.equal(read.fields.created_at, '2026-03-01T08:00:00Z');
    assert.deepEqual(read.custom, { کد: 'الف' });
    const removed = await home.ask('/api/records/deal/r1', { method: 'DELETE' });
    assert.deepEqual(await json(removed), { type: 'deal', id: 'r1', version: first + 2 });
    assert.equal((await home.ask('/api/records/deal/r1')).status, 404);
  });

  test('a key of two parts is part of the address', async () => {
    const made = await post('/api/records/exchange_rate', {
      on: '2026-03-01',
      currency: 'USD',
      rate: '600000.5',
    });
    assert.equal(made.status, 201, await made.clone().text());
    const read = await json<{ fields: { rate: string } }>(
      home.ask('/api/records/exchange_rate/2026-03-01/USD'),
    );
    assert.equal(read.fields.rate, '600000.5');
  });

  test('are found by a part of their name, however it is typed', async () => {
    for (const [id, name] of [
      ['f1', 'شرکت کیمیاگران می‌نو'],
      ['f2', 'شرکت ۱۲۳'],
    ] as const) {
      await post('/api/records/company', { id, name });
    }
    const found = async (query: string) =>
      (await json<{ records: { id: string }[] }>(home.ask(`/api/names/company?${query}`))).records.map(
        ({ id }) => id,
      );
    assert.deepEqual(await found(`search=${encodeURIComponent('كيمياگران')}`), ['f1']);
    assert.deepEqual(await found(`search=${encodeURIComponent('مینو')}`), ['f1']);
    assert.deepEqual(await found('search=123'), ['f2']);
    assert.deepEqual(await found(`search=${encodeURIComponent('%')}`), []);
    assert.deepEqual(await found('limit=1'), ['f1']);
    assert.deepEqual(await found('ids=f2,f9'), ['f2']);
  });

  test('wrong fields, references and bodies are refused with the field', async () => {
    const refuse = async (body: unknown) => (await json<Failure>(post('/api/records/deal', body))).error;
    assert.equal((await refuse({ colour: 'red' })).code, 'unknown_field');
    assert.equal((await refuse([1])).code, 'invalid_body');
    const deal = { name: 'x', created_at: '2026-03-01T08:00:00Z', stage_id: 's1', owner_id: 'u9' };
    const unknown = await refuse(deal);
    assert.equal(unknown.code, 'unknown_reference');
    assert.equal(unknown.field, 'owner_id');
    const large = await home.ask('/api/records/deal', {
      method: 'POST',
      body: `{"name":"${'x'.repeat(2_100_000)}"}`,
    });
    assert.equal(large.status, 413);
  });
});

describe('recordings', () => {
  const addCall = (id: string, recording: string) =>
    post('/api/records/call', {
      id,
      user_id: 'u1',
      started_at: '2026-03-01T08:00:00Z',
      direction: 'out',
      duration_s: 5,
      recording,
    });

  test('are heard from any place on, and only those of the workspace', async () => {
    const folder = recordingsFolder(home.house.store.dataFolder, home.workspace);
    await mkdir(join(folder, 'calls'), { recursive: true });
    await writeFile(join(folder, 'calls', 'a.wav'), 'RIFF0123456789');
    await writeFile(join(folder, '..', 'secret.wav'), 'secret');
    assert.equal((await addCall('c1', 'calls/a.wav')).status, 201);
    await addCall('c2', '../secret.wav');
    await addCall('c3', 'calls');
    const whole = await home.ask('/api/recordings/c1');
    assert.equal(await whole.text(), 'RIFF0123456789');
    assert.match(whole.headers.get('content-type') ?? '', /^audio\//);
    const part = await home.ask('/api/recordings/c1', { headers: { range: 'bytes=4-7' } });
    assert.equal(part.status, 206);
    assert.equal(await part.text(), '0123');
    for (const id of ['c2', 'c3', 'c9']) {
      assert.equal((await home.ask(`/api/recordings/${id}`)).status, 404, id);
    }
    const rep = await home.as('u2');
    const own = { user_id: 'u2', started_at: '2026-03-01T08:00:00Z', direction: 'out', duration_s: 5 };
    for (const [recording, status] of [
      ['calls/./a.wav', 400],
      ['https://pbx.example.com/a.wav', 201],
    ] as const) {
      const body = JSON.stringify({ ...own, recording });
      assert.equal((await rep('/api/records/call', { method: 'POST', body })).status, status, recording);
    }
  });
});

describe('the rest of the API', () => {
  test('a workspace comes with what filters need', async () => {
    const workspace = await json<{
      settings: { name: string };
      users: { id: string }[];
      stages: unknown[];
    }>(home.ask('/api/workspace'));
    assert.deepEqual(
      workspace.users.map(({ id }) => id),
      ['u1', 'u2'],
    );
    assert.equal(workspace.stages.length, 4);
    const { workspaces } = await json<{ workspaces: { name: string }[] }>(home.ask('/api/workspaces'));
    assert.deepEqual(
      workspaces.map(({ name }) => name),
      [workspace.settings.name],
    );
  });

  test('the version is told to whoever listens', async () => {
    const response = await home.ask('/api/events');
    assert.match(response.headers.get('content-type') ?? '', /text\/event-stream/);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    assert.ok(reader);
    const start = performance.now();
    const version = await addLostDeal('e1');
    let heard = '';
    while (!heard.includes(`{"version":${version},"changed":{"deal":["e1"]}}`)) {
      const { value, done } = await reader.read();
      assert.ok(!done, 'the stream ended');
      heard += value;
    }
    assert.ok(performance.now() - start < 5_000, 'told at once, also on a busy machine');
    await reader.cancel();
  });

  test('the description in OpenAPI 3.1 has every route', async () => {
    const described = await json<{
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
    }>(home.ask('/api/openapi.json'));
    assert.equal(described.openapi, '3.1.0');
    for (const { id } of reports) {
      assert.ok(described.paths[`/api/reports/${id}`]?.get);
      assert.ok(described.paths[`/api/reports/${id}/drill`]?.get);
    }
    const references = JSON.stringify(described).matchAll(/"#\/components\/(\w+)\/(\w+)"/g);
    const components = (described as unknown as { components: Record<string, Record<string, unknown>> })
      .components;
    for (const [, kind = '', name = ''] of references) assert.ok(components[kind]?.[name], `${kind}/${name}`);
  });

  test('people read it in either language', async () => {
    for (const [locale, direction] of [
      ['fa', 'rtl'],
      ['en', 'ltr'],
    ]) {
      const page = await (await home.ask(`/api/docs?locale=${locale}`)).text();
      assert.match(page, new RegExp(`<html lang="${locale}" dir="${direction}">`));
      for (const { id } of reports) assert.ok(page.includes(`/api/reports/${id}`));
    }
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { type Ask, type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import { keepEvent } from '../../access/sign-in-events.ts';
import { from } from '../../store/origin.ts';
import type { AuditAnswer, Told } from './audit.ts';

describe('the audit', () => {
  let home: TempHouse;
  let page: Ask;
  before(async () => {
    home = await tempHouse('postgres');
    page = await home.as('admin');
  });
  after(() => home.close());

  const ask = async (query = '', status = 200): Promise<AuditAnswer> => {
    const answer = await page(`/api/audit${query}`);
    assert.equal(answer.status, status, await answer.clone().text());
    return (await answer.json()) as AuditAnswer;
  };
  const write = (method: string, path: string, body?: unknown) =>
    page(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  test('says who changed what, from what to what, by which way and from where', async () => {
    await write('POST', '/api/records/company', { id: 'au1', name: 'آریا' });
    await write('PATCH', '/api/records/company/au1', { name: 'آریا نو' });
    const { entries } = await ask('?type=company&id=au1');
    assert.deepEqual(
      entries.map(({ action, from: way, name, before, after }) => ({
        action,
        way: way.way,
        name,
        was: before?.name,
        is: after?.name,
      })),
      [
        { action: 'update', way: 'page', name: 'آریا نو', was: 'آریا', is: 'آریا نو' },
        { action: 'insert', way: 'page', name: 'آریا نو', was: undefined, is: 'آریا' },
      ],
    );
    assert.equal(entries[0]?.from.address, '127.0.0.1');
    assert.match(entries[0]?.at ?? '', /^\d{4}-\d\d-\d\dT/);
    await from({ way: 'cli' }, () =>
      home.house.store.write(home.workspace, 'cli', (tx) => tx.update('company', 'au1', { name: 'آریا' })),
    );
    assert.equal((await ask('?type=company&id=au1&limit=1')).entries[0]?.from.way, 'cli');
  });

  test('tells sign-ins and files beside changes, in the order of time', async () => {
    await keepEvent(home.house.store.pool, home.workspace, {
      kind: 'sign_in_failed',
      account: 'x@example.com',
      address: '203.0.113.7',
      agent: 'curl',
    });
    const started = await write('POST', '/api/exports', { report: 'total-sales', format: 'csv' });
    assert.equal(started.status, 202, await started.text());
    await write('PATCH', '/api/records/company/au1', { name: 'آریا ۳' });
    const { entries } = await ask('?limit=3');
    assert.deepEqual(
      entries.map(({ type, action }) => [type, action]),
      [
        ['company', 'update'],
        ['export', 'export'],
        ['sign_in', 'sign_in_failed'],
      ],
    );
    assert.equal(entries[2]?.from.address, '203.0.113.7');
    assert.deepEqual(entries[2]?.after, { account: 'x@example.com', agent: 'curl' });
    assert.equal(entries[1]?.after?.what, 'report');
  });

  test('is read page by page, each entry once, while more is written', async () => {
    const seen: Told[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const part: AuditAnswer = await ask(`?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...part.entries);
      cursor = part.next;
      await write('PATCH', '/api/records/company/au1', { name: `آریا ${seen.length}` });
    }
    const keys = seen.map(({ version, n, at, type, action }) => `${version}.${n} ${at} ${type} ${action}`);
    assert.equal(new Set(keys).size, keys.length);
    const { rows } = await home.house.store.pool.query<{ count: number }>(
      'select count(*) from change where workspace_id = $1 and version <= $2',
      [home.workspace, seen[0]?.version ?? 0],
    );
    assert.equal(seen.filter(({ version }) => version !== null).length, rows[0]?.count);
    const times = seen.map(({ at }) => at);
    assert.deepEqual(times, times.toSorted().reverse());
  });

  test('is filtered by type, record, actor, action and time', async () => {
    const all = (await ask('?limit=500')).entries;
    for (const [query, holds] of [
      ['type=company', (each: Told) => each.type === 'company'],
      ['action=insert,delete', (each: Told) => ['insert', 'delete'].includes(each.action)],
      ['actor=cli', (each: Told) => each.actor === 'cli'],
      ['type=sign_in', (each: Told) => each.type === 'sign_in'],
      ['action=sign_in_failed', (each: Told) => each.action === 'sign_in_failed'],
      ['type=export,company', (each: Told) => ['export', 'company'].includes(each.type)],
      ['from=2030-01-01', () => false],
      ['to=2001-01-01', () => false],
      [`from=${all[3]?.at}`, (each: Told) => each.at >= (all[3]?.at ?? '')],
      [`to=${all[3]?.at}`, (each: Told) => each.at <= (all[3]?.at ?? '')],
    ] as const) {
      const found = (await ask(`?limit=500&${query}`)).entries;
      assert.deepEqual(found, all.filter(holds), query);
    }
  });

  test('is taken out as CSV whose cells run as no formula, and that is told too', async () => {
    await write('PATCH', '/api/records/company/au1', { name: '=HYPERLINK("http://evil")' });
    const answer = await page('/api/audit.csv?type=company&id=au1&locale=en');
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true, bom: true });
    assert.equal(rows[0]?.After, `'=HYPERLINK("http://evil")`);
    assert.equal(rows[0]?.Action, 'Changed');
    assert.equal(rows.at(-1)?.Action, 'Created');
    const persian = await (await page('/api/audit.csv?type=company&id=au1&locale=fa')).text();
    assert.match(persian, /شناسهٔ انجام‌دهنده/);
    const [told] = (await ask('?type=export&limit=1')).entries;
    assert.deepEqual(told?.after, { what: 'audit', types: ['company'], id: 'au1' });
  });

  test('cannot be changed by anybody', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const path of ['/api/audit', '/api/audit/1', '/api/audit.csv', '/api/records/change/1']) {
        const { status } = await write(method, path, {});
        assert.ok(status === 404 || status === 405, `${method} ${path}: ${status}`);
      }
    }
  });

  test('shows others the past of one record that they see, without what is hidden from them', async () => {
    const rep = await home.as('rep');
    await write('POST', '/api/records/deal', {
      id: 'au-own',
      name: 'A',
      owner_id: 'test-rep',
      stage_id: 's1',
      value: '10',
    });
    await write('PATCH', '/api/records/deal/au-own', { value: '20' });
    await write('POST', '/api/records/deal', { id: 'au-other', name: 'B', owner_id: 'u1', stage_id: 's1' });
    await write('PUT', '/api/rights', { roles: { rep: { hidden: { deal: ['value'] } } } });
    const status = async (query: string) => (await rep(`/api/audit${query}`)).status;
    assert.equal(await status(''), 403);
    assert.equal(await status('?type=deal'), 403);
    assert.equal(await status('?type=deal,company&id=au-own'), 403);
    assert.equal(await status('?type=sign_in&id=1'), 403);
    assert.equal(await status('?type=deal&id=au-other'), 404);
    assert.equal(await status('?type=deal&id=nobody'), 404);
    const answer = await rep('/api/audit?type=deal&id=au-own');
    assert.equal(answer.status, 200);
    const { entries } = (await answer.json()) as AuditAnswer;
    assert.deepEqual(
      entries.map(({ action }) => action),
      ['update', 'insert'],
    );
    for (const { before, after: now } of entries) {
      assert.ok(!('value' in (before ?? {})) && !('value' in (now ?? {})));
    }
    assert.deepEqual(
      entries.map(({ from: { way, address } }) => [way, address]),
      [
        ['page', null],
        ['page', null],
      ],
      'where others work is for administrators',
    );
    const told = await (await rep('/api/audit.csv?type=deal&id=au-own')).text();
    assert.ok(told.includes('au-own') && !told.includes('127.0.0.1'));
    assert.equal((await ask('?type=deal&id=au-own')).entries[0]?.from.address, '127.0.0.1');
    const file = async () => (await rep('/api/audit.csv?type=deal&id=au-own')).status;
    assert.equal(await file(), 200);
    await write('PUT', '/api/rights', { roles: { rep: { reach: { deal: { export: 'none' } } } } });
    assert.equal(await file(), 403, 'what may not be taken out');
    await write('DELETE', '/api/records/deal/au-own');
    assert.equal(await file(), 403);
    await write('DELETE', '/api/records/deal/au-other');
    assert.equal(await status('?type=deal&id=au-own'), 200, 'what was theirs when it went');
    assert.equal(await status('?type=deal&id=au-other'), 404);
  });

  test('refuses what it does not know', async () => {
    for (const query of [
      '?cursor=x',
      '?cursor=e30',
      '?limit=501',
      '?from=yesterday',
      '?nonsense=1',
      '?id=%00',
    ]) {
      await ask(query, 400);
    }
    const foreign = Buffer.from(JSON.stringify({ change: "1.1' or 1=1" })).toString('base64url');
    await ask(`?cursor=${foreign}`, 400);
  });
});

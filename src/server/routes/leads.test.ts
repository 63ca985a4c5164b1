import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { allReports } from '../../../test/all-reports.ts';
import { type Answered, asker } from '../../../test/ask-json.ts';
import { tempHouse } from '../../../test/temp-house.ts';

describe('leads', () => {
  let home: Awaited<ReturnType<typeof tempHouse>>;
  let call: ReturnType<typeof asker>;
  before(async () => {
    home = await tempHouse();
    call = asker(home);
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('source', { id: 'fair', name: 'نمایشگاه' });
      await tx.insert('source', { id: 'web', name: 'وب' });
      await tx.insert('lead_status', { id: 'new', name: 'تازه', category: 'open' });
      await tx.insert('lead_status', { id: 'done', name: 'تبدیل‌شده', category: 'converted' });
      await tx.insert('lead_status', { id: 'out', name: 'فاقد صلاحیت', category: 'unqualified' });
      await tx.insert('unqualified_reason', { id: 'far', name: 'دور' });
    });
  });
  after(() => home.close());

  const lead = async (id: string, more: object = {}): Promise<Answered> => {
    const made = await call('POST', '/api/records/lead', {
      id,
      name: 'رضا کریمی',
      created_at: '2026-01-02T08:00:00Z',
      status_id: 'new',
      owner_id: 'u2',
      ...more,
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return made;
  };
  const convert = (id: string, body: object, headers = {}) =>
    call('POST', `/api/leads/${id}/convert`, body, headers);
  const deal = { name: 'معاملهٔ رضا', stage_id: 's1', value: '500' };
  const get = (type: string, id: unknown) => call('GET', `/api/records/${type}/${id}`);

  test('become a deal with its contact and company in one version, source and activities with them', async () => {
    await lead('l1', {
      company_name: 'پارس گستر',
      phone: '+98 912 345 67 89',
      email: 'Reza@Example.com',
      source_id: 'fair',
      tags: ['vip'],
    });
    await call('POST', '/api/records/call', {
      id: 'c1',
      user_id: 'u2',
      started_at: '2026-01-03T08:00:00Z',
      direction: 'out',
      duration_s: 60,
      lead_id: 'l1',
    });
    await call('POST', '/api/records/note', {
      id: 'n1',
      user_id: 'u2',
      at: '2026-01-03T08:00:00Z',
      lead_id: 'l1',
    });
    const made = await convert('l1', { deal });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const changes = await home.house.store.changes(home.workspace, Number(made.at('version')) - 1, 100);
    assert.deepEqual([...new Set(changes.map(({ version }) => version))], [made.at('version')]);
    const now = await get('deal', made.at('deal'));
    const { owner_id, source_id, company_id, contact_id, tags } = now.at('fields') as Record<string, unknown>;
    assert.deepEqual(
      { owner_id, source_id, company_id, contact_id, tags },
      {
        owner_id: 'u2',
        source_id: 'fair',
        company_id: made.at('company'),
        contact_id: made.at('contact'),
        tags: ['vip'],
      },
    );
    assert.equal((await get('company', made.at('company'))).at('fields.name'), 'پارس گستر');
    const contact = await get('contact', made.at('contact'));
    assert.deepEqual(
      [contact.at('fields.name'), contact.at('fields.company_id'), contact.at('fields.email')],
      ['رضا کریمی', made.at('company'), 'Reza@Example.com'],
    );
    const was = await get('lead', 'l1');
    assert.deepEqual(
      [was.at('fields.status_id'), was.at('fields.converted_deal_id')],
      ['done', made.at('deal')],
    );
    for (const [type, id] of [
      ['call', 'c1'],
      ['note', 'n1'],
    ] as const) {
      const told = await get(type, id);
      assert.deepEqual(
        [told.at('fields.lead_id'), told.at('fields.deal_id'), told.at('fields.contact_id')],
        ['l1', made.at('deal'), made.at('contact')],
      );
    }
    const report = await call(
      'GET',
      `/api/reports/deal-source?minVersion=${made.at('version')}&from=2020-01-01&to=2099-01-01`,
    );
    const rows = report.at('rows') as { source_id: string; deal_count: number }[];
    assert.equal(rows.find((row) => row.source_id === 'fair')?.deal_count, 1);
    const again = await convert('l1', { deal });
    assert.deepEqual([again.status, again.at('error.code')], [409, 'already_converted']);
  });

  test('find the company of their name and the contact of their number, however it is typed', async () => {
    await lead('l2', { company_name: 'پارس‌گستر', phone: '۰۹۱۲۳۴۵۶۷۸۹', name: 'ر. کریمی' });
    const [first, second] = [await get('lead', 'l1'), await convert('l2', { deal })];
    const earlier = await get('deal', first.at('fields.converted_deal_id'));
    assert.deepEqual(
      [second.at('company'), second.at('contact')],
      [earlier.at('fields.company_id'), earlier.at('fields.contact_id')],
    );
  });

  test('take the parties that are named, or none', async () => {
    await lead('l3', { company_name: 'الف' });
    const none = await convert('l3', { company: null, contact: null, deal: { ...deal, owner_id: 'u1' } });
    assert.deepEqual([none.at('company'), none.at('contact')], [null, null]);
    assert.equal((await get('deal', none.at('deal'))).at('fields.owner_id'), 'u1');
    await lead('l4');
    const named = await convert('l4', {
      company: { name: 'ب' },
      contact: { name: 'مینا', phone: '021 123' },
      deal,
    });
    const contact = await get('contact', named.at('contact'));
    assert.deepEqual([contact.at('fields.name'), contact.at('fields.phone')], ['مینا', '021 123']);
    await lead('l5');
    const wrong: readonly (readonly [object, string])[] = [
      [{ deal: { ...deal, stage_id: 'none' } }, 'unknown_reference'],
      [{ company: { id: 'none' }, deal }, 'record_not_found'],
      [{ contact: { id: 'a\u0000b' }, deal }, 'invalid_field'],
      [{ deal: { ...deal, source_id: 'web' } }, 'unknown_field'],
      [{}, 'invalid_field'],
      [{ deal: { name: ' ', stage_id: 's1' } }, 'invalid_field'],
    ];
    for (const [body, code] of wrong)
      assert.equal((await convert('l5', body)).at('error.code'), code, JSON.stringify(body));
    const kept = await get('lead', 'l5');
    assert.deepEqual([kept.at('fields.converted_deal_id'), kept.at('fields.status_id')], [null, 'new']);
  });

  test('are leads again after one undo, with nothing left of the deal', async () => {
    await lead('l8', { company_name: 'تازه', phone: '02188887777' });
    await call('POST', '/api/records/task', {
      id: 't8',
      user_id: 'u2',
      created_at: '2026-01-03T08:00:00Z',
      lead_id: 'l8',
    });
    const { at } = await get('task', 't8');
    const was = await allReports(call, at('version'));
    const before = [(await get('lead', 'l8')).at('fields'), (await get('task', 't8')).at('fields')];
    const made = await convert('l8', { deal });
    const undone = await call('POST', '/api/undo', { version: made.at('version') });
    assert.equal(undone.status, 200, JSON.stringify(undone.body));
    assert.deepEqual(
      [(await get('lead', 'l8')).at('fields'), (await get('task', 't8')).at('fields')],
      before,
    );
    for (const type of ['deal', 'contact', 'company'])
      assert.equal((await get(type, made.at(type))).status, 404);
    assert.deepEqual(await allReports(call, undone.at('version')), was);
  });

  test('are converted once, however often and at once it is asked', async () => {
    await lead('l6');
    const asked = Array.from({ length: 6 }, () => convert('l6', { deal }));
    assert.deepEqual(
      (await Promise.all(asked)).map(({ status }) => status).sort(),
      [201, 409, 409, 409, 409, 409],
    );
    await lead('l7');
    const headers = { 'idempotency-key': 'once' };
    const same = await Promise.all([convert('l7', { deal }, headers), convert('l7', { deal }, headers)]);
    assert.deepEqual(same[0]?.body, same[1]?.body);
  });

  test('are given up with a reason, which the report has at once', async () => {
    await lead('g1');
    await call('PATCH', '/api/workspace', { unqualifiedReasonRequired: true });
    const bare = await call('POST', '/api/leads/g1/unqualify', {});
    assert.deepEqual([bare.status, bare.at('error.code')], [422, 'reason_required']);
    const out = await call('POST', '/api/leads/g1/unqualify', { reason: 'far' });
    assert.deepEqual(
      [out.at('fields.status_id'), out.at('fields.unqualified_reason_id'), out.at('changed')],
      ['out', 'far', true],
    );
    const report = await call(
      'GET',
      `/api/reports/lead-status?minVersion=${out.at('version')}&from=2020-01-01&to=2099-01-01`,
    );
    const rows = report.at('rows') as { status_id: string; lead_count: number }[];
    assert.equal(rows.find((row) => row.status_id === 'out')?.lead_count, 1);
    const back = await call('PATCH', '/api/records/lead/g1', { status_id: 'new' });
    assert.equal(back.at('fields.unqualified_reason_id'), null);
    await call('PATCH', '/api/workspace', { unqualifiedReasonRequired: false });
  });

  test('without an owner are given in turn, by source, past whoever is away', async () => {
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('team', { id: 't1', name: 'تهران' });
      await tx.insert('team', { id: 't2', name: 'غرب', parent_id: 't1' });
      await tx.insert('user', { id: 'u3', name: 'نیما', team_id: 't2' });
      await tx.insert('user', { id: 'u4', name: 'مهسا', team_id: 't1' });
      await tx.insert('user', { id: 'm1', name: 'مدیر', team_id: 't1', role: 'manager' });
    });
    const rules = await call('PUT', '/api/lead-assignment', {
      rules: [{ sources: ['web'], team: 't1', types: ['lead'] }, { users: ['u1', 'u2'] }],
    });
    assert.equal(rules.status, 200);
    assert.deepEqual(rules.at('rules.0.turns'), ['u3', 'u4']);
    const owner = async (id: string, more: object) =>
      (await lead(id, { owner_id: null, ...more })).at('fields.owner_id');
    const given = [];
    for (const n of [1, 2, 3, 4]) given.push(await owner(`a${n}`, { source_id: 'fair' }));
    assert.deepEqual(given, ['u1', 'u2', 'u1', 'u2']);
    assert.deepEqual(
      [await owner('w1', { source_id: 'web' }), await owner('w2', { source_id: 'web' })],
      ['u3', 'u4'],
    );
    await call('PATCH', '/api/records/user/u1', { active: false });
    assert.deepEqual([await owner('a5', {}), await owner('a6', {})], ['u2', 'u2']);
    await call('PATCH', '/api/records/user/u1', { active: true });
    // Whose turn was longest ago.
    assert.equal(await owner('a7', {}), 'u1');
    const made = await call('POST', '/api/records/deal', {
      ...deal,
      created_at: '2026-01-02T08:00:00Z',
      source_id: 'web',
    });
    assert.equal(made.at('fields.owner_id'), 'u2');
    assert.equal(await owner('own', { owner_id: 'u4' }), 'u4');
    for (const [rule, code] of [
      [{ users: ['nobody'] }, 'unknown_reference'],
      [{ team: 'none' }, 'unknown_reference'],
      [{ users: [] }, 'invalid_field'],
    ] as const)
      assert.equal((await call('PUT', '/api/lead-assignment', { rules: [rule] })).at('error.code'), code);
    assert.equal((await call('PUT', '/api/lead-assignment', { rules: [] })).status, 200);
    assert.equal(await owner('free', {}), null);
  });

  test('and deals of whoever does not see whose turn it is are made all the same', async () => {
    const rep = asker({ ask: await home.as('rep') });
    const eye = asker({ ask: await home.as('read_only') });
    await call('PUT', '/api/lead-assignment', { rules: [{ users: ['u1', 'test-rep'] }] });
    const row = { name: 'سرنخ نوبتی', email: 'turn@example.com' };
    const once = { 'Idempotency-Key': 'by-turn' };
    assert.equal((await rep('POST', '/api/records/lead', row)).at('fields.owner_id'), 'test-rep');
    const made = await rep('POST', '/api/records/lead', row, once);
    const { id, version } = made.body as { id: string; version: number };
    assert.equal(made.status, 201);
    assert.deepEqual(made.body, { type: 'lead', id, rowVersion: version, fields: {}, custom: {}, version });
    assert.deepEqual((await rep('POST', '/api/records/lead', row, once)).body, made.body);
    assert.equal((await get('lead', id)).at('fields.owner_id'), 'u1');
    assert.equal((await rep('GET', `/api/records/lead/${id}`)).status, 404);
    const own = await rep('POST', '/api/records/lead', row);
    assert.deepEqual([own.status, own.at('fields.owner_id')], [201, 'test-rep'], 'the next turn is his own');
    const batch = await rep('POST', '/api/records/lead/batch', { rows: [row, row] });
    assert.equal(batch.status, 201, JSON.stringify(batch.body));
    const sold = await rep('POST', '/api/records/deal', deal);
    assert.deepEqual([sold.status, sold.at('fields')], [201, {}], JSON.stringify(sold.body));
    assert.equal((await get('deal', sold.at('id'))).at('fields.owner_id'), 'u1');
    assert.equal((await rep('POST', '/api/records/lead', { ...row, owner_id: 'u1' })).status, 404);
    await call('PUT', '/api/rights', { roles: { rep: { reach: { lead: { edit: 'none' } } } } });
    assert.equal((await rep('POST', '/api/records/lead', row)).at('error.code'), 'forbidden');
    assert.equal((await eye('POST', '/api/records/lead', row)).status, 403);
  });
});

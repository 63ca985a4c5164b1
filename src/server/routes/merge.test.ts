import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { allReports } from '../../../test/all-reports.ts';
import { type Answered, asker } from '../../../test/ask-json.ts';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { tempHouse } from '../../../test/temp-house.ts';

describe('the same twice', () => {
  let home: Awaited<ReturnType<typeof tempHouse>>;
  let call: ReturnType<typeof asker>;
  before(async () => {
    home = await tempHouse();
    call = asker(home);
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('source', { id: 'fair', name: 'نمایشگاه' });
      await tx.insert('product', { id: 'p', name: 'کالا' });
      await tx.insert('company', { id: 'k1', name: 'شرکت پارس‌گستر (سهامی)' });
      await tx.insert('company', {
        id: 'k2',
        name: 'شركت پارس گستر سهامي',
        owner_id: 'u2',
        custom: { شهر: 'یزد' },
      });
      await tx.insert('contact', { id: 'c1', name: 'رضا', phone: '+98 (912) 345-6789', email: 'A@b.ir' });
      await tx.insert('contact', { id: 'c2', name: 'مریم', phone: '۰۹۱۲۳۴۵۶۷۸۹', company_id: 'k2' });
      await tx.insert('contact', { id: 'c3', name: 'مینا', email: ' a@B.ir ' });
      await tx.insert('contact', { id: 'c4', name: 'رضا 123' });
    });
  });
  after(() => home.close());

  const duplicates = async (type: string, by: Record<string, string>): Promise<unknown> => {
    const answer = await call('GET', `/api/duplicates/${type}?${new URLSearchParams(by)}`);
    return (answer.at('records') as { id: string; why: string[] }[]).map(({ id, why }) => [id, why.join()]);
  };
  const merge = (type: string, keep: string, drop: string, fields = {}): Promise<Answered> =>
    call('POST', `/api/merge/${type}`, { keep, drop, fields });
  const get = (type: string, id: string) => call('GET', `/api/records/${type}/${id}`);

  test('is found by phone, e-mail and name, however they are written', async () => {
    assert.deepEqual(await duplicates('contact', { phone: '0912 345 6789' }), [
      ['c2', 'phone'],
      ['c1', 'phone'],
    ]);
    assert.deepEqual(await duplicates('contact', { phone: '00989123456789', email: 'a@b.ir', id: 'c2' }), [
      ['c1', 'phone,email'],
      ['c3', 'email'],
    ]);
    assert.deepEqual(await duplicates('contact', { name: ' رِضا' }), [['c1', 'name']]);
    assert.deepEqual(await duplicates('company', { name: 'شرکت پارس گستر - سهامی' }), [
      ['k2', 'name'],
      ['k1', 'name'],
    ]);
    for (const nothing of [{ phone: '123' }, { name: ' - ' }, {}, { email: '' }, { name: '%' }])
      assert.deepEqual(await duplicates('contact', nothing as Record<string, string>), []);
    assert.equal((await call('GET', '/api/duplicates/user?name=x')).status, 404);
  });

  test('becomes one: what referred to either refers to it, what it lacked it has; undone, all is as it was', async () => {
    const stages = ['s1', 's2'];
    for (const [at, id] of ['d1', 'd2'].entries())
      await call('POST', '/api/records/deal', {
        ...sampleDeal,
        id,
        stage_id: stages[at],
        value: '100',
        company_id: at === 0 ? 'k1' : 'k2',
        tags: [id],
      });
    await call('PATCH', '/api/records/deal/d2', { source_id: 'fair', stage_id: 'won' });
    await call('POST', '/api/records/deal_product', {
      deal_id: 'd2',
      product_id: 'p',
      quantity: '2',
      unit_price: '5',
    });
    await call('POST', '/api/records/call', {
      id: 'call',
      user_id: 'u1',
      started_at: '2026-01-01T08:00:00Z',
      direction: 'out',
      duration_s: 5,
      deal_id: 'd2',
      contact_id: 'c2',
    });
    await call('POST', '/api/records/lead', {
      id: 'l2',
      name: 'سرنخ',
      created_at: '2025-03-01T00:00:00Z',
      converted_at: '2025-04-01T00:00:00Z',
      converted_deal_id: 'd2',
    });
    const { at } = await get('deal', 'd1');
    const before = await allReports(call, at('version'));
    const records = async () =>
      Promise.all(
        ['company', 'contact', 'deal', 'lead', 'call', 'deal_product'].map(async (type) => {
          const list = await call('GET', `/api/records/${type}?limit=100`);
          return (list.at('records') as { id: string; fields: unknown; custom: unknown }[]).map(
            ({ id, fields, custom }) => ({ id, fields, custom }),
          );
        }),
      );
    const all = await records();

    const companies = await merge('company', 'k1', 'k2', { name: 'پارس‌گستر' });
    assert.equal(companies.status, 200, JSON.stringify(companies.body));
    assert.deepEqual(
      [companies.at('fields.name'), companies.at('fields.owner_id'), companies.at('custom')],
      ['پارس‌گستر', 'u2', { شهر: 'یزد' }],
    );
    assert.equal((await get('deal', 'd2')).at('fields.company_id'), 'k1');
    assert.equal((await get('contact', 'c2')).at('fields.company_id'), 'k1');
    assert.equal((await get('company', 'k2')).status, 404);
    const contacts = await merge('contact', 'c1', 'c2');
    assert.equal(contacts.at('fields.company_id'), 'k1');
    assert.equal((await get('call', 'call')).at('fields.contact_id'), 'c1');
    const deals = await merge('deal', 'd1', 'd2');
    assert.equal(deals.status, 200, JSON.stringify(deals.body));
    assert.deepEqual(
      [
        deals.at('fields.stage_id'),
        deals.at('fields.source_id'),
        deals.at('fields.tags'),
        deals.at('fields.closed_at'),
      ],
      ['s1', 'fair', ['d1', 'd2'], null],
    );
    assert.equal((await get('lead', 'l2')).at('fields.converted_deal_id'), 'd1');
    const engine = await home.house.reporting(await home.house.store.workspace(home.workspace));
    await engine.reach(Number(deals.at('version')));
    assert.deepEqual(await engine.verify?.(), []);

    let last: Answered = deals;
    for (const done of [deals, contacts, companies]) {
      last = await call('POST', '/api/undo', { version: done.at('version') });
      assert.equal(last.status, 200, JSON.stringify(last.body));
    }
    assert.deepEqual(await records(), all);
    assert.deepEqual(await allReports(call, last.at('version')), before);
  });

  test('is not one with itself, with what is not there, or with two leads behind it', async () => {
    assert.equal((await merge('contact', 'c1', 'c1')).at('error.code'), 'same_record');
    assert.equal((await merge('contact', 'c1', 'none')).status, 404);
    assert.equal((await merge('contact', 'c1', 'a\u0000')).at('error.code'), 'invalid_field');
    assert.equal((await merge('contact', 'c1', 'c2', { colour: 'x' })).at('error.code'), 'unknown_field');
    assert.equal((await merge('user', 'u1', 'u2')).status, 404);
    await call('POST', '/api/records/lead', {
      id: 'l1',
      name: 'سرنخ دیگر',
      created_at: '2025-03-01T00:00:00Z',
      converted_at: '2025-04-01T00:00:00Z',
      converted_deal_id: 'd1',
    });
    assert.equal((await merge('deal', 'd1', 'd2')).at('error.code'), 'both_converted');
    const leads = await merge('lead', 'l1', 'l2');
    assert.equal(leads.at('fields.converted_deal_id'), 'd1');
    assert.equal((await merge('deal', 'd1', 'd2')).status, 200);
  });

  test('of deals in two currencies is none while the second has lines', async () => {
    for (const [id, currency] of [
      ['e1', 'IRR'],
      ['e2', 'USD'],
    ])
      await call('POST', '/api/records/deal', { ...sampleDeal, id, currency });
    const line = { deal_id: 'e2', product_id: 'p', quantity: '1', unit_price: '5' };
    assert.equal((await call('POST', '/api/records/deal_product', line)).status, 201);
    assert.equal((await merge('deal', 'e1', 'e2')).at('error.field'), 'currency');
    assert.equal((await merge('deal', 'e2', 'e1')).status, 200);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TempHouse, tempHouse } from '../../test/temp-house.ts';
import type { DescribedType, RecordView } from '../core/record-view.ts';
import { recordTypes } from '../records/index.ts';
import type { Field } from '../records/record.ts';

let home: TempHouse;
before(async () => {
  home = await tempHouse();
});
after(() => home.close());

const write = async (path: string, body: unknown, method = 'POST') => {
  const headers = { 'content-type': 'application/json' };
  const answer = await home.ask(path, { method, headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, await answer.clone().text());
};

const pathOf = (type: string, id: string) => `/api/records/${type}/${encodeURIComponent(id)}`;

async function shown(type: string, id: string): Promise<RecordView> {
  const answer = await home.ask(`${pathOf(type, id)}?include=view`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as RecordView;
}

const refusal = async (path: string) => {
  const answer = await home.ask(path);
  const { error } = (await answer.json()) as { error: { code: string; field?: string } };
  return { status: answer.status, code: error.code };
};

async function addDeal(id: string, more: Record<string, unknown> = {}): Promise<void> {
  const deal = {
    id,
    name: `معاملهٔ ${id}`,
    created_at: '2026-03-01T08:00:00Z',
    stage_id: 's1',
    owner_id: 'u1',
  };
  await write('/api/records/deal', { ...deal, value: '1250000', ...more });
}

describe('a record with what stands around it', () => {
  test('names what it refers to, and lists what refers to it, newest first', async () => {
    await write('/api/records/company', { id: 'c1', name: 'شرکت نمونه' });
    await addDeal('d1', { company_id: 'c1' });
    for (const [id, at] of [
      ['n1', '2026-03-02T08:00:00Z'],
      ['n2', '2026-03-04T08:00:00Z'],
    ])
      await write('/api/records/note', { id, user_id: 'u1', at, text: 'یادداشت', deal_id: 'd1' });
    const deal = await shown('deal', 'd1');
    assert.equal(deal.fields.company_id, 'c1');
    assert.equal(deal.names.company?.c1, 'شرکت نمونه');
    assert.ok(deal.names.user?.u1);
    const notes = deal.related.find(({ type }) => type === 'note');
    assert.deepEqual(
      notes?.records.map(({ id }) => id),
      ['n2', 'n1'],
    );
    const company = await shown('company', 'c1');
    const deals = company.related.find(({ type }) => type === 'deal');
    assert.equal(deals?.field, 'company_id');
    assert.equal(deals?.count, 1);
    assert.equal(deals?.records[0]?.fields.name, 'معاملهٔ d1');
  });

  test('counts all that refer to it, and shows the newest fifty', async () => {
    await addDeal('many');
    for (let at = 10; at < 62; at++)
      await write('/api/records/note', {
        id: `m${at}`,
        user_id: 'u1',
        at: `2026-03-02T08:00:${at % 60 < 10 ? `0${at % 60}` : at % 60}Z`,
        text: 'یادداشت',
        deal_id: 'many',
      });
    const notes = (await shown('deal', 'many')).related.find(({ type }) => type === 'note');
    assert.equal(notes?.count, 52);
    assert.equal(notes?.records.length, 50);
  });

  test('tells who changed what, when, from what to what, and how long it stayed where', async () => {
    await addDeal('d2');
    await write(pathOf('deal', 'd2'), { stage_id: 'won', value: '99' }, 'PATCH');
    const { changes, stays, names } = await shown('deal', 'd2');
    assert.deepEqual(
      changes.map(({ action }) => action),
      ['update', 'insert'],
    );
    const [update] = changes;
    const me = (await (await home.ask('/api/me')).json()) as { id: string };
    assert.equal(update?.by, me.id);
    const of = (field: string) => update?.changed.find((each) => each.field === field);
    assert.deepEqual([of('value')?.from, of('value')?.to], ['1250000', '99']);
    assert.deepEqual([of('stage_id')?.from, of('stage_id')?.to], ['s1', 'won']);
    assert.ok(names.stage?.s1 && names.stage.won);
    assert.deepEqual(
      stays.map(({ stage_id }) => stage_id),
      ['s1', 'won'],
    );
    assert.equal(stays[0]?.entered_at, '2026-03-01T08:00:00Z');
    assert.equal(stays[0]?.left_at, stays[1]?.entered_at);
    assert.equal(stays[1]?.left_at, null);
  });

  test('is found by ids with slashes, quotes and Persian letters, and only by them', async () => {
    for (const id of ['a/b', `o'h"x`, 'معامله ۱', '%5F', "'; drop table deal; --"]) {
      await addDeal(id);
      assert.equal((await shown('deal', id)).fields.id, id);
    }
    assert.equal((await refusal(`${pathOf('deal', 'a')}?include=view`)).code, 'record_not_found');
  });

  test('of an unknown type, id or part is refused', async () => {
    assert.deepEqual(await refusal('/api/records/planet/1?include=view'), {
      status: 404,
      code: 'unknown_record_type',
    });
    assert.deepEqual(await refusal('/api/records/deal/nobody?include=view'), {
      status: 404,
      code: 'record_not_found',
    });
    assert.deepEqual(await refusal('/api/records/deal/d1?include=everything'), {
      status: 400,
      code: 'invalid_parameter',
    });
  });

  test('is the record alone where nothing around it is asked for', async () => {
    const plain = (await (await home.ask(pathOf('deal', 'd1'))).json()) as Record<string, unknown>;
    assert.deepEqual(Object.keys(plain), ['type', 'id', 'version', 'rowVersion', 'fields', 'custom']);
  });
});

test('every type is described with its words, and every fixed value has one', async () => {
  const { types } = (await (await home.ask('/api/records')).json()) as {
    types: Record<string, DescribedType>;
  };
  assert.deepEqual(
    Object.keys(types),
    recordTypes.map(({ name }) => name),
  );
  for (const [name, { fields }] of Object.entries(types))
    for (const [field, { words }] of Object.entries(fields)) {
      const declared: Field | undefined = recordTypes.find((type) => type.name === name)?.fields[field];
      assert.deepEqual(Object.keys(words ?? {}), [...(declared?.values ?? [])], `${name}.${field}`);
    }
  assert.equal(types.call?.title, 'summary');
  assert.equal(types.deal?.title, 'name');
  assert.equal(types.deal_product?.hasPage, false);
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Ask, type TempHouse, tempHouse } from '../../../test/temp-house.ts';

describe('many records in one request', () => {
  let home: TempHouse;
  let ask: Ask;
  before(async () => {
    home = await tempHouse('postgres');
    ask = await home.as('admin');
  });
  after(() => home.close());

  const batch = async (type: string, body: unknown, headers: Record<string, string> = {}, by = ask) => {
    const answer = await by(`/api/records/${type}/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const companies = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `b${from + at}`, name: `شرکت ${from + at}` }));
  const version = () => home.house.store.currentVersion(home.workspace);

  test('is one version, and each is there', async () => {
    const before = await version();
    const { status, body } = await batch('company', { rows: companies(0, 500) });
    assert.equal(status, 201);
    assert.equal(body.version, before + 1);
    assert.equal((body.records as unknown[]).length, 500);
    assert.equal((await ask('/api/records/company/b499')).status, 200);
  });

  test('is nothing where any row is wrong, and each wrong row is told', async () => {
    const before = await version();
    const rows = [
      ...companies(600, 3),
      { id: 'b700' },
      { name: 'x', owner_id: 'nobody' },
      { id: 'b0', name: 'again' },
    ];
    const { status, body } = await batch('company', { rows });
    assert.equal(status, 422);
    assert.deepEqual(
      (body.rows as { row: number; error: { code: string } }[]).map(({ row, error }) => [row, error.code]),
      [
        [3, 'invalid_field'],
        [4, 'unknown_reference'],
        [5, 'record_exists'],
      ],
    );
    assert.equal((body.error as { code: string }).code, 'rows_rejected');
    assert.equal(await version(), before);
    assert.equal((await ask('/api/records/company/b600')).status, 404);
  });

  test('counts once, however often it is sent', async () => {
    const rows = companies(800, 20);
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => batch('company', { rows }, { 'idempotency-key': 'once' })),
    );
    assert.deepEqual(
      sent.map(({ status }) => status),
      [201, 201, 201, 201, 201],
    );
    assert.equal(new Set(sent.map(({ body }) => body.version)).size, 1);
  });

  test('refuses what is no batch, and whoever may not', async () => {
    for (const body of [
      {},
      { rows: [] },
      { rows: [1] },
      { rows: {} },
      { rows: companies(0, 501) },
      { rows: [{ name: 'x' }], more: 1 },
    ]) {
      assert.equal((await batch('company', body)).status, 400, JSON.stringify(body).slice(0, 60));
    }
    assert.equal((await batch('unicorn', { rows: [{}] })).status, 404);
    assert.equal((await batch('history', { rows: [{ field: 'x' }] })).status, 422);
    const reader = await home.as('read_only');
    assert.equal((await batch('company', { rows: companies(900, 1) }, {}, reader)).status, 403);
    const rep = await home.as('rep');
    const deal = { name: 'x', stage_id: 's1', owner_id: 'u1' };
    const { status, body } = await batch(
      'deal',
      { rows: [{ ...deal, owner_id: 'test-rep' }, deal] },
      {},
      rep,
    );
    assert.equal(status, 422);
    assert.deepEqual(
      (body.rows as { row: number }[]).map(({ row }) => row),
      [1],
    );
  });
});

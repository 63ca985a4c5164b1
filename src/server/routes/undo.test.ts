import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import { recordTypes } from '../../records/index.ts';
import { reports } from '../../report/registry.ts';

let home: TempHouse;
before(async () => {
  home = await tempHouse();
  await home.house.store.write(home.workspace, 'test', async (tx) => {
    await tx.insert('source', { id: 'fair', name: 'نمایشگاه' });
    await tx.insert('company', { id: 'c1', name: 'پارس' });
    await tx.insert('product', { id: 'pr1', name: 'پمپ', price: '100' });
    for (let at = 0; at < 12; at++) {
      const id = `d${at}`;
      const day = String(1 + at).padStart(2, '0');
      await tx.insert('deal', {
        id,
        name: `معاملهٔ ${at}`,
        created_at: `2026-03-${day}T08:00:00Z`,
        stage_id: 's1',
        owner_id: at % 2 === 0 ? 'u1' : 'u2',
        value: String(at * 1000),
        company_id: 'c1',
        source_id: 'fair',
        tags: ['vip'],
        custom: { رنگ: 'سبز' },
      });
      await tx.insert('deal_product', { deal_id: id, product_id: 'pr1', quantity: '2', unit_price: '100' });
      await tx.insert('call', {
        user_id: 'u1',
        started_at: `2026-03-${day}T09:00:00Z`,
        direction: 'out',
        duration_s: 60,
        deal_id: id,
      });
      await tx.insert('note', {
        user_id: 'u1',
        at: `2026-03-${day}T10:00:00Z`,
        text: 'یادداشت',
        deal_id: id,
      });
    }
    await tx.insert('lead', {
      id: 'l1',
      name: 'سرنخ',
      created_at: '2026-02-20T08:00:00Z',
      converted_at: '2026-03-01T08:00:00Z',
      converted_deal_id: 'd0',
    });
  });
  await write('PATCH', '/api/records/deal/d1', { stage_id: 's2' });
  await write('PATCH', '/api/records/deal/d2', { stage_id: 'won', closed_at: '2026-03-20T08:00:00Z' });
});
after(() => home.close());

const send = (method: string, path: string, body?: unknown) =>
  home.ask(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

async function write<T = { version: number }>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await send(method, path, body);
  assert.ok(answer.ok, await answer.clone().text());
  return (await answer.json()) as T;
}

/** Every row of the workspace but its version, and past where it may grow. */
async function everything(without: readonly string[] = []): Promise<unknown> {
  const tables = recordTypes.filter(({ name }) => !without.includes(name));
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows: found } = await home.house.store.pool.query(
        `select to_jsonb(t) - 'version' as row from "${name}" t where workspace_id = $1 order by ordinal`,
        [home.workspace],
      );
      return [name, found];
    }),
  );
  return Object.fromEntries(rows);
}

async function answers(): Promise<unknown> {
  const period = 'from=2026-02-01&to=2026-03-31&asOf=2026-04-10T00:00:00Z';
  const version = await home.house.store.currentVersion(home.workspace);
  return Promise.all(
    reports.map(async ({ id }) => {
      const asked = await home.ask(`/api/reports/${id}?${period}&minVersion=${version}`);
      const { version: _, ...answer } = (await asked.json()) as Record<string, unknown>;
      return [id, asked.status === 200 ? answer : asked.status];
    }),
  );
}

const verified = async () => {
  const doctor = await home.ask('/api/doctor', { method: 'POST' });
  assert.deepEqual(((await doctor.json()) as { differences: unknown[] }).differences, []);
};

describe('a deleted record', () => {
  test('is in the bin and comes back as it was, with its lines, its past and what named it', async () => {
    const before = [await everything(), await answers()];
    const { version } = await write('DELETE', '/api/records/deal/d0');
    const call = await home.ask('/api/records/call?deal_id.empty=true');
    assert.equal(
      ((await call.json()) as { records: unknown[] }).records.length,
      1,
      'the call outlives its deal',
    );
    assert.notDeepEqual(await answers(), before[1]);
    await verified();
    const { entries } = await write<{ entries: Record<string, unknown>[] }>('GET', '/api/bin?type=deal');
    assert.equal(entries.length, 1);
    const { type, id, name, version: of } = entries[0] ?? {};
    assert.deepEqual({ type, id, name, of }, { type: 'deal', id: 'd0', name: 'معاملهٔ 0', of: version });
    await write('POST', '/api/bin/restore', { version, type: 'deal', id: 'd0' });
    assert.deepEqual(await everything(), before[0]);
    assert.deepEqual(await answers(), before[1]);
    await verified();
    assert.deepEqual((await write<{ entries: unknown[] }>('GET', '/api/bin')).entries, []);
    const again = await send('POST', '/api/bin/restore', { version, type: 'deal', id: 'd0' });
    assert.equal(again.status, 409);
    const never = await send('POST', '/api/bin/restore', { version, type: 'deal', id: 'd9' });
    assert.equal(never.status, 404);
  });

  test('that others need stays, and it is told by what and how often', async () => {
    const told = async (path: string) => {
      const answer = await send('DELETE', `${path}?locale=fa`);
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      assert.equal(answer.status, 409);
      assert.equal(error.code, 'record_referenced');
      return error.message;
    };
    assert.match(await told('/api/records/source/fair'), /«fair».*۱۲ معاملات/);
    assert.match(await told('/api/records/user/u2'), /۶ معاملات/);
    assert.match(await told('/api/records/stage/s2'), /۱ معامله/);
  });

  test('of many comes back alone, page by page of the bin', async () => {
    const { version } = await write('POST', '/api/bulk', {
      type: 'deal',
      ids: ['d3', 'd4', 'd5'],
      delete: true,
    });
    const first = await write<{ entries: { id: string }[]; next: string }>(
      'GET',
      '/api/bin?type=deal&limit=2',
    );
    const second = await write<{ entries: { id: string }[]; next: null }>(
      'GET',
      `/api/bin?type=deal&limit=2&cursor=${first.next}`,
    );
    assert.deepEqual(
      [...first.entries, ...second.entries].map(({ id }) => id),
      ['d5', 'd4', 'd3'],
    );
    assert.equal(second.next, null);
    await write('POST', '/api/bin/restore', { version, type: 'deal', id: 'd4' });
    const lines = await write<{ records: unknown[] }>('GET', '/api/records/deal_product?deal_id=d4');
    assert.equal(lines.records.length, 1);
    const calls = await write<{ records: unknown[] }>('GET', '/api/records/call?deal_id=d4');
    assert.equal(calls.records.length, 1);
    const refused = await send('POST', '/api/undo', { version });
    assert.equal(refused.status, 409);
    for (const id of ['d3', 'd5']) await write('POST', '/api/bin/restore', { version, type: 'deal', id });
    await verified();
  });
});

describe('an undo', () => {
  test('of any bulk edit leaves the records as they were', async () => {
    const deals = Array.from({ length: 12 }, (_, at) => `d${at}`);
    const set = fc.record(
      {
        owner_id: fc.constantFrom('u1', 'u2'),
        stage_id: fc.constantFrom('s1', 's2', 'won', 'lost'),
        value: fc.constantFrom('0', '5', '77'),
        company_id: fc.constantFrom('c1', null),
        tags: fc.constantFrom({ add: ['گرم'] }, { remove: ['vip'] }, ['الف']),
        custom: fc.constantFrom({ رنگ: 'آبی' }, { رنگ: null }, { دیگر: 'x' }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(deals, { minLength: 1 }),
        fc.oneof(
          set.map((each) => ({ set: each })),
          fc.constant({ delete: true }),
        ),
        async (ids, edit) => {
          const without = ['history'];
          const before = await everything(without);
          const { version, changed, skipped } = await write<{
            version: number;
            changed: number;
            skipped: unknown[];
          }>('POST', '/api/bulk', { type: 'deal', ids, ...edit });
          assert.deepEqual(skipped, []);
          if (changed > 0) await write('POST', '/api/undo', { version });
          assert.deepEqual(await everything(without), before);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
    await verified();
  });

  test('stops at what has changed since, and says what', async () => {
    const edit = await write('POST', '/api/bulk', {
      type: 'deal',
      ids: ['d6', 'd7', 'd8'],
      set: { value: '5' },
    });
    await write('PATCH', '/api/records/deal/d7', { value: '6' });
    await write('PATCH', '/api/records/deal/d8', { name: 'نام دیگر' });
    const refused = await send('POST', '/api/undo', { version: edit.version });
    assert.equal(refused.status, 409);
    const body = (await refused.json()) as { error: { code: string }; conflicts: unknown };
    assert.equal(body.error.code, 'undo_conflict');
    assert.deepEqual(body.conflicts, [{ type: 'deal', id: 'd7', code: 'changed', field: 'value' }]);
    const read = await write<{ fields: { value: string } }>('GET', '/api/records/deal/d6');
    assert.equal(read.fields.value, '5', 'nothing of it was undone');
    await write('POST', '/api/undo', { version: edit.version, type: 'deal', id: 'd8' });
    const alone = await write<{ fields: { value: string; name: string } }>('GET', '/api/records/deal/d8');
    assert.deepEqual([alone.fields.value, alone.fields.name], ['8000', 'نام دیگر']);
  });

  test('of what was made removes it, unless something came to it since', async () => {
    const made = await write<{ id: string; version: number }>('POST', '/api/records/deal', {
      name: 'x',
      stage_id: 's1',
      owner_id: 'u1',
    });
    const note = await write('POST', '/api/records/note', { user_id: 'u1', text: 'x', deal_id: made.id });
    assert.equal((await send('POST', '/api/undo', { version: made.version })).status, 409);
    await write('POST', '/api/undo', { version: note.version });
    await write('POST', '/api/undo', { version: made.version });
    assert.equal((await send('GET', `/api/records/deal/${made.id}`)).status, 404);
    await verified();
  });

  test('can itself be undone, and both moves stand in history', async () => {
    const moved = await write('PATCH', '/api/records/deal/d9', { stage_id: 's2' });
    const undone = await write('POST', '/api/undo', { version: moved.version });
    await write('POST', '/api/undo', { version: undone.version });
    const read = await write<{ fields: { stage_id: string } }>('GET', '/api/records/deal/d9');
    assert.equal(read.fields.stage_id, 's2');
    const { rows } = await home.house.store.pool.query(
      `select value from history where workspace_id = $1 and entity_id = 'd9' and field = 'stage_id' order by at, ordinal`,
      [home.workspace],
    );
    assert.deepEqual(rows.map(({ value }) => value).slice(-4), ['s1', 's2', 's1', 's2']);
    await verified();
  });

  test('of what others did is for whoever may delete what they made, and see what they changed', async () => {
    const rep = await home.as('rep');
    const undo = async (version: number) =>
      (await rep('/api/undo', { method: 'POST', body: JSON.stringify({ version }) })).status;
    const theirs = await write('POST', '/api/records/company', { name: 'x' });
    assert.equal(await undo(theirs.version), 403);
    const own = await rep('/api/records/company', { method: 'POST', body: JSON.stringify({ name: 'y' }) });
    assert.equal(await undo(((await own.json()) as { version: number }).version), 200);
    const row = { name: 'z', stage_id: 's1', owner_id: 'test-rep', value: '1' };
    const { id } = await write<{ id: string }>('POST', '/api/records/deal', row);
    await write('PUT', '/api/rights', {
      roles: { rep: { hidden: { deal: ['value'] }, reach: { stage: { edit: 'all' } } } },
    });
    const priced = await write('PATCH', `/api/records/deal/${id}`, { value: '2' });
    const named = await write('PATCH', `/api/records/deal/${id}`, { name: 'zz' });
    assert.equal(await undo(priced.version), 403);
    assert.equal(await undo(named.version), 200);
    const settings = await write('PATCH', '/api/workspace', { lossReasonRequired: true });
    assert.equal(await undo(settings.version), 403, 'who may change stages does not run the place');
    await write('POST', '/api/undo', { version: settings.version });
    await verified();
  });

  test('of the deletion of a webhook is refused, as its secret is gone', async () => {
    const { store } = home.house;
    const hook = { url: 'https://example.com/hook', events: ['*'] };
    const { id } = await write<{ id: string }>('POST', '/api/webhooks', hook);
    await write('DELETE', `/api/webhooks/${id}`);
    const version = await store.currentVersion(home.workspace);
    const refused = await send('POST', '/api/undo', { version });
    assert.equal(refused.status, 409);
    assert.equal(((await refused.json()) as { error: { code: string } }).error.code, 'undo_webhook');
    assert.equal((await send('GET', `/api/webhooks/${id}`)).status, 404);
    assert.equal(await store.currentVersion(home.workspace), version);
  });

  test('of an import, of nothing or of settings is refused', async () => {
    const { version } = await home.house.store.write(home.workspace, 'test', (tx) =>
      tx.recordImport('deal', 0),
    );
    const codeOf = async (body: unknown) =>
      ((await (await send('POST', '/api/undo', body)).json()) as { error: { code: string } }).error.code;
    assert.equal(await codeOf({ version }), 'undo_import');
    assert.equal(await codeOf({ version: 999_999 }), 'version_not_found');
    assert.equal(await codeOf({ version: 'last' }), 'missing_parameter');
    assert.equal(await codeOf({}), 'missing_parameter');
  });
});

describe('a bulk edit', () => {
  test('by filters changes what they let through, as one version', async () => {
    const before = await home.house.store.currentVersion(home.workspace);
    const edit = {
      type: 'deal',
      where: { owner_id: 'u2', 'value.min': 9000 },
      set: { tags: { add: ['گرم'] } },
    };
    const done = await write<{ version: number; changed: number; skipped: unknown[] }>(
      'POST',
      '/api/bulk',
      edit,
    );
    assert.deepEqual(done, { changed: 2, skipped: [], version: before + 1 });
    const again = await write<{ version: number; changed: number }>('POST', '/api/bulk', edit);
    assert.deepEqual([again.changed, again.version], [0, before + 1]);
    const read = await write<{ fields: { tags: string[] } }>('GET', '/api/records/deal/d11');
    assert.deepEqual(read.fields.tags, ['vip', 'گرم']);
  });

  test('leaves what a rule refuses, and says why', async () => {
    const done = await write<{ changed: number; skipped: unknown[] }>('POST', '/api/bulk', {
      type: 'deal',
      ids: ['d10', 'nobody', 'd11'],
      set: { closed_at: '2026-03-11T12:00:00Z', stage_id: 'won' },
    });
    assert.equal(done.changed, 1);
    assert.deepEqual(done.skipped, [
      { id: 'nobody', code: 'record_not_found' },
      { id: 'd11', code: 'invalid_field' },
    ]);
    const read = await write<{ fields: { stage_id: string } }>('GET', '/api/records/deal/d11');
    assert.equal(read.fields.stage_id, 's1', 'nothing of a refused edit is left');
    await verified();
  });

  test('that says nothing, or too much, is refused', async () => {
    const codeOf = async (body: unknown) =>
      ((await (await send('POST', '/api/bulk', body)).json()) as { error: { code: string } }).error.code;
    assert.equal(await codeOf({ type: 'deal', ids: ['d1'] }), 'missing_parameter');
    assert.equal(await codeOf({ type: 'deal', set: { value: 1 } }), 'missing_parameter');
    assert.equal(
      await codeOf({ type: 'deal', ids: ['d1'], set: { value: 1 }, delete: true }),
      'missing_parameter',
    );
    assert.equal(await codeOf({ type: 'deal', ids: [1], set: { value: 1 } }), 'invalid_body');
    assert.equal(await codeOf({ type: 'planet', ids: ['d1'], set: { value: 1 } }), 'unknown_record_type');
    assert.equal(await codeOf({ type: 'deal', ids: ['d1', 'd2'], set: { colour: 1 } }), 'unknown_field');
    assert.equal(await codeOf({ type: 'deal', where: { colour: 1 }, set: { value: 1 } }), 'unknown_filter');
    const many = Array.from({ length: 10_001 }, (_, at) => `x${at}`);
    assert.equal(await codeOf({ type: 'deal', ids: many, delete: true }), 'too_many_rows');
  });
});

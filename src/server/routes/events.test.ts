import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { type Ask, type TempHouse, tempHouse } from '../../../test/temp-house.ts';
import type { Changed } from '../changed-for.ts';

interface Told {
  readonly version: number;
  readonly changed: Changed;
}

describe('live events', () => {
  let home: TempHouse;
  let rep: Ask;
  before(async () => {
    home = await tempHouse();
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      for (const id of ['u1', 'u2']) await tx.update('user', id, { role: 'rep' });
      await tx.insert('deal', { ...sampleDeal, id: 'mine', owner_id: 'u1' });
      await tx.insert('deal', { ...sampleDeal, id: 'theirs', owner_id: 'u2' });
      await tx.insert('product', { id: 'p', name: 'کالا' });
    });
    rep = await home.as('u1');
  });
  after(() => home.close());

  const version = () => home.house.store.currentVersion(home.workspace);

  /** The first that is told to somebody who knows a version. */
  async function toldSince(ask: Ask, since: number, headers: Record<string, string> = {}): Promise<Told> {
    const query = 'last-event-id' in headers ? '' : `?since=${since}`;
    const answer = await ask(`/api/events${query}`, { headers });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!/data: \{.*\}\n/.test(heard)) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    return JSON.parse(/data: (\{.*\})\n/.exec(heard)?.[1] ?? '') as Told;
  }

  /** What each hears of a write. */
  async function heardOf(method: string, path: string, body?: unknown): Promise<readonly Changed[]> {
    const since = await version();
    const done = await home.ask(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    assert.ok(done.ok, await done.text());
    const told = [await toldSince(home.ask, since), await toldSince(rep, since)];
    for (const each of told) assert.equal(each.version, await version());
    return told.map(({ changed }) => changed);
  }

  test('name the records that changed, to whoever sees them; to others the version alone', async () => {
    const deal = (id: string) => `/api/records/deal/${id}`;
    const mine = { deal: ['mine'] };
    assert.deepEqual(await heardOf('PATCH', deal('mine'), { value: '5' }), [mine, mine]);
    assert.deepEqual(await heardOf('PATCH', deal('theirs'), { value: '5' }), [{ deal: ['theirs'] }, {}]);
    assert.deepEqual(await heardOf('PATCH', deal('mine'), { owner_id: 'u2' }), [mine, mine], 'what is lost');
    assert.deepEqual(await heardOf('PATCH', deal('mine'), { value: '6' }), [mine, {}]);
    assert.deepEqual(await heardOf('PATCH', deal('mine'), { owner_id: 'u1' }), [mine, mine], 'what is won');
    assert.deepEqual(await heardOf('DELETE', deal('theirs')), [{ deal: ['theirs'] }, {}]);
    assert.deepEqual(await heardOf('DELETE', deal('mine')), [mine, mine]);
    const product = { product: ['p'] };
    assert.deepEqual(await heardOf('PATCH', '/api/records/product/p', { name: 'دیگر' }), [product, product]);
    const settings = { workspace: [] };
    assert.deepEqual(await heardOf('PATCH', '/api/workspace', { lossReasonRequired: true }), [
      settings,
      settings,
    ]);
  });

  test('tell of what people keep only whom it is for', async () => {
    const since = await version();
    const made = await rep('/api/dashboards', {
      method: 'POST',
      body: JSON.stringify({ name: 'میز', cards: [] }),
    });
    assert.ok(made.ok, await made.clone().text());
    const { id } = (await made.json()) as { id: string };
    assert.deepEqual((await toldSince(rep, since)).changed, { dashboard: [id] });
    assert.deepEqual((await toldSince(await home.as('u2'), since)).changed, {});
  });

  test('miss nothing for whoever comes back, and say so where that is too much', async () => {
    const since = await version();
    for (const id of ['n1', 'n2', 'n3'])
      await home.house.store.write(home.workspace, 'test', (tx) => tx.insert('deal', { ...sampleDeal, id }));
    const all = { deal: ['n1', 'n2', 'n3'] };
    assert.deepEqual((await toldSince(rep, since)).changed, all);
    assert.deepEqual((await toldSince(rep, 0, { 'last-event-id': String(since) })).changed, all);
    assert.equal((await toldSince(rep, since + 1_000)).changed, null, 'a version that there is not');
    const many = Array.from({ length: 101 }, (_, n) => ({ ...sampleDeal, id: `m${n}` }));
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      for (const each of many) await tx.insert('deal', each);
    });
    assert.equal((await toldSince(rep, since)).changed, null);
    assert.equal((await home.ask('/api/events?since=soon')).status, 400);
  });
});

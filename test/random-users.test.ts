import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { erasedName } from '../src/store/erase.ts';
import { asker } from './ask-json.ts';
import { type Acknowledged, type Person, steps, take, type Work } from './random-work.ts';
import { replayed, storedContent } from './replay.ts';
import { sampleDeal } from './sample-workspace.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

/** Whose deals each of them sees. */
const sees: Readonly<Record<string, readonly (string | null)[] | 'all'>> = {
  boss: 'all',
  lead: ['lead', 'u1', 'u2'],
  u1: ['u1'],
  u2: ['u2'],
  looker: 'all',
};
/** Reps do most of the work; one of them only looks. */
const turns = ['boss', 'boss', 'lead', 'lead', 'u1', 'u1', 'u1', 'u2', 'u2', 'looker'];

describe('random edits by several users at once', () => {
  let home: TempHouse;
  const people = new Map<string, Person>();
  before(async () => {
    home = await tempHouse();
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('team', { id: 't1', name: 'تیم' });
      await tx.insert('user', { id: 'boss', name: 'مدیر', role: 'admin' });
      await tx.insert('user', { id: 'lead', name: 'سرپرست', role: 'manager', team_id: 't1' });
      await tx.insert('user', { id: 'looker', name: 'ناظر', role: 'read_only' });
      for (const id of ['u1', 'u2']) await tx.update('user', id, { role: 'rep', team_id: 't1' });
      const stage = { pipeline_id: 'p1', category: 'open' };
      await tx.insert('stage', { ...stage, id: 's3', position: 5, name: 's3' });
      await tx.insert('stage', { ...stage, id: 'no', position: 9, name: 'no', category: 'unqualified' });
      await tx.insert('loss_reason', { id: 'price', name: 'قیمت' });
      await tx.insert('lead_status', { id: 'out', name: 'بیرون', category: 'unqualified' });
    });
    for (const id of Object.keys(sees)) people.set(id, { id, call: asker({ ask: await home.as(id) }) });
  });
  after(() => home.close());

  const person = (id: string): Person => people.get(id) as Person;

  let runs = 0;
  async function begin(): Promise<Work> {
    const run = ++runs;
    const ids = (type: string) => [0, 1, 2, 3, 4, 5].map((n) => `${type}-${run}-${n}`);
    const [deals, leads, contacts] = [ids('d'), ids('l'), ids('c')];
    // The run before may have taken the stage that deals begin in out of use.
    await person('boss').call('POST', `/api/stages/${sampleDeal.stage_id}/restore`);
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      for (let n = 0; n < 6; n++) {
        const owner_id = n % 2 ? 'u1' : 'u2';
        const phone = `0912000000${n % 3}`;
        const { created_at } = sampleDeal;
        const [deal, lead, contact] = [deals[n], leads[n], contacts[n]];
        await tx.insert('contact', { id: contact, name: `مخاطب ${n}`, phone, owner_id });
        await tx.insert('deal', { ...sampleDeal, id: deal, value: String(n), contact_id: contact, owner_id });
        await tx.insert('lead', { id: lead, name: `سرنخ ${n}`, created_at, phone, owner_id });
        await tx.insert('call', {
          id: `k-${run}-${n}`,
          user_id: owner_id,
          started_at: '2026-01-01T08:00:00Z',
          direction: 'out',
          duration_s: n,
          lead_id: lead,
          contact_id: contacts[(n + 5 * Math.sign(n)) % 6],
        });
      }
    });
    return { deals, leads, contacts, deleted: [], versions: [], acknowledged: [] };
  }

  test('nothing fails inside or is lost: records = mirror = change log replayed', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const work = await begin();
        for (let from = 0; from < all.length; from += 5) {
          const together = all.slice(from, from + 5).map(async (step) => {
            const by = person(turns[step.who] ?? 'boss');
            const answer = await take(step, by, work);
            const said = `${by.id} ${step.act}: ${JSON.stringify(answer?.body)}`;
            assert.ok(answer !== undefined && answer.status < 500, said);
            if (by.id === 'looker' && step.act !== 'editWhatWasRead') assert.equal(answer.status, 403, said);
          });
          await Promise.all(together);
        }
        await compareStores();
        await findAcknowledged(work.acknowledged);
        for (const each of people.values()) await compareSight(each);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  async function compareStores(): Promise<void> {
    const { store } = home.house;
    assert.deepEqual(
      replayed(await store.changes(home.workspace, 0, 1_000_000)),
      await storedContent(store, home.workspace),
    );
    const engine = await home.house.reporting(await store.workspace(home.workspace));
    await engine.reach(await store.currentVersion(home.workspace));
    assert.deepEqual(await engine.verify?.(), []);
    const { rows } = await store.pool.query(
      `select d.id from deal d join stage s on s.workspace_id = d.workspace_id and s.id = d.stage_id
        where (s.category = 'open') <> (d.closed_at is null) or (s.category <> 'lost' and d.loss_reason_id is not null)`,
    );
    assert.deepEqual(rows, [], 'a deal is closed exactly when its stage is');
  }

  /** Every write that was acknowledged is in the change log, as it was said, and made of what it was to be made of. */
  async function findAcknowledged(acknowledged: readonly Acknowledged[]): Promise<void> {
    assert.ok(acknowledged.length > 5);
    const changes = await home.house.store.changes(home.workspace, 0, 1_000_000);
    for (const { version, actor, type, id, fields, over } of acknowledged) {
      const ofRecord = changes.filter(({ recordType, recordId }) => recordType === type && recordId === id);
      const change = ofRecord.find((each) => each.version === version && each.actor === actor);
      assert.ok(change !== undefined, `${type} ${id} of ${version}`);
      for (const [name, value] of Object.entries(fields ?? {})) {
        const kept: unknown = change.after?.[name];
        if (!String(kept).includes(erasedName)) assert.deepEqual(kept, value);
      }
      if (over !== undefined)
        assert.equal(ofRecord.findLast((each) => each.version < version)?.version, over);
    }
  }

  /** Lists, board and reports hold the same deals, and no others than this person sees. */
  async function compareSight({ id, call }: Person): Promise<void> {
    const owners = sees[id] ?? 'all';
    const { rows } = await home.house.store.pool.query<{ id: string; owner_id: string | null }>(
      'select id, owner_id from deal where workspace_id = $1',
      [home.workspace],
    );
    const seen = rows.filter(({ owner_id }) => owners === 'all' || owners.includes(owner_id));
    const list = await call('GET', '/api/records/deal?limit=200&fields=name&sort=created_at:desc&count=true');
    const listed = (list.at('records') as { id: string }[]).map((each) => each.id);
    assert.deepEqual(
      listed.filter((deal) => !seen.some((each) => each.id === deal)),
      [],
      id,
    );
    assert.equal(list.at('count'), seen.length, id);
    const board = await call('GET', '/api/board');
    assert.equal(board.status, 200);
    const report = await call('GET', `/api/reports/stage-distribution?minVersion=${board.at('version')}`);
    const counted = (report.at('rows') as { stage_id: string; deal_count: number; value: string }[])
      .filter(({ deal_count }) => deal_count > 0)
      .map((row) => [row.stage_id, row.deal_count, row.value]);
    const shown = (board.at('stages') as { id: string; count: number; value: string }[])
      .filter(({ count }) => count > 0)
      .map((stage) => [stage.id, stage.count, stage.value]);
    assert.deepEqual(shown.sort(), counted.sort(), id);
  }
});

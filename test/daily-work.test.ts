import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type Answered, asker } from './ask-json.ts';
import { sampleDeal } from './sample-workspace.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

interface Step {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const steps = fc.array(fc.record({ kind: fc.nat(11), a: fc.nat(5), b: fc.nat(5), c: fc.nat(5) }), {
  minLength: 15,
  maxLength: 40,
  size: 'max',
});

const stages = ['s1', 's2', 's3', 'won', 'lost', 'no'];
const of = (list: readonly string[], at: number): string => list[at % list.length] as string;

describe('daily work by several at once', () => {
  let home: TempHouse;
  let call: ReturnType<typeof asker>;
  before(async () => {
    home = await tempHouse();
    call = asker(home);
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      await tx.insert('stage', { id: 's3', pipeline_id: 'p1', position: 3, name: 's3', category: 'open' });
      await tx.insert('stage', {
        id: 'no',
        pipeline_id: 'p1',
        position: 9,
        name: 'no',
        category: 'unqualified',
      });
      await tx.insert('loss_reason', { id: 'price', name: 'قیمت' });
      await tx.insert('lead_status', { id: 'out', name: 'بیرون', category: 'unqualified' });
      for (let n = 0; n < 6; n++)
        await tx.insert('contact', { id: `c${n}`, name: `مخاطب ${n}`, phone: `0912000000${n % 3}` });
      for (let n = 0; n < 6; n++) {
        await tx.insert('deal', {
          ...sampleDeal,
          id: `d${n}`,
          name: `معامله ${n}`,
          value: String(n),
          contact_id: `c${n}`,
        });
        await tx.insert('lead', {
          id: `l${n}`,
          name: `مخاطب ${n}`,
          created_at: sampleDeal.created_at,
          phone: `0912000000${n % 3}`,
        });
        await tx.insert('call', {
          id: `k${n}`,
          user_id: 'u1',
          started_at: '2026-01-01T08:00:00Z',
          direction: 'out',
          duration_s: n,
          lead_id: `l${n}`,
          contact_id: `c${(n + 1) % 6}`,
        });
      }
    });
  });
  after(() => home.close());

  const did = async ({ kind, a, b, c }: Step): Promise<Answered> => {
    switch (kind) {
      case 0:
      case 1:
        return call('POST', `/api/deals/d${a}/move`, {
          stage_id: of(stages, b),
          ...(c === 0 ? { loss_reason_id: 'price' } : {}),
          ...(c === 1 ? { closed_at: '2026-02-01T00:00:00Z' } : {}),
        });
      case 2:
        return call('POST', `/api/leads/l${a}/convert`, {
          deal: { name: `از سرنخ ${a}`, stage_id: of(stages, b % 3), owner_id: 'u1' },
          ...(c % 2 ? { contact: { id: `c${c}` } } : {}),
        });
      case 3:
        return call('POST', `/api/leads/l${a}/unqualify`, {});
      case 4:
        return call('POST', `/api/merge/${of(['contact', 'deal', 'lead'], c)}`, {
          keep: `${of(['c', 'd', 'l'], c)}${a}`,
          drop: `${of(['c', 'd', 'l'], c)}${b}`,
        });
      case 5:
        return call('POST', `/api/stages/${of(stages, a)}/remove`, c === 0 ? {} : { moveTo: of(stages, b) });
      case 6:
        return call('POST', `/api/stages/${of(stages, a)}/restore`);
      case 7:
        return call('PUT', '/api/pipelines/p1/stages', c % 2 ? ['s1', 's2', 's3'] : ['s3', 's1', 's2']);
      case 8:
        return call(
          'POST',
          `/api/personal-data/${of(['contact', 'lead'], c)}/${of(['c', 'l'], c)}${a}/erase`,
        );
      case 9:
        return call('PUT', '/api/lead-assignment', { rules: a % 2 ? [] : [{ users: ['u1', 'u2'] }] });
      case 10:
        return call('PATCH', '/api/workspace', { lossReasonRequired: a % 2 === 0, stageDays: { s1: b + 1 } });
      default: {
        const version = await home.house.store.currentVersion(home.workspace);
        return call('POST', '/api/undo', { version: version - a });
      }
    }
  };

  test('never fails inside, and leaves mirror, board and report equal to the records', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        // Three at once, as three people would.
        for (let from = 0; from < all.length; from += 3)
          for (const { status, body } of await Promise.all(all.slice(from, from + 3).map(did)))
            assert.ok(status < 500, JSON.stringify(body));
        const board = await call('GET', '/api/board');
        assert.equal(board.status, 200);
        const version = board.at('version');
        const engine = await home.house.reporting(await home.house.store.workspace(home.workspace));
        await engine.reach(Number(version));
        assert.deepEqual(await engine.verify?.(), []);
        const report = await call('GET', `/api/reports/stage-distribution?minVersion=${version}`);
        const counted = (report.at('rows') as { stage_id: string; deal_count: number; value: string }[])
          .filter(({ deal_count }) => deal_count > 0)
          .map((row) => [row.stage_id, row.deal_count, row.value]);
        const shown = (board.at('stages') as { id: string; count: number; value: string }[])
          .filter(({ count }) => count > 0)
          .map(({ id, count, value }) => [id, count, value]);
        assert.deepEqual(shown.sort(), counted.sort());
        const { rows } = await home.house.store.pool.query(
          `select d.id from deal d join stage s on s.workspace_id = d.workspace_id and s.id = d.stage_id
            where (s.category = 'open') <> (d.closed_at is null) or (s.category <> 'lost' and d.loss_reason_id is not null)`,
        );
        assert.deepEqual(rows, [], 'a deal is closed exactly when its stage is');
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

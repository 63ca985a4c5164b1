import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answered, asker } from '../../../test/ask-json.ts';
import { sampleDeal } from '../../../test/sample-workspace.ts';
import { tempHouse } from '../../../test/temp-house.ts';

describe('stages', () => {
  let home: Awaited<ReturnType<typeof tempHouse>>;
  let call: ReturnType<typeof asker>;
  before(async () => {
    home = await tempHouse();
    call = asker(home);
    await home.house.store.write(home.workspace, 'test', async (tx) => {
      for (const [at, id] of ['s3', 's4'].entries())
        await tx.insert('stage', { id, pipeline_id: 'p1', position: at + 5, name: id, category: 'open' });
    });
    for (const [id, stage_id] of [
      ['d1', 's1'],
      ['d2', 's2'],
      ['d3', 's2'],
      ['d4', 'lost'],
    ])
      await call('POST', '/api/records/deal', { ...sampleDeal, id, stage_id, value: '100' });
  });
  after(() => home.close());

  const remove = (id: string, body: object): Promise<Answered> =>
    call('POST', `/api/stages/${id}/remove`, body);
  const stageOf = async (id: string) => (await call('GET', `/api/records/deal/${id}`)).at('fields.stage_id');
  const report = async (id: string, asOf: string, version: unknown): Promise<unknown> => {
    const answer = await call(
      'GET',
      `/api/reports/${id}?from=2025-01-01&to=2027-01-01&asOf=${asOf}&minVersion=${version}`,
    );
    assert.equal(answer.status, 200);
    return answer.at('rows');
  };
  const isSound = async (version: unknown) => {
    const engine = await home.house.reporting(await home.house.store.workspace(home.workspace));
    await engine.reach(Number(version));
    assert.deepEqual(await engine.verify?.(), []);
  };

  test('of nothing go; those with deals ask where these go, and stay known to the past', async () => {
    const gone = await remove('s4', {});
    assert.deepEqual([gone.status, gone.at('retired'), gone.at('moved')], [200, false, 0]);
    assert.equal((await call('GET', '/api/records/stage/s4')).status, 404);
    const asOf = '2025-06-01T00:00:00Z';
    const past = await Promise.all(
      ['sales-funnel', 'stage-distribution', 'stage-duration', 'pipeline-development'].map((id) =>
        report(id, asOf, gone.at('version')),
      ),
    );
    const bare = await remove('s2', {});
    assert.deepEqual([bare.status, bare.at('error.code')], [422, 'stage_needs_target']);
    for (const moveTo of ['won', 's2', 'none'])
      assert.ok((await remove('s2', { moveTo })).status >= 400, moveTo);
    assert.equal((await call('GET', '/api/stages/s2/deals')).at('count'), 2);
    const moved = await remove('s2', { moveTo: 's3' });
    assert.deepEqual([moved.status, moved.at('moved'), moved.at('retired')], [200, 2, true]);
    assert.deepEqual([await stageOf('d2'), await stageOf('d3')], ['s3', 's3']);
    const now = await Promise.all(
      ['sales-funnel', 'stage-distribution', 'stage-duration', 'pipeline-development'].map((id) =>
        report(id, asOf, moved.at('version')),
      ),
    );
    assert.deepEqual(now, past);
    await isSound(moved.at('version'));
    const board = await call('GET', '/api/board');
    assert.deepEqual(
      (board.at('stages') as { id: string }[]).map(({ id }) => id),
      ['s1', 's3'],
    );
    assert.deepEqual((await call('GET', '/api/workspace')).at('options.retiredStages'), ['s2']);
    // Somebody was dragging a deal there.
    const late = await call('POST', '/api/deals/d1/move', { stage_id: 's2' });
    assert.deepEqual([late.status, late.at('error.code')], [409, 'stage_retired']);
    const made = await call('POST', '/api/records/deal', { ...sampleDeal, id: 'x', stage_id: 's2' });
    assert.equal(made.at('error.code'), 'stage_retired');
    assert.equal((await call('DELETE', '/api/records/stage/s2')).at('error.code'), 'record_referenced');
    const undone = await call('POST', '/api/undo', { version: moved.at('version') });
    assert.equal(undone.status, 200, JSON.stringify(undone.body));
    assert.deepEqual([await stageOf('d2'), await stageOf('d3')], ['s2', 's2']);
    assert.deepEqual((await call('GET', '/api/workspace')).at('options.retiredStages'), []);
    await isSound(undone.at('version'));
  });

  test('that are closed keep their deals, for those closed when they closed', async () => {
    const before = await call('GET', '/api/records/deal/d4');
    const removed = await remove('lost', { moveTo: 's1' });
    assert.deepEqual([removed.at('moved'), removed.at('retired')], [0, true]);
    assert.deepEqual((await call('GET', '/api/records/deal/d4')).at('fields'), before.at('fields'));
    assert.equal((await call('POST', '/api/deals/d1/move', { stage_id: 'lost' })).status, 409);
    assert.deepEqual(
      ((await call('GET', '/api/board')).at('closed') as { id: string }[]).map(({ id }) => id),
      ['won'],
    );
    assert.equal((await call('POST', '/api/stages/lost/restore')).status, 200);
    assert.equal((await call('POST', '/api/deals/d1/move', { stage_id: 'lost' })).status, 200);
    await call('POST', '/api/deals/d1/move', { stage_id: 's1' });
  });

  test('are put in order at once, with those that are not named behind what they stood behind', async () => {
    const put = (stages: unknown) => call('PUT', '/api/pipelines/p1/stages', stages);
    const removed = await remove('s2', { moveTo: 's3' });
    const ordered = await put(['s3', 's1']);
    assert.deepEqual(ordered.at('stages'), ['s3', 's1', 's2', 'won', 'lost']);
    assert.equal(ordered.at('version'), Number(removed.at('version')) + 1);
    await isSound(ordered.at('version'));
    const positions = await Promise.all(
      ['s3', 's1', 's2'].map(async (id) =>
        (await call('GET', `/api/records/stage/${id}`)).at('fields.position'),
      ),
    );
    assert.deepEqual(positions, [1, 2, 3]);
    for (const wrong of [['s3'], ['s3', 's1', 's1'], ['s3', 's1', 'none'], 'x', { stages: [1] }, null])
      assert.equal((await put(wrong)).status, 400, JSON.stringify(wrong));
    assert.equal((await call('PUT', '/api/pipelines/none/stages', ['s1'])).status, 404);
    assert.equal((await put({ stages: ['s1', 's3'] })).status, 200);
  });

  test('are never all gone, and are removed once', async () => {
    const both = await Promise.all([remove('s3', { moveTo: 's1' }), remove('s1', { moveTo: 's3' })]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    const code = both.find(({ status }) => status === 409)?.at('error.code');
    assert.ok(code === 'last_stage' || code === 'stage_retired', String(code));
    assert.equal((await remove('none', {})).status, 404);
    assert.equal((await remove('s1\u0000', {})).status, 404);
  });
});

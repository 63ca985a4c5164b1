import { Hono } from 'hono';
import { z } from 'zod';
import { readerOf } from '../../access/reader.ts';
import { BineshError } from '../../core/errors.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { missing } from '../record-input.ts';
import { idShape, shapedBody } from '../work/body.ts';
import { orderStages, removeStage, restoreStage } from '../work/stages.ts';
import { answerWrite, limitBody } from '../writing.ts';

const removal = z.strictObject({ moveTo: idShape.nullable().optional() });
const order = z.array(idShape).max(1_000);

/** Removing, restoring and ordering the stages of a pipeline. */
export function stageRoutes(house: House): Hono {
  const app = new Hono();

  app.post('/stages/:id/remove', need('admin'), limitBody(), async (c) => {
    const { moveTo } = await shapedBody(c, removal);
    const id = c.req.param('id');
    return answerWrite(c, house, async (tx) => ({
      body: { id, ...(await removeStage(tx, id, moveTo ?? undefined)) },
    }));
  });

  app.post('/stages/:id/restore', need('admin'), async (c) => {
    const id = c.req.param('id');
    return answerWrite(c, house, async (tx) => {
      await restoreStage(tx, id);
      return { body: { id } };
    });
  });

  /** How many deals are in a stage, before it is removed. */
  app.get('/stages/:id/deals', need('admin'), async (c) => {
    const { workspace } = readerOf(c);
    const id = c.req.param('id');
    const { rows } = await house.store.pool.query<{ count: number }>(
      `select (select count(*) from deal d where d.workspace_id = s.workspace_id and d.stage_id = s.id) as count
        from stage s where s.workspace_id = $1 and s.id = $2`,
      [workspace.id, id.replaceAll('\0', '')],
    );
    if (rows[0] === undefined) throw missing('stage', id);
    return c.json({ id, count: rows[0].count });
  });

  app.put('/pipelines/:id/stages', need('admin'), limitBody(), async (c) => {
    const body: unknown = await c.req.json().catch((error: unknown) => {
      throw error instanceof BineshError ? error : new BineshError('invalid_body', {}, error);
    });
    const read = order.safeParse(Array.isArray(body) ? body : (body as { stages?: unknown } | null)?.stages);
    if (!read.success) throw new BineshError('invalid_body');
    const pipeline = c.req.param('id').replaceAll('\0', '');
    return answerWrite(c, house, async (tx) => ({
      body: { pipeline, stages: await orderStages(tx, pipeline, read.data) },
    }));
  });
  return app;
}

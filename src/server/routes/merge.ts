import { Hono } from 'hono';
import { z } from 'zod';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { checkInput } from '../record-input.ts';
import { idShape, shapedBody } from '../work/body.ts';
import { shownRecord } from '../work/change.ts';
import { mergeRecords } from '../work/merge.ts';
import { answerWrite, limitBody } from '../writing.ts';
import { comparedType } from './duplicates.ts';

const merging = z.strictObject({
  keep: idShape,
  drop: idShape,
  fields: z.record(z.string(), z.unknown()).default({}),
});

/** Making two records one. */
export function mergeRoutes(house: House): Hono {
  const app = new Hono();
  app.post('/merge/:type', need('write'), limitBody(), async (c) => {
    const type = comparedType(c.req.param('type'));
    const asked = await shapedBody(c, merging);
    return answerWrite(c, house, async (tx, reader) => {
      checkInput(reader, type, asked.fields);
      await mergeRecords(tx, reader, type, asked);
      const kept = await tx.get(type, asked.keep);
      return { body: kept === undefined ? {} : shownRecord(reader, type, kept) };
    });
  });
  return app;
}

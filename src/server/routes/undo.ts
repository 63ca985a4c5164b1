import { type Context, Hono } from 'hono';
import { BineshError, errorPayload } from '../../core/errors.ts';
import { UndoRefused, undoVersion } from '../../store/undo.ts';
import type { House } from '../house.ts';
import { errorLocale } from '../language.ts';
import { need } from '../need.ts';
import { permitOf } from '../permits.ts';
import { onlyRecord, versionIn } from '../record-input.ts';
import { answerWrite, limitBody, Refusal, readBody } from '../writing.ts';

/** Taking back what a version changed, or what it changed of one record. */
export function undoRoutes(house: House): Hono {
  const app = new Hono();
  app.use(limitBody());
  app.post('/', need('write'), async (c) => {
    const body = await readBody(c);
    const version = versionIn(body);
    const only = body.type === undefined && body.id === undefined ? undefined : onlyRecord(body);
    return answerWrite(c, house, async (tx, reader) => {
      const undone = await undoVersion(tx, version, permitOf(reader, tx), only).catch(refuse(c));
      return { body: { undone } };
    });
  });
  return app;
}

/** An undo that is refused answers with all that stands in its way. */
export const refuse =
  (c: Context) =>
  (error: unknown): never => {
    if (!(error instanceof UndoRefused)) throw error;
    const { conflicts } = error;
    const refused = new BineshError('undo_conflict', { count: conflicts.length });
    const body = { error: errorPayload(refused, errorLocale(c)), conflicts: conflicts.slice(0, 100) };
    throw new Refusal({ status: 409, body });
  };

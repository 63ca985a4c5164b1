import { Hono } from 'hono';
import { BineshError, type ErrorPayload, errorPayload } from '../../core/errors.ts';
import { checkRequired, customDefinitions } from '../../store/custom-fields.ts';
import type { House } from '../house.ts';
import { errorLocale } from '../language.ts';
import { need } from '../need.ts';
import { checkInput, checkMade, missing, recordTypeNamed } from '../record-input.ts';
import { answerWrite, type Body, limitBody, Refusal, readBody } from '../writing.ts';
import { withMoments } from './records.ts';

const mostRows = 500;

/** Making many records of a type in one version: all of them, or none where any is wrong. */
export function batchRoutes(house: House): Hono {
  const app = new Hono();
  app.use(limitBody());

  app.post('/:type/batch', need('write'), async (c) => {
    const type = recordTypeNamed(c.req.param('type'));
    const rows = rowsOf(await readBody(c));
    return answerWrite(c, house, async (tx, reader) => {
      const customs = await customDefinitions(tx.client, tx.workspace.id, type.name);
      const made: { id: string; rowVersion: number }[] = [];
      const wrong: { row: number; error: ErrorPayload }[] = [];
      for (const [row, given] of rows.entries()) {
        try {
          const input = withMoments(tx, type, checkInput(reader, type.name, given));
          const id = await tx.insert(type.name, input);
          const stored = await tx.get(type.name, id);
          if (stored === undefined) throw missing(type.name, id);
          checkRequired(customs, stored.custom);
          await checkMade(reader, type.name, input, { id, fields: stored.fields }, tx.client);
          made.push({ id, rowVersion: tx.version });
        } catch (error) {
          // What the database itself refused has ended the transaction: there is no next row.
          if (!(error instanceof BineshError)) throw error;
          wrong.push({ row, error: errorPayload(error, errorLocale(c)) });
        }
      }
      if (wrong.length === 0) return { status: 201, body: { type: type.name, records: made } };
      const error = new BineshError('rows_rejected', { value: wrong.length, expected: rows.length });
      throw new Refusal({
        status: 422,
        body: { error: errorPayload(error, errorLocale(c)), rows: wrong },
      });
    });
  });
  return app;
}

function rowsOf({ rows, ...rest }: Body): readonly Body[] {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) {
    throw new BineshError('unknown_field', { field: unknown.slice(0, 200), expected: 'rows' });
  }
  const isRows =
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.length <= mostRows &&
    rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row));
  if (isRows) return rows;
  const value = Array.isArray(rows) ? rows.length : typeof rows;
  throw new BineshError('invalid_field', { field: 'rows', value, expected: `[{…}] 1–${mostRows}` });
}

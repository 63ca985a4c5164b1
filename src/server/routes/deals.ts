import { Hono } from 'hono';
import { z } from 'zod';
import { readerOf } from '../../access/reader.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant, parseInstant } from '../../core/instant.ts';
import type { StoredRow } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import { invalid } from '../../store/values.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { splitList } from '../report-query.ts';
import { board } from '../work/board.ts';
import { idShape, shapedBody } from '../work/body.ts';
import { changeOne, refuseHidden } from '../work/change.ts';
import { limitBody } from '../writing.ts';

const reference = idShape.nullable().optional();

const move = z.strictObject({
  stage_id: idShape,
  closed_at: z.string().max(40).nullable().optional(),
  value: z.union([z.string().max(40), z.number()]).optional(),
  loss_reason_id: reference,
  unqualified_reason_id: reference,
});

/** What a board is narrowed by, and the field of deals that it asks for. */
const boardFilters: Readonly<Record<string, string>> = {
  owner: 'owner_id',
  team: 'team',
  source: 'source_id',
  tag: 'tags',
  search: 'search',
};

/** Moving a deal to another stage; winning, losing and reopening it are such moves. */
export function dealRoutes(house: House): Hono {
  const app = new Hono();
  app.post('/deals/:id/move', need('write'), limitBody(), async (c) => {
    const given = await shapedBody(c, move);
    return changeOne(house, c, ['deal', c.req.param('id')], given, async (tx, row, reader) => {
      refuseHidden(reader, 'deal', given);
      const fitting = await fittingStage(tx, given);
      await checkClosing(tx, row, fitting.closed_at);
      await tx.update('deal', String(row.fields.id), fitting);
    });
  });

  app.get('/board', need('read'), async (c) => {
    const { pipeline, workspace: _, ...rest } = c.req.query();
    const filters: Record<string, readonly string[]> = {};
    for (const [name, value] of Object.entries(rest)) {
      const field = Object.hasOwn(boardFilters, name) ? boardFilters[name] : undefined;
      if (field === undefined)
        throw new BineshError('unknown_filter', {
          field: name,
          expected: Object.keys(boardFilters).join(', '),
        });
      const values = field === 'search' ? [value] : splitList(value);
      if (values.some((each) => each.trim() !== '')) filters[field] = values;
    }
    c.header('Cache-Control', 'no-store');
    return c.json(await board(house, readerOf(c), { pipeline, filters }));
  });
  return app;
}

/** What is given, without what the stage has no use for: the time of a closing, reasons that explain nothing. */
async function fittingStage(tx: Tx, given: z.infer<typeof move>): Promise<Partial<z.infer<typeof move>>> {
  const { closed_at, loss_reason_id, unqualified_reason_id, ...rest } = given;
  const category = (await tx.get('stage', given.stage_id))?.fields.category;
  return {
    ...rest,
    ...(category !== 'open' && closed_at !== undefined ? { closed_at } : {}),
    ...(category === 'lost' && loss_reason_id !== undefined ? { loss_reason_id } : {}),
    ...(category === 'unqualified' && unqualified_reason_id !== undefined ? { unqualified_reason_id } : {}),
  };
}

/** A deal closes after it entered the stage it leaves, and not in the future. */
async function checkClosing(tx: Tx, { fields }: StoredRow, given: string | null | undefined): Promise<void> {
  if (given === null || given === undefined) return;
  const closed = parseInstant(given);
  if (closed === undefined)
    throw new BineshError('invalid_instant', {
      field: 'closed_at',
      value: given,
      expected: '2026-03-21T08:30:00Z',
    });
  if (closed > tx.at) throw invalid('closed_at', given, `≤ ${formatInstant(tx.at)}`);
  const { rows } = await tx.client.query<{ entered: bigint | null }>(
    `select max(at) as entered from history
      where workspace_id = $1 and entity = 'deal' and entity_id = $2 and field = 'stage_id'`,
    [tx.workspace.id, fields.id],
  );
  const entered = rows[0]?.entered ?? (fields.created_at as bigint);
  if (closed < entered) throw invalid('closed_at', given, `≥ ${formatInstant(entered)}`);
}

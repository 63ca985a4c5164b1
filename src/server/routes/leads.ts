import { Hono } from 'hono';
import { z } from 'zod';
import { type Reader, readerOf } from '../../access/reader.ts';
import { type AssignmentRule, assignmentInput } from '../../records/workspace-options.ts';
import { turnsOf } from '../../store/assign.ts';
import { writeOptions } from '../../store/workspace-change.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { checkInput } from '../record-input.ts';
import { idShape, lineShape, shapedBody } from '../work/body.ts';
import { changeOne, permittedRecord } from '../work/change.ts';
import { convertLead, unqualifyLead } from '../work/convert.ts';
import { checkIds } from '../work/ids.ts';
import { answerWrite, limitBody } from '../writing.ts';

const text = z.string().max(1_000).nullable().optional();
const byId = z.strictObject({ id: idShape });

const conversion = z.strictObject({
  company: z
    .union([byId, z.strictObject({ name: lineShape })])
    .nullable()
    .optional(),
  contact: z
    .union([byId, z.strictObject({ name: lineShape, email: text, phone: text })])
    .nullable()
    .optional(),
  deal: z.strictObject({
    name: lineShape,
    stage_id: idShape,
    value: z
      .union([z.string().max(40), z.number()])
      .nullable()
      .optional(),
    currency: z.string().max(10).optional(),
    owner_id: idShape.optional(),
    estimated_close_on: z.string().max(20).nullable().optional(),
    win_likelihood: z
      .union([z.string().max(40), z.number()])
      .nullable()
      .optional(),
  }),
});

const unqualification = z.strictObject({ reason: idShape.nullable().default(null) });

/** Leads on their way: converted, given up, and given to somebody. */
export function leadRoutes(house: House): Hono {
  const app = new Hono();

  app.post('/leads/:id/convert', need('write'), limitBody(), async (c) => {
    const asked = await shapedBody(c, conversion);
    return answerWrite(c, house, async (tx, reader) => {
      checkInput(reader, 'deal', asked.deal);
      checkInput(reader, 'company', asked.company ?? {});
      checkInput(reader, 'contact', asked.contact ?? {});
      const lead = await permittedRecord(tx, reader, 'edit', 'lead', c.req.param('id'));
      return { status: 201, body: await convertLead(tx, reader, lead, asked) };
    });
  });

  app.post('/leads/:id/unqualify', need('write'), limitBody(), async (c) => {
    const given = await shapedBody(c, unqualification);
    return changeOne(house, c, ['lead', c.req.param('id')], given, (tx, row) =>
      unqualifyLead(tx, row, given.reason),
    );
  });

  app.get('/lead-assignment', need('read'), async (c) => c.json(await shownRules(house, readerOf(c))));

  app.put('/lead-assignment', need('admin'), limitBody(), async (c) => {
    const { rules } = await shapedBody(c, assignmentInput);
    const reader = readerOf(c);
    await house.store.write(reader.workspace.id, reader.id, async (tx) => {
      for (const [at, { users, team, sources }] of rules.entries()) {
        await checkIds(tx, `rules.${at}.users`, 'user', users);
        await checkIds(tx, `rules.${at}.sources`, 'source', sources ?? []);
        await checkIds(tx, `rules.${at}.team`, 'team', team === null ? [] : [team]);
      }
      await writeOptions(tx, { ...tx.workspace.options, assignment: rules });
    });
    const workspace = await house.store.workspace(reader.workspace.id);
    return c.json(await shownRules(house, { ...reader, workspace }));
  });
  return app;
}

/** The rules, each with whose turn it is, next first. */
async function shownRules({ store }: House, { workspace }: Pick<Reader, 'workspace'>) {
  const rules: readonly AssignmentRule[] = workspace.options.assignment ?? [];
  const turns = await Promise.all(rules.map((rule) => turnsOf(store.pool, workspace.id, rule)));
  return {
    version: workspace.version,
    rules: rules.map((rule, at) => ({ ...rule, turns: turns[at] ?? [] })),
  };
}

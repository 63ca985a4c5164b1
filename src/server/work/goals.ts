import { Big } from 'big.js';
import { z } from 'zod';
import type { Reader } from '../../access/reader.ts';
import { mayAct } from '../../access/rights.ts';
import {
  bucketStart,
  buckets,
  type Calendar,
  nextBucket,
  parseDate,
  previousBucket,
} from '../../core/calendar.ts';
import { BineshError } from '../../core/errors.ts';
import { canonical, currencyDigits, roundHalfAway } from '../../core/money.ts';
import type { Tx } from '../../store/tx.ts';
import { invalid } from '../../store/values.ts';
import { idShape } from './body.ts';
import { permit, permittedRecord } from './change.ts';

const day = z.string().refine((text) => parseDate(text) === text, '2026-03-21');
const metric = z.enum(['won_value', 'won_count']);
const periodShape = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, '{ from: 2026-03-21, to: 2026-04-20 }');
type Period = z.infer<typeof periodShape>;

const mostRows = 2_000;

/** Goals of one metric and period; a row without a target takes its goal away. */
export const goalGrid = z.strictObject({
  metric,
  period: periodShape,
  rows: z
    .array(
      z.strictObject({
        subject: z.enum(['user', 'team']),
        subject_id: idShape,
        target: z.union([z.string().max(40), z.number()]).nullable(),
      }),
    )
    .max(mostRows),
});
export type GoalGrid = z.infer<typeof goalGrid>;

/** Goals of one period for another, raised by a percentage. */
export const goalCopy = z.strictObject({
  from: periodShape,
  to: periodShape,
  metric: metric.optional(),
  percent: z.number().min(-100).max(1_000).default(0),
  overwrite: z.boolean().default(false),
});
export type GoalCopy = z.infer<typeof goalCopy>;

interface Goal {
  readonly id: string;
  readonly metric: z.infer<typeof metric>;
  readonly subject: 'user' | 'team';
  readonly subject_id: string;
  readonly target: string;
}

const keyOf = (goal: Pick<Goal, 'metric' | 'subject' | 'subject_id'>): string =>
  JSON.stringify([goal.metric, goal.subject, goal.subject_id]);

/** Sets the goals of a period and a metric that are given; all others stay as they are. */
export async function setGoals(tx: Tx, reader: Reader, { metric: of, period, rows }: GoalGrid) {
  const known = await goalsOf(tx, period);
  const seen = new Set<string>();
  const done = { set: 0, removed: 0 };
  for (const { target, ...subject } of rows) {
    const key = keyOf({ metric: of, ...subject });
    if (seen.has(key)) throw invalid('rows', subject.subject_id, '≠');
    seen.add(key);
    const goal = known.get(key);
    if (target === null || target === '') {
      if (goal === undefined) continue;
      await permittedRecord(tx, reader, 'delete', 'goal', goal.id);
      await tx.delete('goal', goal.id);
      done.removed++;
    } else if (await setGoal(tx, reader, { ...subject, metric: of, target }, { period, goal })) done.set++;
  }
  return done;
}

/** Copies the goals that the reader sees to another period; one that is there already stays unless it is overwritten. */
export async function copyGoals(
  tx: Tx,
  reader: Reader,
  { from, to, metric: only, percent, overwrite }: GoalCopy,
) {
  if (from.from === to.from && from.to === to.to) throw invalid('to', to.from, `≠ ${from.from}`);
  const known = await goalsOf(tx, to);
  const done = { copied: 0, kept: 0 };
  for (const { id, ...goal } of (await goalsOf(tx, from)).values()) {
    if (only !== undefined && goal.metric !== only) continue;
    const row = await tx.get('goal', id);
    if (row === undefined || !(await mayAct(reader, 'see', 'goal', row.fields, tx.client))) continue;
    const there = known.get(keyOf(goal));
    if (there !== undefined && !overwrite) {
      done.kept++;
      continue;
    }
    const digits = goal.metric === 'won_count' ? 0 : currencyDigits(tx.workspace.currency);
    const raised = new Big(goal.target).times(new Big(100).plus(percent)).div(100);
    const target = canonical(roundHalfAway(raised, digits));
    if (await setGoal(tx, reader, { ...goal, target }, { period: to, goal: there })) done.copied++;
  }
  return done;
}

async function setGoal(
  tx: Tx,
  reader: Reader,
  { target, ...subject }: Omit<Goal, 'id' | 'target'> & { readonly target: string | number },
  { period, goal }: { readonly period: Period; readonly goal: Goal | undefined },
): Promise<boolean> {
  if (goal !== undefined) {
    await permittedRecord(tx, reader, 'edit', 'goal', goal.id);
    return tx.update('goal', goal.id, { target });
  }
  const row = { ...subject, target, starts_on: period.from, ends_on: period.to };
  const id = await tx.insert('goal', row);
  const made = await tx.get('goal', id);
  if (made === undefined) throw new BineshError('record_not_found', { type: 'goal', value: id });
  await permit(tx, reader, 'edit', 'goal', made.fields);
  return true;
}

/** The goals of exactly this period; of several for one subject the first. */
async function goalsOf(tx: Tx, { from, to }: Period): Promise<Map<string, Goal>> {
  const { rows } = await tx.client.query<Goal>(
    `select id, metric, subject, subject_id, target from goal
      where workspace_id = $1 and starts_on = $2::date and ends_on = $3::date order by ordinal`,
    [tx.workspace.id, from, to],
  );
  const found = new Map<string, Goal>();
  for (const goal of rows) if (!found.has(keyOf(goal))) found.set(keyOf(goal), goal);
  return found;
}

/** The periods of the year that holds a day, and the ones around that day's. */
export function goalPeriods(at: string, calendar: Calendar, unit: 'month' | 'quarter' | 'year') {
  const division = { granularity: unit, calendar, weekStart: 'monday' } as const;
  const year = { ...division, granularity: 'year' } as const;
  const start = bucketStart(at, year);
  const [from, end] =
    unit === 'year' ? [previousBucket(start, year), nextBucket(start, year)] : [start, start];
  const last = nextBucket(end, year);
  const all = buckets({ ...division, from, to: last }).filter(({ bucket }) => bucket < last);
  const whole = (day: string): Period => {
    const first = bucketStart(day, division);
    const [only] = buckets({ ...division, from: first, to: nextBucket(first, division) });
    return { from: first, to: only?.to ?? first };
  };
  return {
    unit,
    calendar,
    current: whole(at),
    previous: whole(previousBucket(at, division)),
    next: whole(nextBucket(at, division)),
    periods: all.map(({ bucket }) => whole(bucket)),
  };
}

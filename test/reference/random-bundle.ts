import fc from 'fast-check';
import type { Instant } from '../../src/core/instant.ts';
import { parseInstant } from '../../src/core/instant.ts';
import type { RecordName } from '../../src/records/record.ts';
import type { Bundle, Cells } from './bundle.ts';
import { activity, activityRows } from './random-activities.ts';
import { deal, dealRows, goal, lead, leadRows } from './random-deals.ts';
import { dayOf, type Place, settings } from './random-scale.ts';
import { pick, setup, setupRows, teamIds, userIds } from './random-setup.ts';

/** A random bundle, and what questions about it need to know. */
export interface RandomBundle {
  readonly bundle: Bundle;
  readonly place: Place;
  /** Instants at which something happens. */
  readonly instants: readonly Instant[];
}

const many = <Value>(one: fc.Arbitrary<Value>, maxLength: number) =>
  fc.array(one, { maxLength, size: 'max' });

/** Small workspaces with everything that the definitions speak of. */
export const randomBundle: fc.Arbitrary<RandomBundle> = fc
  .record({
    scale: settings,
    setup,
    deals: many(deal, 14),
    leads: many(lead, 7),
    activities: many(activity, 40),
    goals: many(goal, 6),
  })
  .map(({ scale, setup: given, deals, leads, activities, goals }) => {
    const { place, settings: workspace } = scale;
    const rows: Partial<Record<RecordName, readonly Cells[]>> = setupRows(place, workspace.currency, given);
    const add = (more: Readonly<Partial<Record<RecordName, readonly Cells[]>>>): void => {
      for (const [name, list] of Object.entries(more) as [RecordName, readonly Cells[]][])
        rows[name] = [...(rows[name] ?? []), ...list];
    };
    const made = deals.map((one, index) => dealRows(place, workspace.currency, `d${index}`, one));
    add({
      deal: made.map((one) => one.deal),
      deal_product: made.flatMap((one) => one.lines),
      history: made.flatMap((one) => one.history),
    });
    for (const [index, one] of leads.entries())
      add(leadRows(place, `l${index}`, one, made[index] && `d${index}`));
    add(
      activityRows(
        place,
        activities,
        made.map((one, index) => ({ id: `d${index}`, createdAt: one.createdAt })),
        leads.map((_, index) => `l${index}`),
      ),
    );
    add({
      goal: goals.map((one, index) => ({
        id: `g${index}`,
        metric: one.metric,
        subject: one.team ? 'team' : 'user',
        subject_id: one.team ? pick(teamIds, one.subject) : pick(userIds, one.subject),
        starts_on: dayOf(place, one.starts),
        ends_on: dayOf(place, one.starts + one.days),
        target: one.target,
      })),
    });
    const bundle: Bundle = { settings: workspace, rows };
    return { bundle, place, instants: instantsOf(bundle) };
  });

function instantsOf(bundle: Bundle): Instant[] {
  const found: Instant[] = [];
  for (const rows of Object.values(bundle.rows))
    for (const cells of rows)
      for (const [name, text] of Object.entries(cells)) {
        const at = /(^|_)at$/.test(name) ? parseInstant(text) : undefined;
        if (at !== undefined) found.push(at);
      }
  return found;
}

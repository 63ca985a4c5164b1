import { FOREVER, raw, sql } from '../../facts/sql.ts';
import { optionsOf } from '../../records/workspace-options.ts';
import type { Workspace } from '../../store/workspaces.ts';
import type { House } from '../house.ts';

/** How long a deal usually stays in a stage, and from how many days on it is stuck there. */
export interface UsualStay {
  readonly usual_days: number;
  readonly stuck_after_days: number;
  /** Measured from the deals that have left the stage, where nobody has said how long. */
  readonly measured: boolean;
}

/** Half of all deals take longer than the median; twice as long is unusual. */
const unusual = 2;
const fewestMeasured = 5;
/** Medians move slowly, and every open board asks for them. */
const keptFor = 600_000;
const microsecondsOfDay = 86_400_000_000;

interface Measured {
  readonly at: number;
  readonly days: Promise<ReadonlyMap<string, number>>;
}
const measured = new WeakMap<House, Map<number, Measured>>();

/** By stage: as the administrator says, else as measured; a stage that few deals have left has none. */
export async function usualStays(
  house: House,
  workspace: Workspace,
): Promise<ReadonlyMap<string, UsualStay>> {
  const stays = new Map<string, UsualStay>();
  for (const [stage, days] of await medians(house, workspace))
    stays.set(stage, { usual_days: days, stuck_after_days: days * unusual, measured: true });
  for (const [stage, days] of Object.entries(optionsOf(workspace).stageDays))
    stays.set(stage, { usual_days: days, stuck_after_days: days, measured: false });
  return stays;
}

async function medians(house: House, workspace: Workspace): Promise<ReadonlyMap<string, number>> {
  const known = measured.get(house) ?? new Map<number, Measured>();
  measured.set(house, known);
  const last = known.get(workspace.id);
  if (last !== undefined && performance.now() - last.at < keptFor) return last.days;
  const days = measure(house, workspace);
  known.set(workspace.id, { at: performance.now(), days });
  days.catch(() => known.delete(workspace.id));
  return days;
}

async function measure(house: House, workspace: Workspace): Promise<ReadonlyMap<string, number>> {
  const engine = await house.reporting(workspace);
  const rows = await engine.snapshot((session) =>
    session.query(sql`select stage_id, percentile_cont(0.5) within group (order by stage_us) as median
      from facts.stay where left_at < ${raw(String(FOREVER))} and next_entered_at = ${raw(String(FOREVER))}
      group by stage_id having count(*) >= ${raw(String(fewestMeasured))}`),
  );
  return new Map(
    rows.map((row) => [
      String(row.stage_id),
      Math.max(1, Math.round(Number(row.median) / microsecondsOfDay)),
    ]),
  );
}

import type { Reader } from '../../access/reader.ts';
import { hiddenFields } from '../../access/rights.ts';
import { formatInstant, microsecondsOfDay, now } from '../../core/instant.ts';
import type { DealSummary, StageOfDeal } from '../../core/timeline.ts';
import { sql, text } from '../../facts/sql.ts';
import { optionsOf } from '../../records/workspace-options.ts';
import type { Session } from '../../report/engine.ts';
import type { House } from '../house.ts';
import { type UsualStay, usualStays } from '../work/usual-stay.ts';
import type { Stay } from './moves.ts';

interface StageRow {
  readonly id: string;
  readonly name: string;
  readonly category: StageOfDeal['category'];
  readonly win_likelihood: string | null;
}

interface Asked {
  readonly id: string;
  readonly stage: string;
  readonly likelihood: string | null;
  readonly created: bigint;
  readonly stays: readonly Stay[];
}

/** What the head of a deal's page says beside its fields. */
export async function dealSummary(
  house: House,
  reader: Reader,
  { id, stage, likelihood, created, stays }: Asked,
): Promise<DealSummary> {
  const { workspace } = reader;
  const [{ rows: stages }, first, usual] = await Promise.all([
    house.store.pool.query<StageRow>(
      `select id, name, category, win_likelihood from stage
        where workspace_id = $1 and pipeline_id = (select pipeline_id from stage where workspace_id = $1 and id = $2)
        order by category <> 'open', case when category = 'open' then position end,
          array_position(array['won', 'lost', 'unqualified'], category), position, id`,
      [workspace.id, stage],
    ),
    house
      .reporting(workspace)
      .then((engine) => engine.snapshot((session) => firstAction(session, id, created))),
    usualStays(house, workspace),
  ]);
  const current = stages.find((each) => each.id === stage);
  const isOpen = current?.category === 'open';
  const last = stays.at(-1);
  const retired = optionsOf(workspace).retiredStages;
  return {
    stages: stages
      .map(({ id: each, name, category }) => ({
        id: each,
        name,
        category,
        seconds: secondsIn(each, stays),
        usual_days: usual.get(each)?.usual_days ?? null,
        stuck: isOpen && each === stage && isStuck(last, usual.get(each)),
        retired: retired.includes(each),
      }))
      .filter((each) => !each.retired || each.seconds !== null || each.id === stage),
    entered_stage_at: last === undefined ? null : formatInstant(last.entered),
    closed_at: isOpen || last === undefined ? null : formatInstant(last.entered),
    likelihood: hiddenFields(reader, 'deal').has('win_likelihood')
      ? null
      : current?.category === 'won'
        ? '100'
        : isOpen
          ? (likelihood ?? current.win_likelihood ?? '0')
          : '0',
    first_action: first,
  };
}

/** Whether the deal is in its stage for longer than deals usually are. */
function isStuck(last: Stay | undefined, usual: UsualStay | undefined): boolean {
  if (last === undefined || usual === undefined) return false;
  return now() - last.entered >= BigInt(usual.stuck_after_days) * microsecondsOfDay;
}

function secondsIn(stage: string, stays: readonly Stay[]): number | null {
  const within = stays.filter((stay) => stay.stage === stage);
  if (within.length === 0) return null;
  const micros = within.reduce((sum, { entered, left }) => sum + ((left ?? now()) - entered), 0n);
  return Math.max(0, Number(micros) / 1_000_000);
}

/** The earliest outgoing call or sent e-mail of a deal; of one instant the call. */
async function firstAction(
  session: Session,
  deal: string,
  created: bigint,
): Promise<DealSummary['first_action']> {
  const [row] = await session.query(
    sql`select first_call_at, first_email_at from facts.first_action where deal_id = ${text(deal)}`,
  );
  const times = [
    { kind: 'call', at: row?.first_call_at ?? null },
    { kind: 'email', at: row?.first_email_at ?? null },
  ].flatMap(({ kind, at }) => (at === null ? [] : [{ kind, at: BigInt(String(at)) }]));
  const [first] = times.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (first === undefined) return null;
  return {
    kind: first.kind,
    at: formatInstant(first.at),
    seconds: Number(first.at - created) / 1_000_000,
  };
}

import type { Reader } from '../../access/reader.ts';
import { formatInstant, now } from '../../core/instant.ts';
import type { DealSummary, StageOfDeal } from '../../core/timeline.ts';
import { FOREVER, raw, sql, text } from '../../facts/sql.ts';
import type { Session } from '../../report/engine.ts';
import type { House } from '../house.ts';
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
  { workspace }: Reader,
  { id, stage, likelihood, created, stays }: Asked,
): Promise<DealSummary> {
  const [{ rows: stages }, { first, usual }] = await Promise.all([
    house.store.pool.query<StageRow>(
      `select id, name, category, win_likelihood from stage
        where workspace_id = $1 and pipeline_id = (select pipeline_id from stage where workspace_id = $1 and id = $2)
        order by category <> 'open', case when category = 'open' then position end,
          array_position(array['won', 'lost', 'unqualified'], category), position, id`,
      [workspace.id, stage],
    ),
    house.reporting(workspace).then((engine) =>
      engine.snapshot(async (session) => ({
        first: await firstAction(session, id, created),
        usual: await usualStays(session),
      })),
    ),
  ]);
  const current = stages.find((each) => each.id === stage);
  const isOpen = current?.category === 'open';
  const last = stays.at(-1);
  return {
    stages: stages.map(({ id: each, name, category }) => ({
      id: each,
      name,
      category,
      seconds: secondsIn(each, stays),
      usual_s: usual.get(each) ?? null,
    })),
    entered_stage_at: last === undefined ? null : formatInstant(last.entered),
    closed_at: isOpen || last === undefined ? null : formatInstant(last.entered),
    likelihood:
      current?.category === 'won' ? '100' : isOpen ? (likelihood ?? current.win_likelihood ?? '0') : '0',
    first_action: first,
  };
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

/** How long deals usually stay in each open stage: the median of the stays that ended. */
async function usualStays(session: Session): Promise<ReadonlyMap<string, number>> {
  const rows = await session.query(
    sql`select stage_id, percentile_cont(0.5) within group (order by stage_us) as usual
      from (select distinct deal_id, stage_id, stage_us from facts.stay where left_at < ${raw(String(FOREVER))}) s
      group by stage_id`,
  );
  return new Map(rows.map(({ stage_id, usual }) => [String(stage_id), Number(usual) / 1_000_000]));
}

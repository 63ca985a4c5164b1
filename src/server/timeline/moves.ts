import type { Reader } from '../../access/reader.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import type { StageEntry } from '../../core/timeline.ts';
import { FOREVER, sql, text } from '../../facts/sql.ts';
import type { RecordName } from '../../records/record.ts';
import type { House } from '../house.ts';
import type { Placed } from './place.ts';

/** An unbroken time in one stage. */
export interface Stay {
  readonly stage: string;
  readonly entered: Instant;
  readonly left: Instant | null;
  readonly category: string;
}

/** The way of a deal through its stages, as every report sees it. */
export async function staysOf(house: House, { workspace }: Reader, deal: string): Promise<readonly Stay[]> {
  const engine = await house.reporting(workspace);
  await engine.reach(workspace.version);
  const rows = await engine.snapshot((session) =>
    session.query(
      sql`select stage_id, category, entered_at, left_at from facts.every_stay where deal_id = ${text(deal)} order by stay_no`,
    ),
  );
  return rows.map(({ stage_id, category, entered_at, left_at }) => {
    const left = BigInt(String(left_at));
    return {
      stage: String(stage_id),
      category: String(category),
      entered: BigInt(String(entered_at)),
      left: left === FOREVER ? null : left,
    };
  });
}

/** The field whose history is told as moves. */
export const movingField: Partial<Record<RecordName, string>> = { deal: 'stage_id', lead: 'status_id' };

interface Assignment {
  readonly at: Instant;
  readonly value: string | null;
  readonly by_user_id: string | null;
}

/** Every move of a deal to another stage or of a lead to another status, newest first. */
export async function movesOf(
  house: House,
  reader: Reader,
  type: RecordName,
  id: string,
  stays: readonly Stay[],
): Promise<readonly Placed<StageEntry>[]> {
  const field = movingField[type];
  if (field === undefined) return [];
  const { rows } = await house.store.pool.query<Assignment>(
    `select at, value, by_user_id from history
      where workspace_id = $1 and entity = $2 and entity_id = $3 and field = $4 order by at, ordinal`,
    [reader.workspace.id, type, id, field],
  );
  const way = type === 'deal' ? stays.map(({ stage, entered }) => ({ to: stage, at: entered })) : wayOf(rows);
  return way
    .map(({ to, at }, nth): Placed<StageEntry> => {
      const earlier = way[nth - 1];
      const by = rows.findLast((row) => row.at === at && row.value === to)?.by_user_id ?? null;
      const key = String(nth).padStart(6, '0');
      const entry: StageEntry = {
        kind: 'stage',
        key: `stage ${key}`,
        at: formatInstant(at),
        by,
        from: earlier?.to ?? null,
        to,
        stayed_s: earlier === undefined ? null : Number(at - earlier.at) / 1_000_000,
      };
      return { at, kind: 'stage', key, entry };
    })
    .reverse();
}

/** Equal consecutive assignments are one stay. */
function wayOf(rows: readonly Assignment[]): readonly { readonly to: string; readonly at: Instant }[] {
  return rows.flatMap(({ at, value }, nth) =>
    value === null || rows[nth - 1]?.value === value ? [] : [{ to: value, at }],
  );
}

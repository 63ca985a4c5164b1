import type { Pool } from 'pg';
import type { Instant } from '../core/instant.ts';
import { recordTypes } from '../records/index.ts';
import { type RecordName, type RecordType, titleField } from '../records/record.ts';
import type { ChangeFields } from './changes.ts';
import { quote } from './schema.ts';

/** How long a deleted record can be had back. */
export const daysInBin = 30;

/** A deleted record: the version that deleted it, when, by whom, and what it was. */
export interface Binned {
  readonly version: number;
  readonly n: number;
  readonly at: Instant;
  readonly by: string;
  readonly type: RecordName;
  readonly id: string;
  readonly before: ChangeFields;
}

/** The types whose deleted records stand in the bin: those that people know by a name. Lines go with their deal. */
export const binTypes: readonly RecordType<RecordName>[] = recordTypes.filter(
  (type) => type.key?.length === 1 && (titleField(type) !== undefined || type.whose !== undefined),
);

/** Where a page of the bin begins: behind this change. */
export interface BinPlace {
  readonly version: number;
  readonly n: number;
}

/** Records deleted of late that have not come back, the last first. */
export async function listBin(
  pool: Pool,
  workspaceId: number,
  types: readonly RecordName[],
  behind: BinPlace | undefined,
  limit: number,
): Promise<readonly Binned[]> {
  if (types.length === 0) return [];
  const isBack = types
    .map(
      (type) =>
        `when '${type}' then exists (select 1 from ${quote(type)} r where r.workspace_id = c.workspace_id and r.id = c.record_id)`,
    )
    .join(' ');
  const { rows } = await pool.query<Binned>(
    `select c.version, c.n, c.at, c.actor as by, c.record_type as type, c.record_id as id, c.before
      from change c
      where c.workspace_id = $1 and c.action = 'delete' and c.record_type = any($2)
        and c.at > clock_timestamp() - interval '${daysInBin} days'
        and ($3::bigint is null or (c.version, c.n) < ($3, $4::int))
        and not case c.record_type ${isBack} end
        and not exists (select 1 from change later where later.workspace_id = c.workspace_id and later.action = 'delete'
          and later.record_type = c.record_type and later.record_id = c.record_id and later.version > c.version)
      order by c.version desc, c.n desc limit $5`,
    [workspaceId, types, behind?.version ?? null, behind?.n ?? null, limit],
  );
  return rows;
}

import type { Pool } from 'pg';
import type { Instant } from '../core/instant.ts';
import type { StoredName } from '../records/record.ts';
import type { JsonValue } from './values.ts';

export type ChangeAction = 'insert' | 'update' | 'delete' | 'import';

/** Fields to values as the change log keeps them; `custom` holds an object. */
export type ChangeFields = Readonly<Record<string, JsonValue | Readonly<Record<string, unknown>>>>;

/** One row of the change log: who did what to which record, from what to what. */
export interface Change {
  readonly version: number;
  /** Order within the version, from 1. */
  readonly n: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: ChangeAction;
  readonly recordType: StoredName | 'workspace';
  /** As `recordKey` writes it; null for an import, whose rows carry its version themselves. */
  readonly recordId: string | null;
  readonly before: ChangeFields | null;
  readonly after: ChangeFields | null;
}

const columns = `version, n, at, actor, action, record_type as "recordType", record_id as "recordId", before, after`;

/** The change log after a version, whole versions only: a version is never cut at `limit`. */
export async function readChanges(
  pool: Pool,
  workspaceId: number,
  afterVersion: number,
  limit: number,
): Promise<Change[]> {
  const { rows } = await pool.query<Change>(
    `select ${columns} from change where workspace_id = $1 and version > $2 order by version, n limit $3`,
    [workspaceId, afterVersion, limit],
  );
  const last = rows.at(-1);
  if (!last || rows.length < limit) return rows;
  const whole = rows.filter(({ version }) => version < last.version);
  if (whole.length > 0) return whole;
  const { rows: only } = await pool.query<Change>(
    `select ${columns} from change where workspace_id = $1 and version = $2 order by n`,
    [workspaceId, last.version],
  );
  return only;
}

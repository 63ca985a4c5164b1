import type { Pool, PoolClient } from 'pg';
import { BineshError } from '../core/errors.ts';
import { formatInstant, type Instant } from '../core/instant.ts';
import type { StoredName } from '../records/record.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import { ChangeLog } from './change-log.ts';
import { changeChannel } from './listen.ts';
import { origin } from './origin.ts';
import { storageError } from './storage-error.ts';
import { Tx } from './tx.ts';
import { insertWorkspace, type Workspace, workspaceColumns, workspaceSettings } from './workspaces.ts';

type Locked = Workspace & { at: Instant; ordinals: Partial<Record<StoredName, number>> };

/**
 * Runs one write. The workspace's row is locked and its version taken first, so the writes of a workspace follow
 * one another and versions have no gaps; what changed is logged in the same transaction. A write that changed
 * nothing, or threw, leaves no trace and takes no version. `dataFolder` is given where the database lies in it.
 *
 * `target` is a workspace's id, or the settings of one that is made by the same transaction: what fails to fill
 * a new workspace leaves no empty one behind.
 */
export async function runWrite<T>(
  pool: Pool,
  target: number | WorkspaceSettings,
  actor: string,
  work: (tx: Tx) => Promise<T>,
  dataFolder?: string,
): Promise<{ version: number; result: T }> {
  const client = await pool.connect().catch(async (error: unknown) => {
    throw await storageError(error, dataFolder);
  });
  let broken = false;
  try {
    await client.query('begin');
    const workspaceId = typeof target === 'number' ? target : (await insertWorkspace(client, target)).id;
    const { ordinals, at, ...workspace } = await takeVersion(client, workspaceId);
    const log = new ChangeLog(client, workspaceId, workspace.version, at, actor);
    const ordinalsBefore = JSON.stringify(ordinals);
    const tx = new Tx({ client, workspace, actor, at, log, ordinals });
    if (typeof target !== 'number') {
      await log.add('insert', 'workspace', String(workspaceId), null, { ...workspaceSettings(target) });
    }
    const result = await work(tx);
    if (log.count === 0) {
      await client.query('rollback');
      return { version: workspace.version - 1, result };
    }
    await log.flush();
    const ordinalsNow = JSON.stringify(ordinals);
    await finish(client, workspace, {
      at,
      actor,
      ordinals: ordinalsNow === ordinalsBefore ? null : ordinalsNow,
    });
    await client.query('commit');
    return { version: workspace.version, result };
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw await storageError(error, dataFolder);
  } finally {
    client.release(broken);
  }
}

async function takeVersion(client: PoolClient, workspaceId: number): Promise<Locked> {
  const { rows } = await client.query<Locked>({
    name: 'take-version',
    text: `update workspace
      set version = version + 1, changed_at = greatest(changed_at, clock_timestamp())
      where id = $1 returning ${workspaceColumns}, changed_at as at, ordinals`,
    values: [workspaceId],
  });
  const taken = rows[0];
  if (!taken) throw new BineshError('unknown_workspace', { value: workspaceId });
  return taken;
}

async function finish(
  client: PoolClient,
  { id, version }: Workspace,
  { at, actor, ordinals }: { at: Instant; actor: string; ordinals: string | null },
): Promise<void> {
  const { way, address } = origin() ?? {};
  await client.query({
    name: 'finish-write',
    text: `with kept as (update workspace set ordinals = $3::jsonb where id = $1::bigint and $3::jsonb is not null),
      told as (insert into change_origin (workspace_id, version, at, actor, way, address)
        values ($1::bigint, $2::bigint, $4, $5, $6, $7))
      select pg_notify('${changeChannel}', $1::bigint || ':' || $2::bigint)`,
    values: [id, version, ordinals, formatInstant(at), actor, way, address],
  });
}

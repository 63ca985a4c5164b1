import type { PoolClient } from 'pg';
import { BineshError } from '../core/errors.ts';
import type { Store } from '../store/store.ts';
import { type Workspace, workspaceColumns } from '../store/workspaces.ts';

/** One state of a workspace's records; whatever is read through `client` is of `workspace.version`. */
export interface RecordSnapshot {
  readonly client: PoolClient;
  readonly workspace: Workspace;
}

/**
 * Runs `work` on one state of a workspace's records.
 * @throws unknown_workspace
 */
export async function readSnapshot<T>(
  store: Pick<Store, 'pool'>,
  workspaceId: number,
  work: (snapshot: RecordSnapshot) => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  let broken = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<Workspace>(
      `select ${workspaceColumns} from workspace where id = $1`,
      [workspaceId],
    );
    const workspace = rows[0];
    if (!workspace) throw new BineshError('unknown_workspace', { value: workspaceId });
    return await work({ client, workspace });
  } finally {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    client.release(broken);
  }
}

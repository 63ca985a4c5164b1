import type { PoolClient } from 'pg';

/**
 * Takes a user's account out of a workspace: who signed in when from where, keys, links, and the account itself where
 * it enters no other workspace.
 */
export async function forgetAccount(client: PoolClient, workspaceId: number, userId: string): Promise<void> {
  const values = [workspaceId, userId];
  await client.query(
    `update sign_in_event set account = null, address = null, agent = null where workspace_id = $1
      and (user_id = $2 or account in (select h.email from membership m join account_holder h on h.id = m.holder_id
        where m.workspace_id = $1 and m.user_id = $2))`,
    values,
  );
  await client.query(
    'update change_origin set address = null where workspace_id = $1 and actor = $2',
    values,
  );
  await client.query('update export_event set address = null where workspace_id = $1 and actor = $2', values);
  await client.query('delete from api_key where workspace_id = $1 and user_id = $2', values);
  await client.query('delete from account_link where workspace_id = $1 and user_id = $2', values);
  const { rows } = await client.query<{ holder: string }>(
    'delete from membership where workspace_id = $1 and user_id = $2 returning holder_id as holder',
    values,
  );
  const holder = rows[0]?.holder;
  if (holder === undefined) return;
  const { rows: others } = await client.query('select 1 from membership where holder_id = $1 limit 1', [
    holder,
  ]);
  if (others.length > 0) return;
  await client.query(
    `delete from account_verification where identifier = (select email from account_holder where id = $1)`,
    [holder],
  );
  await client.query('delete from account_link where holder_id = $1', [holder]);
  for (const table of ['session', 'credential', 'second_factor', 'passkey'])
    await client.query(`delete from account_${table} where user_id = $1`, [holder]);
  await client.query('delete from account_holder where id = $1', [holder]);
}

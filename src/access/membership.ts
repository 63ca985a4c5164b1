import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { BineshError } from '../core/errors.ts';
import { type Workspace, workspaceColumns } from '../store/workspaces.ts';
import type { Role } from './reader.ts';

/** Whom an account is in a workspace. */
export interface Member {
  readonly userId: string;
  readonly role: Role;
  readonly workspace: Workspace;
}

/** The workspaces of an account, in the order in which they were made. A disabled user has none. */
export async function membershipsOf(pool: Pool, holder: string): Promise<Member[]> {
  const { rows } = await pool.query<Workspace & { userId: string; role: Role }>({
    name: 'memberships',
    text: `select ${workspaceColumns}, member.user_id as "userId", member.role
      from (select m.workspace_id, m.user_id, u.role from membership m
        join "user" u on u.workspace_id = m.workspace_id and u.id = m.user_id
        where m.holder_id = $1 and u.active) as member
      join workspace on workspace.id = member.workspace_id order by workspace.id`,
    values: [holder],
  });
  return rows.map(({ userId, role, ...workspace }) => ({ userId, role, workspace }));
}

/** The workspace that a request names, by name or id, else the first. One that is not the reader's is unknown. */
export function chooseMember(members: readonly Member[], nameOrId: string | undefined): Member | undefined {
  if (nameOrId === undefined) return members[0];
  const found =
    members.find(({ workspace }) => workspace.name === nameOrId) ??
    members.find(({ workspace }) => String(workspace.id) === nameOrId);
  if (found === undefined) throw new BineshError('unknown_workspace', { value: nameOrId });
  return found;
}

/** A user as a member of the workspace, if active. */
export async function memberOf(pool: Pool, workspaceId: number, userId: string): Promise<Member | undefined> {
  const { rows } = await pool.query<Workspace & { userId: string; role: Role }>({
    name: 'member',
    text: `select ${workspaceColumns}, member.user_id as "userId", member.role
      from workspace join (select id as user_id, role from "user"
        where workspace_id = $1 and id = $2 and active) as member on true
      where workspace.id = $1`,
    values: [workspaceId, userId],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  const { userId: id, role, ...workspace } = row;
  return { userId: id, role, workspace };
}

/** Whether the account may enter any workspace. */
export async function hasMembership(pool: Pool, holder: string): Promise<boolean> {
  return (await membershipsOf(pool, holder)).length > 0;
}

/** The account of a user, if there is one. */
export async function holderOf(
  pool: Pool,
  workspaceId: number,
  userId: string,
): Promise<{ id: string; email: string } | undefined> {
  const { rows } = await pool.query<{ id: string; email: string }>(
    `select h.id, h.email from membership m join account_holder h on h.id = m.holder_id
     where m.workspace_id = $1 and m.user_id = $2`,
    [workspaceId, userId],
  );
  return rows[0];
}

/** Makes an account without any way to sign in but a link. */
export async function makeHolder(pool: Pool, name: string, email: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into account_holder (id, name, email, email_verified, created_at, updated_at)
     values ($1, $2, $3, false, clock_timestamp(), clock_timestamp())`,
    [id, name, email.toLowerCase()],
  );
  return id;
}

/** Makes an account a user of the workspace; one user, one account. */
export async function join(pool: Pool, workspaceId: number, userId: string, holder: string): Promise<void> {
  const { rowCount } = await pool.query(
    `insert into membership (workspace_id, user_id, holder_id) values ($1, $2, $3) on conflict do nothing`,
    [workspaceId, userId, holder],
  );
  if (rowCount === 0) throw new BineshError('user_has_account');
}

/** Whether any active administrator of the workspace has an account. */
export async function hasAdministrator(pool: Pool, workspaceId: number): Promise<boolean> {
  const { rows } = await pool.query(
    `select 1 from membership m join "user" u on u.workspace_id = m.workspace_id and u.id = m.user_id
     where m.workspace_id = $1 and u.role = 'admin' and u.active limit 1`,
    [workspaceId],
  );
  return rows.length > 0;
}

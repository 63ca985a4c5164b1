import type { Pool } from 'pg';
import { BineshError } from '../core/errors.ts';
import { formatInstant, type Instant } from '../core/instant.ts';
import type { Store } from '../store/store.ts';
import { endLinksOf, makeLink } from './links.ts';
import { holderOf } from './membership.ts';
import type { Role } from './reader.ts';

/** A user of a workspace, and whether he signs in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly teamId: string | null;
  readonly active: boolean;
  /** Whether there is an account, or an invitation that nobody has used yet. */
  readonly state: 'account' | 'invited' | 'none';
  readonly signedInAt: string | null;
}

/** The users of a workspace. */
export async function peopleOf(pool: Pool, workspaceId: number): Promise<Person[]> {
  const { rows } = await pool.query<Omit<Person, 'signedInAt'> & { at: Instant | null }>(
    `select u.id, u.name, coalesce(h.email, u.email) as email, u.role, u.team_id as "teamId", u.active,
       case when h.id is not null then 'account' when exists (select from account_link l
         where l.workspace_id = u.workspace_id and l.user_id = u.id and l.kind = 'invite'
           and l.used_at is null and l.expires_at > clock_timestamp()) then 'invited' else 'none' end as state,
       (select max(s.created_at) from account_session s where s.user_id = h.id) as at
     from "user" u
     left join membership m on m.workspace_id = u.workspace_id and m.user_id = u.id
     left join account_holder h on h.id = m.holder_id
     where u.workspace_id = $1 order by u.ordinal`,
    [workspaceId],
  );
  return rows.map(({ at, ...person }) => ({
    ...person,
    signedInAt: at === null ? null : formatInstant(at),
  }));
}

/** Changes a user's role or whether he is active; the last active administrator keeps both. */
export async function changePerson(
  store: Store,
  workspaceId: number,
  actor: string,
  id: string,
  change: { readonly role?: Role; readonly active?: boolean },
): Promise<{ version: number }> {
  const { version } = await store.write(workspaceId, actor, (tx) => tx.update('user', id, change));
  return { version };
}

/** An invitation for a user who has no account yet; earlier ones end. Answers the secret of the link. */
export async function invite(pool: Pool, workspaceId: number, userId: string): Promise<string> {
  if ((await holderOf(pool, workspaceId, userId)) !== undefined) throw new BineshError('user_has_account');
  await endLinksOf(pool, workspaceId, userId, 'invite');
  return makeLink(pool, { kind: 'invite', workspaceId, userId });
}

/**
 * A link to set a new password. Whoever gets it takes over the account, so an administrator makes one only for accounts
 * that enter no workspace but his own.
 */
export async function resetLink(
  pool: Pool,
  workspaceId: number,
  userId: string,
  by: 'administrator' | 'machine',
): Promise<{ token: string; email: string }> {
  const holder = await holderOf(pool, workspaceId, userId);
  if (holder === undefined) throw new BineshError('user_without_account');
  if (by === 'administrator') {
    const { rows } = await pool.query(
      'select 1 from membership where holder_id = $1 and workspace_id <> $2',
      [holder.id, workspaceId],
    );
    if (rows.length > 0) throw new BineshError('account_elsewhere');
  }
  await endLinksOf(pool, workspaceId, userId, 'reset');
  const token = await makeLink(pool, { kind: 'reset', workspaceId, userId, holder: holder.id });
  return { token, email: holder.email };
}

/** Ends the sessions of an account, but for one. */
export async function endSessions(pool: Pool, holder: string, except = ''): Promise<void> {
  await pool.query('delete from account_session where user_id = $1 and id <> $2', [holder, except]);
}

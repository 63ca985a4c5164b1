import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { BineshError } from '../core/errors.ts';

/** What a one-time link does; how long it works, in seconds. */
export const linkKinds = {
  /** Makes the first administrator, of a workspace or before there is any. */
  administrator: 7 * 86_400,
  /** Makes the account of a user. */
  invite: 7 * 86_400,
  /** Sets a new password. */
  reset: 3_600,
  /** Signs in. */
  sign_in: 3_600,
} as const;
export type LinkKind = keyof typeof linkKinds;

export interface Link {
  readonly kind: LinkKind;
  readonly workspaceId: number | null;
  readonly userId: string | null;
  readonly holder: string | null;
  readonly email: string | null;
}

const columns = `kind, workspace_id as "workspaceId", user_id as "userId", holder_id as holder, email`;

/** Makes a link and answers its secret, which is kept nowhere. */
export async function makeLink(
  pool: Pool,
  {
    kind,
    workspaceId = null,
    userId = null,
    holder = null,
    email = null,
  }: Partial<Link> & { kind: LinkKind },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await pool.query('delete from account_link where expires_at < clock_timestamp()');
  await pool.query(
    `insert into account_link (hash, kind, workspace_id, user_id, holder_id, email, expires_at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 second')`,
    [hashOf(token), kind, workspaceId, userId, holder, email, linkKinds[kind]],
  );
  return token;
}

/** What a link would do, without using it. */
export async function lookAt(pool: Pool, token: string): Promise<Link> {
  const { rows } = await pool.query<Link>(
    `select ${columns} from account_link where hash = $1 and used_at is null and expires_at > clock_timestamp()`,
    [hashOf(token)],
  );
  return rows[0] ?? refuse();
}

/** Uses a link up: of two who come with it at once, one gets it. */
export async function take(pool: Pool, token: string): Promise<Link> {
  const { rows } = await pool.query<Link>(
    `update account_link set used_at = clock_timestamp()
     where hash = $1 and used_at is null and expires_at > clock_timestamp() returning ${columns}`,
    [hashOf(token)],
  );
  return rows[0] ?? refuse();
}

/** What was begun with it failed: it may be used again. */
export async function giveBack(pool: Pool, token: string): Promise<void> {
  await pool.query('update account_link set used_at = null where hash = $1', [hashOf(token)]);
}

/** Ends the links that were made for a user, such as those before a new one. */
export async function endLinksOf(
  pool: Pool,
  workspaceId: number,
  userId: string,
  kind: LinkKind,
): Promise<void> {
  await pool.query('delete from account_link where workspace_id = $1 and user_id = $2 and kind = $3', [
    workspaceId,
    userId,
    kind,
  ]);
}

/** The page that uses a link. The secret stands behind the `#`: no server, log or other site gets to see it. */
export const linkAddress = (origin: string, token: string): string => `${origin}/link#${token}`;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

function refuse(): never {
  throw new BineshError('link_invalid');
}

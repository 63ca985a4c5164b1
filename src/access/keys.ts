import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { BineshError } from '../core/errors.ts';
import { formatInstant, type Instant } from '../core/instant.ts';

/** What a key may be used for; never more than its owner may do. */
export const scopes = ['read', 'write', 'export', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** A key as its owner sees it. */
export interface ShownKey {
  readonly id: string;
  readonly name: string;
  /** How it begins, to tell it from others. */
  readonly start: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly usedAt: string | null;
}

/** Whose a key is, and what for. */
export interface KeyOwner {
  readonly id: string;
  readonly workspaceId: number;
  readonly userId: string;
  readonly scopes: ReadonlySet<Scope>;
}

export const keyPrefix = 'binesh_';
const mostKeys = 50;
const shownCharacters = keyPrefix.length + 4;

interface KeyRow {
  id: string;
  name: string;
  start: string;
  scopes: Scope[];
  created_at: Instant;
  expires_at: Instant | null;
  used_at: Instant | null;
}

/** Makes a key. Its secret is in this answer and nowhere else. */
export async function makeKey(
  pool: Pool,
  workspaceId: number,
  userId: string,
  { name, scopes, expiresAt }: { name: string; scopes: readonly Scope[]; expiresAt: Instant | undefined },
): Promise<ShownKey & { secret: string }> {
  const known = await keysOf(pool, workspaceId, userId);
  if (known.length >= mostKeys) throw new BineshError('too_many_kept', { expected: mostKeys });
  const secret = `${keyPrefix}${randomBytes(32).toString('base64url')}`;
  const { rows } = await pool.query<KeyRow>(
    `insert into api_key (workspace_id, id, hash, user_id, name, start, scopes, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning *`,
    [
      workspaceId,
      randomUUID(),
      hashOf(secret),
      userId,
      name,
      secret.slice(0, shownCharacters),
      scopes,
      expiresAt === undefined ? null : formatInstant(expiresAt),
    ],
  );
  const [made] = rows.map(shown);
  if (made === undefined) throw new BineshError('internal');
  return { ...made, secret };
}

/** A user's keys that still work, or whose time is over. */
export async function keysOf(pool: Pool, workspaceId: number, userId: string): Promise<ShownKey[]> {
  const { rows } = await pool.query<KeyRow>(
    `select * from api_key where workspace_id = $1 and user_id = $2 and revoked_at is null order by created_at`,
    [workspaceId, userId],
  );
  return rows.map(shown);
}

/** Ends a key of its owner. */
export async function revokeKey(pool: Pool, workspaceId: number, userId: string, id: string): Promise<void> {
  const { rowCount } = await pool.query(
    `update api_key set revoked_at = clock_timestamp()
     where workspace_id = $1 and user_id = $2 and id = $3 and revoked_at is null`,
    [workspaceId, userId, id],
  );
  if (rowCount === 0) throw new BineshError('not_found', { value: id });
}

/** Whose a key is, if it works. When it was last used is kept to the minute. */
export async function ownerOfKey(pool: Pool, secret: string): Promise<KeyOwner | undefined> {
  const { rows } = await pool.query<{
    id: string;
    workspace_id: number;
    user_id: string;
    scopes: Scope[];
    stale: boolean;
  }>({
    name: 'owner-of-key',
    text: `select id, workspace_id, user_id, scopes,
        coalesce(used_at < clock_timestamp() - interval '1 minute', true) as stale
      from api_key
      where hash = $1 and revoked_at is null and (expires_at is null or expires_at > clock_timestamp())`,
    values: [hashOf(secret)],
  });
  const found = rows[0];
  if (found === undefined) return undefined;
  const { id, workspace_id: workspaceId, user_id: userId, stale } = found;
  if (stale) {
    await pool.query('update api_key set used_at = clock_timestamp() where workspace_id = $1 and id = $2', [
      workspaceId,
      id,
    ]);
  }
  return { id, workspaceId, userId, scopes: new Set(found.scopes) };
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

function shown({ id, name, start, scopes, created_at, expires_at, used_at }: KeyRow): ShownKey {
  const text = (at: Instant | null) => (at === null ? null : formatInstant(at));
  return {
    id,
    name,
    start,
    scopes,
    createdAt: formatInstant(created_at),
    expiresAt: text(expires_at),
    usedAt: text(used_at),
  };
}

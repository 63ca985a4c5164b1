import { randomUUIDv7 } from 'node:crypto';
import type { Pool } from 'pg';
import { BineshError } from '../core/errors.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import type { Accounts } from './accounts.ts';
import { giveBack, type Link, lookAt, take } from './links.ts';
import { hasAdministrator, join } from './membership.ts';
import { endSessions } from './people.ts';
import { keepEvent } from './sign-in-events.ts';
import { longestPassword, shortestPassword } from './sign-in-rules.ts';

/** What a page must ask whoever opened a link. */
export interface LinkView {
  readonly kind: Link['kind'];
  /** The workspace it leads to; null where the first one is still to be made, under a name that is asked for. */
  readonly workspace: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** The e-mail has an account already, so its password is asked for, not a new one. */
  readonly hasAccount: boolean;
}

/** What whoever opened a link has written. */
export interface Entry {
  readonly token: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
  /** The name of the first workspace. */
  readonly company?: string | undefined;
}

/** Whom a link let in; `begins` where that is reason enough for a session. */
export interface Entered {
  readonly holder: string;
  readonly workspaceId: number | null;
  readonly begins: boolean;
}

const newWorkspace: Omit<WorkspaceSettings, 'name'> = {
  timeZone: 'Asia/Tehran',
  currency: 'IRR',
  calendar: 'persian',
  weekStart: 'saturday',
  locale: 'fa',
};

/** What a link would do. */
export async function viewLink({ store: { pool } }: Accounts, token: string): Promise<LinkView> {
  const link = await lookAt(pool, token);
  const workspaceId = link.workspaceId ?? (await openWorkspace(pool));
  const { rows } = await pool.query<{ workspace: string; name: string | null; email: string | null }>(
    `select w.name as workspace, u.name, u.email from workspace w
     left join "user" u on u.workspace_id = w.id and u.id = $2 where w.id = $1`,
    [workspaceId, link.userId],
  );
  const { workspace = null, name = null, email = null } = rows[0] ?? {};
  const address = link.email ?? email;
  return {
    kind: link.kind,
    workspace,
    name,
    email: address,
    hasAccount: address !== null && (await holderByEmail(pool, address)) !== undefined,
  };
}

/** Uses a link. What fails leaves it as it was. */
export async function enter(accounts: Accounts, origin: string, entry: Entry): Promise<Entered> {
  const { pool } = accounts.store;
  const link = await take(pool, entry.token);
  try {
    return await ways[link.kind](accounts, origin, link, entry);
  } catch (error) {
    await giveBack(pool, entry.token);
    throw error;
  }
}

type Way = (accounts: Accounts, origin: string, link: Link, entry: Entry) => Promise<Entered>;

const ways: Readonly<Record<Link['kind'], Way>> = {
  async sign_in(_accounts, _origin, { holder, workspaceId }) {
    if (holder === null) throw new BineshError('link_invalid');
    return { holder, workspaceId, begins: true };
  },

  async reset(accounts, origin, { holder, workspaceId }, { password }) {
    if (holder === null) throw new BineshError('link_invalid');
    await setPassword(accounts, origin, holder, requirePassword(password));
    await endSessions(accounts.store.pool, holder);
    accounts.forget();
    // The second step, where there is one, is still to be taken: no session begins here.
    return { holder, workspaceId, begins: false };
  },

  async invite(accounts, origin, { workspaceId, userId }, entry) {
    const { store } = accounts;
    if (workspaceId === null || userId === null) throw new BineshError('link_invalid');
    const { rows } = await store.pool.query<{ name: string; email: string | null }>(
      'select name, email from "user" where workspace_id = $1 and id = $2 and active',
      [workspaceId, userId],
    );
    const user = rows[0];
    if (user === undefined) throw new BineshError('link_invalid');
    const email = requireEmail(user.email ?? entry.email);
    const { holder, made } = await holderFor(
      accounts,
      origin,
      email,
      requireText('name', entry.name ?? user.name),
      entry.password,
    );
    await join(store.pool, workspaceId, userId, holder);
    if (user.email === null)
      await store.write(workspaceId, userId, (tx) => tx.update('user', userId, { email }));
    await keepEvent(store.pool, workspaceId, { kind: 'invitation_used', account: email, userId });
    return { holder, workspaceId, begins: made };
  },

  async administrator(accounts, origin, link, entry) {
    const { store } = accounts;
    const email = requireEmail(entry.email);
    const name = requireText('name', entry.name);
    const workspaceId = link.workspaceId ?? (await openWorkspace(store.pool)) ?? null;
    const company = workspaceId === null ? requireText('company', entry.company) : undefined;
    const { holder, made } = await holderFor(accounts, origin, email, name, entry.password);
    const fresh = randomUUIDv7();
    const target = workspaceId ?? { ...newWorkspace, name: company ?? '' };
    const { result } = await store.write(target, fresh, async (tx) => {
      const { rows } = await tx.client.query<{ id: string }>(
        'select id from "user" where workspace_id = $1 and (id = $2 or lower(email) = $3) limit 1',
        [tx.workspace.id, link.userId, email],
      );
      const known = rows[0]?.id;
      if (known === undefined) await tx.insert('user', { id: fresh, name, email, role: 'admin' });
      else await tx.update('user', known, { email, role: 'admin', active: true });
      return { userId: known ?? fresh, workspaceId: tx.workspace.id };
    });
    await join(store.pool, result.workspaceId, result.userId, holder);
    await keepEvent(store.pool, result.workspaceId, {
      kind: 'invitation_used',
      account: email,
      userId: result.userId,
    });
    return { holder, workspaceId: result.workspaceId, begins: made };
  },
};

/** A workspace without an administrator who could sign in: the one that a first administrator is for. */
async function openWorkspace(pool: Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ id: number }>('select id from workspace order by id');
  for (const { id } of rows) if (!(await hasAdministrator(pool, id))) return id;
  return undefined;
}

/**
 * The account of an e-mail: a new one with this password, or the one that there is, if this is its password. A link
 * alone opens no account that exists already, for it may have gone through other hands.
 */
async function holderFor(
  accounts: Accounts,
  origin: string,
  email: string,
  name: string,
  password: string | undefined,
): Promise<{ holder: string; made: boolean }> {
  const given = requirePassword(password);
  const library = await accounts.library(origin);
  const { password: passwords, internalAdapter } = await library.$context;
  const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
  if (known === null) {
    const made = await internalAdapter.createUser(
      { email, name, emailVerified: true },
      { method: 'email-password' },
    );
    await setPassword(accounts, origin, made.id, given);
    return { holder: made.id, made: true };
  }
  const hash = known.accounts.find(({ providerId }) => providerId === 'credential')?.password;
  if (!hash || !(await passwords.verify({ hash, password: given }))) throw new BineshError('account_exists');
  return { holder: known.user.id, made: false };
}

/** Sets an account's password, whether it had one or not. */
export async function setPassword(
  accounts: Accounts,
  origin: string,
  holder: string,
  password: string,
): Promise<void> {
  const { password: passwords, internalAdapter } = await (await accounts.library(origin)).$context;
  const hash = await passwords.hash(password);
  const known = await internalAdapter.findAccounts(holder);
  if (known.some(({ providerId }) => providerId === 'credential')) {
    await internalAdapter.updatePassword(holder, hash);
  } else {
    await internalAdapter.linkAccount({
      userId: holder,
      providerId: 'credential',
      accountId: holder,
      password: hash,
    });
  }
}

async function holderByEmail(pool: Pool, email: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>('select id from account_holder where email = $1', [
    email.trim().toLowerCase(),
  ]);
  return rows[0]?.id;
}

const mostCharacters = 200;

function requireText(field: string, text: string | undefined): string {
  const value = text?.trim() ?? '';
  const isPlain = value !== '' && value.length <= mostCharacters && !/\p{Cc}/u.test(value);
  if (isPlain) return value;
  throw new BineshError('missing_parameter', { field, expected: `1–${mostCharacters}` });
}

/** An e-mail address, in small letters as accounts have it. */
export function requireEmail(text: string | undefined): string {
  const email = text?.trim().toLowerCase() ?? '';
  if (/^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}]{1,255}$/u.test(email)) return email;
  throw new BineshError('invalid_field', { field: 'email', value: email, expected: 'name@example.com' });
}

/** A password of a length that is neither too easy to guess nor too long to hash. */
export function requirePassword(password: string | undefined): string {
  const length = password?.length ?? 0;
  if (password !== undefined && length >= shortestPassword && length <= longestPassword) return password;
  throw new BineshError('password_length', {
    field: 'password',
    expected: `${shortestPassword}–${longestPassword}`,
  });
}

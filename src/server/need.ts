import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Accounts } from '../access/accounts.ts';
import { machineOwner, readerFor, withoutPeople } from '../access/granted.ts';
import { keyPrefix, ownerOfKey, type Scope } from '../access/keys.ts';
import { chooseMember, type Member, memberOf, membershipsOf } from '../access/membership.ts';
import { type Reader, readerOf } from '../access/reader.ts';
import { BineshError } from '../core/errors.ts';
import type { Workspace } from '../store/workspaces.ts';
import { addressOf, type Door, originOf } from './door.ts';
import type { House } from './house.ts';

/** What a route asks of whoever calls it: to read, to write, to take data out, or to run the place. */
export type Need = Scope;

declare module 'hono' {
  interface ContextVariableMap {
    /** Where whoever asks is a member; undefined is everywhere. */
    members: readonly Member[] | undefined;
    /** Whoever asked, by the rights that it has now, if it may still ask: for answers that never end. */
    stillIn: () => Promise<Reader | undefined>;
    /** What a key was made for; whoever signed in by himself is not narrowed. */
    scopes: ReadonlySet<Scope> | undefined;
    /** Who is counted for the request: a key, an account, or an address. Undefined is not counted. */
    counted: { readonly kind: 'key' | 'account' | 'address'; readonly id: string } | undefined;
  }
}

/** Lets only those in who may do this. Every route names its need. */
export function need(what: Need): MiddlewareHandler {
  return async (c, next) => {
    const { role } = readerOf(c);
    const byRole = what === 'admin' ? role === 'admin' : what !== 'write' || role !== 'read_only';
    const byScope = c.get('scopes')?.has(what) ?? true;
    if (!byRole || !byScope) throw new BineshError('forbidden');
    await next();
  };
}

/** The workspaces of whoever asks: nobody learns that there are others. */
export async function ownWorkspaces(c: Context, { store }: Pick<House, 'store'>): Promise<Workspace[]> {
  const members = c.get('members');
  return members === undefined ? store.workspaces() : members.map(({ workspace }) => workspace);
}

/** Lets nobody pass who has not signed in, whatever the routes behind it ask for. */
export const signedIn: MiddlewareHandler = async (c, next) => {
  readerOf(c);
  await next();
};

export interface Identifying {
  readonly accounts: Accounts;
  readonly door: Door;
  /** By which commands of whoever owns the machine are known. */
  readonly machineSecret?: string | undefined;
}

/** Finds who asks, before any route; the routes that need nobody do not look. */
export function identify(options: Identifying): MiddlewareHandler {
  return async (c, next) => {
    c.set('counted', { kind: 'address', id: addressOf(c, options.door) });
    const reader = await whoAsks(c, options).catch((error: Error) => error);
    c.set('reader', reader ?? new BineshError('sign_in_needed'));
    c.set('stillIn', () => whoAsks(c, options).catch(() => undefined));
    await next();
  };
}

async function whoAsks(c: Context, options: Identifying): Promise<Reader | undefined> {
  const authorization = c.req.header('authorization');
  const workspace = c.req.query('workspace');
  if (authorization !== undefined) {
    const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return secret === undefined ? undefined : bySecret(c, options, secret, workspace);
  }
  const { accounts, door } = options;
  const session = await accounts.session(c.req.raw.headers, originOf(c, door));
  if (session === undefined) return undefined;
  for (const cookie of session.cookies) c.header('Set-Cookie', cookie, { append: true });
  c.set('counted', { kind: 'account', id: session.holder });
  const members = await membershipsOf(accounts.store.pool, session.holder);
  c.set('members', members);
  const member = chooseMember(members, workspace);
  return member && readerFor(accounts.store, member.workspace, member.userId, member.role);
}

async function bySecret(
  c: Context,
  { accounts, machineSecret }: Identifying,
  secret: string,
  workspace: string | undefined,
): Promise<Reader | undefined> {
  const { store } = accounts;
  if (machineSecret !== undefined && isSame(secret, machineSecret)) {
    c.set('counted', undefined);
    return machineOwner(store, await store.workspace(workspace));
  }
  if (!secret.startsWith(keyPrefix)) return undefined;
  const key = await ownerOfKey(store.pool, secret);
  if (key === undefined) return undefined;
  c.set('counted', { kind: 'key', id: key.id });
  c.set('scopes', key.scopes);
  const member = await memberOf(store.pool, key.workspaceId, key.userId);
  if (member === undefined || chooseMember([member], workspace) === undefined) return undefined;
  c.set('members', [member]);
  const reader = await readerFor(store, member.workspace, member.userId, member.role);
  return key.scopes.has('admin') ? reader : withoutPeople(reader);
}

function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

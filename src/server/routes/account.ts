import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Session } from '../../access/accounts.ts';
import { requirePassword, setPassword } from '../../access/enter.ts';
import { keysOf, makeKey, revokeKey, scopes } from '../../access/keys.ts';
import { hasMembership, membershipsOf } from '../../access/membership.ts';
import { endSessions } from '../../access/people.ts';
import { readerOf } from '../../access/reader.ts';
import { keepEvent, keepEventOf, type SignInEventKind } from '../../access/sign-in-events.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant, type Instant, requireInstant } from '../../core/instant.ts';
import { addressOf, originOf } from '../door.ts';
import { need } from '../need.ts';
import { idIn, readShape } from './account-links.ts';
import { type AccountContext, errorOf, libraryRequest, tooLarge } from './account-sign-in.ts';

const passwordShape = z.strictObject({
  current: z.string().max(1_000).optional(),
  password: z.string().max(1_000),
});
const nameShape = z.strictObject({ name: z.string().trim().min(1).max(200) });
const keyShape = z.strictObject({
  name: z
    .string()
    .trim()
    .regex(/^[^\p{Cc}]{1,120}$/u),
  scopes: z.array(z.enum(scopes)).min(1),
  expiresAt: z.string().optional(),
});

/** One's own account: the ways to sign in, the password, where one is signed in, keys for programs. */
export function accountRoutes({ accounts, guessing, door }: AccountContext): Hono {
  const app = new Hono();
  const { pool } = accounts.store;
  app.use(bodyLimit({ maxSize: 20_000, onError: tooLarge }));
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });

  /** A program's key changes nothing about the account that it belongs to: this asks for a session. */
  const signedIn = async (c: Context): Promise<Session> => {
    const session = await accounts.session(c.req.raw.headers, originOf(c, door));
    if (session !== undefined && (await hasMembership(pool, session.holder))) return session;
    throw new BineshError('sign_in_needed');
  };
  const keep = (c: Context, { holder }: Session, kind: SignInEventKind) =>
    keepEventOf(
      pool,
      { id: holder },
      {
        kind,
        address: addressOf(c, door),
        agent: c.req.header('user-agent'),
      },
    );

  app.get('/ways', (c) => {
    const { mailer, singleSignOn } = accounts.settings;
    return c.json({
      password: true,
      passkey: true,
      mail: mailer !== undefined,
      singleSignOn: singleSignOn === undefined ? null : { name: singleSignOn.name },
    });
  });

  app.get('/', async (c) => {
    const { holder } = await signedIn(c);
    const { rows } = await pool.query(
      `select name, email, two_factor_enabled as "secondStep",
         exists (select from account_credential where user_id = $1 and provider_id = 'credential') as password,
         exists (select from account_credential where user_id = $1 and provider_id = 'sso') as "singleSignOn",
         (select count(*)::int from account_passkey where user_id = $1) as passkeys
       from account_holder where id = $1`,
      [holder],
    );
    const members = await membershipsOf(pool, holder);
    const workspaces = members.map(({ workspace: { id, name }, role }) => ({ id, name, role }));
    return c.json({ ...rows[0], workspaces });
  });

  app.patch('/', need('read'), async (c) => {
    const { holder } = await signedIn(c);
    const { id, workspace } = readerOf(c);
    const { name } = await readShape(c, nameShape);
    const { version } = await accounts.store.write(workspace.id, id, (tx) => tx.update('user', id, { name }));
    await pool.query('update account_holder set name = $2 where id = $1', [holder, name]);
    accounts.forget();
    return c.json({ version });
  });

  app.post('/password', async (c) => {
    const session = await signedIn(c);
    const { current, password } = await readShape(c, passwordShape);
    const origin = originOf(c, door);
    const address = addressOf(c, door);
    const { api } = await accounts.library(origin);
    const { rows } = await pool.query(
      `select 1 from account_credential where user_id = $1 and provider_id = 'credential'`,
      [session.holder],
    );
    if (rows.length === 0) {
      await setPassword(accounts, origin, session.holder, requirePassword(password));
      await endSessions(pool, session.holder, session.id);
    } else {
      await guessing.attempt(session.holder, address);
      const answer = await api.changePassword({
        body: {
          currentPassword: current ?? '',
          newPassword: requirePassword(password),
          revokeOtherSessions: true,
        },
        headers: libraryRequest(c, origin, address, '').headers,
        asResponse: true,
      });
      if (!answer.ok) throw errorOf(answer.status, await answer.json().catch(() => null));
      await guessing.succeeded(session.holder, address);
      for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
    }
    accounts.forget();
    await keep(c, session, 'password_changed');
    return c.json({});
  });

  app.get('/sessions', async (c) => {
    const { id: current, holder } = await signedIn(c);
    const { rows } = await pool.query<{
      id: string;
      created_at: Instant;
      updated_at: Instant;
      address: string | null;
      agent: string | null;
    }>(
      `select id, created_at, updated_at, ip_address as address, user_agent as agent from account_session
       where user_id = $1 and expires_at > clock_timestamp() order by updated_at desc`,
      [holder],
    );
    const sessions = rows.map(({ id, created_at, updated_at, address, agent }) => ({
      id,
      current: id === current,
      createdAt: formatInstant(created_at),
      seenAt: formatInstant(updated_at),
      address,
      agent,
    }));
    return c.json({ sessions });
  });

  app.delete('/sessions', async (c) => {
    const session = await signedIn(c);
    await endSessions(pool, session.holder, session.id);
    accounts.forget();
    await keep(c, session, 'session_ended');
    return c.json({});
  });

  app.delete('/sessions/:id', async (c) => {
    const session = await signedIn(c);
    const id = idIn(c);
    const { rowCount } = await pool.query('delete from account_session where user_id = $1 and id = $2', [
      session.holder,
      id,
    ]);
    if (rowCount === 0) throw new BineshError('not_found', { value: id });
    accounts.forget();
    await keep(c, session, 'session_ended');
    return c.json({});
  });

  app.get('/keys', need('read'), async (c) => {
    await signedIn(c);
    const { id, workspace } = readerOf(c);
    return c.json({ keys: await keysOf(pool, workspace.id, id) });
  });

  app.post('/keys', need('read'), async (c) => {
    await signedIn(c);
    const { id, workspace } = readerOf(c);
    const { name, scopes, expiresAt } = await readShape(c, keyShape);
    const until = expiresAt === undefined ? undefined : requireInstant(expiresAt, 'expiresAt');
    const made = await makeKey(pool, workspace.id, id, { name, scopes, expiresAt: until });
    await keepEvent(pool, workspace.id, {
      kind: 'key_created',
      userId: id,
      account: name,
      address: addressOf(c, door),
      agent: c.req.header('user-agent'),
    });
    return c.json(made, 201);
  });

  app.delete('/keys/:id', need('read'), async (c) => {
    await signedIn(c);
    const { id, workspace } = readerOf(c);
    await revokeKey(pool, workspace.id, id, idIn(c));
    await keepEvent(pool, workspace.id, { kind: 'key_revoked', userId: id, address: addressOf(c, door) });
    return c.json({});
  });
  return app;
}

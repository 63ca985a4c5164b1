import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { requireEmail } from '../../access/enter.ts';
import { linkAddress } from '../../access/links.ts';
import { linkMail } from '../../access/mail.ts';
import { holderOf } from '../../access/membership.ts';
import { changePerson, endSessions, invite, peopleOf, resetLink } from '../../access/people.ts';
import { type Reader, readerOf, roles } from '../../access/reader.ts';
import { keepEvent, type SignInEventKind } from '../../access/sign-in-events.ts';
import { BineshError } from '../../core/errors.ts';
import { addressOf, originOf } from '../door.ts';
import { need } from '../need.ts';
import { idIn, readShape } from './account-links.ts';
import { type AccountContext, tooLarge } from './account-sign-in.ts';

const personShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.string().max(400),
  role: z.enum(roles),
  teamId: z.string().max(200).nullish(),
});
const changeShape = z.strictObject({ role: z.enum(roles).optional(), active: z.boolean().optional() });

/** The users of a workspace as whoever runs it sees them: inviting, roles, letting in and shutting out. */
export function peopleRoutes({ accounts, door }: AccountContext): Hono {
  const app = new Hono();
  const { store, settings } = accounts;
  app.use(bodyLimit({ maxSize: 20_000, onError: tooLarge }));
  app.use(need('admin'));
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });

  const keep = (c: Context, { workspace }: Reader, kind: SignInEventKind, userId: string, account?: string) =>
    keepEvent(store.pool, workspace.id, {
      kind,
      userId,
      account,
      address: addressOf(c, door),
      agent: c.req.header('user-agent'),
    });

  /** Mails a link where mail is set up; shown in any case, for whoever hands it over himself. */
  const deliver = async (
    c: Context,
    kind: 'invite' | 'reset',
    token: string,
    email: string | null | undefined,
  ) => {
    const url = linkAddress(originOf(c, door), token);
    const { locale } = readerOf(c).workspace;
    if (settings.mailer === undefined || !email) return { url, mailed: false };
    const { subject, text } = linkMail(kind, locale, url);
    const sent = settings.mailer.send(email, subject, text);
    const mailed = await sent.then(
      () => true,
      (error: Error) => {
        settings.onError?.(error.message);
        return false;
      },
    );
    return { url, mailed };
  };

  app.get('/', async (c) => c.json({ people: await peopleOf(store.pool, readerOf(c).workspace.id) }));

  app.post('/', async (c) => {
    const reader = readerOf(c);
    const { name, role, teamId, ...given } = await readShape(c, personShape);
    const email = requireEmail(given.email);
    const { result: id, version } = await store.write(reader.workspace.id, reader.id, (tx) =>
      tx.insert('user', { name, email, role, team_id: teamId ?? null }),
    );
    const token = await invite(store.pool, reader.workspace.id, id);
    await keep(c, reader, 'invited', id, email);
    return c.json({ id, version, ...(await deliver(c, 'invite', token, email)) }, 201);
  });

  app.post('/:id/invite', async (c) => {
    const reader = readerOf(c);
    const id = idIn(c);
    const { rows } = await store.pool.query<{ email: string | null }>(
      'select email from "user" where workspace_id = $1 and id = $2 and active',
      [reader.workspace.id, id],
    );
    const user = rows[0];
    if (user === undefined) throw new BineshError('record_not_found', { type: 'user', value: id });
    const token = await invite(store.pool, reader.workspace.id, id);
    await keep(c, reader, 'invited', id, user.email ?? undefined);
    return c.json(await deliver(c, 'invite', token, user.email));
  });

  app.post('/:id/reset', async (c) => {
    const reader = readerOf(c);
    const id = idIn(c);
    const { token, email } = await resetLink(store.pool, reader.workspace.id, id, 'administrator');
    await keep(c, reader, 'reset_link', id, email);
    return c.json(await deliver(c, 'reset', token, email));
  });

  app.patch('/:id', async (c) => {
    const reader = readerOf(c);
    const id = idIn(c);
    const { role, active } = await readShape(c, changeShape);
    const change = {
      ...(role === undefined ? {} : { role }),
      ...(active === undefined ? {} : { active }),
    };
    const { version } = await changePerson(store, reader.workspace.id, reader.id, id, change);
    accounts.forget();
    if (role !== undefined) await keep(c, reader, 'role_changed', id, role);
    if (active !== undefined) await keep(c, reader, active ? 'enabled' : 'disabled', id);
    return c.json({ version });
  });

  app.delete('/:id/sessions', async (c) => {
    const reader = readerOf(c);
    const id = idIn(c);
    const holder = await holderOf(store.pool, reader.workspace.id, id);
    if (holder === undefined) throw new BineshError('user_without_account');
    await endSessions(store.pool, holder.id);
    accounts.forget();
    await keep(c, reader, 'session_ended', id, holder.email);
    return c.json({});
  });
  return app;
}

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { enter, requireEmail, viewLink } from '../../access/enter.ts';
import { linkAddress, makeLink } from '../../access/links.ts';
import { linkMail } from '../../access/mail.ts';
import { keepEventOf } from '../../access/sign-in-events.ts';
import { BineshError } from '../../core/errors.ts';
import { addressOf, mailedOrigin, originOf } from '../door.ts';
import { errorLocale } from '../language.ts';
import { type AccountContext, libraryRequest, tooLarge } from './account-sign-in.ts';

const text = z.string().max(1_000).optional();
const entryShape = z.strictObject({
  token: z.string().max(200),
  name: text,
  email: text,
  password: text,
  company: text,
});

/** Reads a JSON body of this shape. */
export async function readShape<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  const value: unknown = await c.req.json().catch((error: unknown) => {
    throw error instanceof BineshError ? error : new BineshError('invalid_body', {}, error);
  });
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue === undefined || issue.path.length === 0) throw new BineshError('invalid_body');
  const field = issue.path.join('.');
  throw new BineshError('invalid_parameter', { field, value: '…', expected: issue.message });
}

/** The id in the address. PostgreSQL knows no NUL in a text, so none has one. */
export function idIn(c: Context): string {
  const id = c.req.param('id') ?? '';
  if (id.includes('\0')) throw new BineshError('not_found', { value: id.replaceAll('\0', '') });
  return id;
}

/** One-time links: what they would do, using them up, and asking for one to set a new password. */
export function linkRoutes({ accounts, guessing, door }: AccountContext): Hono {
  const app = new Hono();
  const { pool } = accounts.store;
  app.use(bodyLimit({ maxSize: 20_000, onError: tooLarge }));

  app.post('/look', async (c) => {
    const { token } = await readShape(c, z.strictObject({ token: z.string().max(200) }));
    const address = addressOf(c, door);
    await guessing.attempt('link', address);
    const view = await viewLink(accounts, token);
    await guessing.succeeded('link', address);
    c.header('Cache-Control', 'no-store');
    return c.json(view);
  });

  app.post('/', async (c) => {
    const entry = await readShape(c, entryShape);
    const address = addressOf(c, door);
    const origin = originOf(c, door);
    await guessing.attempt('link', address);
    const { holder, begins } = await enter(accounts, origin, entry);
    await guessing.succeeded('link', address);
    const agent = c.req.header('user-agent');
    c.header('Cache-Control', 'no-store');
    if (!begins) {
      await keepEventOf(pool, { id: holder }, { kind: 'password_changed', address, agent });
      return c.json({ signedIn: false });
    }
    const { api } = await accounts.library(origin);
    const { headers } = libraryRequest(c, origin, address, '');
    const begun = await api.startSession({ body: { holder }, headers, asResponse: true });
    for (const cookie of begun.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
    await keepEventOf(pool, { id: holder }, { kind: 'signed_in', address, agent });
    return c.json({ signedIn: true });
  });

  app.post('/reset', async (c) => {
    const { email } = await readShape(c, z.strictObject({ email: z.string().max(400) }));
    const { mailer } = accounts.settings;
    if (mailer === undefined) throw new BineshError('mail_not_set_up');
    const asked = requireEmail(email);
    await guessing.attempt(`reset ${asked}`, addressOf(c, door));
    const { rows } = await pool.query<{ id: string }>('select id from account_holder where email = $1', [
      asked,
    ]);
    const holder = rows[0]?.id;
    if (holder !== undefined) {
      const token = await makeLink(pool, { kind: 'reset', holder, email: asked });
      const { subject, text } = linkMail('reset', errorLocale(c), linkAddress(mailedOrigin(c, door), token));
      // Sent meanwhile: how long it takes would tell that there is an account.
      mailer.send(asked, subject, text).catch((error: Error) => accounts.settings.onError?.(error.message));
      await keepEventOf(pool, { id: holder }, { kind: 'reset_link', address: addressOf(c, door) });
    }
    return c.json({}, 202);
  });
  return app;
}

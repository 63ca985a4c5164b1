import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Accounts } from '../../access/accounts.ts';
import type { Guessing } from '../../access/guessing.ts';
import { keepEventOf, type SignInEventKind } from '../../access/sign-in-events.ts';
import { addressHeader, longestPassword, shortestPassword } from '../../access/sign-in-rules.ts';
import { BineshError, type ErrorCode } from '../../core/errors.ts';
import { addressOf, type Door, originOf } from '../door.ts';

/** What the routes of accounts share. */
export interface AccountContext {
  readonly accounts: Accounts;
  readonly guessing: Guessing;
  readonly door: Door;
}

interface Passed {
  readonly method: 'GET' | 'POST';
  /** The field of the body that says whose secret is tried; the session's second step otherwise. */
  readonly guesses?: 'email' | 'code' | 'password';
  /** Asks for a session, of whose account it is. */
  readonly own?: true;
  /** A success of it begins a session. */
  readonly begins?: true;
  readonly event?: SignInEventKind;
}

/** What of the library can be asked over HTTP. Everything else that it has is not there. */
const passed: Readonly<Record<string, Passed>> = {
  '/sign-in/email': { method: 'POST', guesses: 'email', begins: true },
  '/sign-in/social': { method: 'POST' },
  '/callback/sso': { method: 'GET', begins: true },
  '/sign-out': { method: 'POST', event: 'signed_out' },
  '/two-factor/enable': { method: 'POST', own: true, guesses: 'password' },
  '/two-factor/disable': { method: 'POST', own: true, guesses: 'password', event: 'second_step_off' },
  '/two-factor/generate-backup-codes': { method: 'POST', own: true, guesses: 'password' },
  '/two-factor/verify-totp': { method: 'POST', guesses: 'code', begins: true, event: 'second_step_on' },
  '/two-factor/verify-backup-code': { method: 'POST', guesses: 'code', begins: true },
  '/passkey/generate-register-options': { method: 'GET', own: true },
  '/passkey/verify-registration': { method: 'POST', own: true, event: 'passkey_added' },
  '/passkey/generate-authenticate-options': { method: 'GET' },
  '/passkey/verify-authentication': { method: 'POST', guesses: 'code', begins: true },
  '/passkey/list-user-passkeys': { method: 'GET', own: true },
  '/passkey/update-passkey': { method: 'POST', own: true },
  '/passkey/delete-passkey': { method: 'POST', own: true, event: 'passkey_removed' },
};

const largestBody = 20_000;

/** Signing in and out, second steps and passkeys, by the library. Its answers lose their tokens, its errors get ours. */
export function signInRoutes(context: AccountContext): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  for (const [path, how] of Object.entries(passed)) {
    app.on(how.method, path, (c) => pass(context, c, how));
  }
  return app;
}

/** Refuses a body that is larger than any of accounts. */
export function tooLarge(): never {
  throw new BineshError('request_too_large', { expected: `${largestBody / 1_000} kB` });
}

async function pass({ accounts, guessing, door }: AccountContext, c: Context, how: Passed) {
  const origin = originOf(c, door);
  const address = addressOf(c, door);
  const agent = c.req.header('user-agent');
  const text = how.method === 'POST' ? await c.req.text() : '';
  const body = readBody(text);
  const before = await accounts.session(c.req.raw.headers, origin);
  if (how.own && before === undefined) throw new BineshError('sign_in_needed');
  const challenge = /binesh\.two_factor=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1];
  const email = typeof body.email === 'string' ? body.email : '';
  const tried = how.guesses === 'email' ? email : (before?.holder ?? challenge ?? address);
  if (how.guesses !== undefined) await guessing.attempt(tried, address);

  const { handler } = await accounts.library(origin);
  const answer = await handler(
    libraryRequest(c, origin, address, how.method === 'POST' ? text || '{}' : null),
  );
  accounts.forget();
  const shown = await shownBody(answer);
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
  c.header('Cache-Control', 'no-store');

  if (answer.status >= 400) {
    const wrong = how.guesses === 'email' && answer.status === 401;
    if (wrong)
      await keepEventOf(accounts.store.pool, { email: tried }, { kind: 'sign_in_failed', address, agent });
    throw errorOf(answer.status, shown);
  }
  if (how.guesses !== undefined) await guessing.succeeded(tried, address);
  const holder = how.begins && before === undefined ? await holderOfNew(accounts, answer, origin) : undefined;
  const kind: SignInEventKind | undefined = holder === undefined ? how.event : 'signed_in';
  const whose = holder ?? before?.holder;
  if (kind !== undefined && whose !== undefined) {
    await keepEventOf(accounts.store.pool, { id: whose }, { kind, address, agent });
  }
  const location = answer.headers.get('location');
  if (answer.status >= 300 && location !== null) return c.redirect(location);
  return c.json(shown ?? {}, answer.status as ContentfulStatusCode);
}

/** The request as the library gets it: with the origin that the client's page has, and its address. */
export function libraryRequest(c: Context, origin: string, address: string, body: string | null): Request {
  const { pathname, search } = new URL(c.req.url);
  const headers = new Headers(c.req.raw.headers);
  headers.set(addressHeader, address);
  headers.delete('content-length');
  if (body !== null) headers.set('content-type', 'application/json');
  return new Request(`${origin}${pathname}${search}`, { method: c.req.method, headers, body });
}

function readBody(text: string): Record<string, unknown> {
  if (text === '') return {};
  // PostgreSQL knows no NUL in a text; in JSON it has only this spelling.
  if (text.includes('\\u0000')) throw new BineshError('invalid_body');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {}
  throw new BineshError('invalid_body');
}

/** An answer without what a page has no use for: the session's token belongs in the cookie alone. */
async function shownBody(answer: Response): Promise<unknown> {
  const value: unknown = await answer.json().catch(() => null);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return { ...value, token: undefined, session: undefined };
}

/** Whose session an answer begins, if it begins one. */
async function holderOfNew(
  accounts: Accounts,
  answer: Response,
  origin: string,
): Promise<string | undefined> {
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  if (!cookie.some((each) => /session_token=./.test(each))) return undefined;
  const session = await accounts.session(new Headers({ cookie: cookie.join('; ') }), origin);
  return session?.holder;
}

const errorCodes: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL: 'sign_in_failed',
  INVALID_EMAIL_OR_PASSWORD: 'sign_in_failed',
  FAILED_TO_CREATE_SESSION: 'sign_in_failed',
  INVALID_PASSWORD: 'password_wrong',
  PASSWORD_TOO_SHORT: 'password_length',
  PASSWORD_TOO_LONG: 'password_length',
  INVALID_CODE: 'code_wrong',
  INVALID_BACKUP_CODE: 'code_wrong',
  INVALID_TWO_FACTOR_COOKIE: 'second_step_over',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'second_step_over',
  ACCOUNT_TEMPORARILY_LOCKED: 'account_locked',
  TWO_FACTOR_NOT_ENABLED: 'second_step_missing',
  TOTP_NOT_ENABLED: 'second_step_missing',
  BACKUP_CODES_NOT_ENABLED: 'second_step_missing',
  TOTP_ALREADY_ENABLED: 'second_step_exists',
  SESSION_NOT_FRESH: 'sign_in_again',
  CHALLENGE_NOT_FOUND: 'passkey_failed',
  FAILED_TO_VERIFY_REGISTRATION: 'passkey_failed',
  AUTHENTICATION_FAILED: 'passkey_failed',
  PASSKEY_NOT_FOUND: 'passkey_failed',
  VALIDATION_ERROR: 'invalid_body',
};

const byStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_body',
  401: 'sign_in_needed',
  403: 'forbidden',
  404: 'not_found',
};

/** The library's error as one of ours. */
export function errorOf(status: number, body: unknown): BineshError {
  const { code: theirs, message } = (body ?? {}) as { code?: string; message?: string };
  const code = errorCodes[theirs ?? ''] ?? byStatus[status] ?? 'internal';
  const cause = code === 'internal' ? new Error(message ?? String(status)) : undefined;
  const params = code === 'password_length' ? { expected: `${shortestPassword}–${longestPassword}` } : {};
  return new BineshError(code, params, cause);
}

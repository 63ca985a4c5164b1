import { passkey } from '@better-auth/passkey';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { BineshError } from '../core/errors.ts';
import {
  addressHeader,
  longestPassword,
  type SingleSignOn,
  shortestPassword,
  singleSignOnId,
} from './sign-in-rules.ts';

export interface LibraryOptions {
  readonly db: Kysely<unknown>;
  readonly secret: string;
  /** Where people reach us: cookies, passkeys and single sign-on belong to it. */
  readonly origin: string;
  readonly singleSignOn?: SingleSignOn | undefined;
  /** Whether a session may begin: not for who is nobody anywhere any more. */
  readonly mayBegin: (holder: string) => Promise<boolean>;
  /** Told of everything that goes wrong inside. */
  readonly onError: (message: string) => void;
}

/** What the library signs people in with, for one address of the server. */
export type SignInLibrary = ReturnType<typeof signInLibrary>;

/**
 * The library, fitted to our tables. An installation has accounts, the library's `user`; whom an account is in a
 * workspace stands in `membership`. Nobody makes an account by himself: an invitation does.
 */
export function signInLibrary({ db, secret, origin, singleSignOn, mayBegin, onError }: LibraryOptions) {
  const { hostname } = new URL(origin);
  return betterAuth({
    appName: 'Binesh',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message) => onError(message),
    },
    user: { modelName: 'account_holder' },
    account: {
      modelName: 'account_credential',
      // Single sign-on knows people by the address that they were invited by.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
      encryptOAuthTokens: true,
    },
    session: {
      modelName: 'account_session',
      expiresIn: 30 * 86_400,
      updateAge: 86_400,
      freshAge: 86_400,
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => ((await mayBegin(userId)) ? undefined : false) } },
    },
    verification: { modelName: 'account_verification', storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    // Ours, with the headers that everybody knows, counts every route alike.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'binesh',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      // Written by us; what a client sends under this name never arrives.
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      twoFactor({
        issuer: 'Binesh',
        twoFactorTable: 'account_second_factor',
        allowPasswordless: true,
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
      }),
      passkey({
        rpID: hostname,
        rpName: 'Binesh',
        origin,
        schema: { passkey: { modelName: 'account_passkey', fields: { credentialID: 'credentialId' } } },
      }),
      ...(singleSignOn === undefined
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: singleSignOnId,
                  name: singleSignOn.name,
                  discoveryUrl: `${singleSignOn.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: singleSignOn.clientId,
                  clientSecret: singleSignOn.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  requireIdTokenVerification: true,
                  disableSignUp: true,
                },
              ],
            }),
          ]),
      startsSessions,
    ],
  });
}

/** Begins a session for who came by a one-time link. Without a path: no request reaches it. */
const startsSessions = {
  id: 'starts-sessions',
  endpoints: {
    startSession: createAuthEndpoint(
      { method: 'POST', body: z.object({ holder: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.holder);
        if (user === null) throw new BineshError('link_invalid');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ ok: true });
      },
    ),
  },
} satisfies BetterAuthPlugin;

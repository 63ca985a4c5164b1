import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { get, send } from '../data/client.ts';

/** What the sign-in page can offer. */
export interface Ways {
  readonly mail: boolean;
  readonly singleSignOn: { readonly name: string } | null;
}

/** What a one-time link would do. */
export interface LinkView {
  readonly kind: 'administrator' | 'invite' | 'reset' | 'sign_in';
  readonly workspace: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly hasAccount: boolean;
}

interface LinkEntry {
  readonly token: string;
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  readonly company?: string;
}

/** Signing in and one-time links. What is refused is an `ApiError`. */
export const door = {
  ways: (signal?: AbortSignal) => get<Ways>('/api/account/ways', signal),
  signIn: (email: string, password: string) =>
    send<{ readonly twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', { email, password }),
  verifyCode: (code: string, trustDevice: boolean) =>
    send('POST', '/api/auth/two-factor/verify-totp', { code, trustDevice }),
  verifyRecoveryCode: (code: string) => send('POST', '/api/auth/two-factor/verify-backup-code', { code }),
  passkeyOptions: () =>
    get<PublicKeyCredentialRequestOptionsJSON>('/api/auth/passkey/generate-authenticate-options'),
  signInByPasskey: (response: AuthenticationResponseJSON) =>
    send('POST', '/api/auth/passkey/verify-authentication', { response }),
  singleSignOn: (callbackURL: string) =>
    send<{ readonly url: string }>('POST', '/api/auth/sign-in/social', {
      provider: 'sso',
      callbackURL,
      errorCallbackURL: '/sign-in',
    }),
  signOut: () => send('POST', '/api/auth/sign-out', {}),
  askForReset: (email: string) => send('POST', '/api/links/reset', { email }),
  look: (token: string) => send<LinkView>('POST', '/api/links/look', { token }),
  enter: (entry: LinkEntry) => send<{ readonly signedIn: boolean }>('POST', '/api/links', entry),
} as const;

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: boolean;
  readonly secondStep: boolean;
}

/** Where an account is signed in. */
export interface Session {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly address: string | null;
  readonly agent: string | null;
}

export interface Passkey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
}

export const scopes = ['read', 'write', 'export', 'admin'] as const;
export type Scope = (typeof scopes)[number];

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly usedAt: string | null;
}

/** A password where the account has one. */
interface Proof {
  readonly password?: string;
}

const at = (id: string): string => encodeURIComponent(id);

/** One's own account. */
export const account = {
  read: (signal?: AbortSignal) => get<Account>('/api/account', signal),
  rename: (name: string) => send<{ readonly version: number }>('PATCH', '/api/account', { name }),
  setPassword: (given: { readonly current?: string; readonly password: string }) =>
    send('POST', '/api/account/password', given),

  passkeys: (signal?: AbortSignal) => get<readonly Passkey[]>('/api/auth/passkey/list-user-passkeys', signal),
  newPasskey: (name: string) =>
    get<PublicKeyCredentialCreationOptionsJSON>(
      `/api/auth/passkey/generate-register-options?${new URLSearchParams({ name })}`,
    ),
  addPasskey: (response: RegistrationResponseJSON, name: string) =>
    send('POST', '/api/auth/passkey/verify-registration', { response, name }),
  renamePasskey: (id: string, name: string) => send('POST', '/api/auth/passkey/update-passkey', { id, name }),
  removePasskey: (id: string) => send('POST', '/api/auth/passkey/delete-passkey', { id }),

  beginSecondStep: (proof: Proof) =>
    send<{ readonly totpURI: string; readonly backupCodes: readonly string[] }>(
      'POST',
      '/api/auth/two-factor/enable',
      proof,
    ),
  endSecondStep: (proof: Proof) => send('POST', '/api/auth/two-factor/disable', proof),
  newRecoveryCodes: (proof: Proof) =>
    send<{ readonly backupCodes: readonly string[] }>(
      'POST',
      '/api/auth/two-factor/generate-backup-codes',
      proof,
    ),

  sessions: (signal?: AbortSignal) =>
    get<{ readonly sessions: readonly Session[] }>('/api/account/sessions', signal),
  endSession: (id: string) => send('DELETE', `/api/account/sessions/${at(id)}`),
  endOtherSessions: () => send('DELETE', '/api/account/sessions'),

  keys: (signal?: AbortSignal) => get<{ readonly keys: readonly ApiKey[] }>('/api/account/keys', signal),
  makeKey: (given: {
    readonly name: string;
    readonly scopes: readonly Scope[];
    readonly expiresAt?: string;
  }) => send<ApiKey & { readonly secret: string }>('POST', '/api/account/keys', given),
  revokeKey: (id: string) => send('DELETE', `/api/account/keys/${at(id)}`),
} as const;

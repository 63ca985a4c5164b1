import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
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

import type { Kysely } from 'kysely';
import type { Store } from '../store/store.ts';
import { accountsDatabase } from './accounts-database.ts';
import type { Mailer } from './mail.ts';
import { hasMembership } from './membership.ts';
import { installationSecret } from './secret.ts';
import type { SignInLibrary } from './sign-in-library.ts';
import type { SingleSignOn } from './sign-in-rules.ts';

/** A session that is still looked up in the database is known for so long; here, its end is known at once. */
const knownForMs = 5_000;
const mostKnown = 10_000;
/** Anybody may come with any port in the address. */
const mostLibraries = 20;

/** Who is signed in, whatever the workspace. */
export interface Session {
  readonly id: string;
  readonly holder: string;
  /** What the answer must carry when the session was prolonged. */
  readonly cookies: readonly string[];
}

export interface AccountSettings {
  readonly mailer?: Mailer | undefined;
  readonly singleSignOn?: SingleSignOn | undefined;
  readonly onError?: ((message: string) => void) | undefined;
}

/** The accounts of an installation. */
export interface Accounts {
  readonly store: Store;
  readonly settings: AccountSettings;
  /** What people sign in with at this address of the server. Loaded when it is first needed. */
  library(origin: string): Promise<SignInLibrary>;
  /** The session that a request carries. */
  session(headers: Headers, origin: string): Promise<Session | undefined>;
  /** Something about sessions has changed: nothing is known of them any more. */
  forget(): void;
}

/** Opens the accounts of a store. */
export function openAccounts(store: Store, settings: AccountSettings = {}): Accounts {
  const libraries = new Map<string, Promise<SignInLibrary>>();
  const known = new Map<string, Session & { readonly until: number }>();
  let db: Kysely<unknown> | undefined;

  const open = async (origin: string): Promise<SignInLibrary> => {
    const { signInLibrary } = await import('./sign-in-library.ts');
    db ??= accountsDatabase(store);
    for (const table of ['account_session', 'account_verification']) {
      await store.pool.query(`delete from ${table} where expires_at < clock_timestamp()`);
    }
    return signInLibrary({
      db,
      secret: installationSecret(store.dataFolder),
      origin,
      singleSignOn: settings.singleSignOn,
      mayBegin: (holder) => hasMembership(store.pool, holder),
      onError: settings.onError ?? (() => undefined),
    });
  };

  const library = (origin: string): Promise<SignInLibrary> => {
    const known = libraries.get(origin);
    if (known !== undefined) return known;
    const [oldest] = libraries.keys();
    if (libraries.size >= mostLibraries && oldest !== undefined) libraries.delete(oldest);
    const opened = open(origin);
    libraries.set(origin, opened);
    // What failed once, as without the database, is tried anew.
    opened.catch(() => libraries.delete(origin));
    return opened;
  };

  return {
    store,
    settings,
    library,
    forget: () => known.clear(),
    async session(headers, origin) {
      const token = sessionCookie(headers.get('cookie') ?? '');
      if (token === undefined) return undefined;
      const remembered = known.get(token);
      if (remembered !== undefined && remembered.until > performance.now()) return remembered;
      known.delete(token);
      const { api } = await library(origin);
      const { headers: answered, response } = await api.getSession({ headers, returnHeaders: true });
      if (response === null) return undefined;
      const { id, userId, expiresAt } = response.session;
      const session = { id, holder: userId, cookies: [] };
      if (known.size >= mostKnown) known.clear();
      const left = Math.min(knownForMs, expiresAt.getTime() - Date.now());
      known.set(token, { ...session, until: performance.now() + left });
      return { ...session, cookies: answered.getSetCookie() };
    },
  };
}

/** The signed token of a session, under either of the names that it has by http and https. */
function sessionCookie(header: string): string | undefined {
  return /(?:^|; )((?:__Secure-)?binesh\.session_token=[^;]+)/.exec(header)?.[1];
}

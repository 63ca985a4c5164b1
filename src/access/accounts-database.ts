import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Store } from '../store/store.ts';

/**
 * The store's own connections, as the library of the accounts expects them: columns in camel case, and instants as
 * `Date` where the rest of the house has microseconds.
 */
export function accountsDatabase(store: Store): Kysely<unknown> {
  const pool = {
    async connect() {
      const client = await store.pool.connect();
      return {
        query: (text: string, values: readonly unknown[]) =>
          client.query({ text, values: [...values], types: pg.types }),
        release: () => client.release(),
      };
    },
    end: async () => undefined,
  };
  return new Kysely({
    dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }),
    plugins: [new CamelCasePlugin()],
  });
}

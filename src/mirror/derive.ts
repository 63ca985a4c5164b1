import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdb } from '../facts/dialect.ts';
import type { Fact } from '../facts/fact.ts';
import { raw, type Sql, sql } from '../facts/sql.ts';
import { factContext } from '../store/fact-context.ts';
import { run } from './duck.ts';
import type { FactSettings } from './tables.ts';

/** Makes a fact's rows from the records: all of them, sorted as they are mostly read. */
export async function deriveAll(
  connection: DuckDBConnection,
  fact: Fact,
  settings: FactSettings,
): Promise<void> {
  const rows = fact.select(factContext(settings, duckdb));
  await run(
    connection,
    sql`insert into ${table(fact)} select * from (${rows}) f order by ${raw(fact.sortedBy)}`,
  );
}

/** Makes the rows of changed records anew; `changed` is a table with their ids. */
export async function deriveChanged(
  connection: DuckDBConnection,
  fact: Fact,
  settings: FactSettings,
  changed: Sql,
): Promise<void> {
  await run(
    connection,
    sql`delete from ${table(fact)} where ${raw(fact.key)} in (select id from ${changed})`,
  );
  const rows = fact.select({ ...factContext(settings, duckdb), changed });
  await run(connection, sql`insert into ${table(fact)} ${rows}`);
}

export const table = (fact: Fact): Sql => raw(`facts.${fact.name}`);

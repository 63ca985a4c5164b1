import { join, name, raw, type Sql, sql } from '../facts/sql.ts';

interface InlineColumn {
  readonly type: 'text' | 'bigint' | 'date';
  readonly values: readonly (string | bigint | number)[];
}

/** Rows of ours as a relation: one bound array a column, all of the same length. */
export function inlineRows(columns: Readonly<Record<string, InlineColumn>>): Sql {
  const selected = Object.entries(columns).map(
    ([column, { type, values }]) =>
      sql`unnest(cast(${values.map(String)} as ${raw(`${type}[]`)})) as ${name(column)}`,
  );
  return sql`(select ${join(selected)})`;
}

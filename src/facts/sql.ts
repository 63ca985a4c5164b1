import sql, { join, raw, type Sql } from 'sql-template-tag';

export { join, raw, type Sql, sql };

/** The instant after every other: the end of an interval that is still open. Exact in a double. */
export const FOREVER = 9_007_199_254_740_991n;

/** A bound instant: microseconds since the epoch, UTC. */
export const instant = (micros: bigint): Sql => sql`cast(${micros} as bigint)`;

/** A bound local day, `YYYY-MM-DD`. */
export const day = (iso: string): Sql => sql`cast(${iso} as date)`;

/** A bound text. */
export const text = (value: string): Sql => sql`cast(${value} as text)`;

/** A bound list of texts, as an array. */
export const texts = (values: readonly string[]): Sql => sql`cast(${[...values]} as text[])`;

/** `column in (list)` with the list bound; an empty list matches nothing. */
export const among = (column: Sql, values: readonly string[]): Sql => sql`${column} = any(${texts(values)})`;

/** All conditions, or `true` when there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join([...conditions], ' and ');
}

/** An identifier of ours. Refuses anything that is not a plain name, so that no input becomes SQL. */
export function name(identifier: string): Sql {
  if (!/^[a-z_][a-z0-9_]*$/.test(identifier)) throw new Error(`not an identifier: ${identifier}`);
  return raw(`"${identifier}"`);
}

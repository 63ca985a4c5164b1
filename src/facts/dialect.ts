import { raw, type Sql, sql, text } from './sql.ts';

/** The few things that PostgreSQL and DuckDB say differently. Everything else is one text for both. */
export interface Dialect {
  readonly name: 'postgres' | 'duckdb';
  /** The wall-clock `timestamp` in a zone of microseconds since the epoch. */
  local(micros: Sql, zone: string): Sql;
  /** Without white space at both ends. */
  trim(value: Sql): Sql;
  /**
   * The last value so far that is not null, over a window named `w` ordered by `at, ord`.
   * PostgreSQL has no `ignore nulls`: there `ord` in front of the value makes the running maximum the last one.
   */
  lastKnown(value: Sql): Sql;
}

const white = raw("e' \\t\\r\\n'");

const foldedFrom = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹يىك';
const foldedTo = '01234567890123456789ییک';

/** With case, digits, yeh and kaf folded, as the call log's search compares (reports.md, 29); one text for both. */
export const folded = (value: Sql): Sql =>
  sql`lower(translate(${value}, ${text(foldedFrom)}, ${text(foldedTo)}))`;

export const duckdb: Dialect = {
  name: 'duckdb',
  local: (micros, zone) => sql`(make_timestamptz(${micros}) at time zone ${text(zone)})`,
  trim: (value) => sql`trim(${value}, ${white})`,
  lastKnown: (value) => sql`last_value(${value} ignore nulls) over w`,
};

export const postgres: Dialect = {
  name: 'postgres',
  local: (micros, zone) =>
    sql`((timestamptz 'epoch' + ${micros} * interval '1 microsecond') at time zone ${text(zone)})`,
  trim: (value) => sql`btrim(${value}, ${white})`,
  lastKnown: (value) => sql`substr(max(lpad(cast(ord as text), 10, '0') || ${value}) over w, 11)`,
};

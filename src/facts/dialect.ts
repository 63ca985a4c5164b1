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
  /** A text as a decimal with so many digits after the point, of so many in all. */
  decimal(value: Sql, digits: number, scale: number): Sql;
}

const white = raw("e' \\t\\r\\n'");

const foldedFrom = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹يىك';
const foldedTo = '01234567890123456789ییک';

/** With case, digits, yeh and kaf folded, as the call log's search compares (reports.md, 29); one text for both. */
export const folded = (value: Sql): Sql =>
  sql`lower(translate(${value}, ${text(foldedFrom)}, ${text(foldedTo)}))`;

const decimal = (value: Sql, digits: number, scale: number): Sql =>
  sql`cast(${value} as decimal(${raw(`${digits},${scale}`)}))`;

export const duckdb: Dialect = {
  name: 'duckdb',
  local: (micros, zone) => sql`(make_timestamptz(${micros}) at time zone ${text(zone)})`,
  trim: (value) => sql`trim(${value}, ${white})`,
  lastKnown: (value) => sql`last_value(${value} ignore nulls) over w`,
  // DuckDB 1.5 takes 16 µs to read a text as a decimal of more than 18 digits and 0.05 µs for up to 18, which hold
  // nearly every figure.
  decimal: (value, digits, scale) => sql`coalesce(
    cast(try_cast(${value} as decimal(18,${raw(String(scale))})) as decimal(${raw(`${digits},${scale}`)})),
    ${decimal(value, digits, scale)})`,
};

export const postgres: Dialect = {
  name: 'postgres',
  local: (micros, zone) =>
    sql`((timestamptz 'epoch' + ${micros} * interval '1 microsecond') at time zone ${text(zone)})`,
  trim: (value) => sql`btrim(${value}, ${white})`,
  lastKnown: (value) => sql`substr(max(lpad(cast(ord as text), 10, '0') || ${value}) over w, 11)`,
  decimal,
};

import type { Dialect } from '../facts/dialect.ts';
import type { Sql } from '../facts/sql.ts';
import type { Sight } from './sight.ts';

/** A value as both databases' drivers give it. Exact figures are asked for as text. */
export type Cell = string | number | bigint | boolean | null;
export type ResultRow = Readonly<Record<string, Cell>>;

/** One consistent state of one workspace. */
export interface Session {
  readonly dialect: Dialect;
  /** The workspace version that every query of this session sees. */
  readonly version: number;
  /** What its reader sees of the records; absent: everything. */
  readonly sight?: Sight;
  /** Runs SQL over `records.*` and `facts.*`. */
  query(sql: Sql): Promise<readonly ResultRow[]>;
}

/** Where reports are computed: the mirror, or the record store itself. */
export interface Engine {
  /** Runs `work` on one snapshot. `signal` stops the queries under way. */
  snapshot<T>(work: (session: Session) => Promise<T>, signal?: AbortSignal): Promise<T>;
}

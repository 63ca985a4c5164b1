import type { RecordName } from '../records/record.ts';
import type { Dialect } from './dialect.ts';
import { day, instant, raw, type Sql, sql } from './sql.ts';

/** What the definitions need to know of the workspace. A change of any of it rebuilds every fact. */
export interface FactContext {
  readonly dialect: Dialect;
  readonly timeZone: string;
  readonly currency: string;
  /** Digits after the point of the workspace's currency. */
  readonly currencyDigits: number;
  /** Where the wall clock shows another date than the day as `startOfDay` cuts it; nearly always empty. */
  readonly folds: readonly { readonly from: bigint; readonly to: bigint; readonly day: string }[];
  /**
   * Limits the definition to some records: the rows of `records.<name>` whose `key` is in the table of changed ids.
   * Absent: all of them.
   */
  readonly changed?: Sql;
}

/** `amount` and `worth` (the wider one) have 4 digits after the point, `exact` 16, `rate` 12, `likelihood` 6. */
export type FactColumnType =
  | 'text'
  | 'bigint'
  | 'integer'
  | 'date'
  | 'amount'
  | 'worth'
  | 'exact'
  | 'rate'
  | 'likelihood'
  | 'flag'
  | 'texts';

/** A relation derived from the records, with everything about a row worked out on the way in. */
export interface Fact {
  readonly name: string;
  /** One line: what a row is. */
  readonly meaning: string;
  /** The record whose change makes its rows anew; `key` is the column that holds that record's id. */
  readonly of: RecordName;
  readonly key: string;
  /** Read most often in this order; a mirror may store it so. */
  readonly sortedBy: string;
  readonly columns: Readonly<Record<string, FactColumnType>>;
  /** Its rows hold the record's own person and links, so whose a row is can be told from it alone. */
  readonly bearsWhose?: true;
  /** The fields that a column tells of, where it is not the record's field of that name: it is hidden with any. */
  readonly tells?: Readonly<Record<string, readonly { readonly type: RecordName; readonly field: string }[]>>;
  /** A mirror need not store it: it only narrows another fact. */
  readonly view?: true;
  /** The rows, as SQL over `records.*` and the facts before it. Columns in the order of `columns`. */
  readonly select: (context: FactContext) => Sql;
}

/** The local day of an instant, cut where `startOfDay` cuts. */
export function localDay(context: FactContext, micros: Sql): Sql {
  const plain = sql`cast(${context.dialect.local(micros, context.timeZone)} as date)`;
  return context.folds.reduceRight(
    (rest, fold) =>
      sql`case when ${micros} >= ${instant(fold.from)} and ${micros} < ${instant(fold.to)} then ${day(fold.day)} else ${rest} end`,
    plain,
  );
}

/** The hour of the wall clock, 0–23. */
export const localHour = (context: FactContext, micros: Sql): Sql =>
  sql`cast(extract(hour from ${context.dialect.local(micros, context.timeZone)}) as integer)`;

/** The weekday of the wall clock, 1 = Monday … 7 = Sunday. */
export const localWeekday = (context: FactContext, micros: Sql): Sql =>
  sql`cast(extract(isodow from ${context.dialect.local(micros, context.timeZone)}) as integer)`;

/** The rows of a record table, only the changed ones when the context says so. */
export function rowsOf(context: FactContext, table: RecordName, key = 'id'): Sql {
  const relation = raw(`records.${table}`);
  return context.changed === undefined
    ? relation
    : sql`(select * from ${relation} where ${raw(key)} in (select id from ${context.changed}))`;
}

/** The rows of an earlier fact about deals, only those of changed deals when the context says so. */
export function ofChanged(context: FactContext, fact: string): Sql {
  const relation = raw(`facts.${fact}`);
  return context.changed === undefined
    ? relation
    : sql`(select * from ${relation} where deal_id in (select id from ${context.changed}))`;
}

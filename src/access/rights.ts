import { type Sql, sql } from '../facts/sql.ts';
import type { RecordName } from '../records/record.ts';
import type { FieldValue } from '../store/values.ts';
import type { Reader } from './reader.ts';

/** What is done to a record. Making one is editing it. */
export type Action = 'see' | 'edit' | 'delete' | 'export';

type Fields = Readonly<Record<string, FieldValue>>;

/**
 * A condition on the rows of a type's table, named `alias`, that holds of those which the reader may act on. For
 * queries on the record store, which carry `workspace_id` themselves.
 */
export function withinReach(_reader: Reader, _action: Action, _type: RecordName, _alias = 'r'): Sql {
  return sql`true`;
}

/** Whether the reader may act on a record of these fields. */
export async function mayAct(
  _reader: Reader,
  _action: Action,
  _type: RecordName,
  _fields: Fields,
): Promise<boolean> {
  return true;
}

/** The fields of a type that the reader neither sees nor writes. */
export function hiddenFields(_reader: Reader, _type: RecordName): ReadonlySet<string> {
  return new Set();
}

/** Whether the reader may listen to recordings. */
export const mayHear = (_reader: Reader): boolean => true;

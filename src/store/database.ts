import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { StoredName } from '../records/record.ts';

/** The store's tables, for Kysely. A record's fields follow its declaration and are `unknown` to the type system. */
export type Database = {
  workspace: WorkspaceTable;
  change: ChangeTable;
  setting: { name: string; value: string };
} & Record<StoredName, RecordTable>;

interface WorkspaceTable {
  id: Generated<number>;
  name: string;
  time_zone: string;
  currency: string;
  calendar: 'persian' | 'gregorian';
  week_start: string;
  locale: 'fa' | 'en';
  version: Generated<number>;
  changed_at: Generated<bigint>;
  epoch: Generated<string>;
  ordinals: JSONColumnType<Partial<Record<StoredName, number>>>;
  created_at: Generated<bigint>;
}

interface ChangeTable {
  workspace_id: number;
  version: number;
  n: number;
  at: ColumnType<bigint, string>;
  actor: string;
  action: 'insert' | 'update' | 'delete' | 'import';
  record_type: string;
  record_id: string | null;
  before: JSONColumnType<Record<string, unknown>> | null;
  after: JSONColumnType<Record<string, unknown>> | null;
  ordinal: number | null;
}

interface RecordTable {
  workspace_id: number;
  custom: unknown;
  ordinal: number;
  version: number;
  [field: string]: unknown;
}

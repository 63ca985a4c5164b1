import { BineshError } from '../core/errors.ts';
import { storedTypes } from '../records/index.ts';
import type { StoredName, StoredType } from '../records/record.ts';
import { columnsOf, columnTypes, keyColumns, quote } from './schema.ts';
import type { FieldValue } from './values.ts';

/** A record as the program holds it: every declared field, and the custom ones. */
export interface StoredRow {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly custom: Readonly<Record<string, string>>;
  readonly ordinal: number;
  /** Of the last write that changed it. */
  readonly version: number;
}

/** The SQL of one record type, written once from its declaration. */
export interface TableSql {
  readonly type: StoredType<StoredName>;
  readonly insert: string;
  readonly select: string;
  readonly delete: string;
  update(fields: readonly string[]): string;
}

const built = new Map<string, TableSql>();
const byName: ReadonlyMap<string, StoredType<StoredName>> = new Map(
  storedTypes.map((type) => [type.name, type]),
);

export function typeNamed(name: string): StoredType<StoredName> {
  const type = byName.get(name);
  if (type === undefined) {
    throw new BineshError('unknown_record_type', { value: name, expected: [...byName.keys()].join(', ') });
  }
  return type;
}

export function tableSql(name: StoredName): TableSql {
  const known = built.get(name);
  if (known) return known;
  const type = typeNamed(name);
  const table = quote(name);
  const columns = columnsOf(type);
  const key = keyColumns(type)
    .map((column, index) => `${quote(column)} = $${index + 2}::${keyType(type, column)}`)
    .join(' and ');
  const where = `where workspace_id = $1 and ${key}`;
  const sql: TableSql = {
    type,
    insert: `insert into ${table} (${columns.map(quote).join(', ')})
      values (${columns.map((column, index) => `$${index + 1}::${sqlType(type, column)}`).join(', ')})`,
    select: `select ${columns.map(quote).join(', ')} from ${table} ${where}`,
    delete: `delete from ${table} ${where}`,
    update: (fields) => {
      const first = 2 + keyColumns(type).length;
      const set = fields.map(
        (field, index) => `${quote(field)} = $${first + index}::${sqlType(type, field)}`,
      );
      return `update ${table} set ${set.join(', ')} ${where}`;
    },
  };
  built.set(name, sql);
  return sql;
}

function sqlType(type: StoredType, column: string): string {
  const field = type.fields[column];
  if (field) return columnTypes[field.type];
  return column === 'custom' ? 'jsonb' : 'bigint';
}

function keyType(type: StoredType, column: string): string {
  return sqlType(type, column);
}

/**
 * How the change log and the API name a row: its id; `2025-03-21/USD` for an exchange rate; the ordinal for rows
 * without a key of their own.
 */
export function recordKey(
  type: StoredType,
  fields: Readonly<Record<string, FieldValue>>,
  ordinal: number,
): string {
  return type.key ? type.key.map((column) => String(fields[column])).join('/') : String(ordinal);
}

/** The values of the key's columns, or undefined where the text cannot be a key of this type. */
export function keyValues(type: StoredType, id: string): readonly string[] | undefined {
  if (!type.key) return /^\d{1,15}$/.test(id) ? [id] : undefined;
  if (type.key.length === 1) return id.includes('\0') ? undefined : [id];
  const parts = id.split('/');
  const isKey = parts.length === type.key.length && /^\d{4}-\d\d-\d\d$/.test(parts[0] ?? '');
  return isKey ? parts : undefined;
}

/** A row as the driver gave it, to the program's shape. */
export function storedRow(type: StoredType, row: Readonly<Record<string, unknown>>): StoredRow {
  const fields: Record<string, FieldValue> = {};
  for (const name of Object.keys(type.fields)) fields[name] = (row[name] ?? null) as FieldValue;
  return {
    fields,
    custom: row.custom as Record<string, string>,
    ordinal: row.ordinal as number,
    version: row.version as number,
  };
}

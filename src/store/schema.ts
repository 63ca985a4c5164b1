import { storedTypes } from '../records/index.ts';
import type { Field, FieldType, RecordName, StoredType } from '../records/record.ts';
import { findColumn, findTextSql, hasFindText } from './find-text.ts';

/** The column type of each kind of field. */
export const columnTypes = {
  text: 'text',
  ref: 'text',
  enum: 'text',
  instant: 'timestamptz',
  date: 'date',
  money: 'numeric(23,4)',
  decimal: 'numeric(24,12)',
  integer: 'bigint',
  boolean: 'boolean',
  tags: 'text[]',
} as const satisfies Record<FieldType, string>;

/** Beside the primary keys. Few, because a bulk import pays for each. */
const indexes: Partial<Record<RecordName, readonly (readonly string[])[]>> = {
  history: [['entity', 'entity_id']],
  deal_product: [['deal_id']],
  lead: [['converted_deal_id']],
  call: [['deal_id'], ['lead_id'], ['started_at']],
  email: [['deal_id'], ['lead_id'], ['at']],
  visit: [['deal_id'], ['lead_id'], ['at']],
  meeting: [['deal_id'], ['lead_id'], ['starts_at']],
  task: [['deal_id'], ['lead_id'], ['created_at']],
  note: [['deal_id'], ['lead_id'], ['at']],
  text_message: [['deal_id'], ['lead_id'], ['at']],
};

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The columns of a record type's primary key, after `workspace_id`. */
export function keyColumns(type: StoredType): readonly string[] {
  return type.key ?? ['ordinal'];
}

/** Every column of a record type's table, as in `select` lists. */
export function columnsOf(type: StoredType): readonly string[] {
  return ['workspace_id', ...Object.keys(type.fields), 'custom', 'ordinal', 'version'];
}

/**
 * The tables of all record types, made or brought up to their declarations: a field added to a declaration
 * becomes a column at the next start. Every statement can be repeated. What this cannot say (a rename, a change
 * of type) is a numbered migration.
 */
export function recordTableStatements(): string[] {
  return storedTypes.flatMap((type) => [
    createTable(type),
    ...addColumns(type),
    ...(hasFindText(type) ? [addFindText(type)] : []),
    ...createIndexes(type),
  ]);
}

function createTable(type: StoredType): string {
  const columns = Object.entries(type.fields).map(([name, field]) => columnSql(name, field));
  const key = ['workspace_id', ...keyColumns(type)].map(quote).join(', ');
  return `create table if not exists ${quote(type.name)} (workspace_id bigint not null, ${columns.join(', ')},
    custom jsonb not null default '{}', ordinal bigint not null, version bigint not null, primary key (${key}))`;
}

function addColumns(type: StoredType): string[] {
  return Object.entries(type.fields)
    .filter(([, field]) => !field.required)
    .map(
      ([name, field]) => `alter table ${quote(type.name)} add column if not exists ${columnSql(name, field)}`,
    );
}

const addFindText = (type: StoredType): string =>
  `alter table ${quote(type.name)} add column if not exists ${findColumn} text generated always as (${findTextSql(type)}) stored`;

function columnSql(name: string, field: Field): string {
  const column = `${quote(name)} ${columnTypes[field.type]}`;
  if (field.type === 'tags') return `${column} not null default '{}'`;
  // A column default in SQL only where it is a constant; the write path gives every row its defaults.
  if (field.default === 'workspace.currency') return `${column} not null`;
  if (field.default !== undefined) return `${column} not null default ${literal(field.default)}`;
  return field.required ? `${column} not null` : column;
}

function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

function createIndexes(type: StoredType): string[] {
  const named = (suffix: string) => quote(`${type.name}_${suffix}`);
  const trees = (indexes[type.name as RecordName] ?? []).map((columns) => {
    const list = ['workspace_id', ...columns].map(quote).join(', ');
    const only = columns.length === 1 && !type.fields[columns[0] ?? '']?.required;
    const where = only ? ` where ${quote(columns[0] ?? '')} is not null` : '';
    return `create index if not exists ${named(columns.join('_'))} on ${quote(type.name)} (${list})${where}`;
  });
  // Rows are written in the order of versions, so block ranges find those after a version at almost no cost.
  const version = `create index if not exists ${named('version')} on ${quote(type.name)} using brin (workspace_id, version) with (pages_per_range = 32, autosummarize = on)`;
  return [...trees, version];
}

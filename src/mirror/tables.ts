import { createHash } from 'node:crypto';
import { duckdb } from '../facts/dialect.ts';
import type { Fact, FactColumnType, FactContext } from '../facts/fact.ts';
import { facts } from '../facts/index.ts';
import { raw, type Sql } from '../facts/sql.ts';
import { recordTypes } from '../records/index.ts';
import type { FieldType, RecordType } from '../records/record.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import { factContext } from '../store/fact-context.ts';
import { quote } from '../store/schema.ts';
import { settingColumns } from '../store/workspaces.ts';

const fieldTypes = {
  text: 'varchar',
  ref: 'varchar',
  enum: 'varchar',
  instant: 'bigint',
  date: 'date',
  money: 'decimal(23,4)',
  decimal: 'decimal(24,12)',
  integer: 'bigint',
  boolean: 'boolean',
  tags: 'varchar[]',
} as const satisfies Record<FieldType, string>;

const factTypes = {
  text: 'varchar',
  bigint: 'bigint',
  integer: 'integer',
  date: 'date',
  amount: 'decimal(23,4)',
  worth: 'decimal(38,4)',
  exact: 'decimal(38,16)',
  rate: 'decimal(24,12)',
  likelihood: 'decimal(9,6)',
  flag: 'boolean',
  texts: 'varchar[]',
} as const satisfies Record<FactColumnType, string>;

/** A column of a record's table: how the store writes it as text, and how the mirror reads that text. */
export interface MirrorColumn {
  readonly name: string;
  readonly type: string;
  /** SQL of PostgreSQL. */
  readonly written: string;
  /** SQL of DuckDB over a varchar column of the same name. */
  readonly read: string;
}

/** The mirror's columns of a record type: its fields, the custom ones, and its place in the order of entry. */
export function mirrorColumns(type: RecordType): readonly MirrorColumn[] {
  const fields = Object.entries(type.fields).map(([name, field]): MirrorColumn => {
    const column = quote(name);
    const target = fieldTypes[field.type];
    if (field.type === 'instant') {
      return { name, type: target, written: column, read: `epoch_us(cast(${column} as timestamptz))` };
    }
    if (field.type === 'tags') {
      return {
        name,
        type: target,
        written: `to_json(${column})`,
        read: `from_json(${column}, '["varchar"]')`,
      };
    }
    if (field.type === 'money' || field.type === 'decimal') {
      const short = field.type === 'money' ? 'decimal(18,4)' : 'decimal(18,12)';
      return { name, type: target, written: column, read: readDecimal(column, short, target) };
    }
    return { name, type: target, written: column, read: `cast(${column} as ${target})` };
  });
  return [
    ...fields,
    { name: 'custom', type: 'json', written: 'custom', read: 'cast(custom as json)' },
    { name: 'ordinal', type: 'bigint', written: 'ordinal', read: 'cast(ordinal as bigint)' },
  ];
}

/**
 * DuckDB 1.5 takes 16 µs to read a text as a decimal of more than 18 digits, and 0.05 µs for up to 18, which hold
 * nearly every figure. Both keep the digits that the store writes.
 */
const readDecimal = (column: string, short: string, long: string): string =>
  `coalesce(cast(try_cast(${column} as ${short}) as ${long}), cast(${column} as ${long}))`;

/** A record type's table in the mirror. */
export const recordsOf = (type: RecordType): Sql => raw(`records.${quote(type.name)}`);

/** Facts that are stored; the others are views of them. */
export const storedFacts: readonly Fact[] = facts.filter(({ view }) => !view);

/** What makes an empty mirror. */
export function mirrorStatements(): readonly string[] {
  const settings = Object.values(settingColumns).map(({ column }) => `${quote(column)} varchar`);
  return [
    'create schema records',
    'create schema facts',
    `create table records.workspace (${settings.join(', ')})`,
    ...recordTypes.map((type) => {
      const columns = mirrorColumns(type).map((column) => `${quote(column.name)} ${column.type}`);
      return `create table records.${quote(type.name)} (${columns.join(', ')})`;
    }),
    ...facts.map(factStatement),
    'create table meta (workspace_id bigint, epoch varchar, version bigint, fingerprint varchar)',
  ];
}

function factStatement({ name, columns, view, select }: Fact): string {
  if (!view) {
    const list = Object.entries(columns).map(([column, type]) => `${quote(column)} ${factTypes[type]}`);
    return `create table facts.${name} (${list.join(', ')})`;
  }
  const { text, values } = select(fixedContext);
  if (values.length > 0) throw new Error(`facts.${name} depends on settings and cannot be a view`);
  return `create view facts.${name} (${Object.keys(columns).map(quote).join(', ')}) as ${text}`;
}

const fixedContext: FactContext = {
  dialect: duckdb,
  timeZone: 'UTC',
  currency: 'IRR',
  currencyDigits: 0,
  folds: [],
};

/** The settings that facts are worked out with. */
export type FactSettings = Pick<WorkspaceSettings, 'timeZone' | 'currency'>;

/**
 * Tells a mirror of another shape: of other tables or definitions, of other settings of the workspace, or made by
 * another DuckDB, whose knowledge of time zones may differ.
 */
export function fingerprint(settings: FactSettings, engineVersion: string): string {
  const context = factContext(settings, duckdb);
  const hash = createHash('sha256').update(engineVersion);
  for (const statement of mirrorStatements()) hash.update(statement);
  for (const fact of storedFacts) {
    const { text, values } = fact.select(context);
    hash.update(text).update(String(values)).update(fact.sortedBy);
  }
  return hash.digest('hex');
}

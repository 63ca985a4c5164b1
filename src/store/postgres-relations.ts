import { Sql } from 'sql-template-tag';
import type { FactContext } from '../facts/fact.ts';
import { facts } from '../facts/index.ts';
import { join, raw, sql } from '../facts/sql.ts';
import { records, recordTypes } from '../records/index.ts';
import type { RecordName } from '../records/record.ts';
import { quote } from './schema.ts';
import { settingColumns } from './workspaces.ts';

const relation = /\b(records|facts)\.(?:"([a-z_]+)"|([a-z_]+)\b)/g;

/**
 * A query over `records.*` and `facts.*` as one over the store's tables: each relation it names, directly or
 * through another, becomes a common table expression in front of it.
 */
export function withRelations(query: Sql, workspaceId: number, context: FactContext): Sql {
  const found = new Map<string, Sql>();
  const main = renamed(query, (name) => define(name, workspaceId, context, found));
  if (found.size === 0) return main;
  // What a reader sees of relations stands in front of the query already.
  const [first = '', ...rest] = main.strings;
  const separator = first.startsWith('with ') ? ',\n' : '\n';
  const body = new Sql([first.replace(/^with /, ''), ...rest], main.values);
  return sql`with ${join([...found.values()], ',\n')}${raw(separator)}${body}`;
}

/** Adds a relation after those that it reads itself. */
function define(name: string, workspaceId: number, context: FactContext, found: Map<string, Sql>): void {
  if (found.has(name)) return;
  const [schema, table] = name.split('.') as [string, string];
  if (schema === 'records') {
    found.set(name, recordRelation(table, workspaceId));
    return;
  }
  const fact = facts.find((each) => each.name === table);
  if (!fact) throw new Error(`no such relation: ${name}`);
  const body = renamed(fact.select(context), (inner) => define(inner, workspaceId, context, found));
  const columns = Object.keys(fact.columns).map((column) => raw(quote(column)));
  found.set(name, sql`${raw(`facts_${table}`)} (${join(columns, ', ')}) as (${body})`);
}

/** The text with `records.x` and `facts.x` as the names of common table expressions. Values stay bound. */
function renamed(query: Sql, seen: (name: string) => void): Sql {
  const strings = query.strings.map((text) =>
    text.replace(relation, (_, schema: string, quoted: string | undefined, plain: string | undefined) => {
      const table = quoted ?? plain ?? '';
      seen(`${schema}.${table}`);
      return `${schema}_${table}`;
    }),
  );
  return new Sql(strings, query.values);
}

/** Never materialized: the planner must see through it to the table and its indexes. */
function recordRelation(table: string, workspaceId: number): Sql {
  const named = raw(`records_${table}`);
  if (table === 'workspace') {
    const columns = Object.values(settingColumns).map(({ column }) => raw(quote(column)));
    return sql`${named} as not materialized (select ${join(columns, ', ')} from workspace where id = ${workspaceId})`;
  }
  if (!Object.hasOwn(records, table)) {
    throw new Error(`no such relation: records.${table}, only ${recordTypes.map(({ name }) => name)}`);
  }
  const columns = [...recordColumns(table as RecordName), raw('custom'), raw('ordinal')];
  return sql`${named} as not materialized (select ${join(columns, ', ')} from ${raw(quote(table))} where workspace_id = ${workspaceId})`;
}

/** Reports know instants as microseconds since the epoch; `extract` from PostgreSQL 14 on is exact. */
function recordColumns(table: RecordName): Sql[] {
  return Object.entries(records[table].fields).map(([name, { type }]) => {
    const column = quote(name);
    return raw(
      type === 'instant' ? `cast(extract(epoch from ${column}) * 1000000 as bigint) as ${column}` : column,
    );
  });
}

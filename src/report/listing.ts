import { BineshError } from '../core/errors.ts';
import { formatInstant } from '../core/instant.ts';
import type { Column, Value } from '../core/table.ts';
import { raw, type Sql, sql } from '../facts/sql.ts';
import { withLabels } from './assemble.ts';
import type { Cell, ResultRow, Session } from './engine.ts';
import type { Key } from './keys.ts';
import { labelRows } from './labels.ts';
import type { BuiltRow, Listing } from './report.ts';
import type { Run } from './run.ts';

interface Listed {
  readonly rows: readonly BuiltRow[];
  readonly tables: Readonly<Record<string, never>>;
  readonly totals: Readonly<Record<string, never>>;
  readonly notes: Readonly<Record<string, never>>;
  readonly columns: { readonly rows: readonly Column[] };
  readonly cursor: string | null;
}

function cellValue(kind: Column['kind'], cell: Cell | undefined): Value {
  if (cell === null || cell === undefined) return null;
  switch (kind) {
    case 'instant':
      return formatInstant(BigInt(cell));
    case 'boolean':
      return Boolean(cell);
    case 'count':
    case 'seconds':
      return Number(cell);
    default:
      return String(cell);
  }
}

function builtRow({ columns }: Listing, row: ResultRow): BuiltRow {
  const built: BuiltRow = {};
  for (const [name, { kind }] of Object.entries(columns)) built[name] = cellValue(kind, row[name]);
  for (const [name, { value }] of Object.entries(columns)) if (value) built[name] = value(built);
  return built;
}

/** Where a page begins: how many rows are before it, as the cursor says. */
function offsetOf(cursor: string | null): number {
  if (cursor === null) return 0;
  if (!/^\d{1,12}$/.test(cursor)) {
    throw new BineshError('invalid_parameter', { field: 'cursor', value: cursor, expected: 'cursor' });
  }
  return Number(cursor);
}

function orderOf(listing: Listing, sort: string | undefined): Sql {
  if (sort === undefined || sort === '') return listing.orderBy;
  const [name = '', direction = 'asc'] = sort.split(':');
  const by = sortableBy(listing).get(name);
  if (by === undefined || !['asc', 'desc'].includes(direction)) {
    const expected = [...sortableBy(listing).keys()].join(', ');
    throw new BineshError('invalid_sort', { field: 'sort', value: sort, expected });
  }
  return sql`${by} ${raw(`${direction} nulls last`)}, ${listing.orderBy}`;
}

const textual: ReadonlySet<Column['kind']> = new Set<Column['kind']>(['id', 'text', 'enum']);

/** What each column sorts by: itself, texts by code point; a label's column by the name of the record. */
function sortableBy({ columns }: Listing): ReadonlyMap<string, Sql> {
  const found = new Map<string, Sql>();
  for (const [name, { kind, labels }] of Object.entries(columns)) {
    const own = sql`p.${raw(`"${name}"`)}`;
    found.set(name, textual.has(kind) ? inCodePointOrder(own) : own);
    if (labels?.labelColumn === undefined || typeof labels.of !== 'string') continue;
    const names = sql`(select r.name from ${raw(`records."${labels.of}"`)} r where r.id = ${own})`;
    found.set(labels.labelColumn, inCodePointOrder(names));
  }
  return found;
}

/** Texts compare by code point whatever the database's own collation. */
export const inCodePointOrder = (value: Sql): Sql => sql`${value} collate "C"`;

/** One page of a report whose rows are records. */
export async function listRows(
  session: Session,
  listing: Listing,
  run: Run,
  sort: string | undefined,
): Promise<Listed> {
  const offset = offsetOf(listing.cursor);
  const limit = listing.limit === null ? sql`` : sql` limit ${raw(String(listing.limit + 1))}`;
  const page = sql`${limit} offset ${raw(String(offset))}`;
  const found = await session.query(
    sql`select * from ${listing.rows} p order by ${orderOf(listing, sort)}${page}`,
  );
  const more = listing.limit !== null && found.length > listing.limit;
  const rows = (more ? found.slice(0, -1) : found).map((row) => builtRow(listing, row));
  const keys: Record<string, Key> = {};
  const columns: Column[] = [];
  for (const [name, { label, kind, labels }] of Object.entries(listing.columns)) {
    columns.push({ name, label, kind, ...(labels?.words ? { words: labels.words } : {}) });
    if (labels?.labelColumn === undefined) continue;
    keys[name] = labels;
    columns.push({ name: labels.labelColumn, label, kind: 'text' });
  }
  const label = await labelRows(session, keys, rows, run);
  return {
    rows: withLabels(rows, { keys }, label),
    tables: {},
    totals: {},
    notes: {},
    columns: { rows: columns },
    cursor: more ? String(offset + (listing.limit ?? 0)) : null,
  };
}

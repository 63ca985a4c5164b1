import type { Pool } from 'pg';
import { BineshError } from '../core/errors.ts';
import { join, raw, type Sql, sql } from '../facts/sql.ts';
import { records } from '../records/index.ts';
import { type FieldType, type RecordName, type RecordType, titleField } from '../records/record.ts';
import type { CustomDefinitions } from './custom-fields.ts';
import { boundType, customNumber, type Filters, filtersSql, type ListScope } from './record-filter.ts';
import { columnsOf, quote } from './schema.ts';
import { recordKey, type StoredRow, storedRow } from './tables.ts';
import { type FieldValue, readValue, toJson, toParameter } from './values.ts';

/** A page of the records of a type. */
export interface ListRequest {
  readonly filters: Filters;
  /** `field:desc,other`; the newest first unless told. */
  readonly sort: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly count: boolean;
}

export interface ListPage {
  readonly rows: readonly StoredRow[];
  /** What asks for the page after this; null at the end. */
  readonly next: string | null;
  readonly count?: number;
}

/** Where a list of records is read, and which of them its reader may see. */
export interface ListPlace extends ListScope {
  readonly reach: Sql;
}

/**
 * One page of the records that the filters let through. A page begins behind the last row of the one before, by its
 * sorted values and its ordinal, so that what is added or removed meanwhile neither repeats nor hides others.
 */
export async function listRecords(
  pool: Pool,
  type: RecordType<RecordName>,
  request: ListRequest,
  place: ListPlace,
): Promise<ListPage> {
  const sort = await readSort(pool, type, request.sort, place);
  const where = sql`r.workspace_id = ${place.workspace.id} and ${place.reach} and ${filtersSql(type, request.filters, place)}`;
  const behind = request.cursor === undefined ? sql`true` : behindSql(sort, readCursor(sort, request.cursor));
  const keys = sort.keys.map(({ expression }, index) => sql`${expression} as ${raw(`"sort.${index}"`)}`);
  const columns = raw(
    columnsOf(type)
      .map((name) => `r.${quote(name)}`)
      .join(', '),
  );
  const order = [
    ...sort.keys.map(
      ({ expression, collated, descending }) =>
        sql`${collated ?? expression} ${raw(descending ? 'desc' : 'asc')} nulls last`,
    ),
    sql`r.ordinal ${raw(sort.newestFirst ? 'desc' : 'asc')}`,
  ];
  const from = sql`from ${raw(quote(type.name))} r ${join([sql``, ...sort.keys.map(({ joined }) => joined ?? sql``)], ' ')}`;
  const [{ rows }, counted] = await Promise.all([
    pool.query<Record<string, unknown>>(
      sql`select ${join([columns, ...keys])} ${from} where ${where} and ${behind} order by ${join(order)} limit ${request.limit + 1}`,
    ),
    request.count
      ? pool.query<{ count: number }>(
          sql`select count(*) as count from ${raw(quote(type.name))} r where ${where}`,
        )
      : undefined,
  ]);
  const shown = rows.slice(0, request.limit);
  const last = rows.length > request.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => storedRow(type, row)),
    next: last === undefined ? null : writeCursor(sort, last),
    ...(counted === undefined ? {} : { count: counted.rows[0]?.count ?? 0 }),
  };
}

/** The keys of the records that the filters let through, in the order in which they were made. */
export async function listKeys(
  pool: Pool,
  type: RecordType<RecordName>,
  filters: Filters,
  place: ListPlace,
  most: number,
): Promise<readonly string[]> {
  const columns = raw(
    columnsOf(type)
      .map((name) => `r.${quote(name)}`)
      .join(', '),
  );
  const { rows } = await pool.query<Record<string, unknown>>(
    sql`select ${columns} from ${raw(quote(type.name))} r where r.workspace_id = ${place.workspace.id}
      and ${place.reach} and ${filtersSql(type, filters, place)} order by r.ordinal limit ${most}`,
  );
  return rows
    .map((row) => storedRow(type, row))
    .map(({ fields, ordinal }) => recordKey(type, fields, ordinal));
}

interface SortKey {
  readonly name: string;
  readonly descending: boolean;
  readonly type: FieldType;
  readonly expression: Sql;
  /** The expression in the order of the alphabet. */
  readonly collated?: Sql;
  /** The table that the expression reads beside the list's own. */
  readonly joined?: Sql;
}

interface Sort {
  readonly text: string;
  readonly keys: readonly SortKey[];
  readonly newestFirst: boolean;
}

const mostKeys = 4;

async function readSort(
  pool: Pool,
  type: RecordType<RecordName>,
  text: string | undefined,
  { hidden, customs }: ListScope,
): Promise<Sort> {
  const parts = (text ?? '').split(',').filter((part) => part !== '');
  const collation = await alphabet(pool);
  const keys = parts.map((part, index): SortKey => {
    const [name = '', direction = 'asc', ...more] = part.trim().split(':');
    const key =
      hidden.has(name) || parts.length > mostKeys
        ? undefined
        : sortKey(type, name, index, collation, customs);
    if (key === undefined || more.length > 0 || !['asc', 'desc'].includes(direction)) {
      throw new BineshError('invalid_sort', {
        value: part.slice(0, 200),
        expected: sortableNames(type, hidden).join(', '),
      });
    }
    return { ...key, name, descending: direction === 'desc' };
  });
  const newestFirst = keys[0] === undefined || keys[0].descending;
  return {
    text: keys.map(({ name, descending }) => `${name}:${descending ? 'desc' : 'asc'}`).join(','),
    keys,
    newestFirst,
  };
}

/** What a list of this type can be sorted by. */
export function sortableNames(type: RecordType<RecordName>, hidden: ReadonlySet<string>): string[] {
  const names = Object.entries(type.fields).filter(
    ([name, field]) => !hidden.has(name) && field.type !== 'tags' && typeof field.ref !== 'object',
  );
  return [...names.map(([name]) => name), 'custom.*'];
}

type BareKey = Omit<SortKey, 'name' | 'descending'>;

function sortKey(
  type: RecordType<RecordName>,
  name: string,
  index: number,
  collation: Sql | undefined,
  customs: CustomDefinitions | undefined,
): BareKey | undefined {
  const text = (expression: Sql): BareKey => ({
    type: 'text',
    expression,
    ...(collation === undefined ? {} : { collated: sql`${expression} collate ${collation}` }),
  });
  if (name.startsWith('custom.')) {
    const place = sql`(r.custom->>${name.slice(7)})`;
    const kind = customs?.get(name.slice(7))?.kind;
    return kind === 'number' || kind === 'money'
      ? { type: 'decimal', expression: customNumber(place) }
      : text(place);
  }
  const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  if (field === undefined || field.type === 'tags' || typeof field.ref === 'object') return undefined;
  const own = raw(`r.${quote(name)}`);
  if (field.ref === undefined)
    return field.type === 'text' ? text(own) : { type: field.type, expression: own };
  // By what the record it names is called, or where that stands in its list.
  const target = records[field.ref];
  const by = 'position' in target.fields ? 'position' : titleField(target);
  if (by === undefined) return { type: 'text', expression: own };
  const alias = `by${index}`;
  const joined = sql`left join ${raw(quote(target.name))} ${raw(alias)} on ${raw(alias)}.workspace_id = r.workspace_id and ${raw(alias)}.id = ${own}`;
  const expression = raw(`${alias}.${quote(by)}`);
  return { ...(by === 'position' ? { type: 'integer' as const, expression } : text(expression)), joined };
}

const alphabets = new WeakMap<Pool, Promise<Sql | undefined>>();

/** The order of the Persian alphabet, where the server has it; else texts are in the order of their code points. */
function alphabet(pool: Pool): Promise<Sql | undefined> {
  const known = alphabets.get(pool);
  if (known !== undefined) return known;
  const found = pool
    .query(
      `select 1 from pg_collation where collname = 'fa-x-icu' and collnamespace = 'pg_catalog'::regnamespace`,
    )
    .then(({ rows }) => (rows.length > 0 ? raw('"fa-x-icu"') : undefined));
  alphabets.set(pool, found);
  found.catch(() => alphabets.delete(pool));
  return found;
}

interface Cursor {
  readonly values: readonly FieldValue[];
  readonly ordinal: number;
}

function writeCursor({ text, keys }: Sort, row: Readonly<Record<string, unknown>>): string {
  const values = keys.map((_, index) => toJson((row[`sort.${index}`] ?? null) as FieldValue));
  return Buffer.from(JSON.stringify([text, row.ordinal, ...values])).toString('base64url');
}

function readCursor({ text, keys }: Sort, cursor: string): Cursor {
  const refuse = (cause?: unknown) =>
    new BineshError(
      'invalid_parameter',
      { field: 'cursor', value: cursor.slice(0, 40), expected: 'next' },
      cause,
    );
  try {
    const [sort, ordinal, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (sort !== text || !Number.isSafeInteger(ordinal) || values.length !== keys.length) throw refuse();
    const read = keys.map(({ type }, index) => {
      const value = values[index];
      if (value === null) return null;
      // An empty text is a value here, unlike in what is written.
      if (value === '' && type === 'text') return '';
      return readValue(
        'cursor',
        { type: type === 'enum' ? 'text' : type, label: { fa: '', en: '' }, scale: 12 },
        value,
      );
    });
    return { values: read, ordinal: ordinal as number };
  } catch (error) {
    throw refuse(error);
  }
}

/** The rows that come after a cursor's: equal in the first keys and behind in the next one. Empty values are last. */
function behindSql({ keys, newestFirst }: Sort, { values, ordinal }: Cursor): Sql {
  const same: Sql[] = [];
  const ways: Sql[] = [];
  for (const [index, { expression, collated, type, descending }] of keys.entries()) {
    const value = values[index] ?? null;
    const bound = sql`${toParameter(value)}::${boundType(type)}`;
    const place = collated ?? expression;
    if (value !== null) {
      const further = sql`(${place} ${raw(descending ? '<' : '>')} ${bound} or ${expression} is null)`;
      ways.push(join([...same, further], ' and '));
    }
    same.push(value === null ? sql`${expression} is null` : sql`${place} = ${bound}`);
  }
  ways.push(join([...same, sql`r.ordinal ${raw(newestFirst ? '<' : '>')} ${ordinal}::bigint`], ' and '));
  return sql`(${join(
    ways.map((way) => sql`(${way})`),
    ' or ',
  )})`;
}

import { addDays, startOfDay } from '../core/calendar.ts';
import { parseDate } from '../core/day.ts';
import { BineshError } from '../core/errors.ts';
import { searchPattern } from '../core/fold.ts';
import type { Instant } from '../core/instant.ts';
import { all, join, raw, type Sql, sql, texts } from '../facts/sql.ts';
import type { Field, FieldType, RecordName, RecordType } from '../records/record.ts';
import type { CustomDefinitions } from './custom-fields.ts';
import { foundBy } from './found-by.ts';
import { columnTypes, quote } from './schema.ts';
import { readValue, toParameter } from './values.ts';

/** Names of filters to what they ask for: several values of one name are alternatives. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Whose records are listed, and what of them may be asked for. */
export interface ListScope {
  readonly workspace: { readonly id: number; readonly timeZone: string };
  /** Fields that are treated as if there were none of this name. */
  readonly hidden: ReadonlySet<string>;
  /** What custom fields hold; texts unless told. */
  readonly customs?: CustomDefinitions;
}

const mostValues = 10_000;
const mostFilters = 200;

/** Filters that reach through what a record names: its owner's team, its stage's pipeline and category. */
const through = ['team', 'pipeline', 'state'] as const;
type Through = (typeof through)[number];

const suffixes = ['min', 'max', 'has', 'empty'] as const;
type Suffix = (typeof suffixes)[number];

/** The rows of a type's table, named `r`, that all filters let through. Throws on what it does not know. */
export function filtersSql(type: RecordType<RecordName>, filters: Filters, scope: ListScope): Sql {
  const names = Object.keys(filters);
  if (names.length > mostFilters)
    throw refused(names[mostFilters] ?? '', String(names.length), `≤ ${mostFilters}`);
  return all(Object.entries(filters).map(([name, values]) => filterSql(type, name, values, scope)));
}

/** The names that a list of this type can be filtered by. */
export function filterNamesOf(type: RecordType<RecordName>, hidden: ReadonlySet<string>): string[] {
  const fields = Object.entries(type.fields).filter(([name]) => !hidden.has(name));
  const reaching = through.filter((name) => columnOf(type, name, hidden) !== undefined);
  return [
    ...fields.flatMap(([name, field]) => [name, ...suffixesOf(field).map((end) => `${name}.${end}`)]),
    ...reaching,
    'custom.*',
    'search',
  ];
}

function filterSql(
  type: RecordType<RecordName>,
  name: string,
  values: readonly string[],
  scope: ListScope,
): Sql {
  if (values.length > mostValues) throw refused(name, `${values.length}`, `≤ ${mostValues}`);
  if (values.some((value) => value.includes('\0'))) throw refused(name, '\\0', 'text');
  if (name === 'search') return foundBy(type, values.join(' '), scope.hidden);
  if (name.startsWith('custom.') && !hidesCustom(scope.hidden, name)) return customSql(name, values);
  const { base, suffix } = splitName(type, name);
  const field = scope.hidden.has(base) ? undefined : ownField(type, base);
  if (field !== undefined && (suffix === undefined || suffixesOf(field).includes(suffix))) {
    return suffix === undefined
      ? anyOf(base, field, values, scope)
      : bySuffix(base, field, suffix, values, scope);
  }
  const reaching = through.find((each) => each === name);
  const column = reaching && columnOf(type, reaching, scope.hidden);
  if (reaching === undefined || column === undefined) {
    throw new BineshError('unknown_filter', {
      field: name,
      expected: filterNamesOf(type, scope.hidden).join(', '),
    });
  }
  return throughSql(reaching, column, values, scope);
}

/** A hidden custom field is `custom.<key>`, with or without what follows the key. */
const hidesCustom = (hidden: ReadonlySet<string>, name: string): boolean =>
  hidden.has(name) || hidden.has(name.slice(0, name.lastIndexOf('.')));

function ownField(type: RecordType, name: string): Field | undefined {
  return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
}

function splitName(type: RecordType, name: string): { base: string; suffix?: Suffix } {
  const dot = name.lastIndexOf('.');
  const suffix = suffixes.find((each) => each === name.slice(dot + 1));
  return dot < 1 || suffix === undefined || ownField(type, name)
    ? { base: name }
    : { base: name.slice(0, dot), suffix };
}

function suffixesOf({ type }: Field): readonly Suffix[] {
  if (['money', 'decimal', 'integer', 'date', 'instant'].includes(type)) return ['min', 'max', 'empty'];
  return type === 'text' || type === 'tags' ? ['has', 'empty'] : ['empty'];
}

const col = (name: string): Sql => raw(`r.${quote(name)}`);

function anyOf(name: string, field: Field, values: readonly string[], scope: ListScope): Sql {
  if (field.type === 'tags') return sql`${col(name)} && ${texts(values)}`;
  if (field.type === 'instant') {
    const spans = values.map(
      (value) =>
        sql`(${within(name, field, 'min', value, scope)} and ${within(name, field, 'max', value, scope)})`,
    );
    return spans.length === 0 ? sql`false` : sql`(${join(spans, ' or ')})`;
  }
  const read = values.map((value) => toParameter(readValue(name, field, value)));
  return sql`${col(name)} = any(${read}::${boundType(field.type)}[])`;
}

function bySuffix(
  name: string,
  field: Field,
  suffix: Suffix,
  values: readonly string[],
  scope: ListScope,
): Sql {
  const full = `${name}.${suffix}`;
  if (values.length !== 1) throw refused(full, values.join(','), { fa: 'یک مقدار', en: 'one value' });
  const value = values[0] ?? '';
  if (suffix === 'empty')
    return emptySql(
      full,
      value,
      field.type === 'tags' ? sql`cardinality(${col(name)}) = 0` : emptyText(name, field),
    );
  if (suffix === 'has')
    return hasSql(full, field.type === 'tags' ? sql`array_to_string(${col(name)}, ' ')` : col(name), value);
  return within(name, field, suffix, value, scope);
}

const emptyText = (name: string, field: Field): Sql =>
  field.type === 'text' ? sql`coalesce(${col(name)}, '') = ''` : sql`${col(name)} is null`;

function emptySql(name: string, value: string, empty: Sql): Sql {
  if (value === 'true') return empty;
  if (value === 'false') return sql`not (${empty})`;
  throw refused(name, value, 'true, false');
}

/** Characters that are looked for within a text. */
const longestPart = 200;

function hasSql(name: string, place: Sql, value: string): Sql {
  if (value.length > longestPart) throw refused(name, value, `≤ ${longestPart}`);
  return sql`${place} ~* ${searchPattern(value)}`;
}

/** A bound of a range, itself included. A bare day of an instant is the workspace's whole local day. */
function within(name: string, field: Field, side: 'min' | 'max', value: string, scope: ListScope): Sql {
  const compare = raw(side === 'min' ? '>=' : '<=');
  const day = field.type === 'instant' ? parseDate(value) : undefined;
  if (day !== undefined) {
    const edge: Instant = startOfDay(scope.workspace.timeZone, side === 'min' ? day : addDays(day, 1));
    return sql`${col(name)} ${raw(side === 'min' ? '>=' : '<')} ${toParameter(edge)}::timestamptz`;
  }
  const bound = readValue(
    `${name}.${side}`,
    {
      type: field.type,
      label: field.label,
      ...(field.scale === undefined ? {} : { scale: field.scale }),
      required: true,
    },
    value,
  );
  return sql`${col(name)} ${compare} ${toParameter(bound)}::${boundType(field.type)}`;
}

/** `custom.<key>`: texts, compared as numbers where both sides are plain numbers. */
function customSql(name: string, values: readonly string[]): Sql {
  const dot = name.lastIndexOf('.');
  const suffix = suffixes.find((each) => each === name.slice(dot + 1));
  const key = suffix === undefined || dot === 6 ? name.slice(7) : name.slice(7, dot);
  const place = sql`(r.custom->>${key})`;
  if (suffix === undefined || dot === 6) {
    // Several choices are kept one a line.
    return sql`string_to_array(${place}, ${'\n'}) && ${texts(values)}`;
  }
  if (values.length !== 1) throw refused(name, values.join(','), { fa: 'یک مقدار', en: 'one value' });
  const value = values[0] ?? '';
  if (suffix === 'empty') return emptySql(name, value, sql`coalesce(${place}, '') = ''`);
  if (suffix === 'has') return hasSql(name, place, value);
  const compare = raw(suffix === 'min' ? '>=' : '<=');
  if (isNumber(value)) return sql`${customNumber(place)} ${compare} ${value}::numeric`;
  // Days and instants as they are kept: their order is that of their texts, but for the closing Z.
  return sql`rtrim(${place}, 'Z') ${compare} ${value.replace(/Z$/, '')}`;
}

const isNumber = (text: string): boolean => /^-?\d{1,19}(\.\d{1,12})?$/.test(text);

/** What a value is compared as: an amount beyond what its column holds is compared all the same. */
export const boundType = (type: FieldType): Sql =>
  raw(type === 'money' || type === 'decimal' ? 'numeric' : columnTypes[type]);

/** A custom field's text as a number; null where it is none. */
export const customNumber = (place: Sql): Sql =>
  sql`(case when ${place} ~ '^-?[0-9]{1,19}(\\.[0-9]{1,12})?$' then ${place}::numeric end)`;

/** The field through which a filter reaches; undefined where the type has none or it is hidden. */
function columnOf(type: RecordType, name: Through, hidden: ReadonlySet<string>): string | undefined {
  const to = { team: ['user', 'team'], pipeline: ['stage'], state: ['stage'] }[name];
  const found = to.flatMap((target) =>
    Object.entries(type.fields)
      .filter(([, { ref }]) => ref === target)
      .map(([field]) => field),
  )[0];
  return found === undefined || hidden.has(found) ? undefined : found;
}

const states = ['open', 'won', 'lost', 'unqualified'];

function throughSql(name: Through, field: string, values: readonly string[], { workspace }: ListScope): Sql {
  const id = workspace.id;
  if (name === 'pipeline') {
    return sql`${col(field)} in (select id from stage where workspace_id = ${id} and pipeline_id = any(${texts(values)}))`;
  }
  if (name === 'state') {
    const unknown = values.find((value) => !states.includes(value));
    if (unknown !== undefined) throw refused(name, unknown, states.join(', '));
    return sql`${col(field)} in (select id from stage where workspace_id = ${id} and category = any(${texts(values)}))`;
  }
  const teams = sql`with recursive team_tree(id) as (
    select id from team where workspace_id = ${id} and id = any(${texts(values)})
    union select t.id from team t join team_tree on t.parent_id = team_tree.id where t.workspace_id = ${id}
  ) select id from team_tree`;
  if (field === 'team_id') return sql`${col(field)} in (${teams})`;
  return sql`${col(field)} in (select id from "user" where workspace_id = ${id} and team_id in (${teams}))`;
}

function refused(field: string, value: string, expected: string | { fa: string; en: string }): BineshError {
  return new BineshError('invalid_parameter', { field, value: value.slice(0, 200), expected });
}

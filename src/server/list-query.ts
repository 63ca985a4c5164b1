import { BineshError } from '../core/errors.ts';
import type { RecordName, RecordType } from '../records/record.ts';
import type { ListRequest } from '../store/record-list.ts';
import { wholeNumber } from './report-query.ts';

/** Names in the address of a list that are no filters. */
const own = ['workspace', 'locale', 'minVersion', 'sort', 'fields', 'cursor', 'limit', 'count'];

const mostShown = 200;
const shownUnlessTold = 50;

/** What a list is asked for. */
export interface ListQuery extends ListRequest {
  /** The fields that the answer holds; all unless told. `custom` stands for the custom ones. */
  readonly fields: readonly string[] | undefined;
}

/** Reads the address of a list, or the body that says the same. */
export function readListQuery(
  type: RecordType<RecordName>,
  entries: Iterable<readonly [string, string]>,
  hidden: ReadonlySet<string>,
): ListQuery {
  const filters: Record<string, string[]> = Object.create(null);
  const given = new Map<string, string>();
  for (const [name, value] of entries) {
    if (own.includes(name)) given.set(name, value);
    else filters[name] = [...(filters[name] ?? []), ...valuesOf(name, value)];
  }
  const count = given.get('count');
  if (count !== undefined && count !== 'true' && count !== 'false') {
    throw new BineshError('invalid_parameter', { field: 'count', value: count, expected: 'true, false' });
  }
  return {
    filters,
    sort: given.get('sort'),
    cursor: given.get('cursor') || undefined,
    limit: Math.max(1, wholeNumber('limit', given.get('limit'), mostShown) ?? shownUnlessTold),
    count: count === 'true',
    fields: readFieldNames(type, given.get('fields'), hidden),
  };
}

/** Filters as a body holds them: texts, numbers, true or false, or lists of these. */
export function filterEntries(input: unknown): [string, string][] {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new BineshError('invalid_body');
  return Object.entries(input).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): [string, string] => {
      if (!['string', 'number', 'boolean'].includes(typeof each)) {
        const shown = String(JSON.stringify(each)).slice(0, 200);
        throw new BineshError('invalid_parameter', { field: name, value: shown, expected: '"…", ["…"]' });
      }
      return [name, Array.isArray(value) ? String(each).replaceAll(',', '\\,') : String(each)];
    }),
  );
}

/** `u1,u2` to its values; a comma of a value itself is written `\,`. Only lists are split. */
function valuesOf(name: string, text: string): string[] {
  if (name === 'search' || /\.(min|max|has|empty)$/.test(name)) return [text.replaceAll('\\,', ',')];
  return text
    .split(/(?<!\\),/)
    .map((value) => value.replaceAll('\\,', ',').trim())
    .filter((value) => value !== '');
}

function readFieldNames(
  type: RecordType<RecordName>,
  text: string | undefined,
  hidden: ReadonlySet<string>,
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const known = [...Object.keys(type.fields).filter((name) => !hidden.has(name)), 'custom'];
  const names = text.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new BineshError('unknown_field', { field: unknown.slice(0, 200), expected: known.join(', ') });
}

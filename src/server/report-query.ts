import { BineshError } from '../core/errors.ts';
import type { ReportRequest } from '../report/request.ts';
import { filterNames } from '../report/run.ts';

/** What a report's address may say besides the report's own parameters. */
export const queryNames = [
  'workspace',
  'from',
  'to',
  'asOf',
  'compare',
  'filter',
  'param',
  'sort',
  'minVersion',
  'drill',
  'locale',
] as const;
type QueryName = (typeof queryNames)[number];

/** The words of the command line, which the address takes too. */
const otherSpellings: Readonly<Record<string, QueryName>> = {
  'as-of': 'asOf',
  'min-version': 'minVersion',
};

/** A report's request and where and when it is to be answered, as read from an address. */
export interface ReportQuery {
  readonly request: ReportRequest;
  readonly workspace: string | undefined;
  readonly minVersion: number | undefined;
  readonly drill: string | undefined;
}

/**
 * Reads a report's address. A filter is `filter=owner=u1,u2` as on the command line, or `owner=u1,u2` for short; a
 * parameter is `param=groupBy=source`, or `groupBy=source`. A short name that is both a filter and a parameter is
 * the filter.
 */
export function readReportQuery(report: string, query: URLSearchParams): ReportQuery {
  const given = new Map<QueryName, string>();
  const filters: Record<string, string[]> = {};
  const params: Record<string, string> = {};
  const addFilter = (name: string, values: string) => {
    filters[name] = [...(filters[name] ?? []), ...splitList(values)];
  };
  for (const [written, value] of query) {
    const name = otherSpellings[written] ?? written;
    if (name === 'filter') addFilter(...splitPair(value, 'filter', 'owner=u1,u2'));
    else if (name === 'param') {
      const [param, text] = splitPair(value, 'param', 'groupBy=source');
      params[param] = text;
    } else if (isQueryName(name)) given.set(name, value);
    else if (filterNames.some((filter) => filter === name)) addFilter(name, value);
    else params[name] = value;
  }
  return {
    request: {
      report,
      from: given.get('from'),
      to: given.get('to'),
      asOf: given.get('asOf'),
      compare: given.get('compare'),
      sort: given.get('sort'),
      filters,
      params,
    },
    workspace: given.get('workspace'),
    minVersion: readVersion(given.get('minVersion')),
    drill: given.get('drill'),
  };
}

const isQueryName = (name: string): name is QueryName => queryNames.some((known) => known === name);

/** `owner=u1,u2` to its two sides. */
export function splitPair(text: string, field: string, example: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new BineshError('invalid_parameter', { field, value: text, expected: example });
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}

/** `u1,u2` to its values, without empty ones. */
export function splitList(text: string): string[] {
  return text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The version an answer must at least be of. */
export function readVersion(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const version = Number(text);
  if (/^\d{1,15}$/.test(text)) return version;
  throw new BineshError('invalid_parameter', {
    field: 'minVersion',
    value: text,
    expected: { fa: 'شمارهٔ نسخه', en: 'a version number' },
  });
}

/** A whole number from 0 to `most`. */
export function wholeNumber(field: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new BineshError('invalid_parameter', { field, value: text, expected: `0–${most}` });
}

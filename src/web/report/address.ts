import type { Described } from '../data/types.ts';
import type { Search } from './address-text.ts';

/**
 * What an address says about the page only, not about the answer. `period` is a word such as `this_month`, which
 * becomes `from` and `to` before the server is asked.
 */
export const ownOfPage = [
  'tab',
  'drill',
  'period',
  'view',
  'chart',
  'series',
  'columns',
  'show',
  'recordSort',
] as const;

/** Filters that every report takes. */
export const listFilters = ['owner', 'team', 'pipeline', 'source'] as const;
export const furtherFilters = ['company', 'product', 'tag'] as const;
export const filterNames: readonly string[] = [...listFilters, ...furtherFilters];

/** Changes of an address; undefined takes a name away. */
export type Change = Readonly<Record<string, string | undefined>>;

/** Asks for a change of the address; `replace` where it belongs to the one before, as one more name of a list. */
export type OnChange = (change: Change, how?: { readonly replace?: boolean }) => void;

/** An address after a change. A period is a word or two days: setting the one takes the other away. */
export function changed(search: Change, change: Change): Search {
  const next: Record<string, string> = {};
  const sets = (name: string) => change[name] !== undefined && change[name] !== '';
  const other: Change = sets('period')
    ? { from: undefined, to: undefined }
    : sets('from') || sets('to')
      ? { period: undefined }
      : {};
  for (const [name, value] of Object.entries({ ...search, ...other, ...change })) {
    if (value !== undefined && value !== '') next[name] = value;
  }
  return next;
}

/** The part of an address that is about the page only. */
export const ofPage = (search: Search): Search =>
  Object.fromEntries(
    Object.entries(search).filter(([name]) => (ownOfPage as readonly string[]).includes(name)),
  );

/** What the server is asked. A table that fits on the page sorts there; a log sorts where it is paged. */
export function asked(search: Search, report: Described): Search {
  const left: readonly string[] = [
    ...ownOfPage,
    ...(report.period ? [] : ['from', 'to', 'compare']),
    ...(isLog(report) ? [] : ['sort']),
  ];
  return Object.fromEntries(Object.entries(search).filter(([name]) => !left.includes(name)));
}

export const chartsOf = (report: Pick<Described, 'chart'>) => [report.chart].flat();
export const isLog = (report: Pick<Described, 'chart'>): boolean =>
  chartsOf(report).some(({ type }) => type === 'log');

/** Parameters that the reader sets; a log's paging is the page's own affair. */
export const shownParams = (report: Pick<Described, 'chart' | 'params'>) =>
  Object.entries(report.params).filter(([name]) => !isLog(report) || !['limit', 'cursor'].includes(name));

/** A parameter that is called as a filter is has to say so: `param=pipeline=p1`. */
export function readParam(search: Search, name: string): string | undefined {
  if (!filterNames.includes(name)) return search[name];
  const [own, ...value] = (search.param ?? '').split('=');
  return own === name ? value.join('=') : undefined;
}

export function paramChange(name: string, value: string | undefined): Change {
  if (!filterNames.includes(name)) return { [name]: value };
  return { param: value === undefined ? undefined : `${name}=${value}` };
}

/** The ids of a filter in an address. */
export const idsOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** Which figure's records are open. */
export interface DrillTarget {
  readonly table?: string;
  readonly row?: Readonly<Record<string, string | number | boolean | null>>;
  readonly measure?: string;
  readonly note?: string;
  readonly gap?: string;
  /** Of the compared period. */
  readonly compared?: true;
}

export function readDrill(search: Search): DrillTarget | undefined {
  if (search.drill === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(search.drill);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

import type { Described } from '../data/types.ts';
import type { Search } from '../router.tsx';

/** What an address says about the page only, not about the answer. */
const ownOfPage = ['tab', 'drill'] as const;

/** Filters that every report takes. */
export const listFilters = ['owner', 'team', 'pipeline', 'source'] as const;
export const furtherFilters = ['company', 'product', 'tag'] as const;
const filterNames: readonly string[] = [...listFilters, ...furtherFilters];

/** Changes of an address; undefined takes a name away. */
export type Change = Readonly<Record<string, string | undefined>>;

export function changed(search: Change, change: Change): Search {
  const next: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...search, ...change })) {
    if (value !== undefined && value !== '') next[name] = value;
  }
  return next;
}

/** What the server is asked. A table that fits on the page sorts there; a log sorts where it is paged. */
export function asked(search: Search, report: Described): Search {
  const left: readonly string[] = [
    ...ownOfPage,
    ...(report.period ? [] : ['from', 'to']),
    ...(isLog(report) ? [] : ['sort']),
  ];
  return Object.fromEntries(Object.entries(search).filter(([name]) => !left.includes(name)));
}

export const chartsOf = (report: Described) => [report.chart].flat();
export const isLog = (report: Described): boolean => chartsOf(report).some(({ type }) => type === 'log');

/** Parameters that the reader sets; a log's paging is the page's own affair. */
export const shownParams = (report: Described) =>
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

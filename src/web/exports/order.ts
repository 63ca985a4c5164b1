import type { Described } from '../data/types.ts';
import type { Preferences } from '../language/preferences.ts';
import { asked, chartsOf, isLog } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';

export type FileFormat = 'csv' | 'xlsx' | 'pdf' | 'json' | 'svg' | 'png';

/** A report as it is shown: its file is asked by the same words. */
export interface ShownSource {
  readonly report: Described;
  /** As the server is asked, with days instead of words. */
  readonly search: Search;
}

/** A board: one file holds all its reports. */
export interface BoardSource {
  readonly title: string;
  readonly parts: readonly (ShownSource & { readonly title?: string })[];
}

/** The records behind a figure, in the order that they are shown in. */
export interface FigureSource {
  readonly report: Described;
  /** What the figure is called. */
  readonly title: string;
  /** The report's question, with `drill` and `sort`, as the server is asked. */
  readonly records: Search;
}

export type ExportSource = ShownSource | BoardSource | FigureSource;

/** How the reader reads, as a file should read too. */
export interface OrderReader
  extends Pick<Preferences, 'digits' | 'moneyUnit' | 'calendar' | 'timeDirection'> {
  readonly locale: string;
  readonly patterns?: boolean | undefined;
}

/** The body of `POST /api/exports`. */
export function orderOf(source: ExportSource, format: FileFormat, reader: OrderReader): object {
  if ('parts' in source) {
    // Several cards may show parts of one answer, which a file holds whole.
    const board = new Map<string, object>();
    for (const part of source.parts) {
      const { title, report } = part;
      const query = queryOf(part);
      const key = `${report.id}?${query}`;
      if (!board.has(key)) board.set(key, { ...(title && { title }), report: report.id, query });
    }
    return { board: [...board.values()], title: source.title, format, reader };
  }
  if ('records' in source) {
    const { report, title, records } = source;
    return { report: report.id, query: new URLSearchParams(records).toString(), title, format, reader };
  }
  const { report, search } = source;
  return {
    report: report.id,
    query: queryOf(source),
    format,
    ...(search.tab === undefined ? {} : { table: search.tab }),
    chart: chartPlace(report, search),
    reader,
  };
}

/** The question of the page; a file is in the order of the page too. */
function queryOf({ report, search }: ShownSource): string {
  const query = new URLSearchParams(asked(search, report));
  const isMain = search.tab === undefined || search.tab === 'rows';
  if (search.sort !== undefined && isMain && !isLog(report)) query.set('sort', search.sort);
  return query.toString();
}

/** Which of its charts the page shows, where it shows one at a time. */
function chartPlace(report: Described, { chart }: Search): number {
  return Math.max(
    0,
    chartsOf(report).findIndex(({ type }) => type === chart),
  );
}

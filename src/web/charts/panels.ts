import type { Column, Row } from '../../core/table.ts';
import {
  type ChartData,
  categoryColumn,
  isAdditive,
  labelOf,
  measuresOf,
  numberAt,
  openedBy,
  sumOf,
} from './chart-data.ts';
import { chartTexts } from './messages.ts';
import { isolated, measureTitle, shortFigure } from './values.ts';

/** A figure of the rows, on a scale of its own kind. */
export interface Panel {
  readonly column: Column;
  readonly title: string;
  /** The end of its scale. */
  readonly most: number;
  readonly opens: string | undefined;
  /** What the rows are compared with. */
  readonly line?: { readonly number: number; readonly text: string };
}

export interface Panels {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly row: Row }[];
  readonly panels: readonly Panel[];
}

/** Keys whose values follow each other by nature: their rows are never ranked. */
const inOrder: ReadonlySet<string> = new Set(['stage_id', 'status_id']);

/** Rows side by side in one panel per figure: ranked, unless their key has an order of its own. */
export function panelsOf(data: ChartData): Panels {
  const key = categoryColumn(data);
  const measures = measuresOf(data);
  const [first] = measures;
  const ranked = key.kind === 'id' && !inOrder.has(key.name) && first !== undefined;
  const rows = ranked ? rankedBy(data.rows, first) : data.rows;
  // Parts of one thing share a scale; the many sides of a person each have their own.
  const scaleOf = ({ name, kind }: Column) => (measures.length > 4 ? name : kind);
  const most = new Map<string, number>();
  for (const column of measures) {
    const own = Math.max(0, ...rows.map((row) => numberAt(row, column.name) ?? 0));
    most.set(scaleOf(column), Math.max(most.get(scaleOf(column)) ?? 0, own));
  }
  return {
    rows: rows.map((row, index) => ({ key: String(index), label: labelOf(data, key, row), row })),
    panels: measures.map((column) => {
      const line = lineOf(data, column, key);
      return {
        column,
        title: measureTitle(data.format, column),
        most: Math.max(most.get(scaleOf(column)) ?? 0, line?.number ?? 0),
        opens: openedBy(data.columns, column, measures.length > 4),
        ...(line ? { line } : {}),
      };
    }),
  };
}

/** Largest first; durations shortest first, for there less is better. No figure comes last. */
function rankedBy(rows: readonly Row[], { name, kind }: Column): readonly Row[] {
  const sign = kind === 'seconds' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [numberAt(a, name), numberAt(b, name)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  });
}

/** What people are compared with: the given reference, the mean of what adds up, the whole of what does not. */
function lineOf(data: ChartData, column: Column, key: Column): Panel['line'] {
  const { rows, totals, reference, format, locale } = data;
  if (key.name !== 'owner_id' || rows.length < 2) return undefined;
  const line = (number: number | null, exact: string | number | null, word: string): Panel['line'] =>
    number === null
      ? undefined
      : { number, text: `${word}: ${isolated(shortFigure(format, column, exact))}` };
  const given = reference && numberAt(reference, column.name);
  if (reference && given !== null && given !== undefined) {
    const exact = reference[column.name];
    return line(given, typeof exact === 'string' ? exact : given, chartTexts.teamAverage[locale]);
  }
  if (isAdditive(column)) {
    const sum = Number(sumOf(rows.map((row) => row[column.name] ?? null)) ?? 0);
    const mean = sum / rows.length;
    const shown = { ...column, kind: column.kind === 'count' ? 'decimal' : column.kind } as const;
    return {
      number: mean,
      text: `${chartTexts.average[locale]}: ${isolated(shortFigure(format, shown, mean))}`,
    };
  }
  const whole = totals ? numberAt(totals, column.name) : null;
  return line(whole, whole, chartTexts.team[locale]);
}

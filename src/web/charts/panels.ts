import type { Column, Row, Value } from '../../core/table.ts';
import {
  type ChartData,
  categoryColumn,
  drawnCertainty,
  isAdditive,
  labelOf,
  measuresOf,
  numberAt,
  numberBefore,
  openedBy,
  sumOf,
} from './chart-data.ts';
import { chartTexts } from './messages.ts';
import { isolated, measureTitle, shortFigure } from './values.ts';

/** A figure of the rows, on a scale of its own kind. */
export interface Panel {
  readonly column: Column;
  readonly title: string;
  /** The ends of its scale: zero unless figures are negative, and the largest. */
  readonly least: number;
  readonly most: number;
  readonly opens: string | undefined;
  /** What the rows are compared with. */
  readonly lines: readonly PanelLine[];
}

interface PanelLine {
  readonly number: number;
  readonly text: string;
  readonly dashes: string;
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
  const ends = new Map<string, { least: number; most: number }>();
  for (const column of measures) {
    const { least = 0, most = 0 } = ends.get(scaleOf(column)) ?? {};
    const own = rows.flatMap((row) => [
      numberAt(row, column.name) ?? 0,
      numberBefore(data, column, row) ?? 0,
      drawnCertainty(data, column, row)?.share?.high ?? 0,
    ]);
    ends.set(scaleOf(column), { least: Math.min(least, ...own), most: Math.max(most, ...own) });
  }
  return {
    rows: rows.map((row, index) => ({ key: String(index), label: labelOf(data, key, row), row })),
    panels: measures.map((column) => {
      const lines = linesOf(data, column, key);
      const { least = 0, most = 0 } = ends.get(scaleOf(column)) ?? {};
      return {
        column,
        title: measureTitle(data.format, column),
        least,
        most: Math.max(most, ...lines.map(({ number }) => number)),
        opens: openedBy(data.columns, column, measures.length > 4),
        lines,
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

const dashes = { average: '4 3', median: '1.5 3' } as const;

/** What people are compared with: the given reference, mean and median of what adds up, the whole of what does not. */
function linesOf(data: ChartData, column: Column, key: Column): readonly PanelLine[] {
  const { rows, totals, reference, format, locale } = data;
  if (key.name !== 'owner_id' || rows.length < 2) return [];
  const line = (
    word: keyof typeof chartTexts,
    shown: Column,
    exact: Value,
    pattern: string = dashes.average,
  ): PanelLine[] =>
    exact === null
      ? []
      : [
          {
            number: Number(exact),
            text: `${chartTexts[word][locale]}: ${isolated(shortFigure(format, shown, exact))}`,
            dashes: pattern,
          },
        ];
  const given = reference?.[column.name] ?? null;
  if (given !== null) return line('teamAverage', column, given);
  if (!isAdditive(column)) return line('team', column, totals?.[column.name] ?? null);
  const values = rows.map((row) => row[column.name] ?? null);
  const mean = Number(sumOf(values) ?? 0) / rows.length;
  const shown: Column = { ...column, kind: column.kind === 'count' ? 'decimal' : column.kind };
  return [
    ...line('average', shown, mean),
    ...line('median', shown, medianOf(values.map((value) => Number(value ?? 0))), dashes.median),
  ];
}

/** The middle of some figures; of an even number the mean of the two. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

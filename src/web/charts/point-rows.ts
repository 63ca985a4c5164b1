import type { Column } from '../../core/table.ts';
import { type ChartData, measuresOf, numberAt, numberBefore } from './chart-data.ts';
import { type Cell, gridOf, type Series, seriesColour } from './grid.ts';
import { panelsOf } from './panels.ts';

/** A row of points: one figure of each measure. */
export interface PointRow {
  readonly key: string;
  /** What the row is called; only before the first row of a group. */
  readonly group: string | undefined;
  readonly label: string;
  readonly colour: string;
  readonly cells: readonly Cell[];
}

export interface PointRows {
  readonly measures: readonly Column[];
  readonly rows: readonly PointRow[];
  readonly most: number;
  /** Rows come in groups, one for each series. */
  readonly grouped: boolean;
  readonly series: readonly Series[];
}

/** Whether the figures of a chart stand on one scale. */
export const shareScale = (measures: readonly Column[]): boolean =>
  measures.length <= 3 && new Set(measures.map(({ kind }) => kind)).size === 1;

/** Points on one scale; with a series key, a row for each series under its category. */
export function pointRowsOf(data: ChartData): PointRows {
  const measures = measuresOf(data);
  const grouped = data.chart.series !== undefined;
  const rows = grouped ? groupedRows(data, measures) : plainRows(data, measures);
  const [first] = measures;
  const numbers = rows.flatMap(({ cells }) => [
    ...cells.map(({ number }) => number ?? 0),
    (first && numberBefore(data, first, cells[0]?.row ?? null)) ?? 0,
  ]);
  const series = grouped ? gridOf(data).series : [];
  return { measures, rows, most: Math.max(0, ...numbers), grouped, series };
}

function plainRows(data: ChartData, measures: readonly Column[]): PointRow[] {
  const first = data.columns[0]?.name ?? '';
  return panelsOf(data).rows.map(({ key, label, row }) => ({
    key,
    group: label,
    label,
    // A result keeps its colour; owners are all alike.
    colour: seriesColour(String(row[first]), 0),
    cells: measures.map(({ name }) => ({ number: numberAt(row, name), exact: row[name] ?? null, row })),
  }));
}

function groupedRows(data: ChartData, measures: readonly Column[]): PointRow[] {
  const { categories, series, cells } = gridOf(data);
  return categories.flatMap((category, at) =>
    series.map(({ key, label, colour }, order) => {
      const row = cells[at]?.[order]?.row ?? null;
      return {
        key: `${category.key} ${key}`,
        group: order === 0 ? category.label : undefined,
        label: `${category.label} · ${label}`,
        colour,
        cells: measures.map(({ name }) => ({
          number: row && numberAt(row, name),
          exact: row?.[name] ?? null,
          row,
        })),
      };
    }),
  );
}

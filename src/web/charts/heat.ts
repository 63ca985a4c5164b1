import type { Column } from '../../core/table.ts';
import { type ChartData, categoryColumn, certaintyIn, columnNamed } from './chart-data.ts';
import { type Cell, type Grid, gridOf } from './grid.ts';

export interface Shade {
  readonly fill: string;
  readonly ink: string;
}

export interface Heat extends Grid {
  readonly column: Column;
  readonly measure: Column;
  /** The colour of a figure; none where there is none. */
  shadeOf(number: number | null): Shade | undefined;
  /** Whether the figure is made of too few records to mean much. */
  isFaint(cell: Cell): boolean;
  /** The steps of the legend, from its least figure to its largest. */
  readonly steps: readonly Shade[];
  readonly least: number;
  readonly most: number;
}

const sequential = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (step): Shade => ({ fill: `var(--seq${step})`, ink: `var(--seqink${step})` }),
);
const diverging = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (step): Shade => ({ fill: `var(--div${step})`, ink: `var(--divink${step})` }),
);

/** A figure for each pair of two keys, as a colour: one scale from zero, or two ways from zero. */
export function heatOf(data: ChartData): Heat {
  const grid = gridOf(data);
  const [name = ''] = data.chart.y;
  const measure = columnNamed(data.columns, name);
  const numbers = grid.cells.flat().flatMap(({ number }) => (number === null ? [] : [number]));
  const shared = {
    ...grid,
    column: categoryColumn(data),
    measure,
    isFaint: ({ row }: Cell) => certaintyIn(data, measure, row)?.small === true,
  };
  if (data.chart.diverging === undefined) {
    const most = Math.max(0, ...numbers);
    const shadeOf = (number: number): Shade | undefined =>
      sequential[Math.max(0, Math.min(7, Math.floor((number / (most > 0 ? most : 1)) * 8)))];
    return {
      ...shared,
      shadeOf: (number) => (number === null ? undefined : shadeOf(number)),
      steps: sequential,
      least: 0,
      most,
    };
  }
  const bound = boundOf(numbers);
  const steps = data.chart.lessIsBetter ? diverging.toReversed() : diverging;
  return {
    ...shared,
    shadeOf(number) {
      if (number === null) return undefined;
      const place = Math.round((number / bound) * 4) + 4;
      return steps[Math.max(0, Math.min(8, place))];
    },
    steps,
    least: -bound,
    most: bound,
  };
}

/** How far the colours reach: to nine figures of ten, so that one far away does not bleach the rest. */
function boundOf(numbers: readonly number[]): number {
  const sizes = numbers.map(Math.abs).sort((a, b) => a - b);
  const bound = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * 0.9))];
  return bound === undefined || bound === 0 ? 1 : bound;
}

/** The first column of which half is filled: a lone call at midnight is not where a narrow screen begins. */
export function firstBusy({ cells, series }: Grid): number {
  const busy = cells.findIndex(
    (column) => column.filter(({ exact }) => exact !== null).length * 2 >= series.length,
  );
  return Math.max(0, busy);
}

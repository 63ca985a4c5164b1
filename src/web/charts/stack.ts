import type { ChartData } from './chart-data.ts';
import { type Cell, foldedGrid, type Grid } from './grid.ts';

/** A part of a stack, from one height to another; of a share chart in percent of the whole. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly cell: Cell;
  /** Percent of its stack. */
  readonly share: number;
}

export interface Stacks extends Grid {
  /** By category, then by series. */
  readonly segments: readonly (readonly Segment[])[];
  /** What each stack adds up to. */
  readonly totals: readonly number[];
  /** The height of the highest. */
  readonly most: number;
}

/** Stacks on each other what adds up; `share`: every stack is a hundred percent. */
export function stacksOf(data: ChartData, share: boolean): Stacks {
  const grid = foldedGrid(data);
  const totals = grid.cells.map((row) => row.reduce((sum, { number }) => sum + Math.max(0, number ?? 0), 0));
  const segments = grid.cells.map((row, at) => {
    const total = totals[at] ?? 0;
    let sum = 0;
    return row.map((cell): Segment => {
      const number = Math.max(0, cell.number ?? 0);
      const part = total > 0 ? (number / total) * 100 : 0;
      const from = sum;
      sum += share ? part : number;
      return { from, to: sum, cell, share: part };
    });
  });
  return { ...grid, segments, totals, most: share ? 100 : Math.max(0, ...totals) };
}

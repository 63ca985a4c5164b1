import type { ChartData } from './chart-data.ts';
import { type Cell, type ShownGrid, shownGrid } from './grid.ts';

/** A part of a stack, from one height to another; of a share chart in percent of the whole. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly cell: Cell;
  /** Percent of its stack. */
  readonly share: number;
}

export interface Stacks extends ShownGrid {
  /** By category, then by series. */
  readonly segments: readonly (readonly Segment[])[];
  /** What each stack adds up to: as far as it is drawn, or the whole of a share. */
  readonly totals: readonly number[];
  /** The same in the compared period; null where nothing is compared. */
  readonly totalsBefore: readonly (number | null)[];
  /** The height of the highest. */
  readonly most: number;
}

const sum = (cells: readonly Cell[]): number =>
  cells.reduce((total, { number }) => total + Math.max(0, number ?? 0), 0);

/** Stacks on each other what adds up; `share`: every whole stack is a hundred percent, drawn or not. */
export function stacksOf(data: ChartData, share: boolean): Stacks {
  const grid = shownGrid(data);
  const segments = grid.cells.map((row, at) => {
    const whole = sum(grid.whole[at] ?? []);
    let reached = 0;
    return row.map((cell): Segment => {
      const number = Math.max(0, cell.number ?? 0);
      const part = whole > 0 ? (number / whole) * 100 : 0;
      const from = reached;
      reached += share ? part : number;
      return { from, to: reached, cell, share: part };
    });
  });
  const totals = (share ? grid.whole : grid.cells).map(sum);
  const totalsBefore = grid.cells.map((row) => {
    const compared = row.flatMap(({ before }) => (before === undefined ? [] : [Number(before ?? 0)]));
    return compared.length === 0 ? null : compared.reduce((a, b) => a + b, 0);
  });
  const most = share
    ? mostShare(segments, grid.series.length < grid.all.length)
    : Math.max(0, ...totals, ...totalsBefore.map((total) => total ?? 0));
  return { ...grid, segments, totals, totalsBefore, most };
}

/** A hundred percent; of a part no more than it takes. */
const mostShare = (segments: Stacks['segments'], isPart: boolean): number =>
  isPart ? Math.max(1, ...segments.map((stack) => stack.at(-1)?.to ?? 0)) : 100;

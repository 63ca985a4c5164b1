import type { Measure } from './measure-text.ts';
import { wrapText } from './text-fit.ts';

export interface RowNames {
  readonly width: number;
  readonly size: number;
  readonly lines: readonly (readonly string[])[];
  /** How high a row must be. */
  readonly height: number;
}

/** The column of names beside rows: as wide as it must be, never more than a third. */
export function rowNames(names: readonly string[], width: number, measure: Measure): RowNames {
  const size = width < 480 ? 12 : 13;
  const most = Math.min(190, Math.max(76, Math.floor(width * 0.33)));
  const widest = Math.max(0, ...names.map((name) => measure(name, size)));
  const own = Math.min(most, Math.ceil(widest) + 2);
  const lines = names.map((name) => wrapText(name, own, size, measure));
  return { width: own, size, lines, height: lines.some(({ length }) => length > 1) ? 38 : 30 };
}

/** The first baseline of some lines in the middle of a row. */
export const middleBaseline = (top: number, height: number, lines: number, size: number): number =>
  top + height / 2 + size * 0.36 - ((lines - 1) * Math.round(size * 1.3)) / 2;

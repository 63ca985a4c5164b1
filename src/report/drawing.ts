import type { Granularity, Weekday } from '../core/calendar.ts';
import type { FormatOptions } from '../core/format.ts';
import type { Column, Row } from '../core/table.ts';
import type { Chart } from './report.ts';

/** What a chart for a file is drawn from: a declaration and a table of an answer, all of it plain data. */
export interface ChartOrder {
  readonly chart: Chart;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly totals: Row | null;
  readonly reference: Row | null;
  /** The rows of the compared period that belong to the rows, and when that was. */
  readonly before: {
    readonly title: string;
    readonly rows: readonly (Row | null)[];
    readonly totals: Row;
  } | null;
  readonly reader: FormatOptions;
  readonly granularity: Granularity;
  readonly weekStart: Weekday;
  readonly width: number;
  /** Series differ by pattern too. */
  readonly patterns: boolean;
  /** Which way time runs. */
  readonly timeRtl: boolean;
}

/** One SVG that needs nothing around it. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The width of a text in pixels. */
export type TextWidth = (text: string, size: number, bold?: boolean) => number;

/** What the build of the charts for files exports: see src/web/exports/charts-for-files.ts. */
export interface ChartDrawer {
  draw(order: ChartOrder, textWidth: TextWidth): Promise<Picture | undefined>;
}

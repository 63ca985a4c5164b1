import type { ReactNode } from 'react';

/** A column of a grid: how a row's cell is shown, copied, explained and opened. */
export interface GridColumn<R> {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Columns beside each other with the same group stand under one head that says it. */
  readonly group?: string;
  /** Figures stand at the right edge in both directions and are never cut. */
  readonly numeric: boolean;
  readonly sortable: boolean;
  /** What the cell says; its width is measured by the longest. */
  readonly text: (row: R) => string;
  /** What the cell gives to a spreadsheet: figures exact and plain. */
  readonly copy: (row: R) => string;
  /** Instead of the text, where the cell shows more than that. */
  readonly draw?: (row: R) => ReactNode | undefined;
  /** Instead of both, where the cell has a link or a control; `tabIndex` is its place for the keyboard. */
  readonly control?: (row: R, tabIndex: 0 | -1) => ReactNode | undefined;
  /** In the head, instead of the label. */
  readonly headControl?: (tabIndex: 0 | -1) => ReactNode;
  /** A control of fixed width before the column that names the row, as a box to check. */
  readonly narrow?: true;
  /** Opens what stands behind the cell. */
  readonly open?: (row: R) => (() => void) | undefined;
  /** Cells that open something look like plain figures all the same. */
  readonly quiet?: boolean;
  /** What is said of the cell when it is pointed at or focused. */
  readonly hint?: (row: R) => string | undefined;
  /** Whether the cell says little and is greyed. */
  readonly faint?: (row: R) => boolean;
}

/** The column that names the row: the first, unless a narrow one stands before it. */
export const namingColumn = (columns: readonly { readonly narrow?: true }[]): number =>
  columns[0]?.narrow ? 1 : 0;

/** Where a column stays while the others are scrolled; empty for those that do not. */
export function pinned(columns: readonly { readonly narrow?: true }[], at: number): string {
  if (at === 0) return columns[0]?.narrow ? 'start-0 w-11 min-w-11 max-w-11' : 'start-0';
  return at === 1 && columns[0]?.narrow ? 'start-11' : '';
}

/** Which rows or columns of a selection are chosen, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A place in a grid: row -1 is the head, the row after the last one the totals. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells between two places. */
export interface Range {
  readonly rows: Span;
  readonly columns: Span;
}

const span = (a: number, b: number): Span => ({ from: Math.min(a, b), to: Math.max(a, b) });

export const rangeBetween = (a: Place, b: Place): Range => ({
  rows: span(a.row, b.row),
  columns: span(a.column, b.column),
});

export const holds = ({ from, to }: Span, at: number): boolean => from <= at && at <= to;

/** How large a grid is: `rows` without head and totals. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly hasTotals: boolean;
  /** How many rows a page key goes. */
  readonly page: number;
}

/**
 * Where a key leads; undefined for keys of no meaning here. In a page read from right to left the arrows follow what
 * the eye sees.
 */
export function placeAfter(
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  { row, column }: Place,
  { rows, columns, hasTotals, page }: GridSize,
  rtl: boolean,
): Place | undefined {
  const last = hasTotals ? rows : rows - 1;
  const whole = ctrlKey || metaKey;
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(-1, Math.min(last, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  const onward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case onward:
      return at(row, whole ? columns - 1 : column + 1);
    case back:
      return at(row, whole ? 0 : column - 1);
    case 'ArrowDown':
      return at(whole ? last : row + 1, column);
    case 'ArrowUp':
      return at(whole ? 0 : row - 1, column);
    case 'Home':
      return at(whole ? 0 : row, 0);
    case 'End':
      return at(whole ? last : row, columns - 1);
    case 'PageDown':
      return at(row + page, column);
    case 'PageUp':
      return at(Math.max(0, row - page), column);
    default:
      return undefined;
  }
}

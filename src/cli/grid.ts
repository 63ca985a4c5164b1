import stringWidth from 'string-width';
import type { Locale } from '../core/text.ts';

export interface GridColumn {
  readonly title: string;
  /** Figures stand at the right edge in both languages, texts where the language begins. */
  readonly figures: boolean;
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Drawn under a line. */
  readonly totals?: readonly string[];
}

const gap = '  ';
// Marks that take no room: the line keeps its order, each cell is ordered by itself.
const leftToRight = '\u200e';
const isolate = '\u2068';
const endIsolate = '\u2069';
/** Letters of right-to-left scripts; their digits are written left to right. */
const rightToLeft = /[\u0590-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufefc]/;
const narrowest = 8;

/**
 * Draws a table in a fixed-width font. In Persian the first column is the rightmost: the columns are laid
 * out here, for terminals differ in whether and how they reorder a line of right-to-left text.
 */
export function drawGrid(grid: Grid, locale: Locale, width?: number): string {
  const lines = [grid.columns.map((column) => column.title), ...grid.rows].map(safe);
  if (grid.totals !== undefined) lines.push(safe(grid.totals));
  const widths = grid.columns.map((_, index) =>
    lines.reduce((most, cells) => Math.max(most, stringWidth(cells[index] ?? '')), 1),
  );
  if (width !== undefined) shrinkTexts(grid.columns, widths, width);
  const order = grid.columns.map((_, index) => index);
  if (locale === 'fa') order.reverse();

  const drawLine = (cells: readonly string[]) => {
    const drawn = order.map((index) => {
      const room = widths[index] ?? 0;
      const atEnd = grid.columns[index]?.figures === true || locale === 'fa';
      return drawCell(cut(cells[index] ?? '', room), room, atEnd);
    });
    const line = drawn.join(gap).trimEnd();
    return rightToLeft.test(line) ? leftToRight + line : line;
  };
  const rule = order.map((index) => '─'.repeat(widths[index] ?? 0)).join(gap);
  const [head = [], ...body] = lines;
  const drawn = [drawLine(head), rule, ...body.map(drawLine)];
  if (grid.totals !== undefined) drawn.splice(-1, 0, rule);
  return drawn.join('\n');
}

/** Data must not move the cursor, colour the screen or turn the order of the line around. */
function safe(cells: readonly string[]): string[] {
  return cells.map((text) =>
    text.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''),
  );
}

function drawCell(text: string, room: number, atEnd: boolean): string {
  const padding = ' '.repeat(Math.max(0, room - stringWidth(text)));
  const cell = rightToLeft.test(text) ? isolate + text + endIsolate : text;
  return atEnd ? padding + cell : cell + padding;
}

/** Narrows the widest text columns until the table fits; figures are never cut. */
function shrinkTexts(columns: readonly GridColumn[], widths: number[], width: number): void {
  const total = () => widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1));
  for (let over = total() - width; over > 0; over = total() - width) {
    let widest = -1;
    columns.forEach((column, index) => {
      const room = widths[index] ?? 0;
      if (!column.figures && room > narrowest && room > (widths[widest] ?? 0)) widest = index;
    });
    if (widest === -1) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

function cut(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  let kept = '';
  for (const letter of text) {
    if (stringWidth(kept + letter) > room - 1) break;
    kept += letter;
  }
  return `${kept}…`;
}

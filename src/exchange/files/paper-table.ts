import type { Formatter } from '../../core/format.ts';
import { cellText, headText, isFigure, type ReadColumn, readColumns } from '../../core/table-text.ts';
import type { Chapter, FileTable } from './chapter.ts';
import { fileTexts as texts } from './texts.ts';

/** Columns that stand beside each other on one page. */
interface Band {
  readonly columns: readonly { readonly head: string; readonly figures: boolean; readonly weight: number }[];
  /** Row after row, each cell in its own direction. */
  readonly cells: readonly string[];
  /** Empty where the table has none. */
  readonly totals: readonly string[];
}

/** A table laid out for pages of a width. */
export interface PaperTable {
  readonly title: string;
  /** Of the letters, in points. */
  readonly size: number;
  readonly bands: readonly Band[];
}

const largest = 8.5;
const smallest = 6;
/** A letter or digit of Vazirmatn is about so wide, in its size; and a cell has its edges. */
const letter = 0.58;
const edges = 1.1;
const mostLetters = 30;

/** How wide a column wants to be, in letters: its longest cell, within reason for texts; never less for figures. */
function lettersOf(head: string, figures: boolean, cells: readonly string[]): number {
  const longestWord = Math.max(...head.split(/[\s\u200c]/).map((word) => word.length));
  const longest = Math.max(0, ...cells.map((cell) => cell.length));
  return Math.max(figures ? longest : Math.min(longest, mostLetters), longestWord, 4) + edges / letter;
}

/** Letters as large as fit beside each other; too many columns go under each other, each time with the first. */
export function paperTable(
  table: FileTable,
  { granularity }: Pick<Chapter, 'granularity'>,
  format: Formatter,
  widthInPoints: number,
): PaperTable {
  const { locale } = format.options;
  const read = readColumns(table.columns);
  const hasTotals = Object.keys(table.totals).length > 0;
  const text = (column: ReadColumn, row: FileTable['totals']) => cellText(column, row, format, granularity);
  const columns = read.map((column, index) => {
    const head = headText(column.column, format);
    const figures = isFigure(column);
    const cells = table.rows.map((row) => text(column, row));
    const named = Object.hasOwn(table.totals, column.column.name);
    const total = named ? text(column, table.totals) : index === 0 ? texts.total[locale] : '';
    return {
      head,
      figures,
      cells,
      total,
      weight: lettersOf(head, figures, [...cells, hasTotals ? total : '']),
    };
  });
  if (table.rows.length === 0) return { title: table.title, size: largest, bands: [] };
  const wanted = columns.reduce((sum, { weight }) => sum + weight, 0);
  const size = Math.min(largest, Math.max(smallest, widthInPoints / (wanted * letter)));
  const bands = bandsOf(columns, widthInPoints / (size * letter));
  return {
    title: table.title,
    size,
    bands: bands.map((band) => ({
      columns: band.map(({ head, figures, weight }) => ({ head, figures, weight })),
      cells: table.rows.flatMap((_, index) =>
        band.map(({ figures, cells }) => directed(cells[index] ?? '', figures)),
      ),
      totals: hasTotals ? band.map(({ figures, total }) => directed(total, figures)) : [],
    })),
  };
}

/** A figure keeps its sign on its left, but «۴٫۶ روز» reads as the words it is; a name finds its own direction. */
function directed(text: string, figures: boolean): string {
  return `${figures && !/\p{L}/u.test(text) ? '\u2066' : '\u2068'}${text}\u2069`;
}

function bandsOf<Placed extends { readonly weight: number }>(
  columns: readonly Placed[],
  room: number,
): Placed[][] {
  const [first, ...others] = columns;
  if (first === undefined) return [];
  const bands: Placed[][] = [[first]];
  let used = first.weight;
  for (const column of others) {
    // A little over is taken up by columns of texts, which wrap.
    if (used + column.weight > room * 1.02 && (bands.at(-1)?.length ?? 0) > 1) {
      bands.push([first]);
      used = first.weight;
    }
    bands.at(-1)?.push(column);
    used += column.weight;
  }
  return bands;
}

import writeXlsxFile, { type CellObject, type Row as SheetRow } from 'write-excel-file/node';
import { type Formatter, formatter } from '../../core/format.ts';
import type { Chapter, FileReader, FileTable } from './chapter.ts';
import { compared } from './compared.ts';
import { type SheetColumn, sheetColumns, textCell } from './sheet-cell.ts';
import { sheetNames } from './sheet-name.ts';
import { fileTexts as texts } from './texts.ts';

type AnySheet = Parameters<typeof writeXlsxFile>[0][number];

const soft = '#E8EAFD';
const line = '#DDE3EA';

/** Excel's own limit, less the head and the totals. */
export const mostSheetRows = 1_048_570;

/** Amounts are written as they are recorded, so the heads name that unit. */
const recorded = (reader: FileReader): FileReader => ({
  ...reader,
  moneyUnit: reader.currency === 'IRT' ? 'toman' : 'rial',
});

/** A workbook: what was asked, then a sheet for each table of each report. */
export async function writeXlsx(
  chapters: readonly Chapter[],
  reader: FileReader,
  path: string,
  onTable: (rows: number) => void,
): Promise<void> {
  const format = formatter(recorded(reader));
  const { locale } = reader;
  const tables = chapters.flatMap((chapter) =>
    chapter.tables.map((table) => ({ chapter, table: compared(table) })),
  );
  const titles = tables.map(({ chapter, table }) => sheetTitle(chapter, table, chapters.length > 1));
  const [first = '', ...names] = sheetNames([texts.about[locale], ...titles]);
  const sheets: AnySheet[] = [aboutSheet(first, chapters, names, format, reader)];
  for (const [index, { chapter, table }] of tables.entries()) {
    sheets.push(tableSheet(names[index] ?? '', chapter, table, format));
    onTable(table.rows.length);
  }
  await writeXlsxFile(sheets, { fontFamily: 'Tahoma', fontSize: 10 }).toFile(path);
}

function sheetTitle(chapter: Chapter, table: FileTable, isBook: boolean): string {
  if (table.name === 'rows') return chapter.title;
  return isBook ? `${table.title} ${chapter.title}` : table.title;
}

const shared = (reader: Pick<FileReader, 'locale'>) => ({
  rightToLeft: reader.locale === 'fa',
});

function aboutSheet(
  sheet: string,
  chapters: readonly Chapter[],
  names: readonly string[],
  format: Formatter,
  reader: FileReader,
): AnySheet {
  const { locale } = reader;
  const data: SheetRow[] = [];
  const say = (name: string, words: string) =>
    data.push([
      { ...textCell(name), fontWeight: 'bold', alignVertical: 'top' },
      { ...textCell(words), wrap: true, alignVertical: 'top' },
    ]);
  say(texts.workspace[locale], reader.workspace);
  say(texts.currency[locale], format.moneyUnit());
  let sheetIndex = 0;
  for (const chapter of chapters) {
    data.push([]);
    data.push([{ ...textCell(chapter.title), fontWeight: 'bold', fontSize: 14, columnSpan: 2 }, null]);
    say(texts.question[locale], chapter.question);
    for (const [name, words] of chapter.said) say(name, words);
    say(texts.definition[locale], chapter.definition);
    for (const [name, words] of chapter.notes) say(`${texts.leftOut[locale]}: ${name}`, words);
    for (const table of chapter.tables) {
      const name = names[sheetIndex] ?? '';
      sheetIndex += 1;
      if (name !== table.title || chapters.length > 1) say(name, table.title);
    }
  }
  return { sheet, data, columns: [{ width: 32 }, { width: 90 }], showGridLines: false, ...shared(reader) };
}

function tableSheet(sheet: string, chapter: Chapter, table: FileTable, format: Formatter): AnySheet {
  const { locale } = format.options;
  const columns = sheetColumns(table.columns, [...table.rows, table.totals], format, chapter.granularity);
  const head = columns.map(
    ({ head, figures }): CellObject => ({
      ...textCell(head),
      ...headLook,
      align: figures || locale === 'fa' ? 'right' : 'left',
    }),
  );
  const data: SheetRow[] = [head];
  for (const row of table.rows) data.push(columns.map(({ cell }) => cell(row)));
  if (Object.keys(table.totals).length > 0) data.push(totalsRow(columns, table, locale));
  return {
    sheet,
    data,
    columns: columns.map(({ head, figures, cell }) => ({
      width: widthOf([head, ...table.rows.slice(0, 200).map((row) => shownIn(cell(row)))], figures),
    })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    ...shared(format.options),
  };
}

const headLook = {
  fontWeight: 'bold',
  backgroundColor: soft,
  bottomBorderColor: line,
  bottomBorderStyle: 'thin',
  wrap: true,
  alignVertical: 'center',
} as const;

function totalsRow(columns: readonly SheetColumn[], { totals }: FileTable, locale: 'fa' | 'en'): SheetRow {
  return columns.map(({ cell }, index): CellObject => {
    const filled = cell(totals) ?? (index === 0 ? textCell(texts.total[locale]) : textCell(''));
    return { ...filled, fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: line };
  });
}

function shownIn(cell: CellObject | null): string {
  if (cell?.value === undefined) return '';
  if (cell.type === Number) return Number(cell.value).toFixed(0).padEnd(8, '0');
  return cell.type === Date ? '2026-01-01 00:00' : String(cell.value);
}

/** Wide enough for what is in it, within reason: grouped figures are a third longer. */
function widthOf([head = '', ...cells]: readonly string[], figures: boolean): number {
  const longest = Math.max(0, ...cells.map(({ length }) => length)) * (figures ? 1.35 : 1);
  return Math.round(Math.min(60, Math.max(longest, Math.min(head.length, 24), 8) + 3));
}

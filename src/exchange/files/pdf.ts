import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Formatter, formatter } from '../../core/format.ts';
import type { Chapter, FileReader } from './chapter.ts';
import { chartPicture } from './chart-picture.ts';
import { compared } from './compared.ts';
import { fontFiles } from './fonts.ts';
import { type PaperTable, paperTable } from './paper-table.ts';
import { fileTexts as texts } from './texts.ts';

const template = new URL('report.typ', import.meta.url);

/** More rows are a book that nobody prints, and Typst holds some 25 kB for every cell while it lays them out. */
export const mostPaperRows = 5000;

/** A4 without its margins, in points. */
const upright = { width: 516, height: 730 };
const flat = { width: 762, height: 480 };
const pointsAPixel = 0.75;

/** A report, or several, on paper: question, chart, tables, what was left out and how it is computed. */
export async function writePdf(
  title: string,
  chapters: readonly Chapter[],
  reader: FileReader,
  path: string,
  onTable: (rows: number) => void,
): Promise<void> {
  const format = formatter(reader);
  const { locale } = reader;
  const parts = [];
  for (const chapter of chapters) {
    parts.push(await paperChapter(chapter, reader, format));
    for (const { rows } of chapter.tables) onTable(rows.length);
  }
  const book = {
    title,
    workspace: reader.workspace,
    lang: locale,
    rtl: locale === 'fa',
    digits: Array.from({ length: 10 }, (_, digit) => format.written(String(digit))),
    foot: [reader.workspace, title].join(' · '),
    page: texts.page[locale],
    empty: texts.empty[locale],
    'left-out': texts.leftOut[locale],
    definition: texts.definition[locale],
    chapters: parts,
  };
  await writeFile(path, compile(JSON.stringify(book)));
}

function compile(book: string): Buffer {
  const fontBlobs = fontFiles.map((file) => readFileSync(file));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const file = compiler.pdf({ mainFileContent: readFileSync(template, 'utf8'), inputs: { book } });
  compiler.evictCache(0);
  return file;
}

async function paperChapter(chapter: Chapter, reader: FileReader, format: Formatter) {
  const tight = layOut(chapter, format, upright.width);
  const wide = tight.some(({ size, bands }) => size < 7 || bands.length > 1);
  const page = wide ? flat : upright;
  const charts = [];
  for (const chart of chapter.charts) {
    const picture = await chartPicture(chapter, chart, reader, Math.round(page.width / pointsAPixel));
    if (picture === undefined) continue;
    const height = (picture.height / picture.width) * page.width;
    charts.push({ svg: picture.svg, share: Math.min(1, page.height / height) });
  }
  const { title, question, definition, said, notes } = chapter;
  const tables = wide ? layOut(chapter, format, page.width) : tight;
  return { title, question, definition, said, notes, wide, charts, tables };
}

const layOut = (chapter: Chapter, format: Formatter, width: number): readonly PaperTable[] =>
  chapter.tables.map((table) => paperTable(compared(table), chapter, format, width));

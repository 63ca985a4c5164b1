import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BineshError } from '../../core/errors.ts';
import { formatter } from '../../core/format.ts';
import type { Picture } from '../../report/drawing.ts';
import { type Chapter, chapterOf, type FileTable } from './chapter.ts';
import { compared } from './compared.ts';
import { csvLines } from './csv.ts';
import { type FileWork, rowsOf } from './work.ts';

/** Told how many rows of the work have been written since. */
type OnRows = (rows: number) => void;

/** Writes the file. What writes spreadsheets, paper and pictures is loaded when it is needed. */
export async function makeFile(
  work: FileWork,
  path: string,
  onRows: OnRows = () => undefined,
): Promise<void> {
  const { format, title, reader, parts } = work;
  const chapters = (): Chapter[] =>
    parts.map((part) => chapterOf(part.report, part.answer, part.asked, reader, part.title));
  switch (format) {
    case 'json':
      return writeFile(path, JSON.stringify(parts[0]?.answer));
    case 'csv':
      return writeCsv(tableNamed(chapters()[0], work.table), work, path, onRows);
    case 'xlsx': {
      const { mostSheetRows, writeXlsx } = await import('./xlsx.ts');
      refuseMore(work, mostSheetRows);
      return writeXlsx(chapters(), reader, path, onRows);
    }
    case 'pdf': {
      const { mostPaperRows, writePdf } = await import('./pdf.ts');
      refuseMore(work, mostPaperRows);
      return writePdf(title, chapters(), reader, path, onRows);
    }
    case 'svg':
      return writeFile(path, (await pictureOf(work, chapters()[0])).svg);
    case 'png': {
      const { pngOf } = await import('./chart-picture.ts');
      return writeFile(path, pngOf(await pictureOf(work, chapters()[0])));
    }
  }
}

function refuseMore(work: FileWork, most: number): void {
  if (rowsOf(work) <= most) return;
  const format = formatter(work.reader);
  throw new BineshError('export_too_large', {
    value: format.count(rowsOf(work)),
    expected: format.count(most),
  });
}

function tableNamed(chapter: Chapter | undefined, name = 'rows'): FileTable {
  const found = chapter?.tables.find((table) => table.name === name);
  if (found !== undefined) return compared(found);
  const expected = chapter?.tables.map((table) => table.name).join(', ') ?? '';
  throw new BineshError('invalid_parameter', { field: 'table', value: name, expected });
}

const rowsAtATime = 1000;

async function writeCsv(table: FileTable, { reader }: FileWork, path: string, onRows: OnRows): Promise<void> {
  function* chunks() {
    let chunk: string[] = [];
    for (const line of csvLines(table, reader.locale)) {
      chunk.push(line);
      if (chunk.length < rowsAtATime) continue;
      onRows(chunk.length);
      yield chunk.join('');
      chunk = [];
    }
    yield chunk.join('');
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}

async function pictureOf({ chart = 0, reader }: FileWork, chapter: Chapter | undefined): Promise<Picture> {
  const { reportPicture } = await import('./chart-picture.ts');
  const declared = chapter?.charts[chart];
  const picture = chapter && declared && (await reportPicture(chapter, declared, reader));
  if (picture === undefined) throw new BineshError('no_chart', { value: chapter?.title ?? '' });
  return picture;
}

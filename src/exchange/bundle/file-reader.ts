import { BineshError } from '../../core/errors.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import { type CsvRecord, CsvScanner, RecordTooLong } from './csv-scanner.ts';
import type { ImportState } from './import-state.ts';
import { RowReader, type RowSink } from './row-reader.ts';
import { decodeUtf8 } from './utf8.ts';

/** Called after each part of a file: bytes read since the last call, and rows read of this file so far. */
export type OnPart = (bytes: number, rows: number) => void | Promise<void>;

/**
 * Streams one file of the bundle through a `RowReader` into `sink`, a megabyte at a time; `onPart` can hold it up.
 * Answers the names of its custom columns.
 */
export async function readFile(
  type: RecordType<RecordName>,
  state: ImportState,
  sink: RowSink,
  options: { preview?: boolean; onPart?: OnPart } = {},
): Promise<readonly string[]> {
  const { file } = type;
  let reader: RowReader | undefined;
  let rows = 0;
  const scanner = new CsvScanner((record) => {
    if (reader) {
      rows += 1;
      reader.read(record);
      return;
    }
    reader = new RowReader(type, headerOf(record, file), state, sink, options.preview);
  });
  try {
    for await (const { text, bytes } of decodeUtf8(state.source.open(file), file)) {
      scanner.push(text);
      await options.onPart?.(bytes, rows);
    }
    scanner.end();
    await options.onPart?.(0, rows);
  } catch (error) {
    if (!(error instanceof RecordTooLong)) throw error;
    const reason = { fa: 'گیومه‌ای بسته نشده است.', en: 'a quote is never closed.' };
    throw new BineshError('bundle_not_csv', { file, line: error.line, reason }, error);
  }
  if (!reader) {
    throw new BineshError('bundle_header', {
      file,
      reason: { fa: 'فایل خالی است.', en: 'the file is empty.' },
    });
  }
  return reader.customColumns;
}

function headerOf(record: CsvRecord, file: string): readonly string[] {
  if (record.problem) {
    const reason = { fa: 'گیومهٔ نادرست در سطر عنوان', en: 'a wrong quote in the header row' };
    throw new BineshError('bundle_not_csv', { file, line: record.line, reason });
  }
  return record.cells.map((name) => name.trim());
}

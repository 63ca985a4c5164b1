import { type Column, type ColumnKind, isNumeric, type Table, type Value } from '../../core/table.ts';
import type { Locale } from '../../core/text.ts';

type Rows = Pick<Table, 'columns' | 'rows'>;

/** The mark by which a spreadsheet knows UTF-8. */
const byteOrderMark = '\ufeff';

/** A table for programs: heads are the columns' names, cells what the JSON answer holds. */
export function tableToCsv({ columns, rows }: Rows): string {
  const head = columns.map(({ name }) => quoted(name)).join(',');
  const lines = rows.map((row) => lineOf(columns, ({ name, kind }) => csvCell(row[name] ?? null, kind)));
  return [head, ...lines].join('\r\n');
}

/** A table for a spreadsheet: heads and words in the reader's language, figures exact, line by line. */
export function* csvLines({ columns, rows }: Rows, locale: Locale): Generator<string> {
  yield `${byteOrderMark}${columns.map((column, at) => quoted(headOf(column, columns[at + 1], locale))).join(',')}\r\n`;
  for (const row of rows) {
    const line = lineOf(columns, ({ name, kind, words }) => {
      const value = row[name] ?? null;
      const word = typeof value === 'string' ? words?.[value]?.[locale] : undefined;
      return csvCell(word ?? value, kind);
    });
    yield `${line}\r\n`;
  }
}

/** An id and its name have the same label: the id says that it is one. */
function headOf({ label, kind }: Column, next: Column | undefined, locale: Locale): string {
  const twice = kind === 'id' && next?.label.en === label.en;
  return twice ? `${label[locale]} (${{ fa: 'شناسه', en: 'id' }[locale]})` : label[locale];
}

const lineOf = (columns: readonly Column[], cell: (column: Column) => string): string =>
  columns.map(cell).join(',');

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; figures stay figures. */
function csvCell(value: Value, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value !== 'string' || isNumeric(kind)) return String(value);
  return quoted(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

import { type Column, isNumeric, type Row, type Value } from '../../core/table.ts';
import type { Locale } from '../../core/text.ts';

/** Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: Value, column: Column, locale: Locale): string {
  if (value === null) return '';
  if (typeof value !== 'string' || isNumeric(column.kind)) return String(value);
  const text = column.words?.[value]?.[locale] ?? value;
  return quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as a file: heads in the reader's language, exact values, UTF-8 with the mark that Excel needs. */
export function csvOf(columns: readonly Column[], rows: readonly Row[], locale: Locale): string {
  const twice = new Set(
    columns.filter((column, at) => columns[at + 1]?.label.en === column.label.en).map(({ name }) => name),
  );
  const head = columns.map(({ name, label }) =>
    quoted(twice.has(name) ? `${label[locale]} (${locale === 'fa' ? 'شناسه' : 'id'})` : label[locale]),
  );
  const lines = rows.map((row) =>
    columns.map((column) => cell(row[column.name] ?? null, column, locale)).join(','),
  );
  return `\ufeff${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

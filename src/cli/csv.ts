import { type ColumnKind, isNumeric, type Table, type Value } from '../core/table.ts';

/** A table as RFC 4180 CSV: the columns' names, then the rows as they are in the JSON answer. */
export function tableToCsv(table: Pick<Table, 'columns' | 'rows'>): string {
  const head = table.columns.map(({ name }) => quote(name)).join(',');
  const lines = table.rows.map((row) =>
    table.columns.map(({ name, kind }) => csvCell(row[name] ?? null, kind)).join(','),
  );
  return [head, ...lines].join('\r\n');
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; figures stay figures. */
export function csvCell(value: Value, kind: ColumnKind): string {
  if (value === null) return '';
  const text = String(value);
  if (typeof value !== 'string' || isNumeric(kind)) return text;
  return quote(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Granularity } from './calendar.ts';
import { type Formatter, noValue } from './format.ts';
import { type Column, isNumeric, type Row } from './table.ts';
import type { Text } from './text.ts';

/** A column as people read it. */
export interface ReadColumn {
  readonly column: Column;
  /** Where the record's id is, for a column of names. */
  readonly idColumn?: string;
}

/** What stands for a record or a word that is not set. */
export const unset: Text = { fa: 'ثبت نشده', en: 'Not set' };

/** The columns without those that only programs read: ids, and where recordings lie. */
export function readColumns(columns: readonly Column[]): readonly ReadColumn[] {
  return columns.flatMap((column, index): ReadColumn[] => {
    const before = columns[index - 1];
    if (column.kind === 'id' || column.name === 'recording' || column.name === 'recording_url') return [];
    return [isNameOf(column, before) ? { column, idColumn: before?.name ?? '' } : { column }];
  });
}

function isNameOf(column: Column | undefined, id: Column | undefined): boolean {
  return column?.kind === 'text' && id?.kind === 'id' && column.label.en === id.label.en;
}

/** What a column's head says, with its unit. */
export function headText(column: Column, format: Formatter): string {
  const name = column.label[format.options.locale];
  const unit = format.unit(column);
  return unit === '' ? name : `${name} (${unit})`;
}

/** One cell as a reader reads it. */
export function cellText(read: ReadColumn, row: Row, format: Formatter, granularity: Granularity): string {
  const { column, idColumn } = read;
  const { locale } = format.options;
  const value = row[column.name] ?? null;
  if (idColumn !== undefined) return String(value ?? row[idColumn] ?? unset[locale]);
  if (value === null) return column.kind === 'enum' ? unset[locale] : noValue;
  const word = column.words?.[String(value)];
  if (word !== undefined) return word[locale];
  if (column.kind === 'money' && typeof value !== 'boolean') return format.moneyEven(value, column.unit);
  return format.cell(column, value, granularity);
}

/** Whether a column's cells stand at the right edge, in both directions. */
export const isFigure = ({ column }: ReadColumn): boolean => isNumeric(column.kind);

import { Big } from 'big.js';
import type { CellObject } from 'write-excel-file/node';
import { type Granularity, wallClock } from '../../core/calendar.ts';
import type { Formatter } from '../../core/format.ts';
import { parseInstant } from '../../core/instant.ts';
import { canonical, fractionDigits } from '../../core/money.ts';
import type { Column, Row, Value } from '../../core/table.ts';
import { cellText, headText, type ReadColumn, readColumns } from '../../core/table-text.ts';
import { fillText } from './fill-text.ts';
import { fileTexts as texts } from './texts.ts';

/** A column of a sheet: what its head says and how its cells are written. */
export interface SheetColumn {
  readonly head: string;
  readonly figures: boolean;
  readonly cell: (row: Row) => CellObject | null;
}

/** A spreadsheet keeps this many digits of a number; more would be rounded without a word. */
const exactDigits = 15;
const secondsADay = 86_400;
const longestText = 32_767;

const figureKinds: ReadonlySet<Column['kind']> = new Set<Column['kind']>([
  'count',
  'rank',
  'money',
  'percent',
  'points',
  'seconds',
  'decimal',
  'number',
  'hour',
]);
const dateKinds: ReadonlySet<Column['kind']> = new Set<Column['kind']>(['date', 'bucket', 'instant']);

/** A text that is nothing but text: `_x0041_` in a sheet would be read as a letter. */
export const textCell = (text: string): CellObject => ({
  type: String,
  value: text.slice(0, longestText).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'),
});

/** The columns that people read, each typed; a date has its name in the reader's calendar in a column beside it. */
export function sheetColumns(
  columns: readonly Column[],
  rows: readonly Row[],
  format: Formatter,
  granularity: Granularity,
): readonly SheetColumn[] {
  return readColumns(columns).flatMap((read): readonly SheetColumn[] => {
    const { column } = read;
    const head = headText(column, format);
    if (dateKinds.has(column.kind)) return dateColumns(read, head, format, granularity);
    if (figureKinds.has(column.kind)) return [figureColumn(read, head, rows, format)];
    const words = (row: Row) =>
      row[column.name] === undefined ? null : textCell(cellText(read, row, format, granularity));
    return [{ head, figures: false, cell: words }];
  });
}

/** Digits of the reader's script, by the only means that a spreadsheet has. */
const scriptOf = ({ options }: Formatter): string => {
  const digits = options.digits ?? (options.locale === 'fa' ? 'persian' : 'latin');
  return digits === 'persian' ? '[$-3000429]' : '';
};

function figureColumn(
  { column }: ReadColumn,
  head: string,
  rows: readonly Row[],
  format: Formatter,
): SheetColumn {
  const { name, kind } = column;
  const pattern = patternOf(kind, decimalsOf(name, kind, rows))
    .split(';')
    .map((section) => scriptOf(format) + section)
    .join(';');
  return {
    head,
    figures: true,
    cell(row) {
      const value = row[name] ?? null;
      if (value === null || typeof value === 'boolean') return null;
      const number = inCells(kind, value);
      const isExact = kind === 'seconds' ? Number(value) >= 0 : isWithin(value);
      if (!isExact) return { ...textCell(format.cell(column, value)), align: 'right' };
      return { type: Number, value: number, format: pattern };
    },
  };
}

const isWithin = (value: string | number): boolean => new Big(value).c.length <= exactDigits;

/** As a spreadsheet holds it: a percent is a part of one, a duration a part of a day. */
function inCells(kind: Column['kind'], value: string | number): number {
  if (kind === 'percent') return Number(canonical(new Big(value).times('0.01')));
  if (kind === 'seconds') return Number(value) / secondsADay;
  return Number(value);
}

function decimalsOf(name: string, kind: Column['kind'], rows: readonly Row[]): number {
  if (kind !== 'money' && kind !== 'decimal' && kind !== 'number') return 0;
  let most = 0;
  for (const row of rows) {
    const value = row[name] ?? null;
    if (value !== null && typeof value !== 'boolean') most = Math.max(most, fractionDigits(value));
  }
  return Math.min(most, 4);
}

function patternOf(kind: Column['kind'], decimals: number): string {
  switch (kind) {
    case 'percent':
      return '0.0%';
    case 'points':
      return '+0.0;-0.0;0.0';
    case 'seconds':
      return '[h]:mm:ss';
    case 'hour':
      return '00":00"';
    default:
      return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  }
}

function dateColumns(
  read: ReadColumn,
  head: string,
  format: Formatter,
  granularity: Granularity,
): readonly SheetColumn[] {
  const { name, kind } = read.column;
  const { locale, calendar, timeZone } = format.options;
  const pattern = kind === 'instant' ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd';
  const dates: SheetColumn = {
    head,
    figures: false,
    cell(row) {
      const value = row[name] ?? null;
      const date = value === null ? undefined : dateOf(kind, value, timeZone);
      return date === undefined ? null : { type: Date, value: date, format: pattern };
    },
  };
  const isNamed = kind === 'bucket' && granularity !== 'day';
  if (calendar === 'gregorian' && !isNamed) return [dates];
  const beside = calendar === 'persian' ? texts.persianCalendar : texts.inWords;
  return [
    dates,
    {
      head: fillText(texts.asRead[locale], { column: head, calendar: beside[locale] }),
      figures: false,
      cell: (row) => (row[name] == null ? null : textCell(cellText(read, row, format, granularity))),
    },
  ];
}

/** The moment that a cell shows: the day itself, or the workspace's wall clock. */
function dateOf(kind: Column['kind'], value: Value, timeZone: string): Date | undefined {
  if (kind !== 'instant') return new Date(`${String(value)}T00:00:00Z`);
  const instant = parseInstant(String(value));
  if (instant === undefined) return undefined;
  const { date, hour, minute, second } = wallClock(timeZone, instant);
  return new Date(new Date(`${date}T00:00:00Z`).getTime() + 1000 * (3600 * hour + 60 * minute + second));
}

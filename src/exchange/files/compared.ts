import { changeOf } from '../../core/comparison.ts';
import { type Column, isNumeric, type Row, type Value } from '../../core/table.ts';
import { fillText } from './fill-text.ts';
import { fileTexts as texts } from './texts.ts';

interface Plain {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly totals: Row;
  readonly before: Before | null;
}

/** The figures of a table in the period that it is compared with. */
export interface Before {
  /** Of each row the one that belongs to it. */
  readonly rows: readonly (Row | null)[];
  /** Those that belong to none. */
  readonly only: readonly Row[];
  readonly totals: Row;
}

const isCompared = ({ kind, standing }: Column): boolean =>
  isNumeric(kind) && kind !== 'rank' && standing !== true;

const beforeName = ({ name }: Column): string => `${name} before`;
const changeName = ({ name }: Column): string => `${name} change`;

/** The table with what each figure was before, and its change in percent or, of percents, in points. */
export function compared<Table extends Plain>(table: Table): Table {
  const { columns, before } = table;
  if (before === null || !columns.some(isCompared)) return table;
  const together = (row: Row, was: Row | null): Row => ({ ...row, ...beforeOf(columns, row, was) });
  const keys = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).filter(([name]) => !columns.some((c) => c.name === name && isCompared(c))),
    );
  return {
    ...table,
    columns: columns.flatMap((column) => (isCompared(column) ? [column, ...besides(column)] : [column])),
    rows: [
      ...table.rows.map((row, index) => together(row, before.rows[index] ?? null)),
      ...before.only.map((row) => together(keys(row), row)),
    ],
    totals: Object.keys(table.totals).length === 0 ? table.totals : together(table.totals, before.totals),
  };
}

function besides(column: Column): readonly Column[] {
  const { label, kind, unit } = column;
  const named = (words: typeof texts.before | typeof texts.change) => ({
    fa: fillText(words.fa, { column: label.fa }),
    en: fillText(words.en, { column: label.en }),
  });
  return [
    { name: beforeName(column), label: named(texts.before), kind, ...(unit === undefined ? {} : { unit }) },
    { name: changeName(column), label: named(texts.change), kind: inPoints(kind) ? 'points' : 'percent' },
  ];
}

const inPoints = (kind: Column['kind']): boolean => kind === 'percent' || kind === 'points';

function beforeOf(columns: readonly Column[], row: Row, was: Row | null): Row {
  const values: Record<string, Value> = {};
  for (const column of columns) {
    if (!isCompared(column)) continue;
    const [now, then] = [row[column.name] ?? null, was?.[column.name] ?? null];
    const change = changeOf(column.kind, now, then);
    values[beforeName(column)] = then;
    values[changeName(column)] = (inPoints(column.kind) ? change?.difference : change?.percent) ?? null;
  }
  return values;
}

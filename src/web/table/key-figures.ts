import { type Column, isNumeric, type Row } from '../../core/table.ts';
import type { Answer, Described } from '../data/types.ts';
import { certaintyOf } from '../honest/certainty.ts';

const most = 4;

type Declared = NonNullable<Described['figures']>[number];

/** A figure above the chart: a cell of a table, or of its totals row. */
export interface CellFigure {
  readonly kind: 'cell';
  readonly table: string;
  readonly column: Column;
  readonly row: Row;
  /** The same of the compared period; null where it has none. */
  readonly before: Row | null | undefined;
  readonly isTotal: boolean;
}

/** A figure above the chart: how many rows have a word in a column. */
export interface TallyFigure {
  readonly kind: 'tally';
  readonly column: Column;
  readonly word: string;
  readonly count: number;
}

export type Figure = CellFigure | TallyFigure;

/** The figures of an answer: those that its report declares, else the first totals that say something by themselves. */
export function figuresOf(report: Pick<Described, 'figures'>, answer: Answer): readonly Figure[] {
  const declared = report.figures ?? totalsOf(answer);
  return declared.flatMap((figure) => found(figure, answer) ?? []).slice(0, most);
}

/** A share of the whole is no news in the totals row: it is all of it. */
function totalsOf({ columns, totals }: Answer): readonly Declared[] {
  return (columns.rows ?? [])
    .filter(
      ({ name, kind, rate }) =>
        isNumeric(kind) &&
        kind !== 'rank' &&
        rate?.within === undefined &&
        !/share/.test(name) &&
        (totals[name] ?? null) !== null,
    )
    .map(({ name }) => ({ column: name }));
}

function found({ table = 'rows', row, tally, ...figure }: Declared, answer: Answer): Figure | undefined {
  const column = answer.columns[table]?.find(({ name }) => name === figure.column);
  if (column === undefined) return undefined;
  const rows = table === 'rows' ? answer.rows : (answer.tables[table] ?? []);
  if (tally !== undefined) {
    const count = rows.filter((each) => each[column.name] === tally).length;
    return { kind: 'tally', column, word: tally, count };
  }
  const { comparison } = answer;
  if (row === undefined) {
    if ((answer.totals[column.name] ?? null) === null) return undefined;
    return { kind: 'cell', table, column, row: answer.totals, before: comparison?.totals, isTotal: true };
  }
  const at = placeOf(row, column, rows);
  const cells = at === undefined ? undefined : rows[at];
  if (at === undefined || cells === undefined || (cells[column.name] ?? null) === null) return undefined;
  const before = comparison === undefined ? undefined : (comparison.tables[table]?.[at] ?? null);
  return { kind: 'cell', table, column, row: cells, before, isTotal: false };
}

function placeOf(
  row: NonNullable<Declared['row']>,
  column: Column,
  rows: readonly Row[],
): number | undefined {
  if (row === 'first') return 0;
  if (row === 'last') return rows.length - 1;
  if (typeof row === 'object') {
    const keys = Object.entries(row);
    return rows.findIndex((each) => keys.every(([name, value]) => each[name] === value));
  }
  const sign = row === 'most' ? 1 : -1;
  let best: number | undefined;
  for (const [at, each] of rows.entries()) {
    const value = each[column.name] ?? null;
    if (value === null || certaintyOf(column, each, rows)?.small) continue;
    const beaten = best === undefined ? null : (rows[best]?.[column.name] ?? null);
    if (beaten === null || sign * (Number(value) - Number(beaten)) > 0) best = at;
  }
  return best;
}

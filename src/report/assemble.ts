import type { Bases, Column, Value } from '../core/table.ts';
import { type Aggregated, figuresAt, ownKeys, tupleOf } from './aggregate.ts';
import { compareKey, type Key } from './keys.ts';
import type { BuiltRow, ColumnSpec, Figures, Part, RowFigures, TableSpec } from './report.ts';
import type { Run } from './run.ts';

/** The parts that a table reads, of those of its report. */
export const partsOf = (table: TableSpec, parts: Readonly<Record<string, Part>>): readonly string[] =>
  table.parts ?? Object.keys(parts);

/** The groupings that a table needs of one of its parts. */
export function levelsOf(table: TableSpec, part: Part): readonly (readonly string[])[] {
  const keys = Object.keys(table.keys);
  const wanted: (readonly string[])[] = [keys, [], ...(table.within ?? [])];
  if (table.rollup) wanted.push(keys.filter((key) => key !== table.rollup?.key));
  return wanted.map((level) => ownKeys(part, level));
}

/** A table's columns as every surface sees them: keys, their labels, figures. `rows`: what they were worked out from. */
export function columnsOf(
  table: TableSpec,
  run: Run,
  parts: readonly Aggregated[],
  rows: readonly RowFigures[],
): readonly Column[] {
  const columns: Column[] = [];
  for (const [name, key] of Object.entries(table.keys)) {
    columns.push({ name, label: key.label, kind: key.kind, ...(key.words ? { words: key.words } : {}) });
    if (key.labelColumn !== undefined)
      columns.push({ name: key.labelColumn, label: key.label, kind: 'text' });
  }
  for (const [name, column] of Object.entries(table.columns))
    columns.push({ ...columnOf(name, column, run), ...groundsOf(column, table, parts, rows) });
  return columns;
}

/** What can be said of a column without its table. */
export function columnOf(
  name: string,
  { label, kind, words, standing, better, opens }: ColumnSpec,
  run: Run,
): Column {
  return {
    ...{ name, label, kind: typeof kind === 'function' ? kind(run) : kind },
    ...(words ? { words } : {}),
    ...(standing ? { standing } : {}),
    ...(better ? { better } : {}),
    ...(opens === undefined || kind === 'count' ? {} : { opens: true }),
    ...(better ? { better } : {}),
  };
}

/** What a rate or an average rests on: by the columns that say it, else by row. */
function groundsOf(
  { rate, n }: ColumnSpec,
  table: TableSpec,
  parts: readonly Aggregated[],
  rows: readonly RowFigures[],
): Pick<Column, 'rate' | 'n' | 'bases'> {
  const says = (measure: string): boolean => table.columns[measure]?.kind === 'count';
  if (rate?.among.every(says)) return { rate };
  if (rate) {
    const sum = (row: Figures) => rate.among.reduce((all, measure) => all + row.count(measure), 0);
    return { rate: { of: rate.of, among: [] }, bases: basesOf(table, rows, sum) };
  }
  if (n === undefined) return {};
  const isMeasure = (name: string) => parts.some(({ part }) => part.measures[name]?.kind === 'count');
  const equal = Object.keys(table.columns)
    .filter((name) => says(name) && isMeasure(name))
    .find((name) => name === n || rows.every((row) => row.count(name) === row.count(n)));
  return equal === undefined ? { bases: basesOf(table, rows, (row) => row.count(n)) } : { n: equal };
}

function basesOf(table: TableSpec, rows: readonly RowFigures[], count: (row: Figures) => number): Bases {
  const by = Object.keys(table.keys);
  const counts: Record<string, number> = {};
  for (const row of rows) counts[JSON.stringify(by.map((key) => row.keys[key] ?? null))] = count(row);
  if (rows[0] !== undefined) counts[''] = count(rows[0].total);
  return { by, counts };
}

function valuesOf(columns: Readonly<Record<string, ColumnSpec>>, row: RowFigures): BuiltRow {
  const built: BuiltRow = {};
  for (const [name, column] of Object.entries(columns)) {
    if (!(row.isTotal && column.noTotal)) built[name] = column.value(row, name);
  }
  return built;
}

type Tuple = readonly Value[];

/** The key values of every row: those with records, and those that the table has without any. */
function tuplesOf(table: TableSpec, parts: readonly Aggregated[]): Iterable<Tuple> {
  const keys = Object.keys(table.keys);
  const found = new Map<string, Tuple>();
  for (const { part, levels } of parts) {
    if (part.quiet || ownKeys(part, keys).length < keys.length) continue;
    for (const [level, groups] of levels) {
      const names = level === '' ? [] : level.split(',');
      if (names.length !== keys.length || !names.every((name) => keys.includes(name))) continue;
      for (const { values } of groups.values()) {
        const tuple = keys.map((key) => values[names.indexOf(key)] ?? null);
        found.set(tupleOf(tuple), tuple);
      }
    }
  }
  const complete = table.complete;
  if (complete === undefined) return found.values();
  let crossed: Tuple[] = [[]];
  for (const [index, key] of keys.entries()) {
    const given = complete[key];
    if (given === undefined) return found.values();
    const values = new Set<Value>(given === 'occurring' ? [] : given);
    for (const tuple of found.values()) {
      const value = tuple[index] ?? null;
      if (!(table.rollup?.key === key && value === table.rollup.as)) values.add(value);
    }
    crossed = crossed.flatMap((start) => [...values].map((value) => [...start, value]));
  }
  return crossed;
}

export interface Assembled {
  readonly rows: BuiltRow[];
  readonly totals: BuiltRow;
  /** What the rows were worked out from, in any order. */
  readonly figures: readonly RowFigures[];
}

/** The finished rows and totals of a table from its parts' figures. */
export function assemble(table: TableSpec, parts: readonly Aggregated[], run: Run): Assembled {
  const keys = Object.keys(table.keys);
  const total = figuresAt(parts, [], () => null);
  const rowAt = (tuple: Tuple, level: readonly string[]): RowFigures => {
    const named = Object.fromEntries(keys.map((key, index) => [key, tuple[index] ?? null]));
    const value = (key: string): Value => named[key] ?? null;
    return {
      ...figuresAt(parts, level, value),
      keys: named,
      total,
      // A rolled-up key stands for all its values, so a group by it is a group without it.
      within: (...some) =>
        figuresAt(
          parts,
          some.filter((key) => level.includes(key)),
          value,
        ),
      isTotal: false,
      run,
    };
  };

  const rows: BuiltRow[] = [];
  const figures: RowFigures[] = [];
  const add = (tuple: Tuple, level: readonly string[]) => {
    const row = rowAt(tuple, level);
    figures.push(row);
    rows.push({ ...row.keys, ...valuesOf(table.columns, row) });
  };
  const tuples = [...tuplesOf(table, parts)];
  for (const tuple of tuples) add(tuple, keys);
  if (table.rollup) {
    const at = keys.indexOf(table.rollup.key);
    const level = keys.filter((_, index) => index !== at);
    const pooled = new Map<string, Tuple>();
    for (const tuple of tuples) {
      const all = tuple.map((value, index) => (index === at ? (table.rollup?.as ?? null) : value));
      pooled.set(tupleOf(all), all);
    }
    for (const tuple of pooled.values()) add(tuple, level);
  }
  sortRows(rows, table, run);

  const totalRow: RowFigures = { ...total, keys: {}, total, within: () => total, isTotal: true, run };
  return {
    rows: table.finish ? table.finish(rows, run) : rows,
    totals: valuesOf(table.columns, totalRow),
    figures,
  };
}

function sortRows(rows: BuiltRow[], table: TableSpec, run: Run): void {
  const comparers = Object.entries(table.keys).map(([name, key]) => [name, compareKey(key, run)] as const);
  const descending = (table.descending ?? []).map((name) => [name, compareFigures] as const);
  rows.sort((a, b) => {
    for (const [name, compare] of descending) {
      const difference = compare(b[name] ?? null, a[name] ?? null);
      if (difference !== 0) return difference;
    }
    for (const [name, compare] of comparers) {
      const difference = compare(a[name] ?? null, b[name] ?? null);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

const decimal = /^-?\d+(\.\d+)?$/;

/** Orders figures: numbers and decimal strings by size, null as the smallest. */
export function compareFigures(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a), String(b)];
  if (decimal.test(x) && decimal.test(y)) return compareDecimals(x, y);
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareDecimals(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (Math.abs(difference) > Math.abs(Number(a)) * 1e-12) return difference;
  const scale = Math.max(fraction(a), fraction(b));
  const [x, y] = [scaled(a, scale), scaled(b, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const fraction = (value: string): number => value.split('.')[1]?.length ?? 0;
const scaled = (value: string, scale: number): bigint => {
  const [integer = '0', digits = ''] = value.split('.');
  return BigInt(integer + digits.padEnd(scale, '0'));
};

/** Puts each id's name beside it. `labels` gives the name of a record of a type. */
export function withLabels(
  rows: readonly BuiltRow[],
  table: Pick<TableSpec, 'keys'>,
  label: (key: Key, row: BuiltRow, value: Value) => string | null,
): BuiltRow[] {
  const labelled = Object.entries(table.keys).filter(([, key]) => key.labelColumn !== undefined);
  if (labelled.length === 0) return [...rows];
  return rows.map((row) => {
    const made: BuiltRow = {};
    for (const [name, value] of Object.entries(row)) {
      made[name] = value;
      const key = table.keys[name];
      if (key?.labelColumn !== undefined)
        made[key.labelColumn] = value === null ? null : label(key, row, value);
    }
    return made;
  });
}

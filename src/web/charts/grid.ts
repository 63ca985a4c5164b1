import { weekdays } from '../../core/day.ts';
import type { Column, Row, Value } from '../../core/table.ts';
import {
  beforeOf,
  type ChartData,
  categoryColumn,
  columnNamed,
  isAdditive,
  labelOf,
  measuresOf,
  numberAt,
  sumOf,
} from './chart-data.ts';
import { chartTexts } from './messages.ts';

export interface Category {
  readonly key: string;
  readonly value: Value;
  readonly label: string;
}

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  /** What kind of figure it shows. */
  readonly measure: Column;
  readonly dashed?: boolean;
  /** Its place among all series, whichever are drawn; it decides its pattern. */
  readonly place: number;
  /** Of the series that stands for several: what they are called. */
  readonly members?: readonly string[];
}

/** One figure of a chart. */
export interface Cell {
  readonly number: number | null;
  /** As the answer says it. */
  readonly exact: Value;
  /** The row that it stands in; none where several were added up. */
  readonly row: Row | null;
  /** What it was in the compared period; undefined where nothing is compared. */
  readonly before?: Value | undefined;
}

/** Categories, series, and a cell for each pair. */
export interface Grid {
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  /** By category, then by series. */
  readonly cells: readonly (readonly Cell[])[];
}

const meaning: Readonly<Record<string, string>> = {
  won: 'var(--good)',
  lost: 'var(--bad)',
  open: 'var(--c1)',
  unqualified: 'var(--c8)',
  all: 'var(--ink)',
  other: 'var(--line2)',
};

const palette = 8;

/** The colour of a series: by what it means, else by its place. */
export const seriesColour = (key: string, index: number): string =>
  meaning[key] ?? `var(--c${(index % palette) + 1})`;

const cellOf = (data: ChartData, rows: readonly Row[], measure: Column): Cell => {
  const [row] = rows;
  if (row === undefined) return { number: isAdditive(measure) ? 0 : null, exact: null, row: null };
  if (rows.length === 1) {
    const before = beforeOf(data, measure, row);
    return { number: numberAt(row, measure.name), exact: row[measure.name] ?? null, row, before };
  }
  if (!isAdditive(measure)) return { number: null, exact: null, row: null };
  const exact = sumOf(rows.map((each) => each[measure.name] ?? null));
  const before = sumBefore(rows.map((each) => beforeOf(data, measure, each)));
  return { number: exact === null ? null : Number(exact), exact, row: null, before };
};

const sumBefore = (values: readonly (Value | undefined)[]): Value | undefined => {
  const compared = values.filter((value) => value !== undefined);
  return compared.length === 0 ? undefined : sumOf(compared);
};

/** The distinct values of a key, in the order of the rows. */
function categoriesBy(data: ChartData, column: Column): Category[] {
  const found = new Map<string, Category>();
  for (const row of data.rows) {
    const value = row[column.name] ?? null;
    const key = String(value);
    if (!found.has(key)) found.set(key, { key, value, label: labelOf(data, column, row) });
  }
  const categories = [...found.values()];
  if (column.kind === 'hour') return everyHour(data, column, categories);
  if (column.kind === 'bucket')
    return categories.sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
  if (column.kind === 'id') return inOrder(column, categories);
  if (column.kind !== 'weekday') return categories;
  const first = weekdays.indexOf(data.weekStart) + 1;
  const place = (value: Value): number => (Number(value) - first + 7) % 7;
  return categories.sort((a, b) => place(a.value) - place(b.value));
}

/**
 * What is not set comes last, and ids in the order of their code points, as their tables do: which row of a sparse or
 * resorted table comes first must not change anyone's colour. Stages follow each other as in their pipeline.
 */
function inOrder({ name }: Column, categories: readonly Category[]): Category[] {
  const set = categories.filter(({ value }) => value !== null);
  if (!name.endsWith('stage_id')) set.sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...set, ...categories.filter(({ value }) => value === null)];
}

/** Hours from the first to the last that has something: a quiet hour between is part of the picture. */
function everyHour({ format }: ChartData, column: Column, found: readonly Category[]): Category[] {
  const hours = found.map(({ value }) => Number(value));
  if (hours.length === 0) return [];
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    return { key: String(hour), value: hour, label: format.cell(column, hour) };
  });
}

/** Categories × the measures, or × the values of the series key. */
export function gridOf(data: ChartData): Grid {
  const { chart, columns } = data;
  const x = categoryColumn(data);
  const measures = measuresOf(data);
  const [measure] = measures;
  if (measure === undefined) throw new RangeError('A chart draws at least one figure');
  if (chart.series === undefined) {
    const series = measures.map(
      (column, index): Series => ({
        key: column.name,
        label: column.label[data.locale],
        colour: seriesColour(column.name, index),
        measure: column,
        place: index,
      }),
    );
    // A row is a category here: two customers of different kinds may share an id.
    const keyed = x.kind === 'id' || x.kind === 'text' || x.kind === 'enum';
    const categories = keyed
      ? data.rows.map((row, index) => ({
          key: String(index),
          value: row[x.name] ?? null,
          label: labelOf(data, x, row),
        }))
      : categoriesBy(data, x);
    const groups = Map.groupBy(data.rows.entries(), ([index, row]) =>
      keyed ? String(index) : String(row[x.name] ?? null),
    );
    return {
      categories,
      series,
      cells: categories.map(({ key }) => {
        const rows = (groups.get(key) ?? []).map(([, row]) => row);
        return measures.map((column) => cellOf(data, rows, column));
      }),
    };
  }
  const by = columnNamed(columns, chart.series);
  const only = chart.only;
  const rows = only ? data.rows.filter((row) => only.includes(String(row[by.name] ?? null))) : data.rows;
  const shown: ChartData = { ...data, rows };
  const named = categoriesBy(shown, by);
  const categories = categoriesBy(shown, x);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([String(row[x.name] ?? null), String(row[by.name] ?? null)]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const cells = categories.map((category) =>
    named.map(({ key }) => cellOf(data, groups.get(JSON.stringify([category.key, key])) ?? [], measure)),
  );
  const series = named.map(
    ({ key, label }, index): Series => ({
      key,
      label,
      colour: seriesColour(key, index),
      measure,
      place: index,
    }),
  );
  return { categories, series, cells };
}

const mostSeries = palette;

/** More series than the eye can tell apart: the seven largest, and the others as one. */
export function folded(grid: Grid, otherLabel: string): Grid {
  const { series, cells } = grid;
  const [first] = series;
  if (first === undefined || series.length <= mostSeries) return grid;
  const totals = series.map((_, at) => cells.reduce((sum, row) => sum + (row[at]?.number ?? 0), 0));
  const largest = new Set(
    totals
      .map((total, at) => ({ total, at }))
      .sort((a, b) => b.total - a.total)
      .slice(0, mostSeries - 1)
      .map(({ at }) => at),
  );
  const kept = series.filter((_, at) => largest.has(at));
  const summed = isAdditive(first.measure);
  const other: Series = {
    key: 'other',
    label: otherLabel,
    colour: seriesColour('other', mostSeries - 1),
    measure: first.measure,
    place: mostSeries - 1,
    members: series.filter((_, at) => !largest.has(at)).map(({ label }) => label),
  };
  return {
    categories: grid.categories,
    series: [
      ...kept.map((each, index) => ({ ...each, place: index, colour: seriesColour(each.key, index) })),
      ...(summed ? [other] : []),
    ],
    cells: cells.map((row) => {
      const rest = row.filter((_, at) => !largest.has(at));
      const exact = sumOf(rest.map((cell) => cell.exact));
      const before = sumBefore(rest.map((cell) => cell.before));
      const sum: Cell = { number: exact === null ? 0 : Number(exact), exact: exact ?? 0, row: null, before };
      return [...row.filter((_, at) => largest.has(at)), ...(summed ? [sum] : [])];
    }),
  };
}

/** The grid as most charts draw it, of all series and of those that the reader wants to see. */
export interface ShownGrid extends Grid {
  readonly all: readonly Series[];
  /** Every cell of a category, drawn or not. */
  readonly whole: Grid['cells'];
}

export function shownGrid(data: ChartData): ShownGrid {
  const { categories, series, cells } = folded(gridOf(data), chartTexts.other[data.locale]);
  // Series of another chart of the report choose nothing here.
  const wanted = series.flatMap(({ key }, at) => (data.shown?.has(key) ? [at] : []));
  if (wanted.length === 0 || wanted.length === series.length)
    return { categories, series, cells, all: series, whole: cells };
  const picked = <Each>(list: readonly Each[]): Each[] => wanted.flatMap((at) => list[at] ?? []);
  return { categories, series: picked(series), cells: cells.map(picked), all: series, whole: cells };
}

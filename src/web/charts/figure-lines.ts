import { changeOf } from '../../core/comparison.ts';
import type { Column, Row, Value } from '../../core/table.ts';
import { beforeOf, type ChartData, certaintyIn } from './chart-data.ts';
import type { Cell, Series } from './grid.ts';
import { chartTexts } from './messages.ts';
import type { Tip } from './tooltip.tsx';
import { fullFigure, isolated } from './values.ts';

type Lines = Tip['lines'];

/** How a figure changed, in words: percent with its arrow, points for rates; undefined where there is nothing to say. */
export function changeText(
  { format }: ChartData,
  column: Column,
  now: Value,
  before: Value,
): string | undefined {
  const change = changeOf(column.kind, now, before);
  if (change === null) return undefined;
  if (change.percent !== null) {
    const { text, arrow } = format.change(change.percent);
    return arrow === '' ? text : `${isolated(text)} ${arrow}`;
  }
  return column.kind === 'percent' || column.kind === 'points'
    ? fullFigure(format, { kind: 'points' }, change.difference)
    : undefined;
}

/** What it was before, and how it changed. */
export function beforeLines(data: ChartData, column: Column, now: Value, before: Value | undefined): Lines {
  if (data.before === undefined || before === undefined) return [];
  const change = changeText(data, column, now, before);
  return [
    [data.before.title, fullFigure(data.format, column, before)],
    ...(change === undefined ? [] : [[chartTexts.change[data.locale], change] as const]),
  ];
}

/** On how many records it rests, and how sure that makes it. */
export function certaintyLines(data: ChartData, column: Column, row: Row | null): Lines {
  const sure = certaintyIn(data, column, row);
  if (sure === undefined) return [];
  const { format, locale } = data;
  const count = format.count(sure.n);
  const { share } = sure;
  const lines: (readonly [string, string])[] = [
    [
      chartTexts.rests[locale],
      share === undefined ? count : `${format.count(share.k)} ${chartTexts.of[locale]} ${count}`,
    ],
  ];
  if (share !== undefined) {
    const ends = [share.low, share.high].map((end) => isolated(format.percent(end)));
    lines.push([chartTexts.interval[locale], ends.join(` ${chartTexts.to[locale]} `)]);
  }
  if (sure.small) lines.push([chartTexts.few[locale], '']);
  return lines;
}

/** All that is to be said about a figure of a row. */
export function figureLines(data: ChartData, column: Column, row: Row, signed = false): Lines {
  const value = row[column.name] ?? null;
  return [
    [column.label[data.locale], fullFigure(data.format, column, value, signed)],
    ...certaintyLines(data, column, row),
    ...beforeLines(data, column, value, beforeOf(data, column, row)),
  ];
}

/** The same of a cell of a series, in the name of the series. */
export function cellLines(data: ChartData, series: Series, cell: Cell, share?: number): Lines {
  const { format, locale } = data;
  const now = cell.exact ?? cell.number;
  return [
    [series.label, fullFigure(format, series.measure, now)],
    ...(share === undefined ? [] : [[chartTexts.share[locale], format.percent(share)] as const]),
    ...certaintyLines(data, series.measure, cell.row),
    ...beforeLines(data, series.measure, now, cell.before),
    ...(series.members === undefined
      ? []
      : [[chartTexts.members[locale], format.list(series.members.map(isolated))] as const]),
  ];
}

import type { Column, Value } from '../../core/table.ts';
import {
  type ChartData,
  categoryColumn,
  certaintyIn,
  columnNamed,
  labelOf,
  measuresOf,
  numberAt,
  sumOf,
} from './chart-data.ts';
import { changeText } from './figure-lines.ts';
import { gridOf } from './grid.ts';
import { chartTexts } from './messages.ts';
import { fullFigure, isolated } from './values.ts';

interface Item {
  readonly label: string;
  readonly number: number;
  readonly exact: Value;
}

/** What a chart shows, in a sentence or two for those who do not see it: the highest, the lowest, and the way between. */
export function summaryOf(data: ChartData): string {
  const { locale, chart } = data;
  const column = measuresOf(data)[0];
  if (column === undefined) return '';
  const measure = column.label[locale];
  const items = itemsOf(data, column);
  const figure = (value: Value): string => isolated(fullFigure(data.format, column, value, chart.diverging));
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return `${chartTexts.noFigures[locale]}.`;
  if (first === last)
    return `${say(data, 'onlyOne', { measure, label: first.label, figure: figure(first.exact) })}.`;
  const numbers = items.map(({ number }) => number);
  const [most, least] = [Math.max(...numbers), Math.min(...numbers)];
  if (most === least) return `${say(data, 'equal', { measure, figure: figure(first.exact) })}.`;
  const end = (number: number): Item => {
    const found = items.filter((item) => item.number === number);
    const [one = first] = found;
    if (found.length === 1) return one;
    const others = { label: one.label, count: data.format.count(found.length - 1) };
    return { ...one, label: say(data, 'andOthers', others) };
  };
  const [high, low] = [end(most), end(least)];
  const semicolon = locale === 'fa' ? '؛ ' : '; ';
  const sentences = [
    say(data, 'highest', { measure, label: high.label, figure: figure(high.exact) }) +
      semicolon +
      say(data, 'lowest', { label: low.label, figure: figure(low.exact) }),
  ];
  if (isInTime(data)) {
    const ends = {
      label: first.label,
      figure: figure(first.exact),
      labelEnd: last.label,
      figureEnd: figure(last.exact),
    };
    const change = changeText(data, column, last.exact, first.exact);
    sentences.push(say(data, 'trend', ends) + (change === undefined ? '' : ` (${change})`));
  }
  return `${sentences.join('. ')}.`;
}

function say(
  data: ChartData,
  word: keyof typeof chartTexts,
  values: Readonly<Record<string, string>>,
): string {
  return chartTexts[word][data.locale].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Along time, and one figure at a time: what comes first and last says something. */
const isInTime = (data: ChartData): boolean =>
  data.chart.type === 'waterfall' ||
  (categoryColumn(data).kind === 'bucket' &&
    (data.chart.series === undefined || data.chart.type === 'stacked'));

/** The figures that a chart compares: its rows', sums of a stack, or those of each series at each place. */
function itemsOf(data: ChartData, column: Column): Item[] {
  const { chart } = data;
  if (chart.type === 'scatter') return rowItems(data, column, columnNamed(data.columns, chart.series ?? ''));
  if (chart.series === undefined && chart.type !== 'stacked')
    return rowItems(data, column, categoryColumn(data));
  if (chart.type === 'sankey') {
    const to = columnNamed(data.columns, chart.series ?? '');
    const from = rowItems(data, column, categoryColumn(data));
    return rowItems(data, column, to).map((item, at) => ({
      ...item,
      label: `${from[at]?.label ?? ''} · ${item.label}`,
    }));
  }
  const { categories, series, cells } = gridOf(data);
  const sums = chart.type === 'stacked' || chart.type === 'histogram';
  return categories.flatMap(({ label }, at) => {
    const row = cells[at] ?? [];
    if (sums) {
      const exact = sumOf(row.map((cell) => cell.exact));
      return [{ label, number: Number(exact ?? 0), exact: exact ?? 0 }];
    }
    return row.flatMap(({ number, exact, row: source }, order) =>
      number === null || exact === null || certaintyIn(data, column, source)?.small
        ? []
        : [{ label: `${label} · ${series[order]?.label ?? ''}`, number, exact }],
    );
  });
}

function rowItems(data: ChartData, column: Column, key: Column): Item[] {
  return data.rows.flatMap((row) => {
    const number = numberAt(row, column.name);
    return number === null
      ? []
      : [{ label: labelOf(data, key, row), number, exact: row[column.name] ?? null }];
  });
}

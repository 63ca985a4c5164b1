import type { Formatter } from '../../core/format.ts';
import type { Column, ColumnKind, Value } from '../../core/table.ts';

type Figure = Pick<Column, 'kind' | 'unit'>;

const plain = (value: Value): string | number | null => (typeof value === 'boolean' ? null : value);

/** A figure beside its mark; the unit stands in the head of the chart. */
export function shortFigure(format: Formatter, column: Figure, value: Value, signed = false): string {
  const figure = plain(value);
  if (figure === null) return format.cell(column, null);
  switch (column.kind) {
    case 'money':
      return format.moneyShort(figure, column.unit);
    case 'decimal':
    case 'number':
      return format.number(figure, 1);
    case 'percent':
      return signed ? format.change(figure).text : format.percent(figure);
    default:
      return format.cell(column, figure);
  }
}

/** The same figure in full, for tooltips and for those who listen. */
export function fullFigure(format: Formatter, column: Figure, value: Value, signed = false): string {
  const figure = plain(value);
  if (figure === null) return format.cell(column, null);
  switch (column.kind) {
    case 'money':
      return format.moneyFull(figure, column.unit);
    case 'seconds':
      return format.duration(Number(figure));
    case 'points':
      return `${isolated(format.points(figure))} ${format.unit(column)}`;
    default:
      return shortFigure(format, column, figure, signed);
  }
}

/** What stands at a tick of a scale. */
export function tickText(format: Formatter, column: Figure, tick: number): string {
  switch (column.kind) {
    case 'money':
      return format.moneyShort(tick, column.unit);
    case 'percent':
      return format.percent(tick, 0);
    case 'seconds':
      return format.duration(tick);
    default:
      return format.compact(tick);
  }
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const durations: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 5, 10, 20, 30, 60, 90, 180, 360].map((n) => n * day),
];

/**
 * A scale from zero to at least the largest value, and down to the least where that is negative: round steps, minutes
 * and hours for durations.
 */
export function scaleTicks(kind: ColumnKind, largest: number, wanted: number, least = 0): readonly number[] {
  const [low, high] = [Math.min(0, least), Math.max(0, largest)];
  const span = high - low;
  if (!(span > 0)) return [0, 1];
  let step: number;
  if (kind === 'seconds') {
    step = durations.find((each) => span / each <= wanted) ?? Math.ceil(span / wanted / day) * day;
  } else {
    step = roundStep(span, wanted);
    if (kind === 'count') step = Math.max(1, Math.round(step));
  }
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Multiplied, not added up: 0.1 + 0.2 is no tick.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** A step of 1, 2 or 5 times a power of ten, nearest to so many in a span. */
function roundStep(span: number, wanted: number): number {
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const part = rough / power;
  return power * (part >= Math.sqrt(50) ? 10 : part >= Math.sqrt(10) ? 5 : part >= Math.SQRT2 ? 2 : 1);
}

/** What a chart's head calls a figure: its name and unit. */
export function measureTitle(format: Formatter, column: Column): string {
  const unit = format.unit(column);
  const name = column.label[format.options.locale];
  return unit === '' ? name : `${name} (${unit})`;
}

/** A figure among words: its sign and percent sign stay on their side of it. SVG has no `<bdi>`. */
export const isolated = (figure: string): string => `\u2068${figure}\u2069`;

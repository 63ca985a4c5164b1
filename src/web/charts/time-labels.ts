import { dateIn, type Granularity } from '../../core/calendar.ts';
import type { Formatter } from '../../core/format.ts';
import type { Column } from '../../core/table.ts';
import type { Category } from './grid.ts';
import type { Measure } from './measure-text.ts';
import { labelledTicks, wrapText } from './text-fit.ts';

export interface AxisLabel {
  readonly index: number;
  readonly lines: readonly string[];
}

export interface AxisLabels {
  readonly labels: readonly AxisLabel[];
  /** Turned upright, because names do not fit side by side and none may be left out. */
  readonly upright: boolean;
  /** How much room they take. */
  readonly height: number;
}

const size = 11;
const line = 15;

/**
 * The labels under columns so wide. Of buckets and hours as many as fit, both ends among them, years where they
 * change; of names all, wrapped, or upright where they are too long.
 */
export function axisLabels(
  categories: readonly Category[],
  column: Column,
  step: number,
  format: Formatter,
  granularity: Granularity,
  measure: Measure,
): AxisLabels {
  if (column.kind === 'bucket') return bucketLabels(categories, step, format, granularity, measure);
  if (column.kind === 'hour') {
    const texts = categories.map(({ label }) => label);
    const chosen = labelledTicks(
      texts.map((text) => measure(text, size)),
      step,
    );
    return {
      labels: chosen.map((index) => ({ index, lines: [texts[index] ?? ''] })),
      upright: false,
      height: line + 6,
    };
  }
  return nameLabels(
    categories.map(({ label }) => label),
    step,
    measure,
  );
}

/** All names, in up to three lines, or upright and cut. */
export function nameLabels(
  names: readonly string[],
  step: number,
  measure: Measure,
  longest = 120,
): AxisLabels {
  const wrapped = names.map((name) => wrapText(name, step - 6, size, measure, 3));
  const whole = wrapped.every((lines, index) => lines.join(' ') === names[index]);
  if (whole) {
    const most = Math.max(1, ...wrapped.map(({ length }) => length));
    return {
      labels: wrapped.map((lines, index) => ({ index, lines })),
      upright: false,
      height: most * line + 6,
    };
  }
  const cut = names.map((name) => wrapText(name, longest, size, measure, 1));
  const height = Math.max(0, ...cut.map(([text = '']) => measure(text, size)));
  return { labels: cut.map((lines, index) => ({ index, lines })), upright: true, height: height + 10 };
}

function bucketLabels(
  categories: readonly Category[],
  step: number,
  format: Formatter,
  granularity: Granularity,
  measure: Measure,
): AxisLabels {
  const days = categories.map(({ value }) => String(value));
  const texts = days.map((day) => format.bucketShort(day, granularity));
  const years = days.map((day) => dateIn(day, format.options.calendar).year);
  const chosen = labelledTicks(
    texts.map((text) => measure(text, size)),
    step,
  );
  const withYear = granularity !== 'year';
  let before: number | undefined;
  const labels = chosen.map((index) => {
    const year = years[index];
    const lines = [texts[index] ?? ''];
    if (withYear && year !== before) lines.push(format.written(String(year)));
    before = year;
    return { index, lines };
  });
  return { labels, upright: false, height: (withYear ? 2 : 1) * line + 6 };
}

import type { Formatter } from '../../core/format.ts';
import type { Column } from '../../core/table.ts';
import { Label } from './label.tsx';
import { measureText } from './measure-text.ts';
import type { Mirror } from './mirror.ts';
import { labelledTicks } from './text-fit.ts';
import { scaleTicks, tickText } from './values.ts';

/** A scale along the top of rows: its ticks and where a figure stands on it. */
export interface RowScale {
  readonly ticks: readonly number[];
  at(number: number): number;
}

/** A scale from zero, or from the least figure where that is below, over a span that starts somewhere. */
export function rowScale(column: Column, most: number, start: number, span: number, least = 0): RowScale {
  const ticks = scaleTicks(column.kind, most, Math.max(2, Math.min(6, Math.floor(span / 90))), least);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return {
    ticks,
    at: (number) => start + ((Math.max(low, Math.min(number, high)) - low) / (high - low)) * span,
  };
}

/** The lines and figures of a row scale. */
export function RowAxis(props: {
  readonly scale: RowScale;
  readonly column: Column;
  readonly format: Formatter;
  readonly at: Mirror;
  readonly top: number;
  readonly bottom: number;
}) {
  const { scale, column, format, at, top, bottom } = props;
  const texts = scale.ticks.map((tick) => tickText(format, column, tick));
  const step = scale.at(scale.ticks[1] ?? 0) - scale.at(scale.ticks[0] ?? 0);
  const labelled = labelledTicks(
    texts.map((text) => measureText(text, 11)),
    step,
  );
  return (
    <g>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          x1={at.x(scale.at(tick))}
          x2={at.x(scale.at(tick))}
          y1={top}
          y2={bottom}
          stroke="var(--line)"
        />
      ))}
      {labelled.map((index) => (
        <Label
          key={index}
          at={at}
          x={scale.at(scale.ticks[index] ?? 0)}
          y={top - 6}
          text={texts[index] ?? ''}
          anchor="middle"
          size={11}
        />
      ))}
    </g>
  );
}

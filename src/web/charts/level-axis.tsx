import type { Formatter } from '../../core/format.ts';
import type { Column } from '../../core/table.ts';
import { Label } from './label.tsx';
import { measureText } from './measure-text.ts';
import type { Mirror } from './mirror.ts';
import { scaleTicks, tickText } from './values.ts';

/** A scale up the side of columns and lines. */
export interface LevelScale {
  readonly ticks: readonly number[];
  readonly texts: readonly string[];
  /** The room its labels take at the start. */
  readonly room: number;
  y(number: number): number;
}

/** A scale from zero, or from the least figure where that is below, to the largest or above. */
export function levelScale(
  column: Column,
  { least = 0, most }: { readonly least?: number; readonly most: number },
  top: number,
  bottom: number,
  format: Formatter,
): LevelScale {
  const ticks = scaleTicks(
    column.kind,
    most,
    Math.max(2, Math.min(5, Math.floor((bottom - top) / 44))),
    least,
  );
  const texts = ticks.map((tick) => tickText(format, column, tick));
  const [start, end] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return {
    ticks,
    texts,
    room: Math.max(...texts.map((text) => measureText(text, 11))) + 10,
    y: (number) =>
      bottom - ((Math.max(start, Math.min(end, number)) - start) / (end - start)) * (bottom - top),
  };
}

/** The lines of a level scale. */
export function LevelLines(props: {
  readonly scale: LevelScale;
  readonly at: Mirror;
  readonly from: number;
  readonly to: number;
}) {
  const { scale, at, from, to } = props;
  return (
    <g>
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          x1={at.x(from)}
          x2={at.x(to)}
          y1={scale.y(tick)}
          y2={scale.y(tick)}
          stroke={tick === 0 ? 'var(--line2)' : 'var(--line)'}
        />
      ))}
    </g>
  );
}

/** The figures of a level scale, before its lines. */
export function LevelTexts({ scale, at }: { readonly scale: LevelScale; readonly at: Mirror }) {
  return scale.ticks.map((tick, index) => (
    <Label
      key={tick}
      at={at}
      x={scale.room - 8}
      y={scale.y(tick) + 4}
      text={scale.texts[index] ?? ''}
      anchor="end"
      size={11}
    />
  ));
}

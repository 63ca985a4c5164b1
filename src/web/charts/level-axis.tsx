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

/** A scale from zero at the bottom to the largest figure or above. */
export function levelScale(
  column: Column,
  most: number,
  top: number,
  bottom: number,
  format: Formatter,
): LevelScale {
  const ticks = scaleTicks(column.kind, most, Math.max(2, Math.min(5, Math.floor((bottom - top) / 44))));
  const texts = ticks.map((tick) => tickText(format, column, tick));
  const end = ticks.at(-1) ?? 1;
  return {
    ticks,
    texts,
    room: Math.max(...texts.map((text) => measureText(text, 11))) + 10,
    y: (number) => bottom - (Math.max(0, number) / end) * (bottom - top),
  };
}

/** The lines and figures of a level scale. */
export function LevelAxis(props: {
  readonly scale: LevelScale;
  readonly at: Mirror;
  readonly width: number;
}) {
  const { scale, at, width } = props;
  return (
    <g>
      {scale.ticks.map((tick, index) => (
        <g key={tick}>
          <line
            x1={at.x(scale.room)}
            x2={at.x(width)}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
            stroke={index === 0 ? 'var(--line2)' : 'var(--line)'}
          />
          <Label
            at={at}
            x={scale.room - 8}
            y={scale.y(tick) + 4}
            text={scale.texts[index] ?? ''}
            anchor="end"
            size={11}
          />
        </g>
      ))}
    </g>
  );
}

import { Label } from './label.tsx';
import type { Mirror } from './mirror.ts';
import type { AxisLabels } from './time-labels.ts';

/** Labels under (or over) columns. */
export function CategoryAxis(props: {
  readonly labels: AxisLabels;
  readonly at: Mirror;
  /** The middle of a column. */
  readonly middle: (index: number) => number;
  readonly y: number;
  /** The labels end at `y` instead of beginning there. */
  readonly above?: boolean;
}) {
  const { labels, at, middle, y, above = false } = props;
  return labels.labels.map(({ index, lines }) => {
    const x = middle(index);
    if (!labels.upright) {
      const top = above ? y - lines.length * 15 + 9 : y + 17;
      return <Label key={index} at={at} x={x} y={top} text={lines} anchor="middle" size={11} />;
    }
    return (
      <Label
        key={index}
        at={at}
        x={x + (at.rtl ? -4 : 4)}
        y={above ? y - 4 : y + 6}
        text={lines}
        anchor={above ? 'start' : 'end'}
        size={11}
        upright
      />
    );
  });
}

/** Where a column stands among others of its width. */
export interface Steps {
  readonly step: number;
  middle(index: number): number;
}

/** Divides a span among columns. */
export const steps = (start: number, span: number, count: number): Steps => {
  const step = span / Math.max(1, count);
  return { step, middle: (index) => start + (index + 0.5) * step };
};

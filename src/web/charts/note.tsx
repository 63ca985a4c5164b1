import type { ReactNode } from 'react';
import { Drawing } from './drawing.tsx';
import { Label } from './label.tsx';
import { measureText } from './measure-text.ts';
import { mirror } from './mirror.ts';
import { useSurroundings } from './surroundings.tsx';
import { wrapText } from './text-fit.ts';

/** A sentence over or under a chart. */
export function Note(props: {
  readonly text: string;
  /** Said to those who listen when it changes. */
  readonly live?: boolean;
  /** What the reader can do about it; a picture has none. */
  readonly children?: ReactNode;
}) {
  const { text, live = false, children } = props;
  const { sheet } = useSurroundings();
  if (sheet === undefined) {
    return (
      <p className="chart-note" role={live ? 'status' : undefined}>
        {text}
        {children}
      </p>
    );
  }
  const lines = wrapText(text, sheet.width, 12, measureText, 3);
  return (
    <Drawing width={sheet.width} height={lines.length * 16 + 8}>
      <Label at={mirror(sheet.width, sheet.rtl)} x={0} y={12} text={lines} />
    </Drawing>
  );
}

import type { ReactNode } from 'react';
import { useSurroundings } from './surroundings.tsx';

/** The canvas of a chart. Its marks say what they are; what lies around them is for the eye. */
export function Drawing(props: {
  readonly width: number;
  readonly height: number;
  /** In a picture: its left edge, and whether the next part stands beside it. */
  readonly x?: number;
  readonly stays?: boolean;
  readonly children: ReactNode;
}) {
  const { width, height, x = 0, stays = false, children } = props;
  const { sheet } = useSurroundings();
  const place = sheet === undefined ? {} : { x, y: sheet.place(height, stays) };
  return (
    <svg
      {...place}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      overflow="visible"
      role="presentation"
    >
      {children}
    </svg>
  );
}

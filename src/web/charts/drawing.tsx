import type { ReactNode } from 'react';

/** The canvas of a chart. Its marks say what they are; what lies around them is for the eye. */
export function Drawing(props: {
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const { width, height, children } = props;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
      {children}
    </svg>
  );
}

export type Anchor = 'start' | 'middle' | 'end';

/**
 * Charts are laid out from left to right and turned over here: SVG knows no direction, and `direction: rtl` on text
 * would swap its anchors only in some browsers (so charts.css sets `ltr`, and anchors are physical).
 */
export interface Mirror {
  readonly rtl: boolean;
  readonly width: number;
  /** A point. */
  x(at: number): number;
  /** The left edge of something from `at` on, so wide. */
  left(at: number, width: number): number;
  anchor(anchor: Anchor): Anchor;
}

/** The coordinates of a drawing, turned over where the reader reads from right to left. */
export function mirror(width: number, rtl: boolean): Mirror {
  const turned: Record<Anchor, Anchor> = { start: 'end', middle: 'middle', end: 'start' };
  return {
    rtl,
    width,
    x: (at) => (rtl ? width - at : at),
    left: (at, wide) => (rtl ? width - at - wide : at),
    anchor: (anchor) => (rtl ? turned[anchor] : anchor),
  };
}

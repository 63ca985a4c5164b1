/** The width of a text in pixels. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** Without a screen: letters of Vazirmatn are about this wide; joiners and marks of direction have no width. */
const estimatedWidth: Measure = (text, size, bold = false) =>
  [...text].filter((letter) => !/[\u200c-\u200f\u2066-\u2069\p{Mn}]/u.test(letter)).length *
  size *
  (bold ? 0.6 : 0.56);

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** As this browser draws it. */
const drawnWidth: Measure = (text, size, bold = false) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return estimatedWidth(text, size, bold);
  context.font = `${bold ? 600 : 400} ${size}px "Vazirmatn Variable", system-ui, sans-serif`;
  // Charts write tabular figures, which canvas cannot: in Vazirmatn each is as wide as the widest, a three.
  return Math.ceil(context.measureText(text.replace(/[۰-۹]/g, '۳')).width) + 1;
};

let measure: Measure = typeof document === 'undefined' ? estimatedWidth : drawnWidth;

/** Measures by something else than a browser's canvas, as by the font itself where pictures are made. */
export function measureWith(other: Measure): void {
  measure = other;
  known.clear();
}

/** How wide a text is drawn; remembered until fonts arrive. */
export const measureText: Measure = (text, size, bold = false) => {
  const key = `${size}${bold} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    width = measure(text, size, bold);
    if (known.size > 5000) known.clear();
    known.set(key, width);
  }
  return width;
};

/** What was measured before the fonts came is wrong. */
export function forgetWidths(): void {
  known.clear();
}

/** The width of a text in pixels. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** Without a screen: letters of Vazirmatn are about this wide; joiners and marks of direction have no width. */
export const estimatedWidth: Measure = (text, size, bold = false) =>
  [...text].filter((letter) => !/[\u200c-\u200f\u2066-\u2069\p{Mn}]/u.test(letter)).length *
  size *
  (bold ? 0.6 : 0.56);

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Widths as this browser draws them; forgotten when fonts arrive. */
export const measureText: Measure = (text, size, bold = false) => {
  if (typeof document === 'undefined') return estimatedWidth(text, size, bold);
  const key = `${size}${bold} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return estimatedWidth(text, size, bold);
    context.font = `${bold ? 600 : 400} ${size}px "Vazirmatn Variable", system-ui, sans-serif`;
    // Charts write tabular figures, which canvas cannot: in Vazirmatn each is as wide as the widest, a three.
    width = Math.ceil(context.measureText(text.replace(/[۰-۹]/g, '۳')).width) + 1;
    if (known.size > 5000) known.clear();
    known.set(key, width);
  }
  return width;
};

/** What was measured before the fonts came is wrong. */
export function forgetWidths(): void {
  known.clear();
}

import { type Font, openSync } from 'fontkit';
import type { TextWidth } from '../../report/drawing.ts';
import { boldFont, regularFont } from './fonts.ts';

const opened = new Map<string, Font>();

function fontAt(path: string): Font {
  const known = opened.get(path);
  if (known !== undefined) return known;
  const font = openSync(path);
  if ('fonts' in font) throw new TypeError(`${path} holds several fonts`);
  opened.set(path, font);
  return font;
}

/** How wide the font of files draws a text, joined as Persian is. */
export const textWidth: TextWidth = (text, size, bold = false) => {
  const font = fontAt(bold ? boldFont : regularFont);
  const shown = text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
  return Math.ceil((font.layout(shown).advanceWidth / font.unitsPerEm) * size) + 1;
};

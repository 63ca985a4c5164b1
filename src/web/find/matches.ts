import { foldForSearch } from '../../core/fold.ts';
import { spellings } from './keyboard.ts';

const folded = (text: string): string => foldForSearch(text.replaceAll('\u200c', ' '));

/**
 * How well a thing's texts, its label first, fit what was typed: 2 where the label begins so, 1 where every word is
 * somewhere in them, 0 where not. On either keyboard layout, whatever the half-spaces.
 */
export function matcher(typed: string): (texts: readonly string[]) => 0 | 1 | 2 {
  const wanted = spellings(typed);
  return (texts) => {
    const all = folded(texts.join(' '));
    const packed = all.replaceAll(' ', '');
    let best: 0 | 1 | 2 = 0;
    for (const spelling of wanted) {
      if (texts.some((text) => folded(text).startsWith(spelling))) return 2;
      if (
        spelling.split(' ').every((word) => all.includes(word)) ||
        packed.includes(spelling.replaceAll(' ', ''))
      )
        best = 1;
    }
    return best;
  };
}

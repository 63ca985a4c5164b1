import { foldForSearch } from '../../core/fold.ts';

const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,\\`";
const persian = 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدئوپپ';
const capitals: Readonly<Record<string, string>> = { H: 'آ', C: 'ژ', M: 'ء' };

const toPersian = new Map<string, string>([
  ...Array.from(latin, (key, at): [string, string] => [key, persian[at] ?? key]),
  ...Object.entries(capitals),
]);
const toLatin = new Map<string, string>(
  // The first key of a letter that two keys write.
  Array.from(latin, (key, at): [string, string] => [persian[at] ?? key, key]).reverse(),
);

/**
 * The same keys on the other keyboard layout, for whoever forgot to switch: «rdt» is «قیف» on a Persian keyboard, and
 * «بعددثم» is "funnel" on a Latin one. Undefined for a text that changes nothing, or that mixes both.
 */
export function otherLayout(text: string): string | undefined {
  const isPersian = /[\u0621-\u064a\u067e-\u06cc]/.test(text);
  const isLatin = /[a-z]/i.test(text);
  if (isPersian === isLatin) return undefined;
  if (isPersian) return Array.from(foldYeh(text), (letter) => toLatin.get(letter) ?? letter).join('');
  return Array.from(text, (key) => toPersian.get(key) ?? toPersian.get(key.toLowerCase()) ?? key).join('');
}

const foldYeh = (text: string): string => text.replace(/[\u064a\u0649]/g, 'ی').replace(/\u0643/g, 'ک');

/** How a text may have been meant: as typed, and as typed on the other layout; folded for comparing. */
export function spellings(text: string): readonly string[] {
  return [text, otherLayout(text)]
    .filter((each) => each !== undefined)
    .map((each) => foldForSearch(each.replaceAll('\u200c', ' ')).trim())
    .filter((each) => each !== '');
}

/** Persian (۰–۹) and Arabic (٠–٩) digits made ASCII; everything else as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String.fromCharCode(0x30 + (digit.charCodeAt(0) & 0xf)));
}

/** ASCII digits made Persian; everything else as it is. */
export function persianDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** Arabic yeh and kaf made Persian; everything else as it is. */
export function persianLetters(text: string): string {
  return text.replace(/[\u064a\u0643]/g, (letter) => (letter === '\u064a' ? 'ی' : 'ک'));
}

/** A phone number as it is stored: ASCII digits, no marks that hide in pasted numbers. */
export function foldPhone(text: string): string {
  return asciiDigits(text.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')).trim();
}

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, offset) => String.fromCharCode(first + offset));

/** Characters that search does not see: half-spaces, marks of direction, tatweel, vowel signs, accents. */
const unseen = [
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2066, 0x2069),
  '\ufeff',
  '\u0640',
  ...range(0x064b, 0x065f),
  '\u0670',
  ...range(0x0300, 0x036f),
];

function searchPairs(): [string, string][] {
  const pairs: [string, string][] = [];
  const add = (from: string, to: string): void => {
    for (const letter of from) pairs.push([letter, to]);
  };
  for (const zero of [0x06f0, 0x0660])
    for (let digit = 0; digit < 10; digit++) add(String.fromCharCode(zero + digit), String(digit));
  add('\u064a\u0649\u0626', 'ی');
  add('\u0643', 'ک');
  add('\u0622\u0623\u0625\u0671', 'ا');
  add('\u0624', 'و');
  add('\u06c0\u06c1\u06d5\u0629', 'ه');
  add('\t\n\r\u00a0\u2007\u2009\u202f\u3000', ' ');
  for (const letter of range(0x00c0, 0x024f)) {
    const base = letter.normalize('NFD').charAt(0).toLowerCase();
    if (base !== letter && base >= 'a' && base <= 'z') add(letter, base);
  }
  return pairs;
}

const pairs = searchPairs();

/**
 * The fold of search as the arguments of SQL's `translate`: characters of `from` become those of `to`, the rest
 * of `from` vanish. `foldForSearch(x)` = `lower(translate(x, from, to))` on every engine, for all letters whose
 * case the engine knows.
 */
export const searchFold = {
  from: [...pairs.map(([from]) => from), ...unseen].join(''),
  to: pairs.map(([, to]) => to).join(''),
} as const;

const replacement = new Map<string, string>([
  ...pairs,
  ...unseen.map((letter): [string, string] => [letter, '']),
]);

/**
 * Text as search compares it: case, digits, yeh and kaf, forms of alef, half-spaces, vowel signs, accents and
 * kinds of space make no difference. Fold both sides; trim what the user typed.
 */
export function foldForSearch(text: string): string {
  let folded = '';
  for (const letter of text) folded += replacement.get(letter) ?? letter;
  return folded.toLowerCase();
}

const kinds = new Map<string, string[]>();
for (const [from, to] of pairs) kinds.set(to, [...(kinds.get(to) ?? []), from]);

const escaped = (letter: string): string => letter.replace(/[\\^$.|?*+()[\]{}]/, '\\$&');
const anyUnseen = `[${unseen.join('')}]*`;

/**
 * A regular expression, of JavaScript and of PostgreSQL alike, that finds a text wherever `foldForSearch` of the place
 * holds that of the text, case aside; a space also where there is a half-space or none. Over a large table it is fifty
 * times as fast as folding every row.
 */
export function searchPattern(text: string): string {
  return Array.from(foldForSearch(text).trim().replaceAll(/ +/g, ' '), (letter) => {
    const others = kinds.get(letter) ?? [];
    if (letter === ' ') return `[ ${others.join('')}]*`;
    return others.length === 0 ? escaped(letter) : `[${escaped(letter)}${others.join('')}]`;
  }).join(anyUnseen);
}

/** Letters that sound alike in Persian, by the ASCII letter that stands for them all. */
const soundAlike: Readonly<Record<string, string>> = {
  a: 'اع',
  y: 'ی',
  r: 'ر',
  n: 'ن',
  m: 'م',
  d: 'د',
  h: 'هح',
  v: 'و',
  t: 'تط',
  b: 'ب',
  s: 'سصث',
  l: 'ل',
  k: 'ک',
  z: 'زذضظ',
  g: 'گ',
  f: 'ف',
  q: 'قغ',
  u: 'ش',
  p: 'پ',
  j: 'ج',
  x: 'خ',
  c: 'چ',
  w: 'ژ',
};

function findPairs(): [string, string][] {
  const sounds = Object.entries(soundAlike).flatMap(([sound, letters]) =>
    [...letters].map((letter): [string, string] => [letter, sound]),
  );
  const bySound = new Map(sounds);
  const written = pairs
    // Accents of further Latin letters would lengthen the work on every row for what nobody types.
    .filter(([from]) => from < '\u0100' || from > '\u024f')
    .map(([from, to]): [string, string] => [from, bySound.get(to) ?? to]);
  return [[' ', ' '], ...sounds, ...written];
}

const findable = findPairs();
const unfindable = unseen.filter((letter) => letter < '\u0300' || letter > '\u036f');

/**
 * The fold of quick search: letters that sound alike are one ASCII letter, for indexes of letter groups that know no
 * others, and for whoever does not know which of them a name is written with. As arguments of SQL's `translate`, the
 * letters met most often first.
 */
export const findFold = {
  from: [...findable.map(([from]) => from), ...unfindable].join(''),
  to: findable.map(([, to]) => to).join(''),
} as const;

const findReplacement = new Map<string, string>([
  ...findable,
  ...unfindable.map((letter): [string, string] => [letter, '']),
]);

/** Text as quick search compares it: `lower(translate(x, from, to))` of `findFold`. */
export function foldToFind(text: string): string {
  let folded = '';
  for (const letter of text) folded += findReplacement.get(letter) ?? letter;
  return folded.toLowerCase();
}

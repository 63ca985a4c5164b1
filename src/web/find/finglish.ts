const digraphs: Readonly<Record<string, string>> = { ch: 'C', sh: 'S', kh: 'x', gh: 'q', zh: 'j' };
const latinSounds: Readonly<Record<string, string>> = { w: '', v: '', c: 'k' };
const persianSounds: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'p', ت: 't', ط: 't', ث: 's', س: 's', ص: 's', ج: 'j', چ: 'C', ح: 'h', خ: 'x', د: 'd' },
  ...{ ذ: 'z', ز: 'z', ض: 'z', ظ: 'z', ژ: 'j', ر: 'r', ش: 'S', غ: 'q', ق: 'q', ف: 'f', ک: 'k', گ: 'g' },
  ...{ ل: 'l', م: 'm', ن: 'n', ه: 'h' },
};

/** Vowels, and letters that are vowels at times, tell spellings apart, not words; so does a last «ه». */
const consonants = (sounds: string): string => sounds.replace(/[aeiouy]/g, '').replace(/(?<=.)h$/, '');

/** The consonants of a Persian word written in Latin letters: "gheif" and "qif" are both of «قیف». */
export const latinSkeleton = (word: string): string =>
  consonants(
    word
      .replace(/ch|sh|kh|gh|zh/g, (pair) => digraphs[pair] ?? pair)
      .replace(/[wvc]/g, (one) => latinSounds[one] ?? one),
  );

/** The consonants of a folded Persian word. */
export const persianSkeleton = (word: string): string =>
  consonants(Array.from(word, (letter) => persianSounds[letter] ?? '').join(''));

import { foldForSearch } from '../../core/fold.ts';
import { conceptOf } from './concepts.ts';

/** Words that every question has and that tell no report from another. */
const common = new Set(
  foldForSearch(
    `را از به در که چه آیا ما من با و یا این آن هر است هست هستند بوده شده شد می نمی ها های هایی ای اند ام ایم مان شان
     تا هم برای خود خودش یک تر ترین داریم دارد دارند داشته اش بر گزارش کنم کنیم کنند کنه شود شوند شه رو توی تو
     بین کدام کدوم چیه کیه میشه بوده چگونه چطور اساس تفکیک مقابل
     the a an of in to is are be been was were do does did we our us i my me you your it its they their them at by and
     or for on with per each every have has had that this from report reports show can should will would`,
  ).split(/\s+/),
);

const suffixes =
  /(?<=.{3})(?:هایمان|هایشان|هایتان|هایی|های|ها|ترین|تر|مان|شان|تان|اند|ایم|یم|ند|ی|ه|ات|م|'s|ings?|ed|es|s)$/u;
const verbPrefix = /^ن?می(?!ان|زان|لی)(?=.{3})/;
/** Words that are written apart, joined or with a half-space, and those that only mean something together. */
const together: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/پایپ[ -]لاین/g, 'پایپلاین'],
  [/پیش[ -]بینی/g, 'پیشبینی'],
  [/چه قدر/g, 'چقدر'],
  [/ن?می ?کند/g, ' '],
  [/بی[ -]?(?:پاسخ|جواب)/g, 'بیپاسخ'],
  [/تماس تلفنی|phone calls?/g, 'تماس'],
  [/چه کسانی|چه کسی|چه کس/g, 'کی'],
  [/گفت و گو|گفت وگو|گفتوگو/g, 'مکالمه'],
  [/از دست/g, 'باخت'],
  [/ایمیل|e ?-?mail/g, 'ایمیل'],
  [/یک به یک|one (to|on) one/g, 'یکبهیک'],
  [/how many/g, 'تعداد'],
  [/how much/g, 'چقدر'],
  [/how long/g, 'مدت'],
  [/follow(ed|ing)?[ -]?up/g, 'پیگیری'],
  [/get(ting)? through/g, 'وصل'],
  [/pick(s|ed)? up( the phone)?/g, 'پاسخ'],
  [/گوشی (را|رو) بر/g, 'پاسخ '],
  [/time of day/g, 'ساعت'],
  [/(right|best) (time|moment)/g, 'best hour'],
  [/اولین اقدام|اولین تماس|first (action|contact|response)/g, 'پیگیری اولین'],
];

/** A word with its endings off: «معامله‌هایمان» and «معامله» are one, as "deals" and "deal". */
export function stemOf(word: string): string {
  const bare = word.replace(verbPrefix, '');
  const stem = bare.replace(suffixes, '');
  return stem.length >= 2 ? stem : bare;
}

/** The telling words of a text, folded; of a text with common words only, those. */
export function wordsOf(text: string): readonly string[] {
  let folded = foldForSearch(text.replaceAll('\u200c', ' '));
  for (const [pattern, word] of together) folded = folded.replace(pattern, word);
  const all = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = all.filter((word) => !common.has(word));
  return telling.length === 0 ? all : telling;
}

/** What a word is found by: its stem, and the meaning it shares with other words of both languages. */
export function termsOf(word: string): readonly string[] {
  const concept = conceptOf(word) ?? conceptOf(stemOf(word));
  return concept === undefined ? [stemOf(word)] : [stemOf(word), concept];
}

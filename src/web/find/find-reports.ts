import MiniSearch from 'minisearch';
import type { Described } from '../data/types.ts';
import { knownWords } from './concepts.ts';
import { latinSkeleton, persianSkeleton } from './finglish.ts';
import { otherLayout } from './keyboard.ts';
import { stemOf, termsOf, wordsOf } from './words.ts';

interface Sentence {
  readonly id: number;
  readonly report: number;
  readonly title: string;
  readonly asked: string;
  readonly told: string;
}

interface Index {
  /** What the titles of a report say, by its number. */
  readonly titles: ReadonlyMap<number, readonly (readonly string[])[]>;
  /** What a report is by, as its id says: `loss-reasons-by-owner`. */
  readonly sides: ReadonlyMap<number, readonly string[]>;
  readonly sentences: readonly Sentence[];
  readonly search: MiniSearch<Sentence>;
  readonly vocabulary: ReadonlySet<string>;
  /** Persian words by their consonants, for who writes Persian in Latin letters. */
  readonly bySound: ReadonlyMap<string, readonly string[]>;
}

function indexOf(reports: readonly Described[]): Index {
  const sentences: Sentence[] = [];
  const add = (report: number, sentence: Partial<Sentence>) =>
    sentences.push({ title: '', asked: '', told: '', ...sentence, id: sentences.length, report });
  for (const { number, id, title, question, definition, asks } of reports) {
    add(number, { title: title.fa });
    add(number, { title: `${title.en} ${id}` });
    for (const asked of [question.fa, question.en, ...asks.fa, ...asks.en]) add(number, { asked });
    add(number, { told: definition.fa });
    add(number, { told: definition.en });
  }
  const search = new MiniSearch<Sentence>({
    fields: ['title', 'asked', 'told'],
    storeFields: ['report'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => [...termsOf(word)],
  });
  search.addAll(sentences);
  const vocabulary = new Set(
    sentences.flatMap(({ title, asked, told }) => [title, asked, told].flatMap(wordsOf).flatMap(termsOf)),
  );
  const bySound = Map.groupBy(
    new Set([...vocabulary, ...knownWords].filter((word) => /^[\u0600-\u06ff]{2,}$/.test(word))),
    persianSkeleton,
  );
  const titles = new Map(
    reports.map(({ number, title }) => [
      number,
      [title.fa, title.en].map((each) => wordsOf(each).flatMap(termsOf)),
    ]),
  );
  const sides = new Map(
    reports.flatMap(({ number, id }): [number, readonly string[]][] => {
      const [, side] = id.split('-by-');
      return side === undefined ? [] : [[number, termsOf(side)]];
    }),
  );
  return { titles, sides, sentences, search, vocabulary, bySound };
}

const indexes = new WeakMap<readonly Described[], Index>();

function indexed(reports: readonly Described[]): Index {
  const known = indexes.get(reports) ?? indexOf(reports);
  indexes.set(reports, known);
  return known;
}

const isKnown = ({ vocabulary }: Index, word: string): boolean =>
  termsOf(word).some((term) => vocabulary.has(term));

/** A Latin word that is none here may be a Persian one. */
function heard(index: Index, word: string): readonly string[] {
  if (isKnown(index, word) || !/^[a-z]{3,}$/.test(word)) return [];
  const skeleton = latinSkeleton(word);
  return skeleton.length < 2 ? [] : (index.bySound.get(skeleton) ?? []);
}

const knownCount = (index: Index, words: readonly string[]): number =>
  words.filter((word) => isKnown(index, word) || heard(index, word).length > 0).length;

/** The words as they were meant: as typed, or as typed on the other keyboard layout if more of them are words then. */
function meant(index: Index, text: string): readonly string[] {
  const typed = wordsOf(text);
  const other = otherLayout(text);
  if (other === undefined) return typed;
  const turned = wordsOf(other);
  return knownCount(index, turned) > knownCount(index, typed) ? turned : typed;
}

const boost = { title: 1.6, asked: 1.4, told: 0.25 } as const;

/** How much of a report's title is asked for: who asks for loss reasons alone does not mean those by owner. */
const titleShare = ({ titles }: Index, report: number, terms: ReadonlySet<string>): number =>
  Math.max(
    0,
    ...(titles.get(report) ?? []).map(
      (title) => title.filter((term) => terms.has(term)).length / title.length,
    ),
  );

/** A report "by owner" is meant where owners are; without them, the one on the whole is. */
const isBySomethingElse = ({ sides }: Index, report: number, terms: ReadonlySet<string>): boolean => {
  const side = sides.get(report);
  return side !== undefined && !side.some((term) => terms.has(term));
};

/** How well each report answers to one of the words, by its best sentence. */
interface Heard {
  readonly report: number;
  readonly score: number;
  readonly found: number;
}

function scores(index: Index, words: readonly string[]): readonly Heard[] {
  const bySentence = new Map<number, number>();
  const byReport = new Map<number, { whole: number; found: number }>();
  for (const word of words) {
    const best = new Map<number, number>();
    const terms = [word, ...heard(index, word)];
    for (const term of terms) {
      const isExact = isKnown(index, term);
      const results = index.search.search(term, {
        boost,
        prefix: (part) => part.length >= 2 && !part.startsWith('@'),
        fuzzy: (part) =>
          isExact || part.startsWith('@') || part.length < 4 ? false : part.length < 7 ? 1 : 2,
        weights: { fuzzy: 0.5, prefix: 0.6 },
        combineWith: 'OR',
      });
      for (const { id, score } of results) best.set(id, Math.max(best.get(id) ?? 0, score));
    }
    const reached = new Map<number, number>();
    for (const [id, score] of best) {
      bySentence.set(id, (bySentence.get(id) ?? 0) + score);
      const report = index.sentences[id]?.report ?? 0;
      reached.set(report, Math.max(reached.get(report) ?? 0, score));
    }
    for (const [report, score] of reached) {
      const before = byReport.get(report) ?? { whole: 0, found: 0 };
      byReport.set(report, { whole: before.whole + score, found: before.found + 1 });
    }
  }
  const bestSentence = new Map<number, number>();
  for (const [id, score] of bySentence) {
    const report = index.sentences[id]?.report ?? 0;
    bestSentence.set(report, Math.max(bestSentence.get(report) ?? 0, score));
  }
  const terms = new Set(words.flatMap((word) => [word, ...heard(index, word)]).flatMap(termsOf));
  return [...byReport].map(([report, { whole, found }]) => ({
    report,
    found,
    score:
      ((bestSentence.get(report) ?? 0) + 0.4 * whole) *
      (1 + 0.3 * titleShare(index, report, terms)) *
      (isBySomethingElse(index, report, terms) ? 0.85 : 1),
  }));
}

/**
 * Reports that a title, a question or some words in Persian or English ask for, the likeliest first; all of them, in
 * their own order, for no words. Spelling, half-spaces, kinds of yeh, kaf and digits, the keyboard's layout and Persian
 * in Latin letters make no difference.
 */
export function findReports(reports: readonly Described[], text: string): readonly Described[] {
  if (text.trim() === '') return reports;
  const index = indexed(reports);
  const words = meant(index, text);
  const [only] = words;
  const byNumber = words.length === 1 ? reports.filter(({ number }) => String(number) === only) : [];
  if (byNumber.length > 0) return byNumber;
  const scored = scores(index, words);
  // Half of a long question; fewer where no report knows so many of its words, as with a name or a rare word in it.
  const most = Math.max(0, ...scored.map(({ found }) => found));
  const needed = Math.min(most, words.length <= 2 ? words.length : Math.ceil(words.length / 2));
  return scored
    .filter(({ found }) => found >= needed)
    .sort((a, b) => b.score - a.score || a.report - b.report)
    .flatMap(({ report }) => reports.find(({ number }) => number === report) ?? []);
}

const pairsOf = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)));

/** A few reports whose words look like those typed, for when none is found. */
export function nearReports(reports: readonly Described[], text: string): readonly Described[] {
  const wanted = [...wordsOf(text), ...wordsOf(otherLayout(text) ?? '')].map((word) => pairsOf(stemOf(word)));
  const likeness = ({ title, question, asks }: Described): number => {
    const words = [title.fa, title.en, question.fa, question.en, ...asks.fa, ...asks.en].flatMap(wordsOf);
    const best = wanted.map((pairs) =>
      Math.max(
        ...words.map((word) => {
          const others = pairsOf(word);
          return (2 * pairs.intersection(others).size) / (pairs.size + others.size || 1);
        }),
      ),
    );
    return Math.max(0, ...best);
  };
  return reports
    .map((report) => ({ report, score: likeness(report) }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ report }) => report);
}

import { foldForSearch } from '../../core/fold.ts';
import type { Described } from '../data/types.ts';

/** Words that every question has and that tell no report from another. */
const common = new Set(
  [
    ...[
      'را',
      'از',
      'به',
      'در',
      'که',
      'چه',
      'آیا',
      'ما',
      'من',
      'با',
      'و',
      'یا',
      'این',
      'هر',
      'است',
      'می',
      'های',
      'ها',
    ],
    ...['the', 'a', 'an', 'of', 'in', 'to', 'is', 'are', 'do', 'does', 'we', 'our', 'how', 'by', 'and', 'or'],
  ].map(foldForSearch),
);

/** Half-spaces split words here, so that «معامله‌ها» finds «معامله». */
const wordsOf = (text: string): string[] =>
  foldForSearch(text.replaceAll('\u200c', ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether two words differ in one letter at most; only long words may. */
function isNear(wanted: string, word: string): boolean {
  if (wanted.length < 4 || Math.abs(wanted.length - word.length) > 1) return false;
  let at = 0;
  while (at < wanted.length && wanted[at] === word[at]) at += 1;
  const [restA, restB] = [wanted.slice(at), word.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

function wordScore(wanted: string, words: readonly string[], joined: string): number {
  if (words.includes(wanted)) return 3;
  if (words.some((word) => word.startsWith(wanted))) return 2;
  if (wanted.length >= 3 && joined.includes(wanted)) return 1.5;
  // «بازنده» and «باخت», "loses" and "loss": the start of a word says most of it.
  if (words.some((word) => word.length >= 4 && wanted.startsWith(word))) return 1.5;
  return words.some((word) => isNear(wanted, word)) ? 1 : 0;
}

interface Indexed {
  readonly report: Described;
  readonly fields: readonly {
    readonly weight: number;
    readonly words: readonly string[];
    readonly joined: string;
  }[];
}

function indexed(report: Described): Indexed {
  const field = (weight: number, ...texts: readonly string[]) => {
    const words = texts.flatMap(wordsOf);
    return { weight, words, joined: words.join('') };
  };
  const { title, question, definition, id, number } = report;
  return {
    report,
    fields: [
      field(3, title.fa, title.en, id, String(number)),
      field(3, question.fa, question.en),
      field(1, definition.fa, definition.en),
    ],
  };
}

/**
 * Reports that a title, a question or some words in Persian or English ask for, the likeliest first; all of them, in
 * their own order, for no words. Spelling, half-spaces and kinds of yeh, kaf and digits make no difference.
 */
export function findReports(reports: readonly Described[], text: string): readonly Described[] {
  const all = wordsOf(text);
  if (all.length === 0) return reports;
  const telling = all.filter((word) => !common.has(word));
  const wanted = telling.length === 0 ? all : telling;
  const scored = reports.map((report) => {
    const { fields } = indexed(report);
    let score = 0;
    let found = 0;
    for (const word of wanted) {
      const best = Math.max(
        ...fields.map(({ weight, words, joined }) => weight * wordScore(word, words, joined)),
      );
      score += best;
      if (best > 0) found += 1;
    }
    return { report, score, found };
  });
  const needed = wanted.length <= 2 ? wanted.length : Math.ceil(wanted.length / 2);
  return scored
    .filter(({ found }) => found >= needed)
    .sort((a, b) => b.found - a.found || b.score - a.score || a.report.number - b.report.number)
    .map(({ report }) => report);
}

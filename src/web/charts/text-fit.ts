import type { Measure } from './measure-text.ts';

/** A name in at most some lines of a width: broken between words, the last line cut with an ellipsis if need be. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  most = 2,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(' '));
  return lines.map((each) => cutText(each, width, size, measure));
}

/** A name cut to a width. Never for figures: half a number is a wrong number. */
export function cutText(text: string, width: number, size: number, measure: Measure): string {
  if (measure(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/**
 * Which of evenly spaced labels to write so that none touches the next: both ends, and as many between as fit.
 * @returns indices
 */
export function labelledTicks(widths: readonly number[], step: number, gap = 8): readonly number[] {
  const last = widths.length - 1;
  if (last <= 0) return last === 0 ? [0] : [];
  const widest = Math.max(...widths);
  const every = Math.max(1, Math.ceil((widest + gap) / Math.max(step, 1e-6)));
  const chosen: number[] = [];
  for (let index = 0; index <= last; index += every) chosen.push(index);
  if (chosen.at(-1) === last) return chosen;
  // The last one is written instead of one that would touch it.
  while (chosen.length > 1 && last - (chosen.at(-1) ?? 0) < every) chosen.pop();
  if (last * step >= widest + gap) chosen.push(last);
  return chosen;
}

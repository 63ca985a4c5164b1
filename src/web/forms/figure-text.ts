import { parseDecimal } from '../../core/money.ts';

/** Marks that people put between the digits of a number, and that copied numbers hide. */
const between = /[\s,٬،’'_\u00a0\u202f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A number as people write it, in the digits of any of our keyboards: canonical, or undefined where it is none. */
export function readFigure(text: string): string | undefined {
  return parseDecimal(text.replace(between, '').replace(/^[−–]/, '-').replace(/^\+/, ''));
}

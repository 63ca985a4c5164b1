import Big from 'big.js';
import type { RecordFields } from '../../core/record-view.ts';

/** Quantity × unit price × (1 − discount / 100), exact, as `facts.deal_line` has it. */
export function lineAmount({ quantity, unit_price, discount_percent }: RecordFields): Big {
  const rest = new Big(100).minus(String(discount_percent ?? '0'));
  return new Big(String(quantity ?? '0'))
    .times(String(unit_price ?? '0'))
    .times(rest)
    .times('0.01');
}

/** What all lines come to. */
export const linesTotal = (lines: readonly { readonly fields: RecordFields }[]): Big =>
  lines.reduce((sum, { fields }) => sum.plus(lineAmount(fields)), new Big(0));

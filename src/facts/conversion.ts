import { raw, type Sql, sql } from './sql.ts';

/**
 * An amount at a rate, rounded once, halves away from zero. Amount × rate has up to 31 digits before the point and 16
 * after it, more than a decimal of 38 digits holds: so the whole and the broken part of the rate are taken apart, and
 * the digits that can not decide the rounding (beyond the fifth) are cut off before the parts are added.
 */
export function convertedAmount(amount: Sql, rate: Sql, digits: number): Sql {
  const worth = sql`cast(${amount} as decimal(23,4))`;
  const large = sql`cast(${worth} * cast(floor(${rate}) as decimal(12,0)) as decimal(35,4))`;
  const small = sql`cast(${worth} * cast(${rate} - floor(${rate}) as decimal(12,12)) as decimal(35,16))`;
  const cut = sql`cast(${small} - cast(sign(${small}) as decimal(1,0)) * cast(0.000005 as decimal(6,6)) as decimal(24,5))`;
  return sql`cast(round(${large} + ${cut}, ${raw(String(digits))}) as decimal(38,4))`;
}

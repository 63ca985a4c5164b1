import { type Sql, sql, text } from '../facts/sql.ts';
import { whole } from './populations.ts';
import type { Run } from './run.ts';

/**
 * The amount of a product line `l` of a closed deal `s` in the workspace's currency, rounded once when it is converted;
 * null without a rate. Amount × rate has 28 digits after the point, more than one decimal of 38 digits holds for a large
 * amount: so its whole and its broken part are converted apart, and only what is below one unit is rounded.
 */
export function lineWorthOf(run: Run): Sql {
  const wholePart = sql`cast(floor(l.amount) as decimal(22,0))`;
  const rate = sql`cast(s.closed_rate as decimal(22,12))`;
  const large = sql`cast(${wholePart} * s.closed_rate as decimal(38,12))`;
  const small = sql`cast(cast(l.amount - floor(l.amount) as decimal(16,16)) * ${rate} as decimal(38,28))`;
  const units = sql`cast(floor(${large}) as decimal(22,0))`;
  const rest = sql`cast(${large} - ${units} as decimal(38,28))`;
  return sql`case when s.currency = ${text(run.directory.settings.currency)} then l.amount
    else cast(${units} + cast(round(${rest} + ${small}, ${whole(run.digits)}) as decimal(38,4)) as decimal(38,16)) end`;
}

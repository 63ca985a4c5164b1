import { midnightFolds } from '../core/calendar.ts';
import { currencyDigits } from '../core/money.ts';
import type { Dialect } from '../facts/dialect.ts';
import type { FactContext } from '../facts/fact.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';

/** What the definitions of the facts take from a workspace's settings. */
export function factContext(
  { timeZone, currency }: Pick<WorkspaceSettings, 'timeZone' | 'currency'>,
  dialect: Dialect,
): FactContext {
  return {
    dialect,
    timeZone,
    currency,
    currencyDigits: currencyDigits(currency),
    folds: midnightFolds(timeZone),
  };
}

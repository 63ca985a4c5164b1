import { activityOverview, callOutcomes, emailOutcomes, visitOutcomes } from './activity.ts';
import {
  dealSourcePerformance,
  lossReasonsByOwner,
  lossReasonsBySource,
  repPerformance,
} from './advanced.ts';
import { Ask, type Question } from './ask.ts';
import { type Figures, type Written, writeRow } from './figures.ts';
import { pipelineDevelopment, salesFunnel, stageConversionByOwner, stageDistribution } from './funnel.ts';
import { salesGoals, wonDealGoals } from './goals.ts';
import {
  forecastedSales,
  forecastedSalesBySource,
  lossReasons,
  salesByCustomer,
  salesByOwner,
  totalSales,
} from './sales.ts';
import { dealSource, incomingDeals, leadStatus } from './sources.ts';
import {
  firstActionByOutcome,
  firstActionByOwner,
  firstActionByTime,
  stageDuration,
  stageDurationByOwner,
} from './success.ts';
import {
  callCount,
  callDuration,
  callDurationByHour,
  callLog,
  callOutcomeSummary,
  callOutcomesByHour,
} from './voice.ts';
import type { World } from './world.ts';

/** The 34 definitions, each a plain function. */
const definitions: Readonly<Record<string, (ask: Ask) => Figures>> = {
  'sales-funnel': salesFunnel,
  'pipeline-development': pipelineDevelopment,
  'stage-distribution': stageDistribution,
  'total-sales': totalSales,
  'forecasted-sales': forecastedSales,
  'forecasted-sales-by-source': forecastedSalesBySource,
  'sales-by-customer': salesByCustomer,
  'sales-by-owner': salesByOwner,
  'loss-reasons': lossReasons,
  'activity-overview': activityOverview,
  'call-outcomes': callOutcomes,
  'email-outcomes': emailOutcomes,
  'visit-outcomes': visitOutcomes,
  'sales-goals': salesGoals,
  'won-deal-goals': wonDealGoals,
  'deal-source-performance': dealSourcePerformance,
  'loss-reasons-by-owner': lossReasonsByOwner,
  'loss-reasons-by-source': lossReasonsBySource,
  'stage-conversion-by-owner': stageConversionByOwner,
  'rep-performance': repPerformance,
  'stage-duration': stageDuration,
  'stage-duration-by-owner': stageDurationByOwner,
  'first-action-by-outcome': firstActionByOutcome,
  'first-action-by-owner': firstActionByOwner,
  'first-action-by-time': firstActionByTime,
  'lead-status': leadStatus,
  'deal-source': dealSource,
  'incoming-deals': incomingDeals,
  'call-log': callLog,
  'call-count': callCount,
  'call-duration': callDuration,
  'call-outcome-summary': callOutcomeSummary,
  'call-outcomes-by-hour': callOutcomesByHour,
  'call-duration-by-hour': callDurationByHour,
};

export const reportIds = Object.keys(definitions);

export type ReferenceRow = Readonly<Record<string, Written>>;

/** The part of an answer that the definitions fix. */
export interface Reference {
  readonly rows: readonly ReferenceRow[];
  readonly tables: Readonly<Record<string, readonly ReferenceRow[]>>;
  readonly totals: ReferenceRow;
  readonly notes: ReferenceRow;
}

/** Answers a question slowly and obviously. */
export function reference(world: World, question: Question): Reference {
  const definition = definitions[question.report];
  if (!definition) throw new Error(`no report ${question.report}`);
  const figures = definition(new Ask(world, question));
  const write = (row: Parameters<typeof writeRow>[0]): ReferenceRow => writeRow(row, world.digits);
  return {
    rows: figures.rows.map(write),
    tables: Object.fromEntries(
      Object.entries(figures.tables ?? {}).map(([name, rows]) => [name, rows.map(write)]),
    ),
    totals: write(figures.totals ?? {}),
    notes: write(figures.notes ?? {}),
  };
}

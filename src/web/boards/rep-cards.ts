import type { Card } from '../../core/board.ts';

const card = (report: string, more: Partial<Card> = {}): Card => ({
  id: report,
  report,
  search: '',
  shows: 'chart',
  width: 6,
  height: 6,
  ...more,
});

/** What a one-to-one speaks about, in its order; the stages are those of a pipeline. */
export function repCards(pipeline: string | undefined): readonly Card[] {
  const ofPipeline = (search: string) => ({ search: pipeline === undefined ? '' : `${search}${pipeline}` });
  return [
    card('sales-goals'),
    card('sales-funnel', ofPipeline('param=pipeline=')),
    card('stage-conversion-by-owner', { ...ofPipeline('param=pipeline='), amongTeam: true, height: 3 }),
    card('stage-duration-by-owner', { ...ofPipeline('pipeline='), height: 3 }),
    card('loss-reasons', { height: 7 }),
    card('activity-overview', { chart: 1, height: 7 }),
    card('first-action-by-time'),
    card('call-outcomes-by-hour'),
  ];
}

/** The cards that wait for the pipeline. */
export const stageCards: ReadonlySet<string> = new Set([
  'sales-funnel',
  'stage-conversion-by-owner',
  'stage-duration-by-owner',
]);

/** The figures of report 20 that the page shows, and the report that tells more of each. */
export const repFigures: readonly (readonly [column: string, report: string])[] = [
  ['won_value', 'total-sales'],
  ['won_count', 'total-sales'],
  ['win_rate_pct', 'deal-source-performance'],
  ['goal_attainment_pct', 'sales-goals'],
  ['average_value', 'total-sales'],
  ['average_cycle_s', 'stage-duration'],
  ['new_deals', 'incoming-deals'],
  ['open_value', 'stage-distribution'],
  ['activities', 'activity-overview'],
  ['calls', 'call-count'],
  ['talk_s', 'call-duration'],
  ['median_first_action_s', 'first-action-by-owner'],
];

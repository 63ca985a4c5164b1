import { sql } from '../facts/sql.ts';
import { countColumn, countShareColumn, lessIsBetter, moneyColumn } from './columns.ts';
import { keys } from './keys.ts';
import { count, sum } from './measures.ts';
import { deals, inPeriod } from './populations.ts';
import type { Chart, Plan, Report } from './report.ts';
import { words } from './words.ts';

const dimensions = { owner_id: keys.owner, source_id: keys.source } as const;
type Dimension = keyof typeof dimensions;

/** Deals lost in the period, per value of a dimension and loss reason (reports 17, 18). */
export const lossReasonsBy =
  (dimension: Dimension): Report['plan'] =>
  (run): Plan => ({
    gaps: ['loss_reason', ...(dimension === 'source_id' ? (['source'] as const) : [])],
    parts: {
      lost: {
        of: 'deal',
        rows: sql`(select s.deal_id as id, s.owner_id, s.source_id, s.loss_reason_id, s.closed_at, s.value
          from ${deals(run)} s where s.category = 'lost' and ${inPeriod(run, sql`s.closed_at`)})`,
        measures: { lost_count: count(), lost_value: sum(sql`value`) },
        unrated: sql`value is null`,
      },
    },
    tables: {
      rows: {
        label: words.lossReason,
        keys: { [dimension]: dimensions[dimension], loss_reason_id: keys.lossReason },
        within: [[dimension]],
        columns: {
          lost_count: lessIsBetter(countColumn(words.lostCount)),
          share_pct: countShareColumn(words.share, 'lost_count', dimension),
          lost_value: lessIsBetter(moneyColumn(words.lostValue)),
        },
      },
    },
  });

/** Shares of the reasons side by side, or as a heat map. */
export const lossReasonCharts = (dimension: Dimension): readonly Chart[] => [
  { type: 'share', x: dimension, series: 'loss_reason_id', y: ['lost_count'] },
  { type: 'heat', x: 'loss_reason_id', series: dimension, y: ['share_pct'] },
];

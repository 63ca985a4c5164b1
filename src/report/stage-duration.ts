import { all, among, type Sql, sql } from '../facts/sql.ts';
import { averageSecondsColumn, countColumn, percentileSecondsColumn } from './columns.ts';
import { count, median, sum } from './measures.ts';
import { deals, inPeriod, whole } from './populations.ts';
import type { NoteSpec } from './report.ts';
import { openStages, type Run } from './run.ts';
import { words } from './words.ts';

/**
 * Each deal × open stage that it has left and is not in at `asOf`, its last exit in the period, in a stage of an
 * allowed pipeline; `stage_us` is all its time there (reports 21, 22). What else the filters ask is up to the caller.
 */
export function leftStages(run: Run): Sql {
  const { pipeline } = run.filters;
  const left = all([
    sql`t.left_at <= ${whole(run.asOf)}`,
    sql`t.next_entered_at > ${whole(run.asOf)}`,
    inPeriod(run, sql`t.left_at`),
    pipeline === undefined ? sql`true` : among(sql`t.pipeline_id`, pipeline),
  ]);
  return sql`(select t.deal_id as id, t.stage_id, t.exit_owner_id as owner_id, t.left_at, t.stage_us
    from facts.stay t where ${left})`;
}

/** Deals open at `asOf`, all filters applied, with the age of their present stay; those with known history. */
export const waitingDeals = (run: Run): Sql =>
  sql`(select s.deal_id as id, s.stage_id, s.owner_id, s.entered_at, ${whole(run.asOf)} - s.entered_at as age_us
    from ${deals(run)} s where s.category = 'open' and s.has_history)`;

/** The open stages of the allowed pipelines: they have rows also with nothing in them. */
export const openStageIds = (run: Run): readonly string[] => openStages(run).map((stage) => stage.id);

export const durationMeasures = {
  deal_count: count(),
  stage_us: sum(sql`stage_us`),
  median_s: median(sql`stage_us`),
} as const;

export const durationColumns = {
  deal_count: countColumn(words.dealCount),
  average_s: averageSecondsColumn(words.average, 'stage_us', 'deal_count'),
  median_s: percentileSecondsColumn(words.median, 'deal_count'),
} as const;

/** Deals that take no part because nothing tells when they changed stages. */
export const unknownHistory = (run: Run): NoteSpec => ({
  label: words.unknownHistory,
  of: 'deal',
  rows: sql`(select s.deal_id as id, s.stage_id, s.owner_id, s.created_at, s.closed_at
    from ${deals(run)} s where not s.has_history)`,
});

import { FOREVER, type Sql, sql, text } from '../facts/sql.ts';
import type { Stage } from './directory.ts';
import { inlineRows } from './inline-rows.ts';
import { deals, inPeriod, whole } from './populations.ts';
import { openStages, type Run } from './run.ts';

/** The row of the deals that were ever in a won stage. */
export const wonStage = 'won';

/** The pipeline asked for, else the first that the filter allows. */
function pipelineOf({ params, filters, directory }: Run): string | null {
  if (typeof params.pipeline === 'string') return params.pipeline;
  const all = [...directory.lists.pipeline.keys()];
  return all.find((id) => filters.pipeline?.includes(id) ?? true) ?? null;
}

/** Whether the filter allows the pipeline asked for: one that it does not allow has an empty cohort. */
export function pipelineAllowed(run: Run): boolean {
  const pipeline = pipelineOf(run);
  return pipeline !== null && (run.filters.pipeline?.includes(pipeline) ?? true);
}

/** The open stages of the cohort's pipeline, by position. */
export const cohortStages = (run: Run): readonly Stage[] => openStages(run, pipelineOf(run));

/** The condition that a deal `s` is in the cohort's pipeline. */
export const inPipeline = (run: Run): Sql => sql`s.pipeline_id = ${text(pipelineOf(run) ?? '')}`;

/** The cohort of 1 and 19: deals created in the period that are in the pipeline at `asOf`. */
export const cohort = (run: Run): Sql =>
  sql`(select s.* from ${deals(run)} s where ${inPipeline(run)} and ${inPeriod(run, sql`s.created_at`)})`;

/**
 * Deals `s` with every stage `t` that they reached, and `wonStage` where they were ever won (reports.md, "Deals"):
 * `converted` where they also reached the next, `here` their category where they got no further and never were won.
 */
export function reached(run: Run, population: Sql): Sql {
  const ladder = [
    ...cohortStages(run).map(({ id, position }) => ({ id, position: BigInt(position) })),
    { id: wonStage, position: FOREVER },
  ];
  const steps = inlineRows({
    stage_id: { type: 'text', values: ladder.map(({ id }) => id) },
    position: { type: 'bigint', values: ladder.map(({ position }) => position) },
    next_position: { type: 'bigint', values: ladder.map((_, at) => ladder[at + 1]?.position ?? FOREVER) },
  });
  return sql`(select s.deal_id as id, t.stage_id, s.owner_id, s.created_at, s.category, s.value,
    s.ever_won or s.highest_position >= t.next_position as converted,
    case when not s.ever_won and s.highest_position = t.position then s.category end as here
  from ${population} s join ${steps} t on s.ever_won or s.highest_position >= t.position
  where t.position < ${whole(FOREVER)} or s.ever_won)`;
}

import { addDays } from '../core/calendar.ts';
import { type Sql, sql } from '../facts/sql.ts';
import { type Goal, membersOf, withSubTeams } from './directory.ts';
import { dealOnly } from './filters.ts';
import { inlineRows } from './inline-rows.ts';
import { deals } from './populations.ts';
import type { Run } from './run.ts';

/** The goals of a metric whose dates meet the period and that the `owner` and `team` filters keep. */
export function goalsOf(run: Run, metric: Goal['metric']): readonly Goal[] {
  const { directory, filters, period } = run;
  // How far a goal is attained says how much it is.
  if (metric === 'won_value' && directory.hidesMoney) return [];
  const teams = filters.team && withSubTeams(directory, filters.team);
  const members = filters.team && membersOf(directory, filters.team);
  const kept = ({ subject, subject_id: id }: Goal): boolean =>
    subject === 'team'
      ? filters.owner === undefined && (teams?.has(id) ?? true)
      : (filters.owner?.includes(id) ?? true) && (members?.includes(id) ?? true);
  return directory.goals.filter(
    (goal) =>
      goal.metric === metric && goal.starts_on <= period.to && goal.ends_on >= period.from && kept(goal),
  );
}

/** The instants that bound a goal's dates: `start <= t < end`. */
export const boundsOf = (run: Run, goal: Goal): { readonly start: bigint; readonly end: bigint } => ({
  start: run.startOf(goal.starts_on),
  end: run.startOf(addDays(goal.ends_on, 1)),
});

/** A row per goal and deal that counts towards it: won within its dates by its user or someone now in its team. */
export function attained(run: Run, goals: readonly Goal[]): Sql {
  const claims = goals.flatMap((goal) => {
    const { start, end } = boundsOf(run, goal);
    const owners = goal.subject === 'user' ? [goal.subject_id] : membersOf(run.directory, [goal.subject_id]);
    return owners.map((owner) => ({ goal: goal.id, owner, start, end }));
  });
  const list = inlineRows({
    goal_id: { type: 'text', values: claims.map(({ goal }) => goal) },
    owner_id: { type: 'text', values: claims.map(({ owner }) => owner) },
    starts_at: { type: 'bigint', values: claims.map(({ start }) => start) },
    ends_at: { type: 'bigint', values: claims.map(({ end }) => end) },
  });
  return sql`(select s.deal_id as id, g.goal_id, s.owner_id, s.closed_at, s.value
    from ${deals(run, { filters: dealOnly })} s join ${list} g
      on g.owner_id = s.owner_id and s.closed_at >= g.starts_at and s.closed_at < g.ends_at
    where s.category = 'won')`;
}

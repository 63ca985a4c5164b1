import { Big } from 'big.js';
import {
  bucketEnd,
  bucketStart,
  buckets,
  type Calendar,
  nextBucket,
  previousBucket,
} from '../../core/calendar.ts';
import type { Workspace } from '../data/types.ts';

export const metrics = ['won_value', 'won_count'] as const;
export type Metric = (typeof metrics)[number];
export const units = ['month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Whose goals a row is of; `depth` is how far below the top of the teams. */
export interface GoalSubject {
  readonly subject: 'user' | 'team';
  readonly id: string;
  readonly name: string;
  readonly depth: number;
}

/** The periods of the year of a day; of years, those around it. */
export function periodsOf(day: string, unit: Unit, calendar: Calendar): readonly Period[] {
  const year = { granularity: 'year', calendar, weekStart: 'monday' } as const;
  const division = { ...year, granularity: unit };
  const start = bucketStart(day, year);
  const from = unit === 'year' ? previousBucket(start, year) : start;
  const to = bucketEnd(unit === 'year' ? nextBucket(start, year) : start, year);
  return buckets({ ...division, from, to }).map(({ from, to }) => ({ from, to }));
}

/** The period before one, of the same unit. */
export function periodBefore({ from }: Period, unit: Unit, calendar: Calendar): Period {
  const division = { granularity: unit, calendar, weekStart: 'monday' } as const;
  const start = previousBucket(from, division);
  return { from: start, to: bucketEnd(start, division) };
}

/** Each team with its people and the teams below it; then whoever is in no team. */
export function subjectsOf(
  { teams, users }: Pick<Workspace, 'teams' | 'users'>,
  hasGoal: (subject: 'user' | 'team', id: string) => boolean,
): readonly GoalSubject[] {
  const rows: GoalSubject[] = [];
  const left = new Map(teams.map((team) => [team.id, team]));
  const shown = users.filter(({ active, id }) => active || hasGoal('user', id));
  const addTeam = (id: string, depth: number): void => {
    const team = left.get(id);
    // A team that is below itself is met once.
    if (team === undefined || !left.delete(id)) return;
    rows.push({ subject: 'team', id, name: team.name, depth });
    for (const user of shown)
      if (user.team_id === id) rows.push({ subject: 'user', id: user.id, name: user.name, depth: depth + 1 });
    for (const below of teams) if (below.parent_id === id) addTeam(below.id, depth + 1);
  };
  const known = new Set(left.keys());
  for (const { id, parent_id } of teams) if (parent_id === null || !known.has(parent_id)) addTeam(id, 0);
  for (const { id } of teams) addTeam(id, 0);
  for (const { id, name, team_id } of shown)
    if (team_id === null || !known.has(team_id)) rows.push({ subject: 'user', id, name, depth: 0 });
  return rows;
}

/** A whole in equal parts of no more than so many digits (-1: whole tens); what does not divide is in the last. */
export function spread(whole: string, parts: number, digits: number): readonly string[] {
  const each = new Big(whole).div(parts).round(digits, 0);
  const last = new Big(whole).minus(each.times(parts - 1));
  return Array.from({ length: parts }, (_, at) => (at === parts - 1 ? last : each).toFixed());
}

import { raw, sql } from '../facts/sql.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import type { ResultRow, Session } from './engine.ts';
import { hidesMoney, peopleOf } from './sight.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly team_id: string | null;
  readonly role: string;
  readonly active: boolean;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
}

export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly pipeline_id: string;
  readonly position: number;
  readonly category: 'open' | 'won' | 'lost' | 'unqualified';
}

export interface Goal {
  readonly id: string;
  readonly metric: 'won_value' | 'won_count';
  readonly subject: 'user' | 'team';
  readonly subject_id: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly target: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Record types that are small and named everywhere: held whole, in file order. */
export const smallTypes = [
  'pipeline',
  'source',
  'loss_reason',
  'unqualified_reason',
  'call_outcome',
  'visit_outcome',
  'lead_status',
] as const;
export type SmallType = (typeof smallTypes)[number];

/** The people, stages and lists of a workspace: what filters, labels and zero rows come from. */
export interface Directory {
  readonly settings: WorkspaceSettings;
  readonly users: ReadonlyMap<string, User>;
  /** The people whom the reader sees, where those are not all: only they have rows with nothing in them. */
  readonly seen?: ReadonlySet<string> | undefined;
  readonly hidesMoney?: boolean;
  readonly teams: ReadonlyMap<string, Team>;
  /** By pipeline in file order, then by position. */
  readonly stages: ReadonlyMap<string, Stage>;
  readonly goals: readonly Goal[];
  readonly lists: Readonly<Record<SmallType, ReadonlyMap<string, Named>>>;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

async function read<T>(session: Session, table: string, columns: string): Promise<T[]> {
  const rows = await session.query(
    sql`select ${raw(columns)} from ${raw(`records.${table}`)} order by ordinal`,
  );
  return rows as unknown as T[];
}

/** Reads the directory of the session's workspace. */
export async function readDirectory(session: Session): Promise<Directory> {
  const [workspace] = (await session.query(
    sql`select name, time_zone, currency, calendar, week_start, locale from records.workspace`,
  )) as [ResultRow];
  const users = await read<User>(session, 'user', 'id, name, team_id, role, active');
  const teams = await read<Team>(session, 'team', 'id, name, parent_id');
  const stages = await read<Stage>(
    session,
    'stage',
    'id, name, pipeline_id, cast(position as integer) as position, category',
  );
  const goals = await read<Goal | (Omit<Goal, 'target'> & { readonly target: null })>(
    session,
    'goal',
    'id, metric, subject, subject_id, cast(starts_on as text) as starts_on, cast(ends_on as text) as ends_on, cast(target as text) as target',
  );
  const lists = {} as Record<SmallType, ReadonlyMap<string, Named>>;
  for (const type of smallTypes) lists[type] = byId(await read<Named>(session, type, 'id, name'));
  const pipelines = [...lists.pipeline.keys()];
  stages.sort(
    (a, b) => pipelines.indexOf(a.pipeline_id) - pipelines.indexOf(b.pipeline_id) || a.position - b.position,
  );
  return {
    settings: {
      name: String(workspace.name),
      timeZone: String(workspace.time_zone),
      currency: String(workspace.currency),
      calendar: workspace.calendar as WorkspaceSettings['calendar'],
      weekStart: workspace.week_start as WorkspaceSettings['weekStart'],
      locale: workspace.locale as WorkspaceSettings['locale'],
    },
    users: byId(users),
    seen: peopleOf(session),
    hidesMoney: hidesMoney(session),
    teams: byId(teams),
    stages: byId(stages),
    // A target that is hidden from the reader leaves nothing to be attained.
    goals: goals.filter((goal): goal is Goal => goal.target !== null),
    lists,
  };
}

/** The team and every team below it. */
export function withSubTeams(
  directory: { readonly teams: ReadonlyMap<string, Pick<Team, 'id' | 'parent_id'>> },
  teamIds: readonly string[],
): ReadonlySet<string> {
  const found = new Set(teamIds);
  for (let grown = true; grown; ) {
    grown = false;
    for (const team of directory.teams.values()) {
      if (team.parent_id !== null && found.has(team.parent_id) && !found.has(team.id)) {
        found.add(team.id);
        grown = true;
      }
    }
  }
  return found;
}

/** The users now in the teams or their sub-teams. */
export function membersOf(directory: Directory, teamIds: readonly string[]): readonly string[] {
  const teams = withSubTeams(directory, teamIds);
  return [...directory.users.values()]
    .filter((user) => user.team_id !== null && teams.has(user.team_id))
    .map((user) => user.id);
}

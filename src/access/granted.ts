import type { Pool } from 'pg';
import type { Reaches } from '../records/role-rights.ts';
import { type Team, withSubTeams } from '../report/directory.ts';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspaces.ts';
import type { Reader, Role } from './reader.ts';
import {
  defaultRights,
  everything,
  keptRights,
  type RoleRights,
  type SetRole,
  setRoles,
} from './role-defaults.ts';

/** What a reader may do: its role's rights, with the people that they are about. */
export interface Granted extends RoleRights {
  /** The users whose records are the reader's own. */
  readonly own: readonly string[];
  /** The users of its team and of the teams below, itself among them. */
  readonly team: readonly string[];
  readonly teams: readonly string[];
  /** Asks the record store, where a right depends on another record. */
  readonly pool: Pick<Pool, 'query'>;
}

/** Who owns the machine, or runs the workspace: everything is granted. */
export const grantedAll = (id: string, { pool }: Pick<Store, 'pool'>): Granted => ({
  ...everything,
  own: [id],
  team: [id],
  teams: [],
  pool,
});

/** The reader that whoever owns the machine is: everything is seen, and its writes are named `local`. */
export const machineOwner = (store: Pick<Store, 'pool'>, workspace: Workspace): Reader => ({
  id: 'local',
  role: 'admin',
  workspace,
  granted: grantedAll('local', store),
});

/** The same reader by a key that is not for running the place: whoever changed users could give it any right. */
export function withoutPeople(reader: Reader): Reader {
  if (reader.role !== 'admin') return reader;
  const { user, team, ...others } = reader.granted.reach;
  const seen = { edit: 'none', delete: 'none' } as const;
  const reach = { ...others, user: { ...user, ...seen }, team: { ...team, ...seen } };
  return { ...reader, granted: { ...reader.granted, reach } };
}

/** The people and the rights of a workspace, as one version has them. */
interface Known {
  readonly version: number;
  readonly epoch: string;
  readonly people: People;
  readonly granted: Map<string, Granted>;
}

interface People {
  readonly teamOf: ReadonlyMap<string, string | null>;
  readonly teams: ReadonlyMap<string, Pick<Team, 'id' | 'parent_id'>>;
  readonly rights: ReadonlyMap<string, RoleRights>;
}

const known = new WeakMap<Pool, Map<number, Known>>();

/** A user of a workspace with everything that it may do; the workspace's version says how fresh that has to be. */
export async function readerFor(
  store: Pick<Store, 'pool'>,
  workspace: Workspace,
  userId: string,
  role: Role,
): Promise<Reader> {
  if (role === 'admin') return { id: userId, role, workspace, granted: grantedAll(userId, store) };
  const here = known.get(store.pool) ?? new Map<number, Known>();
  known.set(store.pool, here);
  let now = here.get(workspace.id);
  if (now === undefined || now.version < workspace.version || now.epoch !== workspace.epoch) {
    const { version, epoch } = workspace;
    now = { version, epoch, people: await readPeople(store.pool, workspace.id), granted: new Map() };
    here.set(workspace.id, now);
  }
  const name = `${role}/${userId}`;
  const granted = now.granted.get(name) ?? grant(store, now.people, userId, role);
  now.granted.set(name, granted);
  return { id: userId, role, workspace, granted };
}

/** The rights of every role, as the workspace has them. */
export async function rightsOfRoles(
  pool: Pick<Pool, 'query'>,
  workspaceId: number,
): Promise<ReadonlyMap<SetRole, RoleRights>> {
  const { rows } = await pool.query<{ id: string; reach: string; hidden: string; hears: boolean }>(
    'select id, reach, hidden, hears from role_rights where workspace_id = $1',
    [workspaceId],
  );
  return new Map(
    setRoles.map((role) => {
      const own = rows.find(({ id }) => id === role);
      return [
        role,
        own === undefined
          ? defaultRights(role)
          : { ...keptRights(own, defaultRights(role)), hears: own.hears },
      ];
    }),
  );
}

async function readPeople(pool: Pool, workspaceId: number): Promise<People> {
  const [users, teams, rights] = await Promise.all([
    pool.query<{ id: string; team_id: string | null }>({
      name: 'people-users',
      text: 'select id, team_id from "user" where workspace_id = $1',
      values: [workspaceId],
    }),
    pool.query<Team>({
      name: 'people-teams',
      text: 'select id, parent_id from team where workspace_id = $1',
      values: [workspaceId],
    }),
    rightsOfRoles(pool, workspaceId),
  ]);
  return {
    teamOf: new Map(users.rows.map(({ id, team_id }) => [id, team_id])),
    teams: new Map(teams.rows.map((team) => [team.id, team])),
    rights,
  };
}

function grant(store: Pick<Store, 'pool'>, people: People, id: string, role: SetRole): Granted {
  const rights = people.rights.get(role) ?? defaultRights(role);
  const own = people.teamOf.get(id) ?? null;
  const teams = own === null ? new Set<string>() : withSubTeams(people, [own]);
  const members = [...people.teamOf].flatMap(([user, team]) =>
    team !== null && teams.has(team) ? [user] : [],
  );
  return {
    ...rights,
    reach: own === null ? withoutTeam(rights.reach, role) : rights.reach,
    own: [id],
    team: [...new Set([id, ...members])].sort(),
    teams: [...teams].sort(),
    pool: store.pool,
  };
}

/** A manager of no team in particular manages everybody; anyone else without one has only what is their own. */
function withoutTeam(reach: Reaches, role: SetRole): Reaches {
  const instead = role === 'manager' ? 'all' : 'own';
  return Object.fromEntries(
    Object.entries(reach).map(([type, byAction]) => [
      type,
      Object.fromEntries(
        Object.entries(byAction).map(([action, to]) => [action, to === 'team' ? instead : to]),
      ),
    ]),
  ) as Reaches;
}

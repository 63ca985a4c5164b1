import type { Pool, PoolClient } from 'pg';
import { BineshError } from '../core/errors.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import { weekdays } from '../records/workspace.ts';
import type { StoredOptions } from '../records/workspace-options.ts';

/** A workspace: its settings, the last version written, and the epoch that a restore changes. */
export interface Workspace extends WorkspaceSettings {
  readonly id: number;
  readonly version: number;
  readonly epoch: string;
  /** What somebody has chosen; `optionsOf` completes it. */
  readonly options: StoredOptions;
}

export const workspaceColumns = `id, name, time_zone as "timeZone", currency, calendar, week_start as "weekStart",
  locale, version, epoch, options`;

/** The settings of table `workspace`, and the values that those with a fixed list take. */
export const settingColumns: Readonly<
  Record<keyof WorkspaceSettings, { column: string; values?: readonly string[] }>
> = {
  name: { column: 'name' },
  timeZone: { column: 'time_zone' },
  currency: { column: 'currency' },
  calendar: { column: 'calendar', values: ['persian', 'gregorian'] },
  weekStart: { column: 'week_start', values: weekdays },
  locale: { column: 'locale', values: ['fa', 'en'] },
};

export async function listWorkspaces(pool: Pool): Promise<Workspace[]> {
  const { rows } = await pool.query<Workspace>(`select ${workspaceColumns} from workspace order by id`);
  return rows;
}

/** By id, or by name; without either, the first one. */
export async function findWorkspace(pool: Pool, nameOrId: string | number | undefined): Promise<Workspace> {
  const all = await listWorkspaces(pool);
  const found =
    nameOrId === undefined
      ? all[0]
      : (all.find(({ name }) => name === nameOrId) ?? all.find(({ id }) => String(id) === String(nameOrId)));
  if (found) return found;
  if (nameOrId === undefined) throw new BineshError('no_workspace');
  throw new BineshError('unknown_workspace', { value: String(nameOrId) });
}

export async function insertWorkspace(
  client: Pool | PoolClient,
  settings: WorkspaceSettings,
): Promise<Workspace> {
  const names = Object.keys(settingColumns) as (keyof WorkspaceSettings)[];
  const columns = names.map((name) => settingColumns[name].column);
  const { rows } = await client.query<Workspace>(
    `insert into workspace (${columns.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict (name) do nothing returning ${workspaceColumns}`,
    names.map((name) => settings[name]),
  );
  const made = rows[0];
  if (!made) throw new BineshError('workspace_exists', { value: settings.name });
  return made;
}

/** A workspace's settings alone. */
export function workspaceSettings({
  name,
  timeZone,
  currency,
  calendar,
  weekStart,
  locale,
}: WorkspaceSettings): WorkspaceSettings {
  return { name, timeZone, currency, calendar, weekStart, locale };
}

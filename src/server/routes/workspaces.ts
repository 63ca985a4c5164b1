import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import type { WorkspaceSettings } from '../../records/workspace.ts';
import { type Directory, readDirectory } from '../../report/directory.ts';
import type { Workspace } from '../../store/workspaces.ts';
import type { House } from '../house.ts';
import { need, ownWorkspaces } from '../need.ts';
import { shownWorkspace } from './workspace-options.ts';

/** The workspaces, and what a page needs of one: its settings, people, pipelines and lists. */
export function workspaceRoutes(house: House): Hono {
  const app = new Hono();

  app.get('/workspaces', need('read'), async (c) => {
    const workspaces = await ownWorkspaces(c, house);
    c.header('Cache-Control', 'no-store');
    return c.json({ workspaces: workspaces.map(shown) });
  });

  app.get('/workspace', need('read'), async (c) => {
    const { workspace } = readerOf(c);
    const engine = await house.reporting(workspace);
    const { version, directory } = await engine.snapshot(async (session) => ({
      version: session.version,
      directory: await readDirectory(session),
    }));
    c.header('Cache-Control', 'no-store');
    return c.json({ id: workspace.id, version, ...shownWorkspace(workspace), ...listsOf(directory) });
  });
  app.post('/doctor', need('admin'), async (c) => {
    const { workspace } = readerOf(c);
    const engine = await house.reporting(workspace);
    return c.json({ differences: (await engine.verify?.()) ?? null });
  });
  return app;
}

function shown(workspace: Workspace): WorkspaceSettings & { id: number; version: number } {
  const { id, name, timeZone, currency, calendar, weekStart, locale, version } = workspace;
  return { id, name, timeZone, currency, calendar, weekStart, locale, version };
}

/** What ids of a workspace are called: its people, pipelines and lists. */
export function listsOf(directory: Directory) {
  return {
    teams: [...directory.teams.values()],
    users: [...directory.users.values()],
    stages: [...directory.stages.values()],
    pipelines: [...directory.lists.pipeline.values()],
    sources: [...directory.lists.source.values()],
    lossReasons: [...directory.lists.loss_reason.values()],
    unqualifiedReasons: [...directory.lists.unqualified_reason.values()],
    callOutcomes: [...directory.lists.call_outcome.values()],
    visitOutcomes: [...directory.lists.visit_outcome.values()],
    leadStatuses: [...directory.lists.lead_status.values()],
  };
}

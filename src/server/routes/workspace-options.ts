import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { holidayYears, iranHolidays } from '../../core/iran-holidays.ts';
import { optionsOf } from '../../records/workspace-options.ts';
import { changeWorkspace } from '../../store/workspace-change.ts';
import { type Workspace, workspaceSettings } from '../../store/workspaces.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { limitBody, readBody } from '../writing.ts';

/** Changing how a workspace works: its settings, by their names, and its options. */
export function workspaceOptionRoutes(house: House): Hono {
  const app = new Hono();

  app.patch('/workspace', need('admin'), limitBody(), async (c) => {
    const { settings, options, ...named } = await readBody(c);
    const reader = readerOf(c);
    const given = { ...named, ...(settings as object | undefined), ...(options as object | undefined) };
    const { version, result } = await house.store.write(reader.workspace.id, reader.id, (tx) =>
      changeWorkspace(tx, given),
    );
    const now = await house.store.workspace(reader.workspace.id);
    return c.json({ id: now.id, version, changed: result, ...shownWorkspace(now) });
  });

  app.get('/workspace/holidays', need('read'), (c) => {
    const years = holidayYears.map((year) => ({ year, holidays: iranHolidays(year) }));
    return c.json({ calendar: 'persian', years });
  });
  return app;
}

/** Settings and options as the pages read them. */
export function shownWorkspace(workspace: Workspace) {
  return { settings: workspaceSettings(workspace), options: optionsOf(workspace) };
}

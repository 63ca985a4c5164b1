import { Hono } from 'hono';
import type { House } from '../house.ts';
import { dealRoutes } from './deals.ts';
import { duplicateRoutes } from './duplicates.ts';
import { goalRoutes } from './goals.ts';
import { leadRoutes } from './leads.ts';
import { mergeRoutes } from './merge.ts';
import { personalDataRoutes } from './personal-data.ts';
import { stageRoutes } from './stages.ts';
import { workspaceOptionRoutes } from './workspace-options.ts';

/** The rules of daily work, as routes: each file holds one of them. */
export function workRoutes(house: House): Hono {
  const app = new Hono();
  for (const routes of [
    workspaceOptionRoutes,
    dealRoutes,
    leadRoutes,
    duplicateRoutes,
    mergeRoutes,
    stageRoutes,
    goalRoutes,
    personalDataRoutes,
  ])
    app.route('/', routes(house));
  return app;
}

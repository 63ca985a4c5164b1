import type { Hono } from 'hono';
import type { House } from '../house.ts';
import { keptRoutes } from './kept.ts';

/** Reports with their filters under a name. */
export const viewRoutes = (house: House): Hono =>
  keptRoutes(house, {
    type: 'saved_view',
    list: 'views',
    given: ['name', 'report', 'search', 'shared'],
  });

import type { Hono } from 'hono';
import type { House } from '../house.ts';
import { keptRoutes } from './kept.ts';

/** Boards of cards, each a part of some report. */
export const dashboardRoutes = (house: House): Hono =>
  keptRoutes(house, {
    type: 'dashboard',
    list: 'dashboards',
    given: ['name', 'search', 'cards', 'shared'],
    toStored: { cards: (cards) => JSON.stringify(cards) },
    toShown: { cards: (text) => JSON.parse(text) as unknown },
  });

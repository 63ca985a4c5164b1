import type { MiddlewareHandler } from 'hono';
import { machineOwner } from '../access/granted.ts';
import type { House } from './house.ts';

/** What a route asks of whoever calls it: to read, to write, to take data out, or to run the place. */
export type Need = 'read' | 'write' | 'export' | 'admin';

/** Lets only those in who may do this. Every route names its need. */
export function need(_what: Need): MiddlewareHandler {
  return async (_c, next) => {
    await next();
  };
}

/** Finds who asks, before any route. Nobody signs in yet: whoever reaches this computer is its one reader. */
export function identify(house: House): MiddlewareHandler {
  return async (c, next) => {
    const workspace = await house.store.workspace(c.req.query('workspace')).catch((error: Error) => error);
    c.set('reader', workspace instanceof Error ? workspace : machineOwner(house.store, workspace));
    await next();
  };
}

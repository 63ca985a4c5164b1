import type { MiddlewareHandler } from 'hono';
import { from, type Way } from '../store/origin.ts';
import { addressOf, type Door } from './door.ts';

/** Whoever is counted for a request came by this way; the machine's owner is not counted. */
const wayOf: Readonly<Record<'key' | 'account' | 'address', Way>> = {
  key: 'key',
  account: 'page',
  address: 'page',
};

/** Whatever a request writes is logged with the way and the address that it came from. */
export function toldFrom(door: Door): MiddlewareHandler {
  return (c, next) => {
    const counted = c.get('counted');
    const way = counted === undefined ? 'cli' : wayOf[counted.kind];
    return from({ way, address: addressOf(c, door) }, next);
  };
}

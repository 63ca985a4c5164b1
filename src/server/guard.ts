import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { BineshError } from '../core/errors.ts';
import { type Door, namesOf, originOf } from './door.ts';

/**
 * Answers only under our own names, and only our own pages. A site that makes its name point at us is known by its
 * Host header; a page elsewhere that calls us by its Origin, or by what the browser says of it. What changes something
 * with a cookie must come from a page of ours.
 */
export function guard(door: Door): MiddlewareHandler {
  const names = namesOf(door);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!names.includes(host.replace(/:\d+$/, '').toLowerCase())) {
      throw new BineshError('foreign_host', { expected: names.join(', ') });
    }
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && origin.toLowerCase() !== originOf(c, door);
    const site = c.req.header('sec-fetch-site');
    const mode = c.req.header('sec-fetch-mode');
    const crossSite = (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    const unsaid = changes && c.req.header('cookie') !== undefined && !origin && site !== 'same-origin';
    if (foreign || crossSite || unsaid) throw new BineshError('foreign_origin');
    await next();
  };
}

export const securityHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // Components position themselves with style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    // A call's recording may lie where the telephone system keeps it.
    mediaSrc: ["'self'", 'https:'],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false, // the proxy's to say, where there is https
  xFrameOptions: 'DENY',
});

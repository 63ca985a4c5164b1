import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { BineshError } from '../core/errors.ts';

const ownNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Nobody signs in yet, so only this computer may ask, and only our own pages. A site that makes its name point
 * at 127.0.0.1 is known by its Host header; a page elsewhere that calls us by its Origin.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!ownNames.includes(host.replace(/:\d+$/, '').toLowerCase())) {
    throw new BineshError('foreign_host', { expected: ownNames.join(', ') });
  }
  const origin = c.req.header('origin');
  const foreign = origin !== undefined && origin.replace(/^https?:\/\//, '') !== host;
  const site = c.req.header('sec-fetch-site');
  const crossSite = site === 'cross-site' && c.req.header('sec-fetch-mode') !== 'navigate';
  if (foreign || crossSite) throw new BineshError('foreign_origin');
  await next();
};

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
  strictTransportSecurity: false, // plain HTTP on the loopback
  xFrameOptions: 'DENY',
});

import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { BineshError } from '../core/errors.ts';

/** Requests in a minute. A page of ours asks a few dozen when it opens; an import by the API thousands. */
const perMinute = { key: 6_000, account: 6_000, address: 600 } as const;
const windowSeconds = 60;

/** Limits how much one caller asks, and tells it by the headers that clients know. */
export function limitRates(): MiddlewareHandler {
  const limiterOf = (kind: keyof typeof perMinute) =>
    new RateLimiterMemory({ keyPrefix: kind, points: perMinute[kind], duration: windowSeconds });
  const limiters = { key: limiterOf('key'), account: limiterOf('account'), address: limiterOf('address') };
  return async (c, next) => {
    const counted = c.get('counted');
    if (counted === undefined) return next();
    const limiter = limiters[counted.kind];
    const limit = perMinute[counted.kind];
    const state = await limiter.consume(counted.id).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const seconds = Math.ceil(state.msBeforeNext / 1_000);
    c.header('RateLimit-Limit', String(limit));
    c.header('RateLimit-Remaining', String(Math.max(0, state.remainingPoints)));
    c.header('RateLimit-Reset', String(seconds));
    c.header('RateLimit-Policy', `${limit};w=${windowSeconds}`);
    if (state.consumedPoints > limit) throw new BineshError('too_many_requests', { expected: seconds });
    await next();
  };
}

import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { BineshError } from '../core/errors.ts';

/**
 * Slows and then stops whoever guesses passwords, codes or links. Every attempt counts beforehand, so that many at once
 * gain nothing; one that succeeds is given back. An unknown account is counted like a known one.
 */
export class Guessing {
  readonly #slow = new RateLimiterMemory({ keyPrefix: 'slow', points: 5, duration: 30 });
  readonly #pair = new RateLimiterMemory({ keyPrefix: 'pair', points: 20, duration: 3_600 });
  readonly #address = new RateLimiterMemory({ keyPrefix: 'address', points: 100, duration: 3_600 });
  readonly #account = new RateLimiterMemory({ keyPrefix: 'account', points: 200, duration: 3_600 });

  /** Counts an attempt on something secret of `account` from `address`; throws when there were too many. */
  async attempt(account: string, address: string): Promise<void> {
    for (const [limiter, key] of this.#counted(account, address)) {
      await limiter.consume(key).catch((refused: RateLimiterRes) => {
        throw new BineshError('too_many_attempts', { expected: Math.ceil(refused.msBeforeNext / 1_000) });
      });
    }
  }

  /** The attempt was no guess. */
  async succeeded(account: string, address: string): Promise<void> {
    const [slow, pair, ...others] = this.#counted(account, address);
    for (const [limiter, key] of [slow, pair]) await limiter.delete(key);
    for (const [limiter, key] of others) await limiter.reward(key);
  }

  #counted(account: string, address: string) {
    const who = account.trim().toLowerCase().slice(0, 320);
    return [
      [this.#slow, `${who} ${address}`],
      [this.#pair, `${who} ${address}`],
      [this.#address, address],
      [this.#account, who],
    ] as const;
  }
}

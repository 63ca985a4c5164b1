import { AsyncLocalStorage } from 'node:async_hooks';

/** By which way a write came in: our own pages, an API key, the terminal, a file, or the program on its own. */
export const ways = ['page', 'key', 'cli', 'import', 'system'] as const;
export type Way = (typeof ways)[number];

/** From where something is done. */
export interface Origin {
  readonly way: Way;
  /** The network address of whoever asked; absent where no network is between. */
  readonly address?: string | undefined;
}

const current = new AsyncLocalStorage<Origin>();

/** Runs `work`; whatever it writes is logged as coming from there. */
export const from = <T>(origin: Origin, work: () => T): T => current.run(origin, work);

/** From where the running code writes, so that no writer can forget to say so. */
export const origin = (): Origin | undefined => current.getStore();

import { useSyncExternalStore } from 'react';
import type { RowGiven } from '../data/crm-types.ts';
import type { LogKind } from './log-kinds.ts';
import type { LogSubject } from './opened-log.ts';
import type { LogValues } from './rows.ts';

/** One record to be written; the key makes a second try of it no second record. */
export interface Letter {
  readonly type: string;
  readonly row: RowGiven;
  readonly key: string;
}

/** What was logged and is not known to be written yet. */
export interface Logged {
  readonly key: string;
  readonly kind: LogKind;
  readonly subject: (LogSubject & { readonly name: string }) | undefined;
  readonly letters: readonly Letter[];
  /** To open the form again as it was. */
  readonly values: LogValues;
  readonly at: string;
  readonly state: 'sending' | 'waiting' | 'refused';
}

const place = 'binesh.outbox';

function read(): readonly Logged[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    // What was under way when the page went is tried again.
    return Array.isArray(kept)
      ? kept.map((each: Logged) => ({ ...each, state: each.state === 'refused' ? 'refused' : 'waiting' }))
      : [];
  } catch {
    return [];
  }
}

let logged: readonly Logged[] = read();
const listeners = new Set<() => void>();

function become(next: readonly Logged[]): void {
  logged = next;
  try {
    localStorage.setItem(place, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing still sends what is logged while the page is open.
  }
  for (const listener of listeners) listener();
}

/** What was logged by this browser and is on its way, waits for the server, or was refused by it. */
export const outbox = {
  get all(): readonly Logged[] {
    return logged;
  },
  put: (one: Logged): void => become([...logged.filter(({ key }) => key !== one.key), one]),
  mark: (key: string, state: Logged['state']): void =>
    become(logged.map((each) => (each.key === key ? { ...each, state } : each))),
  take: (key: string): void => become(logged.filter((each) => each.key !== key)),
} as const;

export const useOutbox = (): readonly Logged[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => logged,
  );

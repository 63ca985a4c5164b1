import { useSyncExternalStore } from 'react';

let over = false;
const listeners = new Set<() => void>();

function become(next: boolean): void {
  if (next === over) return;
  over = next;
  for (const listener of listeners) listener();
}

/** One place that knows whether the reader is still signed in: over by a refused request, begun by signing in. */
export const session = {
  get isOver(): boolean {
    return over;
  },
  ended: (): void => become(true),
  begun: (): void => become(false),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} as const;

/** Whether the reader has to sign in again. */
export const useSessionOver = (): boolean => useSyncExternalStore(session.subscribe, () => session.isOver);

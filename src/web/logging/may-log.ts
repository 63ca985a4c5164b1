import { useSyncExternalStore } from 'react';

let may = true;
const listeners = new Set<() => void>();

/** Says whether the reader may log anything; until it is known, they may. */
export function sayMayLog(next: boolean): void {
  if (next === may) return;
  may = next;
  for (const listener of listeners) listener();
}

/** Whether logging is offered. */
export const useMayLog = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => may,
  );

import { useSyncExternalStore } from 'react';

export type Opened = 'palette' | 'shortcuts' | undefined;

let opened: Opened;
const listeners = new Set<() => void>();

/** Opens the command palette or the list of shortcuts over any page, or closes them. */
export function open(which: Opened): void {
  opened = which;
  for (const listener of listeners) listener();
}

export function useOpened(): Opened {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
  );
}

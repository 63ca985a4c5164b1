import { useSyncExternalStore } from 'react';

/** A sentence that comes at the foot of the page and goes by itself. */
export interface Toast {
  readonly key: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  /** What can be done about it; the toast goes when it is done. */
  readonly action?: { readonly label: string; readonly perform: () => void };
}

/** At most so many are in sight. */
const most = 3;

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says something at the foot of the page, wherever the reader goes meanwhile. Answers its key. */
export function toast(said: Omit<Toast, 'key' | 'tone'> & Partial<Pick<Toast, 'tone'>>): number {
  last += 1;
  become([...shown, { tone: 'good', ...said, key: last } as const].slice(-most));
  return last;
}

export function dismissToast(key: number): void {
  become(shown.filter((each) => each.key !== key));
}

export const useToasts = (): readonly Toast[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );

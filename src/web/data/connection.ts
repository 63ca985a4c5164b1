/** Whether the server can be reached, as far as the page knows. */
export type Connected = 'yes' | 'no';

let state: Connected = 'yes';
const listeners = new Set<() => void>();

function become(next: Connected): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** One place that knows whether the server answers: lost by a failed request, found again by the events. */
export const connection = {
  get state(): Connected {
    return state;
  },
  lost: (): void => become('no'),
  found: (): void => become('yes'),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} as const;

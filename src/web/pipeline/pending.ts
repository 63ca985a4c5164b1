import { useSyncExternalStore } from 'react';
import type { BoardDeal } from './board-answer.ts';

/** What the reader has just done to a deal, shown before the server says so. */
export interface Pending {
  readonly change: Partial<BoardDeal>;
  /** It is not open any more. */
  readonly closed?: boolean;
  /** The version that holds it; until then it is on its way. */
  readonly version?: number;
}

export type Pendings = ReadonlyMap<string, Pending>;

/** The deals as they are with what is on its way; one closed is not on the board. */
export function withPending(
  deals: readonly BoardDeal[],
  version: number,
  pendings: Pendings,
): readonly BoardDeal[] {
  const open = [...pendings].filter(([, each]) => each.version === undefined || each.version > version);
  if (open.length === 0) return deals;
  const changes = new Map(open);
  return deals.flatMap((deal) => {
    const pending = changes.get(deal.id);
    if (pending === undefined) return [deal];
    return pending.closed ? [] : [{ ...deal, ...pending.change }];
  });
}

let pendings: Pendings = new Map();
const listeners = new Set<() => void>();

function become(next: Pendings): void {
  pendings = next;
  for (const listener of listeners) listener();
}

/** What is on its way, for all views of the deals at once. */
export const pending = {
  of: (id: string): Pending | undefined => pendings.get(id),
  set: (id: string, next: Pending): void => become(new Map(pendings).set(id, next)),
  drop(id: string): void {
    if (!pendings.has(id)) return;
    const next = new Map(pendings);
    next.delete(id);
    become(next);
  },
  /** Forgets what an answer of this version holds already. */
  settle(version: number): void {
    const left = [...pendings].filter(([, each]) => each.version === undefined || each.version > version);
    if (left.length < pendings.size) become(new Map(left));
  },
} as const;

export const usePendings = (): Pendings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pendings,
  );

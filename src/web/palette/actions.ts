import type { LucideIcon } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Something that can be done now, wherever it is offered: in a menu, by a key, in the palette. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  /** Further words to find it by, in any language. */
  readonly words?: readonly string[];
  readonly icon: LucideIcon;
  /** As `KeyboardEvent.key` says it: `e`, `?`. Works while nothing is being typed. */
  readonly shortcut?: string;
  readonly perform: () => void;
}

const offered = new Map<object, readonly PaletteAction[]>();
const listeners = new Set<() => void>();
let all: readonly PaletteAction[] = [];

function changed(): void {
  all = [...offered.values()].flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers actions of a page in the command palette, and by their keys, while the page is shown. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  const [place] = useState(() => ({}));
  useEffect(() => {
    offered.set(place, actions);
    changed();
  }, [place, actions]);
  useEffect(
    () => () => {
      offered.delete(place);
      changed();
    },
    [place],
  );
}

/** What the present page offers. */
export const useOfferedActions = (): readonly PaletteAction[] => useSyncExternalStore(subscribe, () => all);

/** The action of a key, for whoever listens to keys. */
export const actionOf = (key: string): PaletteAction | undefined =>
  all.find(({ shortcut }) => shortcut?.toLowerCase() === key.toLowerCase());

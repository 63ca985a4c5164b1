import { createContext, useContext } from 'react';
import type { BoardDeal, BoardStage } from './board-answer.ts';
import type { Stage } from './use-moves.ts';

/** What the cards of a board know of what is around them. */
export interface Surroundings {
  readonly today: string;
  readonly ownerOf: (id: string) => string;
  readonly stageOf: (id: string) => BoardStage | undefined;
  /** The stages that a card's menu offers, in the order of the pipeline. */
  readonly stages: readonly Stage[];
  /** The months that a card's menu offers in the forecast. */
  readonly months?: readonly {
    readonly id: string;
    readonly name: string;
    readonly put: (deal: BoardDeal) => void;
  }[];
  /** Somebody else has just moved these. */
  readonly arrived: ReadonlySet<string>;
  readonly mayEdit: boolean;
  /** Cards can be dragged; else they move by their menus. */
  readonly isDraggable: boolean;
  readonly open: (deal: BoardDeal) => void;
  /** Into any stage; one that closes the deal asks first. `follow` takes the keyboard along. */
  readonly put: (deal: BoardDeal, stage: Stage, how?: { readonly follow: boolean }) => void;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const found = useContext(SurroundingsContext);
  if (found === undefined) throw new Error('useSurroundings is used outside the pipeline');
  return found;
}

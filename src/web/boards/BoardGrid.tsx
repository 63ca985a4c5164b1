import './boards.css';
import type { Card } from '../../core/board.ts';
import { useManifest } from '../data/queries.ts';
import { useWide } from '../parts/use-wide.ts';
import type { Change } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { BoardCard } from './BoardCard.tsx';
import { type Place, packed } from './packing.ts';

/** Twelve columns have room for narrow cards on wide screens only; elsewhere a card is half as wide as the board, or as wide. */
function useStep(): number {
  const wide = useWide(1200);
  return wide ? 1 : 6;
}

/** Where the cards of a board lie on this screen. */
export const usePlaces = (cards: readonly Card[]): readonly Place[] => packed(cards, useStep());

/** The cards of a board, each in its place. */
export function BoardGrid({
  places,
  search,
  open,
  waiting,
  onChange,
}: {
  places: readonly Place[];
  /** The filters of the board. */
  search: Search;
  /** From which card which records are open. */
  open: { readonly card: string | undefined; readonly drill: string | undefined };
  /** Cards, by their ids, whose question is not known yet. */
  waiting?: ReadonlySet<string> | undefined;
  onChange: (change: Change) => void;
}) {
  const { reports } = useManifest();
  return (
    <div className="board">
      {places.map((place) => (
        <BoardCard
          key={place.card.id}
          place={place}
          report={reports.find(({ id }) => id === place.card.report)}
          board={search}
          waiting={waiting?.has(place.card.id) ?? false}
          drill={open.card === place.card.id ? open.drill : undefined}
          onBoardChange={onChange}
        />
      ))}
    </div>
  );
}

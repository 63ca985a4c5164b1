import { useEffect, useRef, useState } from 'react';
import type { BoardDeal } from './board-answer.ts';
import type { Pendings } from './pending.ts';

/** How long a card glows that somebody else has moved. */
const glow = 4_000;
/** A board that changes as a whole, as after an import, is news enough without glowing. */
const most = 12;

/** The deals that came into another lane, or onto the board, by somebody else's doing, for a little while. */
export function useArrivals(
  deals: readonly BoardDeal[],
  laneOf: (deal: BoardDeal) => string,
  own: Pendings,
  /** What is asked: the deals of another question are no arrivals. */
  of: string,
): ReadonlySet<string> {
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const before = useRef<{ readonly of: string; readonly lanes: ReadonlyMap<string, string> }>(undefined);
  const mine = useRef<Pendings>(own);
  useEffect(() => {
    const known = before.current;
    const ours = mine.current;
    mine.current = own;
    const lanes = new Map(deals.map((deal) => [deal.id, laneOf(deal)]));
    before.current = { of, lanes };
    if (known === undefined || known.of !== of) return;
    const come = [...lanes]
      .filter(([id, lane]) => known.lanes.get(id) !== lane && !own.has(id) && !ours.has(id))
      .map(([id]) => id);
    if (come.length === 0 || come.length > most) return;
    setArrived((others) => new Set([...others, ...come]));
    setTimeout(() => setArrived((all) => new Set([...all].filter((id) => !come.includes(id)))), glow);
  }, [deals, laneOf, own, of]);
  return arrived;
}

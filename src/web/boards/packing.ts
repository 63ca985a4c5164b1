import { boardColumns, type Card } from '../../core/board.ts';

/** Where a card lies, counted from 0. */
export interface Place {
  readonly card: Card;
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lays cards out in their own order, each at the first place that is free for it, so that a lower one never moves above
 * an earlier one and what is read first stands first. `least` is the narrowest that a card may be on this screen.
 */
export function packed(cards: readonly Card[], least = 1): readonly Place[] {
  /** The first free row of each column. */
  const free = Array.from({ length: boardColumns }, () => 0);
  let top = 0;
  return cards.map((card) => {
    const width = Math.min(boardColumns, Math.max(card.width, least));
    let [column, row] = [0, Number.POSITIVE_INFINITY];
    for (let first = 0; first + width <= boardColumns; first += 1) {
      const at = Math.max(top, ...free.slice(first, first + width));
      if (at < row) [column, row] = [first, at];
    }
    free.fill(row + card.height, column, column + width);
    top = row;
    return { card, column, row, width, height: card.height };
  });
}

/** How many rows a board has. */
export const rowsOf = (places: readonly Place[]): number =>
  Math.max(0, ...places.map(({ row, height }) => row + height));

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
 * an earlier one and what is read first stands first. On a small screen widths are whole `steps`.
 */
export function packed(cards: readonly Card[], step = 1): readonly Place[] {
  /** The first free row of each column. */
  const free = Array.from({ length: boardColumns }, () => 0);
  let top = 0;
  return cards.map((card) => {
    const width = Math.min(boardColumns, Math.ceil(card.width / step) * step);
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

const rowsOf = (places: readonly Place[]): number =>
  Math.max(0, ...places.map(({ row, height }) => row + height));

/** A row of a board with the gap below it, in pixels, as boards.css has it. */
export const rowPixels = 64;
/** What stands above and around the cards of a wall. */
const wallHead = 88;
/** Narrower than this a chart cannot be read. */
const narrowest = 460;
const largestZoom = 2.5;

/**
 * A whole board on one screen, as large as it can be: cards stand closer side by side where the screen is wider than
 * the board, and everything is scaled to the height.
 */
export function fitted(
  cards: readonly Card[],
  screen: { readonly width: number; readonly height: number },
): { readonly places: readonly Place[]; readonly zoom: number } {
  let best: { places: readonly Place[]; zoom: number } | undefined;
  for (const factor of [1, 3 / 4, 2 / 3, 1 / 2, 1 / 3]) {
    const closer = cards.map((card) => ({ ...card, width: Math.max(2, Math.round(card.width * factor)) }));
    const places = packed(closer);
    const zoom = Math.min(largestZoom, screen.height / (rowsOf(places) * rowPixels + wallHead));
    const column = screen.width / zoom / boardColumns;
    const isReadable = places.every(
      ({ card, width }) => card.shows === 'figures' || width * column >= narrowest,
    );
    if (best === undefined || (isReadable && zoom > best.zoom)) best = { places, zoom };
  }
  return best ?? { places: [], zoom: 1 };
}

import type { Card } from '../../core/board.ts';
import { type Change, changed, filterNames } from '../report/address.ts';
import { parseSearch, type Search, stringifySearch } from '../report/address-text.ts';

/** What a board asks of all its cards. */
const askedOfAll: readonly string[] = ['from', 'to', 'period', 'compare', 'asOf', ...filterNames];

/** What the address of a board says about the board itself: the records open from a card, and the wall. */
const ownOfBoard: readonly string[] = ['card', 'drill', 'wall'];

const only = (search: Change, names: readonly string[]): Change =>
  Object.fromEntries(Object.entries(search).filter(([name]) => names.includes(name)));

/** The filters in force: those of the address, or the board's own where the address has none. */
export function boardSearch(address: Search, own: string): Search {
  const given = only(address, askedOfAll);
  return changed({}, Object.keys(given).length > 0 ? given : only(parseSearch(own), askedOfAll));
}

/** What a card's report is asked: its own question, under the filters of the board. */
export const cardSearch = (card: Pick<Card, 'search'>, board: Search): Search =>
  changed(changed({}, parseSearch(card.search)), board);

/** A change that a card makes, by where it belongs: the board's address, or that card alone. */
export function splitChange(card: string, change: Change): { board: Change; own: Change } {
  const isBoard = (name: string) => name === 'drill' || askedOfAll.includes(name);
  const board = only(change, Object.keys(change).filter(isBoard));
  const own = only(
    change,
    Object.keys(change).filter((name) => !isBoard(name)),
  );
  return {
    board: 'drill' in board ? { ...board, card: board.drill === undefined ? undefined : card } : board,
    own,
  };
}

/** What is kept of a report's address under a name: everything but which records are open. */
export const kept = (search: Search): string =>
  stringifySearch(changed(search, { drill: undefined, view: undefined })).slice(1);

/** The filters of a board as they are kept with it. */
export const keptFilters = (search: Search): string =>
  stringifySearch(changed(search, Object.fromEntries(ownOfBoard.map((name) => [name, undefined])))).slice(1);

/** Whether two questions are the same, whatever the order of their parts. */
export function isSame(a: Search, b: Search): boolean {
  const sorted = (search: Search) =>
    JSON.stringify(Object.entries(search).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}

import Big from 'big.js';
import { foldForSearch } from '../../core/fold.ts';
import { canonical } from '../../core/money.ts';
import type { BoardDeal } from './board-answer.ts';
import type { Order } from './pipeline-search.ts';

/** Deals with their sums in the workspace's currency. */
export interface Sums {
  readonly count: number;
  /** Null where the reader may not see amounts. */
  readonly value: string | null;
  readonly expected: string | null;
  /** Stay longer than usual. */
  readonly stuck: number;
  /** Have an amount that no rate converts, and are not in the sums. */
  readonly unrated: number;
}

/** The reader does not see how likely a deal is. */
const hidesLikelihood = ({ win_likelihood }: BoardDeal): boolean => win_likelihood === null;

/** The sums of deals, exact; expected value is of the exact amounts, not of the rounded ones that cards show. */
export function sumsOf(deals: readonly BoardDeal[]): Sums {
  let value = new Big(0);
  let expected = new Big(0);
  let stuck = 0;
  let unrated = 0;
  let hidden = 0;
  for (const deal of deals) {
    if (deal.stuck) stuck += 1;
    if (deal.value === null) hidden += 1;
    else if (deal.worth === null) unrated += 1;
    else {
      value = value.plus(deal.worth);
      expected = expected.plus(new Big(deal.worth).times(deal.win_likelihood ?? 0).div(100));
    }
  }
  const isHidden = hidden > 0 && hidden === deals.length;
  return {
    count: deals.length,
    value: isHidden ? null : canonical(value),
    expected: isHidden || deals.some(hidesLikelihood) ? null : canonical(expected),
    stuck,
    unrated,
  };
}

const folded = new WeakMap<BoardDeal, { readonly name: string; readonly words: string }>();

/** What is searched and sorted of a deal, folded once for as long as the deal is the same. */
function foldedOf(deal: BoardDeal): { readonly name: string; readonly words: string } {
  const known = folded.get(deal);
  if (known !== undefined) return known;
  const { name, company, contact, next_task: task, tags } = deal;
  const words = [name, company, contact, task?.title, ...tags].filter(Boolean).join('\n');
  const made = { name: foldForSearch(name), words: foldForSearch(words) };
  folded.set(deal, made);
  return made;
}

/** The deals of which the words say something: their name, company, contact, owner, tags or next task. */
export function found(
  deals: readonly BoardDeal[],
  words: string,
  ownerOf: (id: string) => string,
): readonly BoardDeal[] {
  const parts = foldForSearch(words).split(' ').filter(Boolean);
  if (parts.length === 0) return deals;
  const owners = new Map(
    [...new Set(deals.map(({ owner_id }) => owner_id))].map((id) => [id, foldForSearch(ownerOf(id))]),
  );
  return deals.filter((deal) => {
    const said = `${foldedOf(deal).words}\n${owners.get(deal.owner_id)}`;
    return parts.every((part) => said.includes(part));
  });
}

const never = '9999-12-31';

const comparisons: Readonly<Record<Order, (a: BoardDeal, b: BoardDeal) => number>> = {
  close: (a, b) => compare(a.estimated_close_on ?? never, b.estimated_close_on ?? never),
  value: (a, b) => Number(b.worth ?? -1) - Number(a.worth ?? -1),
  waiting: (a, b) => compare(a.entered_stage_at, b.entered_stage_at),
  name: (a, b) => compare(foldedOf(a).name, foldedOf(b).name),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The deals in an order, `first` before all; those that are equal by it stand by their ids, so that none jumps. */
export function ordered(
  deals: readonly BoardDeal[],
  order: Order,
  first: readonly string[] = [],
): readonly BoardDeal[] {
  const places = new Map(first.map((id, at) => [id, at]));
  const placeOf = ({ id }: BoardDeal) => places.get(id) ?? first.length;
  return [...deals].sort(
    (a, b) => placeOf(a) - placeOf(b) || comparisons[order](a, b) || compare(a.id, b.id),
  );
}

/** The deals by lane; a lane that holds the same deals as before is the same list, so that it is not drawn anew. */
export function intoLanes(
  deals: readonly BoardDeal[],
  laneOf: (deal: BoardDeal) => string,
  before: ReadonlyMap<string, readonly BoardDeal[]> = new Map(),
): ReadonlyMap<string, readonly BoardDeal[]> {
  const lanes = new Map<string, BoardDeal[]>();
  for (const deal of deals) {
    const key = laneOf(deal);
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [deal]);
    else lane.push(deal);
  }
  const kept = new Map<string, readonly BoardDeal[]>();
  for (const [key, lane] of lanes) {
    const old = before.get(key);
    kept.set(key, old !== undefined && isSame(old, lane) ? old : lane);
  }
  return kept;
}

const isSame = (a: readonly BoardDeal[], b: readonly BoardDeal[]): boolean =>
  a.length === b.length && a.every((deal, at) => deal === b[at]);

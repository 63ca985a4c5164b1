import Big from 'big.js';
import { foldForSearch } from '../../core/fold.ts';
import type { BoardDeal } from './board-answer.ts';
import type { Order } from './pipeline-search.ts';

/** Deals with their sums in the workspace's currency. */
export interface Sums {
  readonly count: number;
  readonly value: string;
  readonly expected: string;
  /** Stay longer than usual. */
  readonly stuck: number;
  /** Have an amount that no rate converts, and are not in the sums. */
  readonly unconverted: number;
}

export function sumsOf(deals: readonly BoardDeal[]): Sums {
  let value = new Big(0);
  let expected = new Big(0);
  let stuck = 0;
  let unconverted = 0;
  for (const deal of deals) {
    if (deal.worth === null) unconverted += 1;
    else value = value.plus(deal.worth);
    if (deal.expected !== null) expected = expected.plus(deal.expected);
    if (deal.stuck) stuck += 1;
  }
  return { count: deals.length, value: value.toFixed(), expected: expected.toFixed(), stuck, unconverted };
}

/** The deals of which the words say something: their name, company, contact, owner or next task. */
export function found(
  deals: readonly BoardDeal[],
  words: string,
  ownerOf: (id: string) => string,
): readonly BoardDeal[] {
  const parts = foldForSearch(words).split(' ').filter(Boolean);
  if (parts.length === 0) return deals;
  return deals.filter((deal) => {
    const { name, company, contact, next_task: task, owner_id } = deal;
    const said = foldForSearch(
      [name, company?.name, contact?.name, task?.title, ownerOf(owner_id)].filter(Boolean).join('\n'),
    );
    return parts.every((part) => said.includes(part));
  });
}

const never = '9999-12-31';

const comparisons: Readonly<Record<Order, (a: BoardDeal, b: BoardDeal) => number>> = {
  close: (a, b) => compare(a.estimated_close_on ?? never, b.estimated_close_on ?? never),
  value: (a, b) => Number(b.worth ?? -1) - Number(a.worth ?? -1),
  waiting: (a, b) => compare(a.entered_stage_at, b.entered_stage_at),
  name: (a, b) => compare(foldForSearch(a.name), foldForSearch(b.name)),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The deals in an order; those that are equal by it stand by their ids, so that none jumps. */
export const ordered = (deals: readonly BoardDeal[], order: Order): readonly BoardDeal[] =>
  [...deals].sort((a, b) => comparisons[order](a, b) || compare(a.id, b.id));

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

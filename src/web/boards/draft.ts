import { type Card, largestCard, mostCards, smallestCard } from '../../core/board.ts';

/** A board while it is arranged: its cards now, and what they were before each change. */
export interface Draft {
  readonly name: string;
  readonly cards: readonly Card[];
  readonly before: readonly (readonly Card[])[];
}

export type Step =
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'add'; readonly card: Omit<Card, 'id'> }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'resize'; readonly id: string; readonly width: number; readonly height: number }
  | { readonly do: 'retitle'; readonly id: string; readonly title: string | undefined }
  | { readonly do: 'move'; readonly ids: ReadonlySet<string>; readonly to: string; readonly after: boolean }
  | { readonly do: 'undo' };

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The size nearest to the wanted one that a card may have. */
export const sized = ({ width, height }: Pick<Card, 'width' | 'height'>): Pick<Card, 'width' | 'height'> => ({
  width: within(width, smallestCard.width, largestCard.width),
  height: within(height, smallestCard.height, largestCard.height),
});

/** A draft after a step; one that changes nothing leaves nothing to undo. */
export function stepped(draft: Draft, step: Step): Draft {
  if (step.do === 'rename') return { ...draft, name: step.name };
  if (step.do === 'undo') {
    const last = draft.before.at(-1);
    return last === undefined ? draft : { ...draft, cards: last, before: draft.before.slice(0, -1) };
  }
  const cards = arranged(draft.cards, step);
  if (JSON.stringify(cards) === JSON.stringify(draft.cards)) return draft;
  return { ...draft, cards, before: [...draft.before, draft.cards] };
}

function arranged(cards: readonly Card[], step: Exclude<Step, { do: 'rename' | 'undo' }>): readonly Card[] {
  const changeOne = (id: string, change: (card: Card) => Card) =>
    cards.map((card) => (card.id === id ? change(card) : card));
  switch (step.do) {
    case 'add':
      return cards.length < mostCards ? [...cards, { ...step.card, id: freshId(cards) }] : cards;
    case 'remove':
      return cards.filter(({ id }) => id !== step.id);
    case 'resize':
      return changeOne(step.id, (card) => ({ ...card, ...sized(step) }));
    case 'retitle':
      return changeOne(step.id, ({ title: _, ...card }) =>
        step.title === undefined ? card : { ...card, title: step.title },
      );
    case 'move': {
      if (step.ids.has(step.to)) return cards;
      const moved = cards.filter(({ id }) => step.ids.has(id));
      const rest = cards.filter(({ id }) => !step.ids.has(id));
      const at = rest.findIndex(({ id }) => id === step.to);
      if (at === -1) return cards;
      return rest.toSpliced(step.after ? at + 1 : at, 0, ...moved);
    }
  }
}

/** The lowest number that no card of the board has. */
function freshId(cards: readonly Card[]): string {
  const taken = new Set(cards.map(({ id }) => id));
  let n = 1;
  while (taken.has(`c${n}`)) n += 1;
  return `c${n}`;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const middle = ({ left, width }: Place): number => left + width / 2;

/**
 * Which of the places an arrow goes to from one of them: the neighbour in its row, or the nearest in the next row.
 * Sides are those of the screen, so it is right in both directions of reading.
 */
export function neighbour(places: readonly Place[], from: number, key: string): number | undefined {
  const here = places[from];
  if (here === undefined) return undefined;
  const near = (candidates: readonly number[], distance: (place: Place) => number): number | undefined =>
    candidates.toSorted((a, b) => distance(places[a] ?? here) - distance(places[b] ?? here))[0];
  const where = (fits: (place: Place) => boolean): readonly number[] =>
    places.flatMap((place, at) => (fits(place) ? [at] : []));
  const rowDistance = (place: Place) =>
    Math.abs(place.top - here.top) * 10_000 + Math.abs(middle(place) - middle(here));
  switch (key) {
    case 'ArrowLeft':
      return near(
        where(({ top, left }) => top === here.top && left < here.left),
        (place) => here.left - place.left,
      );
    case 'ArrowRight':
      return near(
        where(({ top, left }) => top === here.top && left > here.left),
        (place) => place.left - here.left,
      );
    case 'ArrowDown':
      return near(
        where(({ top }) => top > here.top),
        rowDistance,
      );
    case 'ArrowUp':
      return near(
        where(({ top }) => top < here.top),
        rowDistance,
      );
    case 'Home':
      return 0;
    case 'End':
      return places.length - 1;
    default:
      return undefined;
  }
}

/** Moves the focus among the cards of a page by the arrows, and from its search into them. */
export function moveAmongCards(page: HTMLElement, event: React.KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const cards = [...page.querySelectorAll<HTMLElement>('[data-card]')];
  const target = event.target as HTMLElement;
  const goTo = (card: HTMLElement | undefined | null) => {
    if (!card) return;
    event.preventDefault();
    card.focus();
  };
  if (target instanceof HTMLInputElement) {
    if (event.key === 'ArrowDown') goTo(cards[0]);
    return;
  }
  const at = cards.indexOf(target.closest<HTMLElement>('[data-card]') ?? target);
  if (at < 0) return;
  const to = neighbour(
    cards.map((card) => {
      const { left, top, width } = card.getBoundingClientRect();
      return { left, top: Math.round(top), width };
    }),
    at,
    event.key,
  );
  if (to === undefined && event.key === 'ArrowUp')
    goTo(page.querySelector<HTMLElement>('[data-page-search] input'));
  else if (to !== undefined) goTo(cards[to]);
}

import { type DragEvent, useMemo } from 'react';

/** So near an edge a dragged card asks for more columns, and so far they move a frame. */
const edge = 56;
const step = 14;
/** Browsers say where the pointer is at least this often; later the drag has left or ended. */
const lasting = 400;

/**
 * Scrolls a row of columns sideways while a card is held at its edge. Browsers scroll only the innermost thing that
 * scrolls at all, which is the column under the card.
 */
export function useEdgeScroll() {
  return useMemo(() => {
    let way = 0;
    let seen = 0;
    let running = false;
    const scroll = (row: HTMLElement) => {
      if (way === 0 || performance.now() - seen > lasting) {
        running = false;
        return;
      }
      row.scrollBy({ left: way * step, behavior: 'instant' });
      requestAnimationFrame(() => scroll(row));
    };
    return {
      onDragOverCapture({ currentTarget, clientX }: DragEvent<HTMLElement>) {
        const { left, right } = currentTarget.getBoundingClientRect();
        way = clientX < left + edge ? -1 : clientX > right - edge ? 1 : 0;
        seen = performance.now();
        if (way === 0 || running) return;
        running = true;
        scroll(currentTarget);
      },
      onDropCapture() {
        way = 0;
      },
    };
  }, []);
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect } from 'react';

/** Which of many rows are in sight, and how high those are that are not. */
export interface Sight {
  readonly indexes: readonly number[];
  readonly before: number;
  readonly after: number;
  readonly measure: ((element: Element | null) => void) | undefined;
  /** Brings a row into sight that may not be drawn yet. */
  readonly reach: (index: number) => void;
}

const usualHeight = 37;

/** Watches the scrolling of a long grid; draws nothing, and is loaded by long grids only. */
export function RowsWatch({
  scroller,
  count,
  keyOf,
  onSight,
}: {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  keyOf: (index: number) => string;
  onSight: (sight: Sight) => void;
}) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: keyOf,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const total = virtual.getTotalSize();
  useLayoutEffect(() => {
    onSight({
      indexes: items.map(({ index }) => index),
      before: items[0]?.start ?? 0,
      after: total - (items.at(-1)?.end ?? 0),
      measure: virtual.measureElement,
      reach: (index) => virtual.scrollToIndex(index),
    });
  }, [items, total, virtual, onSight]);
  return null;
}

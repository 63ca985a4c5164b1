import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useSyncExternalStore } from 'react';

/** Up to so many rows are all drawn: finding in the page and printing then miss nothing. */
const drawnWhole = 100;
const usualHeight = 37;

const printing = () => matchMedia('print');
const onPrint = (changed: () => void) => {
  const list = printing();
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** Which rows of a scrolled grid are drawn, and how high those are that are not. */
export function useRowsInSight<R>({
  scroller,
  rows,
  rowKey,
  onEnd,
}: {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly R[];
  rowKey: (row: R) => string;
  onEnd: (() => void) | undefined;
}) {
  const printed = useSyncExternalStore(onPrint, () => printing().matches);
  const partial = rows.length > drawnWhole && !printed;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: partial,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rowKey(rows[index] as R),
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = partial ? (items.at(-1)?.index ?? 0) : rows.length - 1;
  const atEnd = onEnd !== undefined && last >= rows.length - 1;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  if (!partial) {
    return { partial, indexes: [...rows.keys()], before: 0, after: 0, measure: undefined, reach: () => {} };
  }
  return {
    partial,
    indexes: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
    /** Brings a row into sight that may not be drawn yet. */
    reach: (index: number) => virtual.scrollToIndex(index),
  };
}

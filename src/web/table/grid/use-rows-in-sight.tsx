import { lazy, type ReactNode, type RefObject, Suspense, useCallback, useEffect, useState } from 'react';
import { usePrinted } from '../../parts/use-printed.ts';
import type { Sight } from './RowsWatch.tsx';

const RowsWatch = lazy(async () => ({ default: (await import('./RowsWatch.tsx')).RowsWatch }));

/** Up to so many rows are all drawn: finding in the page and printing then miss nothing. */
const drawnWhole = 100;

const firstRows = (count: number): Sight => ({
  indexes: Array.from({ length: count }, (_, index) => index),
  before: 0,
  after: 0,
  measure: undefined,
  reach: () => {},
});

/** Which rows of a scrolled grid are drawn, and how high those are that are not. `watch` stands beside the grid. */
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
}): Sight & { readonly partial: boolean; readonly watch: ReactNode } {
  const printed = usePrinted();
  const partial = rows.length > drawnWhole && !printed;
  const [seen, setSeen] = useState<Sight>();
  const keyOf = useCallback((index: number) => rowKey(rows[index] as R), [rows, rowKey]);
  const sight = partial ? (seen ?? firstRows(drawnWhole)) : firstRows(rows.length);
  const last = sight.indexes.at(-1) ?? 0;
  const atEnd = onEnd !== undefined && last >= rows.length - 1;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, onEnd]);
  const watch = partial && (
    <Suspense fallback={null}>
      <RowsWatch scroller={scroller} count={rows.length} keyOf={keyOf} onSight={setSeen} />
    </Suspense>
  );
  return { ...sight, partial, watch };
}

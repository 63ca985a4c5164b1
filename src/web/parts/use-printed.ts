import { useSyncExternalStore } from 'react';

const printing = () => matchMedia('print');

function onPrint(changed: () => void): () => void {
  const list = printing();
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** Whether the page is being put on paper. */
export const usePrinted = (): boolean =>
  useSyncExternalStore(
    onPrint,
    () => printing().matches,
    () => false,
  );

import { lazy, Suspense } from 'react';
import { useKeys } from './keys.ts';
import { useOpened } from './opened.ts';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import('./Shortcuts.tsx')).Shortcuts }));

/** The palette and the list of shortcuts over any page, loaded when they are first opened. */
export function Overlays() {
  const opened = useOpened();
  useKeys(opened);
  return (
    <Suspense fallback={null}>
      {opened === 'palette' && <Palette />}
      {opened === 'shortcuts' && <Shortcuts />}
    </Suspense>
  );
}

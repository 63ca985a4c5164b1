import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useLiveData } from '../data/queries.ts';
import { useSessionOver } from '../data/session.ts';
import { ExportToasts } from '../exports/ExportToasts.tsx';
import { FormHost } from '../forms/FormHost.tsx';
import { useMessage } from '../language/reader.tsx';
import { LogHost } from '../logging/LogHost.tsx';
import { Overlays } from '../palette/Overlays.tsx';
import { PageActions } from '../palette/PageActions.tsx';
import { ConnectionNotice } from '../parts/ConnectionNotice.tsx';
import { PageSkeleton } from '../parts/Skeleton.tsx';
import { Toasts } from '../parts/Toasts.tsx';
import { Bar } from './Bar.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Nav } from './Nav.tsx';

const NavDrawer = lazy(async () => ({ default: (await import('./NavDrawer.tsx')).NavDrawer }));

const SessionOver = lazy(async () => ({
  default: (await import('../account/SessionOver.tsx')).SessionOver,
}));

/** What stands around every page: sections at the inline start, the bar above, on a phone the ways at the bottom. */
export function Frame() {
  const t = useMessage();
  const [isNavOpen, setNavOpen] = useState(false);
  const isOver = useSessionOver();
  useLiveData();
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-accent p-3 text-accent-ink focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {t('skip')}
      </a>
      <div className="grid min-h-screen grid-cols-[minmax(0,1fr)] md:grid-cols-[64px_minmax(0,1fr)] lg:grid-cols-[220px_minmax(0,1fr)] print:block">
        <div className="hidden border-e border-line bg-surface md:block print:hidden">
          <div className="sticky top-0 h-screen overflow-y-auto">
            <Suspense fallback={null}>
              <Nav />
            </Suspense>
          </div>
        </div>
        <div className="min-w-0">
          <Bar />
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto max-w-[1440px] p-4 pb-24 outline-none md:p-6 print:p-0"
          >
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <BottomBar onMenu={() => setNavOpen(true)} />
      {isNavOpen && (
        <Suspense fallback={null}>
          <NavDrawer isOpen onOpenChange={setNavOpen} />
        </Suspense>
      )}
      <PageActions />
      <Overlays />
      <LogHost />
      <ExportToasts />
      <FormHost />
      <Toasts />
      <ConnectionNotice />
      {isOver && (
        <Suspense fallback={null}>
          <SessionOver />
        </Suspense>
      )}
    </>
  );
}

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Locale } from '../core/text.ts';
import { queryClient, workspaceQuery } from './data/queries.ts';
import type { WorkspaceSettings } from './data/types.ts';
import { applyTheme, readPreferences, runsRtl } from './language/preferences.ts';
import { ReaderProvider } from './language/reader.tsx';
import { router } from './router.tsx';

/** What a page without its server goes by: enough to say so in the reader's language. */
const unknownWorkspace: WorkspaceSettings = {
  name: '',
  timeZone: 'Asia/Tehran',
  currency: 'IRR',
  calendar: 'persian',
  weekStart: 'saturday',
  locale: 'fa',
};

async function speak(locale: Locale, rtl: boolean): Promise<void> {
  const { documentElement } = document;
  documentElement.lang = locale;
  documentElement.dir = rtl ? 'rtl' : 'ltr';
  if (locale !== 'fa') return;
  const { installPersian } = await import('./language/persian.ts');
  installPersian();
}

/** Draws the pages, once the reader's language is known. */
export async function start(root: HTMLElement): Promise<void> {
  const preferences = readPreferences();
  applyTheme(preferences.theme);
  const settings = await queryClient.fetchQuery({ ...workspaceQuery, retry: false }).then(
    (workspace) => workspace.settings,
    () => unknownWorkspace,
  );
  const locale = preferences.locale ?? settings.locale;
  await speak(locale, runsRtl(locale, preferences));
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ReaderProvider locale={locale} settings={settings}>
          <RouterProvider router={router} />
        </ReaderProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

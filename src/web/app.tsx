import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { signInAddress } from './account/addresses.ts';
import { ApiError } from './data/client.ts';
import { queryClient, workspaceQuery } from './data/queries.ts';
import { speak, unknownWorkspace } from './language/begin.ts';
import { applyTheme, readPreferences, runsRtl } from './language/preferences.ts';
import { ReaderProvider } from './language/reader.tsx';
import { router } from './router.tsx';

/** Draws the pages, once the reader's language is known; whoever is not signed in is led to where one does. */
export async function start(root: HTMLElement): Promise<void> {
  const preferences = readPreferences();
  applyTheme(preferences.theme);
  const settings = await queryClient.fetchQuery({ ...workspaceQuery, retry: false }).then(
    (workspace) => workspace.settings,
    (error: unknown) =>
      error instanceof ApiError && error.code === 'sign_in_needed' ? undefined : unknownWorkspace,
  );
  if (settings === undefined) {
    location.replace(signInAddress(location));
    return;
  }
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

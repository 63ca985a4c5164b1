import { QueryClientProvider } from '@tanstack/react-query';
import { ChartColumn, Languages } from 'lucide-react';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../data/queries.ts';
import { speak, unknownWorkspace } from '../language/begin.ts';
import { applyTheme, readPreferences, runsRtl } from '../language/preferences.ts';
import { ReaderProvider, useMessage, useReader } from '../language/reader.tsx';
import { nextAddress } from './addresses.ts';
import { Link } from './Link.tsx';
import { SignIn } from './SignIn.tsx';

/**
 * Draws the pages of whoever is not signed in. They are few and stand apart from the others: nothing of a workspace is
 * known yet, and whoever comes in loads the pages anew.
 */
export async function start(root: HTMLElement, place: 'sign-in' | 'link'): Promise<void> {
  const preferences = readPreferences();
  applyTheme(preferences.theme);
  const locale = preferences.locale ?? unknownWorkspace.locale;
  await speak(locale, runsRtl(locale, preferences));
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ReaderProvider locale={locale} settings={unknownWorkspace}>
          <Around>{place === 'link' ? <LinkPlace /> : <SignInPlace />}</Around>
        </ReaderProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

function Around({ children }: { children: ReactNode }) {
  const t = useMessage();
  const { locale, change } = useReader();
  const other = locale === 'fa' ? 'en' : 'fa';
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr]">
      <header className="flex h-14 items-center justify-between px-4">
        <span className="flex items-center gap-2 text-lg font-bold text-accent">
          <ChartColumn size={22} aria-hidden />
          {t('app')}
        </span>
        <Button
          lang={other}
          onPress={() => change({ locale: other })}
          className="flex h-9 min-w-9 cursor-pointer items-center gap-2 rounded-lg px-2 text-accent hover:bg-accent-soft pointer-coarse:h-11"
        >
          <Languages size={18} aria-hidden />
          {t('switchLanguage')}
        </Button>
      </header>
      <main id="main" className="mx-auto grid w-full max-w-md content-start p-4 pt-[8vh]">
        <div className="card grid gap-4 p-6 shadow-sm">{children}</div>
      </main>
    </div>
  );
}

function SignInPlace() {
  const t = useMessage();
  const [isSingleFailed] = useState(() => new URLSearchParams(location.search).has('error'));
  const next = nextAddress(location.search, location.origin);
  useEffect(() => {
    document.title = `${t('signIn')} · ${t('app')}`;
  }, [t]);
  return (
    <SignIn
      title={t('signInTo')}
      lead={isSingleFailed ? t('ssoFailed') : undefined}
      next={next}
      onDone={() => location.replace(next)}
    />
  );
}

function LinkPlace() {
  const t = useMessage();
  const [token] = useState(() => location.hash.slice(1));
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    document.title = `${t('signIn')} · ${t('app')}`;
  }, [t]);
  const enter = (signedIn: boolean) => {
    if (signedIn) return location.replace('/');
    setDone(true);
    history.replaceState(null, '', '/sign-in');
  };
  if (isDone)
    return (
      <SignIn title={t('signInTo')} lead={t('linkDone')} next="/" onDone={() => location.replace('/')} />
    );
  return <Link token={token} onDone={enter} />;
}

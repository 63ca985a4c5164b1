import { Link } from '@tanstack/react-router';
import { ChartColumn, Keyboard, Languages, Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { MeMenu } from '../account/MeMenu.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Key } from '../palette/Key.tsx';
import { open } from '../palette/opened.ts';
import { DisplayMenu } from './DisplayMenu.tsx';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The bar above every page: the way to everything by a few letters, and how things are shown. */
export function Bar() {
  const t = useMessage();
  const { locale, change } = useReader();
  const other = locale === 'fa' ? 'en' : 'fa';
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-surface px-4 print:hidden">
      <Link to="/" search={{}} className="flex items-center gap-2 text-lg font-bold text-accent md:hidden">
        <ChartColumn size={22} aria-hidden />
        {t('app')}
      </Link>
      <Button
        onPress={() => open('palette')}
        className="control hidden h-9 min-w-0 max-w-md flex-1 cursor-pointer items-center gap-2 px-3 text-ink2 hover:border-accent md:flex"
      >
        <Search size={16} aria-hidden className="shrink-0" />
        <span className="min-w-0 flex-1 truncate text-start">{t('paletteOpen')}</span>
        <span aria-hidden dir="ltr" className="flex gap-1">
          <Key name={isApple ? '⌘' : 'Ctrl'} />
          <Key name="K" />
        </span>
      </Button>
      <span className="flex-1" />
      <Button
        aria-label={t('shortcuts')}
        onPress={() => open('shortcuts')}
        className="icon-button hidden cursor-pointer lg:inline-grid"
      >
        <Keyboard size={18} aria-hidden />
      </Button>
      <DisplayMenu />
      <Button
        lang={other}
        onPress={() => change({ locale: other })}
        className="flex h-9 min-w-9 cursor-pointer items-center gap-2 rounded-lg px-2 text-accent hover:bg-accent-soft pointer-coarse:h-11"
      >
        <Languages size={18} aria-hidden />
        {t('switchLanguage')}
      </Button>
      <MeMenu />
    </header>
  );
}

import { Link } from '@tanstack/react-router';
import { ChartColumn, LayoutDashboard, Menu, Plus, Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useMessage } from '../language/reader.tsx';
import { useMayLog } from '../logging/may-log.ts';
import { openLog } from '../logging/opened-log.ts';
import { usePageSubject } from '../logging/use-page-subject.ts';
import { open } from '../palette/opened.ts';
import { boardPlace } from './place.ts';

const item =
  'flex min-h-14 flex-1 cursor-pointer flex-col items-center justify-center gap-0.5 rounded-lg text-xs text-ink2 aria-[current=page]:font-medium aria-[current=page]:text-accent';

/** The ways of a phone, where the thumb is. */
export function BottomBar({ onMenu }: { onMenu: () => void }) {
  const t = useMessage();
  const subject = usePageSubject();
  const mayLog = useMayLog();
  return (
    <nav
      aria-label={t('mainWays')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface px-2 pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: false }} className={item}>
        <ChartColumn size={20} aria-hidden />
        {t('reports')}
      </Link>
      <Link to={boardPlace('overview').address} search={{}} className={item}>
        <LayoutDashboard size={20} aria-hidden />
        {t('boards')}
      </Link>
      {mayLog && (
        <Button onPress={() => openLog({ ...subject })} className={item}>
          <Plus size={20} aria-hidden />
          {t('logShort')}
        </Button>
      )}
      <Button onPress={() => open('palette')} className={item}>
        <Search size={20} aria-hidden />
        {t('search')}
      </Button>
      <Button onPress={onMenu} className={item}>
        <Menu size={20} aria-hidden />
        {t('menu')}
      </Button>
    </nav>
  );
}

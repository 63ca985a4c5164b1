import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Bookmark, Clock, LayoutDashboard, type LucideIcon, Search, Star, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useBoards, useSavedViews } from '../boards/kept.ts';
import { useManifest } from '../data/queries.ts';
import { boardPlace, hrefOf, type Place, viewPlace } from '../frame/place.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { groupIcon } from './group-icons.ts';
import { useRecentReports, useStarred } from './kept.ts';
import { moveAmongCards } from './move-among-cards.ts';
import { ReportCards } from './ReportCards.tsx';

const FoundReports = lazy(async () => ({ default: (await import('./FoundReports.tsx')).FoundReports }));

/** All reports by group, each with the question it answers; with a search, the ones that answer it. */
export function CataloguePage() {
  const t = useMessage();
  const text = useText();
  const { locale } = useReader();
  const { groups, reports } = useManifest();
  const { q = '' } = useSearch({ from: '/' });
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${t('reports')} · ${t('app')}`;
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move the focus among its links.
    <div ref={page} onKeyDown={(event) => page.current && moveAmongCards(page.current, event)}>
      <header className="mb-6">
        <h1 className="text-xl font-bold">{t('reports')}</h1>
        <p className="text-ink2">{t('catalogueLead')}</p>
        <PageSearch text={q} />
      </header>
      {q.trim() !== '' ? (
        <Suspense fallback={null}>
          <FoundReports text={q} />
        </Suspense>
      ) : (
        <>
          <Shelf />
          {Object.entries(groups).map(([group, name]) => {
            const Icon = groupIcon(group);
            return (
              <section
                key={group}
                id={group}
                aria-labelledby={`${group}-title`}
                className="mb-8 scroll-mt-20"
              >
                <h2
                  id={`${group}-title`}
                  className="mb-3 flex items-center gap-2 text-lg font-bold"
                  lang={locale}
                >
                  <Icon size={20} aria-hidden className="text-accent" />
                  {text(name)}
                </h2>
                <ReportCards
                  reports={reports.filter((report) => report.group === group)}
                  label={text(name)}
                />
              </section>
            );
          })}
        </>
      )}
    </div>
  );
}

function PageSearch({ text }: { text: string }) {
  const t = useMessage();
  const navigate = useNavigate();
  const open = () => document.querySelector<HTMLElement>('[data-card]')?.click();
  return (
    <SearchField
      data-page-search
      aria-label={t('searchReports')}
      value={text}
      onChange={(q) => void navigate({ to: '/', search: q === '' ? {} : { q }, replace: true })}
      onSubmit={open}
      className="control group mt-4 flex h-12 max-w-2xl items-center gap-3 rounded-xl px-4 focus-within:border-accent"
    >
      <Search size={18} aria-hidden className="shrink-0 text-ink2" />
      <Input
        {...(text === '' ? {} : { dir: 'auto' })}
        placeholder={t('searchExample')}
        className="min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
      />
      <Button
        aria-label={t('clearSearch')}
        className="icon-button -me-2 cursor-pointer text-ink2 group-data-[empty]:hidden"
      >
        <X size={16} aria-hidden />
      </Button>
    </SearchField>
  );
}

/** What the reader comes back to: starred and recent reports, views and boards. Nothing of it, nothing shown. */
function Shelf() {
  const t = useMessage();
  const text = useText();
  const { reports } = useManifest();
  const starred = useStarred();
  const recent = useRecentReports().filter((id) => !starred.includes(id));
  const views = useSavedViews() ?? [];
  const boards = useBoards().data ?? [];
  const links = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const report = reports.find((each) => each.id === id);
      return report === undefined ? [] : [{ address: `/reports/${id}`, name: text(report.title) }];
    });
  const rows: readonly { title: string; icon: LucideIcon; places: readonly NamedPlace[] }[] = [
    { title: t('starredReports'), icon: Star, places: links(starred) },
    { title: t('recentReports'), icon: Clock, places: links(recent) },
    {
      title: t('views'),
      icon: Bookmark,
      places: views.map((view) => ({ ...viewPlace(view), name: view.name })),
    },
    {
      title: t('boards'),
      icon: LayoutDashboard,
      places: [
        { address: '/boards/overview', name: t('overviewBoard') },
        ...boards.map(({ id, name }) => ({ ...boardPlace(id), name })),
      ],
    },
  ];
  return (
    <div className="mb-8 grid gap-4">
      {rows
        .filter(({ places }) => places.length > 0)
        .map(({ title, icon: Icon, places }) => (
          <section
            key={title}
            aria-label={title}
            className="grid gap-2 sm:grid-cols-[9rem_1fr] sm:items-center"
          >
            <h2 className="flex items-center gap-2 text-sm font-medium text-ink2">
              <Icon size={16} aria-hidden />
              {title}
            </h2>
            <ul className="flex flex-wrap gap-2">
              {places.map((place) => (
                <li key={hrefOf(place)} className="min-w-0">
                  <Chip {...place} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

interface NamedPlace extends Place {
  readonly name: string;
}

function Chip({ address, search = {}, name }: NamedPlace) {
  return (
    <Link
      to={address}
      search={search}
      data-card
      className="control inline-flex max-w-full items-center px-3 hover:border-accent hover:bg-accent-soft"
    >
      <bdi className="truncate">{name}</bdi>
    </Link>
  );
}

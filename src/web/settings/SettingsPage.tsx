import { Link, useParams } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useMe } from '../forms/queries.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { NotFound } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { type Section, sections } from './sections.ts';

/** The settings: their parts at the side, one of them beside it. */
export function SettingsPage() {
  const t = useMessage();
  const { section: asked = 'display' } = useParams({ strict: false }) as { readonly section?: string };
  const me = useMe();
  const nameOf = useSectionName();
  const shown = sections.filter(({ whose }) => whose === 'own' || me?.role === 'admin');
  const section = shown.find(({ id }) => id === asked);
  const title = section === undefined ? t('settings') : nameOf(section);
  useEffect(() => {
    document.title = `${title} · ${t('settings')} · ${t('app')}`;
  }, [title, t]);
  return (
    <div className="mx-auto grid max-w-[1300px] grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-4 lg:grid-cols-[13rem_minmax(0,1fr)]">
      {shown.length > 1 && (
        <nav aria-label={t('settingsParts')} className="max-lg:-mx-1 max-lg:overflow-x-auto max-lg:p-1">
          <ul className="grid gap-1 max-lg:flex max-lg:w-max">
            {shown.map((each) => (
              <li key={each.id}>
                <Link
                  to="/settings/$section"
                  params={{ section: each.id }}
                  aria-current={each.id === asked ? 'page' : undefined}
                  className="flex min-h-9 items-center gap-3 rounded-lg px-2 py-1 whitespace-nowrap hover:bg-accent-soft aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent pointer-coarse:min-h-11"
                >
                  <each.icon size={18} aria-hidden className="shrink-0" />
                  {nameOf(each)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="min-w-0">
        {section === undefined ? (
          me === undefined ? (
            <Skeleton className="h-96" />
          ) : (
            <NotFound />
          )
        ) : (
          <>
            <header className="mb-4">
              <h1 className="text-xl font-bold">{title}</h1>
              <p className="max-w-prose text-ink2">{t(section.about)}</p>
            </header>
            <Suspense fallback={<Skeleton className="h-96" />}>
              <section.Page key={section.id} />
            </Suspense>
          </>
        )}
      </div>
    </div>
  );
}

function useSectionName(): (section: Section) => string {
  const t = useMessage();
  const text = useText();
  const types = useRecordTypes();
  return ({ called }) => {
    if (typeof called === 'string') return t(called);
    const label = types[called.type]?.label.many;
    return label === undefined ? called.type : text(label);
  };
}

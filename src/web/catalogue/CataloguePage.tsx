import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useManifest } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { findReports } from '../find/find-reports.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { groupIcon } from './group-icons.ts';

/** All reports by group, each with the question it answers; with a search, the ones that answer it. */
export function CataloguePage() {
  const t = useMessage();
  const text = useText();
  const { format, locale } = useReader();
  const { groups, reports } = useManifest();
  const { q = '' } = useSearch({ from: '/' });
  const found = findReports(reports, q);
  const searching = q.trim() !== '';
  useEffect(() => {
    document.title = `${t('reports')} · ${t('app')}`;
  });
  return (
    <>
      <header className="mb-6">
        <h1 className="text-xl font-bold">{t('reports')}</h1>
        <p className="text-ink2">{t('catalogueLead')}</p>
      </header>
      <p role="status" className={searching ? 'mb-3 text-ink2' : 'sr-only'}>
        {searching
          ? found.length === 0
            ? t('nothingFound')
            : t('found', { count: format.count(found.length) })
          : ''}
      </p>
      {searching ? (
        <ReportList reports={found} />
      ) : (
        Object.entries(groups).map(([group, name]) => {
          const Icon = groupIcon(group);
          return (
            <section key={group} id={group} aria-labelledby={`${group}-title`} className="mb-8 scroll-mt-20">
              <h2
                id={`${group}-title`}
                className="mb-3 flex items-center gap-2 text-lg font-bold"
                lang={locale}
              >
                <Icon size={20} aria-hidden className="text-accent" />
                {text(name)}
              </h2>
              <ReportList reports={reports.filter((report) => report.group === group)} />
            </section>
          );
        })
      )}
    </>
  );
}

function ReportList({ reports }: { reports: readonly Described[] }) {
  const text = useText();
  const { format } = useReader();
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {reports.map(({ id, number, title, question }) => (
        <li key={id} className="grid">
          <Link
            to="/reports/$id"
            params={{ id }}
            search={{}}
            className="card flex items-start gap-3 p-4 hover:border-accent"
          >
            <span
              aria-hidden
              className="grid size-8 shrink-0 place-items-center rounded-lg bg-accent-soft text-sm font-medium text-accent tabular-nums"
            >
              {format.count(number)}
            </span>
            <span className="min-w-0">
              <span className="block font-bold">{text(title)}</span>
              <span className="block text-sm text-ink2">{text(question)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

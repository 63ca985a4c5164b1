import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { ApiError } from '../data/client.ts';
import { useAnswer, useManifest, useWorkspace } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { todayIn, twelveMonths } from '../filters/presets.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { AnswerSkeleton } from '../parts/Skeleton.tsx';
import type { Search } from '../router.tsx';
import { AnswerView } from './AnswerView.tsx';
import { asked, type Change, changed } from './address.ts';

/** One report: what is asked, its figures, chart and tables, and the records behind them. */
export function ReportPage() {
  const t = useMessage();
  const { id } = useParams({ strict: false });
  const report = useManifest().reports.find((each) => each.id === id);
  if (report === undefined) return <NotFound>{t('noReport')}</NotFound>;
  return <KnownReport key={report.id} report={report} />;
}

function KnownReport({ report }: { report: Described }) {
  const t = useMessage();
  const text = useText();
  const { locale, calendar } = useReader();
  const { settings } = useWorkspace();
  const navigate = useNavigate();
  const address: Search = useSearch({ strict: false });
  const standard = useMemo(
    () => twelveMonths(todayIn(settings.timeZone), calendar),
    [settings.timeZone, calendar],
  );
  const hasPeriod = address.from !== undefined || address.to !== undefined;
  const search: Search = report.period && !hasPeriod ? { ...address, ...standard } : address;
  const change = useCallback(
    (change: Change) =>
      void navigate({
        to: '.',
        search: (before) => changed(before, change),
        resetScroll: false,
      }),
    [navigate],
  );
  const title = text(report.title);
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);

  const { data, error, isFetching, isPlaceholderData, refetch } = useAnswer(
    report.id,
    asked(search, report),
    locale,
  );
  return (
    <article className="mx-auto max-w-[1440px]">
      <header className="mb-3">
        <h1 className="text-xl font-bold">{title}</h1>
        <p className="text-ink2">{text(report.question)}</p>
      </header>
      <FilterBar report={report} search={search} onChange={change} />
      {error !== null && !isFetching ? (
        <Problem error={error} onRetry={() => void refetch()}>
          {error instanceof ApiError && error.status === 400 && (
            <Button onPress={() => void navigate({ to: '.', search: {} })}>{t('startOver')}</Button>
          )}
        </Problem>
      ) : data === undefined ? (
        <div role="status" aria-label={t('loading')}>
          <AnswerSkeleton />
        </div>
      ) : (
        <AnswerView
          report={report}
          answer={data}
          search={search}
          stale={isPlaceholderData && isFetching}
          onChange={change}
        />
      )}
    </article>
  );
}

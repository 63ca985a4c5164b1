import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { ViewMenu } from '../boards/ViewMenu.tsx';
import { Star } from '../catalogue/Star.tsx';
import { preloadCharts } from '../charts/draw-chart.ts';
import { ApiError } from '../data/client.ts';
import { useAnswer, useManifest, useWorkspace } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { useToday } from '../data/use-today.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { AsOfBanner } from '../filters/AsOfBanner.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { AnswerSkeleton } from '../parts/Skeleton.tsx';
import { AddressProblem } from './AddressProblem.tsx';
import { AnswerView } from './AnswerView.tsx';
import { asked, changed, chartsOf, type OnChange, ofPage } from './address.ts';
import type { Search } from './address-text.ts';
import { settled, tidied } from './asking.ts';
import { CopyLink } from './CopyLink.tsx';
import { faultsOf, mendedAll, refusalOf } from './faults.ts';
import { Waiting } from './Waiting.tsx';

/** One report: what is asked, its figures, chart and tables, and the records behind them. */
export function ReportPage() {
  const t = useMessage();
  const { id } = useParams({ strict: false });
  const report = useManifest().reports.find((each) => each.id === id);
  if (report === undefined) return <NotFound>{t('noReport')}</NotFound>;
  return <KnownReport key={report.id} report={report} />;
}

/** The address of a report's page as it should have been written, and how to change it. */
function useAddress(report: Described): { readonly address: Search; readonly change: OnChange } {
  const { settings } = useWorkspace();
  const navigate = useNavigate();
  const written: Search = useSearch({ strict: false });
  const address = useMemo(() => tidied(written, report, settings), [written, report, settings]);
  useEffect(() => {
    if (address !== written) void navigate({ to: '.', search: address, replace: true, resetScroll: false });
  }, [address, written, navigate]);
  const change = useCallback<OnChange>(
    (change, { replace = false } = {}) =>
      void navigate({ to: '.', search: (before) => changed(before, change), replace, resetScroll: false }),
    [navigate],
  );
  return { address, change };
}

/** What a reader opens next, fetched when the first answer stands and nothing else is to be done. */
function NextParts() {
  useEffect(() => {
    const rest = setTimeout(() => {
      void import('../table/DrillDrawer.tsx');
      void import('../filters/lists.ts');
      void import('../filters/calendars.ts');
    }, 1_000);
    return () => clearTimeout(rest);
  }, []);
  return null;
}

function KnownReport({ report }: { report: Described }) {
  const t = useMessage();
  const text = useText();
  const workspace = useWorkspace();
  const today = useToday(workspace.settings.timeZone);
  const { address, change } = useAddress(report);
  const faults = useMemo(
    () => faultsOf(address, report, workspace, today),
    [address, report, workspace, today],
  );
  const search = useMemo(
    () => settled(address, report, workspace.settings, today),
    [address, report, workspace.settings, today],
  );
  const title = text(report.title);
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);
  useEffect(() => preloadCharts(chartsOf(report)), [report]);
  return (
    <article className="mx-auto max-w-[1440px]">
      <header className="mb-3 flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="text-xl font-bold">{title}</h1>
          <p className="text-ink2">{text(report.question)}</p>
        </div>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <Star report={report} />
          <ViewMenu of={report.id} forBoard={report} address={address} />
          <CopyLink search={search} />
          <ExportMenu source={{ report, search }} />
        </div>
      </header>
      <FilterBar report={report} search={address} onChange={change} />
      <AsOfBanner asOf={address.asOf} onChange={change} />
      {faults.length > 0 ? (
        <AddressProblem
          report={report}
          faults={faults}
          onChange={change}
          onMendAll={() => change(mendedAll(address, report, workspace, today))}
        />
      ) : (
        <Answered report={report} search={search} onChange={change} />
      )}
    </article>
  );
}

/** A report's answer, or where it is on its way to one. */
function Answered({ report, search, onChange }: { report: Described; search: Search; onChange: OnChange }) {
  const t = useMessage();
  const { locale } = useReader();
  const client = useQueryClient();
  const question = useMemo(() => asked(search, report), [search, report]);
  const { data, error, isFetching, isPlaceholderData, refetch } = useAnswer(report.id, question, locale);
  // Figures that stand while others are on their way open the records of their own question.
  const answered = useRef(question);
  useEffect(() => {
    if (data !== undefined && !isPlaceholderData) answered.current = question;
  }, [data, isPlaceholderData, question]);
  const shown = isPlaceholderData ? { ...ofPage(search), ...answered.current } : search;
  const again = () => void refetch();
  const cancel = () => void client.cancelQueries({ queryKey: ['answer', report.id, question, locale] });
  const refused = refusalOf(error, search);
  if (refused !== undefined && !isFetching)
    return <AddressProblem report={report} faults={[refused]} onChange={onChange} />;
  if (error !== null && data === undefined && !isFetching) return <Problem error={error} onRetry={again} />;
  const isCancelled = !isFetching && (data === undefined || isPlaceholderData);
  const retry = <Button onPress={again}>{t('computeAgain')}</Button>;
  return (
    <>
      {isFetching && <Waiting key={JSON.stringify(question)} onCancel={cancel} />}
      {isCancelled && (
        <Notice action={retry}>{t(data === undefined ? 'cancelled' : 'cancelledStale')}</Notice>
      )}
      {error !== null && data !== undefined && !isFetching && !isOffline(error) && (
        <Notice action={<Button onPress={again}>{t('retry')}</Button>}>{t('notFresh')}</Notice>
      )}
      {data !== undefined && <NextParts />}
      {data === undefined ? (
        isFetching && (
          <div role="status" aria-label={t('loading')}>
            <AnswerSkeleton />
          </div>
        )
      ) : (
        <AnswerView
          report={report}
          answer={data}
          search={shown}
          stale={isPlaceholderData}
          onChange={onChange}
        />
      )}
    </>
  );
}

/** The frame says by itself that the server cannot be reached. */
const isOffline = (error: Error): boolean => error instanceof ApiError && error.code === 'offline';

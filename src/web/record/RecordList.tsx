import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useAnswer, useManifest } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { ListPage } from '../lists/ListPage.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { PageSkeleton } from '../parts/Skeleton.tsx';
import { changed, readDrill } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { exported } from '../table/exported.ts';
import { FigureTime, FigureTitle, useFigureWords } from '../table/FigureTitle.tsx';
import { RecordsGrid } from '../table/RecordsGrid.tsx';
import { wordsOf } from '../table/table-model.ts';
import { useRecords } from '../table/use-records.ts';
import { useRecordTypes } from './queries.ts';

/** A list of records: those behind a figure of a report, or those of a type. */
export function RecordList() {
  const t = useMessage();
  const { type = '' } = useParams({ strict: false });
  const search: Search = useSearch({ strict: false });
  const described = useRecordTypes()[type];
  const report = useManifest().reports.find(({ id }) => id === search.report);
  if (report !== undefined && search.drill !== undefined) return <OfFigure report={report} search={search} />;
  if (described?.hasPage) return <ListPage key={type} type={type} described={described} search={search} />;
  return <NotFound>{t('noRecordType')}</NotFound>;
}

function OfFigure({ report, search }: { report: Described; search: Search }) {
  const { report: _, drill = '', recordSort, ...question } = search;
  const t = useMessage();
  const text = useText();
  const { locale, format } = useReader();
  const navigate = useNavigate();
  const answered = useAnswer(report.id, question, locale);
  const records = useRecords(report.id, question, drill, recordSort);
  const target = readDrill(search) ?? {};
  const figureWords = useFigureWords();
  const { data: answer, error, refetch } = answered;
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (answer === undefined) return <PageSkeleton />;
  const said = figureWords({ answer, target, words: wordsOf(answer, format) });
  return (
    <article className="mx-auto grid max-w-[1440px] gap-3">
      <header className="flex flex-wrap items-start gap-2">
        <div className="min-w-0 flex-1 basis-64">
          <Link
            to="/reports/$id"
            params={{ id: report.id }}
            search={{ ...question, drill }}
            className="inline-flex min-h-[24px] items-center gap-1 rounded text-accent underline-offset-4 hover:underline pointer-coarse:min-h-[44px]"
          >
            <ArrowRight size={14} aria-hidden className="ltr:-scale-x-100" />
            {t('backToReport')}: {text(report.title)}
          </Link>
          <h1 className="text-xl font-bold wrap-anywhere">
            <FigureTitle said={said} />
          </h1>
          <p className="text-ink2">
            <FigureTime {...{ answer, target }} />
            {records.count !== undefined && (
              <>
                {' · '}
                <span data-testid="record-count" data-count={records.count}>
                  {t('recordCount', { count: format.count(records.count) })}
                </span>
              </>
            )}
          </p>
        </div>
        <ExportMenu source={exported(report, { search: question, drill }, said, recordSort)} />
      </header>
      <div className="card overflow-hidden">
        <RecordsGrid
          records={records}
          sort={recordSort}
          onSort={(sort) =>
            void navigate({
              to: '.',
              search: changed(search, { recordSort: sort }),
              resetScroll: false,
            })
          }
          className="max-h-[75vh]"
        />
      </div>
    </article>
  );
}

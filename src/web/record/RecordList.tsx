import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowRight, Search as SearchIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useAnswer, useManifest } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { PageSkeleton } from '../parts/Skeleton.tsx';
import { changed, readDrill } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { exported } from '../table/exported.ts';
import { FigureTime, FigureTitle, useFigureWords } from '../table/FigureTitle.tsx';
import { RecordsGrid } from '../table/RecordsGrid.tsx';
import { wordsOf } from '../table/table-model.ts';
import { useRecords } from '../table/use-records.ts';
import { useNamedRecords, useRecordTypes } from './queries.ts';
import { RecordLink } from './RecordLink.tsx';

/** A list of records: those behind a figure of a report, or those of a type by their name. */
export function RecordList() {
  const t = useMessage();
  const { type = '' } = useParams({ strict: false });
  const search: Search = useSearch({ strict: false });
  const described = useRecordTypes()[type];
  const report = useManifest().reports.find(({ id }) => id === search.report);
  if (report !== undefined && search.drill !== undefined) return <OfFigure report={report} search={search} />;
  if (described?.hasPage && described.fields.name !== undefined)
    return <ByName key={type} type={type} search={search} />;
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

const shownNames = 100;

function ByName({ type, search: { q = '' } }: { type: string; search: Search }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const navigate = useNavigate();
  const described = useRecordTypes()[type];
  const [typed, setTyped] = useState(q);
  const { data, error, refetch } = useNamedRecords(type, q, shownNames);
  const title = described === undefined ? '' : text(described.label.many);
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);
  const find = (name: string) => {
    setTyped(name);
    void navigate({ to: '.', search: name === '' ? {} : { q: name }, replace: true, resetScroll: false });
  };
  return (
    <article className="mx-auto grid max-w-[960px] gap-3">
      <h1 className="text-xl font-bold">{title}</h1>
      <SearchField
        aria-label={t('searchRecords')}
        value={typed}
        onChange={find}
        className="control flex items-center gap-2 px-3 focus-within:border-accent"
      >
        <SearchIcon size={16} aria-hidden className="text-ink2" />
        <Input
          placeholder={t('searchRecords')}
          className="min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      {error !== null ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <PageSkeleton />
      ) : data.records.length === 0 ? (
        <p className="card p-6 text-center text-ink2">{t('noRecordFound')}</p>
      ) : (
        <>
          <ul className="card divide-y divide-line">
            {data.records.map(({ id, name }) => (
              <li key={id} className="px-4 py-2">
                <RecordLink type={type} id={id}>
                  <span className="wrap-anywhere">{name}</span>
                </RecordLink>
              </li>
            ))}
          </ul>
          {data.records.length === shownNames && (
            <p className="text-xs text-ink2">{t('firstRecords', { count: format.count(shownNames) })}</p>
          )}
        </>
      )}
    </article>
  );
}

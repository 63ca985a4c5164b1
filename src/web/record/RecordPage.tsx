import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useId } from 'react';
import type { DescribedType, RecordView } from '../../core/record-view.ts';
import { ApiError } from '../data/client.ts';
import { FilesCard } from '../deal/files/FilesCard.tsx';
import { LogBar } from '../deal/LogBar.tsx';
import { TimelineCard } from '../deal/timeline/TimelineCard.tsx';
import { useMay } from '../forms/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import type { LogSubject } from '../logging/opened-log.ts';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { PageSkeleton } from '../parts/Skeleton.tsx';
import { Changes } from './Changes.tsx';
import { useRecord, useRecordTypes } from './queries.ts';
import { RecordActions } from './RecordActions.tsx';
import { RecordDetails } from './RecordDetails.tsx';
import { RelatedLists } from './RelatedLists.tsx';
import { Stays } from './Stays.tsx';
import { Timeline } from './Timeline.tsx';

/** The page of one record: its fields, what happened around it, and what changed. */
export function RecordPage() {
  const t = useMessage();
  const { type = '', id = '' } = useParams({ strict: false });
  const described = useRecordTypes()[type];
  if (described === undefined || !described.hasPage) return <NotFound>{t('noRecordType')}</NotFound>;
  return <KnownType key={`${type} ${id}`} type={type} id={id} described={described} />;
}

function KnownType({ type, id, described }: { type: string; id: string; described: DescribedType }) {
  const t = useMessage();
  const { data, error, refetch } = useRecord(type, id);
  if (error instanceof ApiError && error.status === 404) return <NotFound>{t('noRecord')}</NotFound>;
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <Shown record={data} described={described} />;
}

function Shown({ record, described }: { record: RecordView; described: DescribedType }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const kind = text(described.label.one);
  const subject = subjectOf(record);
  const mayLog = useMay('call', 'edit');
  const mayEdit = useMay(record.type, 'edit');
  const Own = ownActions[record.type];
  const name = record.fields[described.title ?? ''];
  const title = typeof name === 'string' && name !== '' ? name : `${kind} ${format.written(record.id)}`;
  useEffect(() => {
    document.title = `${title} · ${kind} · ${t('app')}`;
  }, [title, kind, t]);
  return (
    <article className="mx-auto max-w-[1200px]">
      <header className="mb-4 flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <Link
            to="/records/$type"
            params={{ type: record.type }}
            search={{}}
            className="inline-flex min-h-6 items-center rounded text-xs text-ink2 underline-offset-4 hover:text-accent hover:underline"
          >
            {text(described.label.many)}
          </Link>
          <h1 className="line-clamp-4 text-xl font-bold wrap-anywhere">
            <bdi>{title}</bdi>
          </h1>
        </div>
        <div className="flex flex-wrap items-center gap-1 print:hidden">
          {Own !== undefined && (
            <Suspense fallback={null}>
              <Own record={record} />
            </Suspense>
          )}
          <RecordActions record={record} kind={kind} title={title} />
        </div>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid min-w-0 gap-4">
          <Card title={t('recordFields')}>
            <RecordDetails record={record} described={described} />
          </Card>
          {subject !== undefined && <FilesCard {...subject} may={mayEdit} />}
          {record.stays.length > 0 && (
            <Card title={t('stageHistory')}>
              <Stays record={record} />
            </Card>
          )}
        </div>
        <div className="grid min-w-0 gap-4">
          {subject === undefined ? (
            <Timeline record={record} />
          ) : (
            <>
              {mayLog && <LogBar subject={subject} />}
              <TimelineCard {...subject} />
            </>
          )}
          <RelatedLists record={record} />
          <Card title={t('changeLog')}>
            <Changes record={record} described={described} />
          </Card>
        </div>
      </div>
    </article>
  );
}

/** What the page of one type offers beside what every page does. */
const ownActions: Readonly<Record<string, ComponentType<{ record: RecordView }>>> = {
  lead: lazy(async () => ({ default: (await import('../leads/LeadActions.tsx')).LeadActions })),
};

const subjects = ['deal', 'lead', 'contact', 'company'] as const;

/** The record as something that is logged about, where it is. */
function subjectOf({ type, id }: RecordView): LogSubject | undefined {
  const known = subjects.find((each) => each === type);
  return known === undefined ? undefined : { type: known, id };
}

/** A part of a record's page under its own head. */
export function Card({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string | undefined;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="card p-4">
      <h2 className="mb-3 flex flex-wrap items-baseline gap-x-2 text-sm font-bold">
        <span id={heading}>{title}</span>
        {hint !== undefined && <span className="text-xs font-normal text-ink2">{hint}</span>}
      </h2>
      {children}
    </section>
  );
}

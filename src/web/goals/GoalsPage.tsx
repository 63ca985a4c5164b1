import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Copy, Target } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { bucketStart, calendars, nextBucket, previousBucket } from '../../core/calendar.ts';
import { formatter } from '../../core/format.ts';
import { useAnswer, useManifest, useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { ChoiceInput } from '../forms/inputs/ChoiceInput.tsx';
import { useMay } from '../forms/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import type { Search } from '../report/address-text.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { GoalTable } from './GoalTable.tsx';
import { metrics, periodsOf, subjectsOf, units } from './goal-grid.ts';
import { goalsIn } from './goals-of.ts';

const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined, usual: Word): Word =>
  words.find((each) => each === given) ?? usual;

const reports = { won_value: 'sales-goals', won_count: 'won-deal-goals' } as const;
const unitNames = { month: 'unitMonth', quarter: 'unitQuarter', year: 'unitYear' } as const;

/** The goals of teams and people, period by period, each beside what was attained. */
export function GoalsPage() {
  const t = useMessage();
  const text = useText();
  const { format, locale, calendar: usual } = useReader();
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const workspace = useWorkspace();
  const manifest = useManifest();
  const today = useToday(workspace.settings.timeZone);
  const may = useMay('goal', 'edit');
  const [isCopying, setCopying] = useState(false);
  const metric = oneOf(metrics, search.metric, 'won_value');
  const unit = oneOf(units, search.unit, 'month');
  const calendar = oneOf(calendars, search.calendar, usual);
  const day = /^\d{4}-\d\d-\d\d$/.test(search.at ?? '') ? (search.at ?? today) : today;
  const periods = useMemo(() => periodsOf(day, unit, calendar), [day, unit, calendar]);
  const first = periods[0]?.from ?? today;
  const last = periods.at(-1)?.to ?? today;
  const report = reports[metric];
  const { data, error, refetch } = useAnswer(report, { from: first, to: last }, locale);
  const goals = useMemo(() => (data === undefined ? undefined : goalsIn(data.rows)), [data]);
  const subjects = useMemo(() => {
    const has = (subject: 'user' | 'team', id: string) => goals?.has(subject, id) === true;
    const all = subjectsOf(workspace, has);
    return may ? all : all.filter(({ subject, id }) => has(subject, id));
  }, [workspace, goals, may]);
  useEffect(() => {
    document.title = `${t('navGoals')} · ${t('app')}`;
  }, [t]);
  const change = (next: Record<string, string>) =>
    void navigate({ to: '/goals', search: { ...search, ...next }, replace: true, resetScroll: false });
  const title = manifest.reports.find(({ id }) => id === report)?.title;
  const year = { granularity: 'year', calendar, weekStart: 'monday' } as const;
  // Periods are named in the calendar that they are of, which may not be the reader's.
  const shown = useMemo(() => formatter({ ...format.options, calendar }), [format, calendar]);
  const step = 'icon-button cursor-pointer hover:bg-accent-soft';
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <header className="flex flex-wrap items-start gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="text-xl font-bold">{t('navGoals')}</h1>
          <p className="max-w-prose text-ink2">{t(may ? 'goalsLead' : 'goalsRead')}</p>
        </div>
        {title !== undefined && (
          <Link
            to="/reports/$id"
            params={{ id: report }}
            search={{ from: first, to: last }}
            className="control inline-flex items-center gap-2 px-3 hover:bg-accent-soft"
          >
            <Target size={16} aria-hidden />
            {text(title)}
          </Link>
        )}
        {may && (
          <Button onPress={() => setCopying(true)}>
            <Copy size={16} aria-hidden />
            {t('goalCopy')}
          </Button>
        )}
      </header>
      <div className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <ChoiceInput
          label={t('goalMetric')}
          options={metrics.map((id) => ({
            id,
            name: t(id === 'won_value' ? 'metricValue' : 'metricCount'),
          }))}
          value={metric}
          onChange={(id) => change({ metric: id ?? metric })}
          isRequired
          error={undefined}
        />
        <ChoiceInput
          label={t('goalUnit')}
          options={units.map((id) => ({ id, name: t(unitNames[id]) }))}
          value={unit}
          onChange={(id) => change({ unit: id ?? unit })}
          isRequired
          error={undefined}
        />
        <ChoiceInput
          label={t('calendar')}
          options={[
            { id: 'persian', name: t('calendarPersian') },
            { id: 'gregorian', name: t('calendarGregorian') },
          ]}
          value={calendar}
          onChange={(id) => change({ calendar: id ?? calendar })}
          isRequired
          error={undefined}
        />
        <div className="flex items-center gap-1">
          <AriaButton
            aria-label={t('goalYearBefore')}
            onPress={() => change({ at: previousBucket(day, year) })}
            className={step}
          >
            <ChevronLeft size={18} aria-hidden className="rtl:-scale-x-100" />
          </AriaButton>
          <span role="status" className="min-w-24 text-center font-bold">
            {shown.bucket(bucketStart(day, year), 'year')}
          </span>
          <AriaButton
            aria-label={t('goalYearAfter')}
            onPress={() => change({ at: nextBucket(day, year) })}
            className={step}
          >
            <ChevronRight size={18} aria-hidden className="rtl:-scale-x-100" />
          </AriaButton>
        </div>
      </div>
      {error !== null ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : goals === undefined ? (
        <Skeleton className="h-96" />
      ) : subjects.length === 0 ? (
        <p className="card p-8 text-center text-ink2">{t('goalsNone')}</p>
      ) : (
        <GoalTable
          {...{ metric, unit, periods, subjects, goals, may, shown }}
          year={periodsOf(day, 'year', calendar)[1]}
        />
      )}
      {isCopying && (
        <CopyDialog
          {...{ metric, unit, calendar, periods, today, shown }}
          onClose={() => setCopying(false)}
        />
      )}
    </article>
  );
}

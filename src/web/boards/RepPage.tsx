import './boards.css';
import './rep-page.css';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useAnswer, useManifest, useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { usePeriodWords } from '../filters/chosen.ts';
import { AsOfPill, ComparePill, PeriodPill } from '../filters/FilterPills.tsx';
import { OptionList } from '../filters/OptionList.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Pill } from '../parts/Pill.tsx';
import { NotFound, Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { asked, type Change, changed } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { settled, tidied } from '../report/asking.ts';
import { BoardGrid, usePlaces } from './BoardGrid.tsx';
import { askedOfBoard } from './BoardPage.tsx';
import { boardSearch } from './board-search.ts';
import { RepFigures } from './RepFigures.tsx';
import { repCards, stageCards } from './rep-cards.ts';

const stagesReport = 'stage-duration-by-owner';
const usual = 'period=last_12_months&compare=previous';

/** One person for a one-to-one: figures against the team, and a card of each report that speaks of them. */
export function RepPage() {
  const t = useMessage();
  const { id } = useParams({ strict: false });
  const { users } = useWorkspace();
  const user = users.find((each) => each.id === id);
  if (user === undefined) return <NotFound>{t('noRep')}</NotFound>;
  return <KnownRep key={user.id} id={user.id} name={user.name} />;
}

function KnownRep({ id, name }: { id: string; name: string }) {
  const t = useMessage();
  const navigate = useNavigate();
  const { settings } = useWorkspace();
  const address: Search = useSearch({ strict: false });
  const { owner: _, ...search } = tidied(boardSearch(address, usual), askedOfBoard, settings);
  const { words, days } = usePeriodWords(search);
  const change = useCallback(
    (change: Change) =>
      void navigate({
        to: '.',
        search: (before: Change) => changed(changed(before, boardSearch(changed({}, before), usual)), change),
        resetScroll: false,
      }),
    [navigate],
  );
  useEffect(() => {
    document.title = `${name} · ${t('app')}`;
  }, [name, t]);
  const given = { report: askedOfBoard, search, onChange: change };
  return (
    <article className="rep-page">
      <header className="mb-3 flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="text-xl font-bold">
            <bdi>{name}</bdi>
          </h1>
          <p className="text-ink2">{t('repLead')}</p>
          <p className="hidden text-sm print:block">
            {t('period')}: {words} {words !== days && <bdi>({days})</bdi>}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <PersonChoice id={id} search={search} />
          <Button onPress={() => print()}>
            <Printer size={16} aria-hidden />
            <span className="max-sm:sr-only">{t('printRep')}</span>
          </Button>
        </div>
      </header>
      <search
        aria-label={t('filters')}
        className="sticky top-14 z-20 -mx-4 mb-4 flex flex-wrap items-center gap-2 border-y border-line bg-surface px-4 py-2 md:-mx-6 md:px-6 print:hidden"
      >
        <PeriodPill {...given} />
        <ComparePill {...given} />
        <AsOfPill {...given} />
      </search>
      <Figures id={id} name={name} search={search} />
      <Cards id={id} search={search} open={{ card: address.card, drill: address.drill }} onChange={change} />
    </article>
  );
}

/** Everybody's figures are asked for, since the team's average is of everybody. */
function Figures({ id, name, search }: { id: string; name: string; search: Search }) {
  const t = useMessage();
  const { locale } = useReader();
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const report = useManifest().reports.find((each) => each.id === 'rep-performance');
  const { data, error, isFetching, refetch } = useAnswer(
    'rep-performance',
    report === undefined ? search : asked(settled(search, report, settings, today), report),
    locale,
  );
  if (error !== null && !isFetching) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <div
        role="status"
        aria-label={t('loading')}
        className="mb-4 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4"
      >
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].map((key) => (
          <Skeleton key={key} className="h-24" />
        ))}
      </div>
    );
  }
  const at = data.rows.findIndex((row) => row.owner_id === id);
  const row = data.rows[at];
  if (row === undefined) return <p className="card mb-4 p-4">{t('noFigures')}</p>;
  return (
    <RepFigures
      answer={data}
      row={row}
      before={data.comparison === undefined ? undefined : (data.comparison.tables.rows?.[at] ?? null)}
      name={name}
      search={{ ...search, owner: id }}
    />
  );
}

/** The cards, those about stages of the pipeline in which the person works most. */
function Cards({
  id,
  search,
  open,
  onChange,
}: {
  id: string;
  search: Search;
  open: Parameters<typeof BoardGrid>[0]['open'];
  onChange: (change: Change) => void;
}) {
  const { known, pipeline } = usePipelineOf(id, search);
  const places = usePlaces(repCards(pipeline));
  const waiting = known ? undefined : stageCards;
  return (
    <BoardGrid
      places={places}
      search={{ ...search, owner: id }}
      open={open}
      waiting={waiting}
      onChange={onChange}
    />
  );
}

/** The pipeline in whose stages most of a person's deals were, if any. */
function usePipelineOf(
  id: string,
  search: Search,
): { readonly known: boolean; readonly pipeline: string | undefined } {
  const { locale } = useReader();
  const { settings, stages } = useWorkspace();
  const today = useToday(settings.timeZone);
  const report = useManifest().reports.find((each) => each.id === stagesReport);
  const question = { ...search, owner: id };
  const { data, error } = useAnswer(
    stagesReport,
    report === undefined ? question : asked(settled(question, report, settings, today), report),
    locale,
  );
  const counts = new Map<string, number>();
  for (const { stage_id: stage, deal_count: count } of data?.rows ?? []) {
    const pipeline = stages.find((each) => each.id === stage)?.pipeline_id;
    if (pipeline !== undefined) counts.set(pipeline, (counts.get(pipeline) ?? 0) + Number(count));
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return {
    known: data !== undefined || error !== null,
    pipeline: most === undefined || most[1] === 0 ? undefined : most[0],
  };
}

/** Another person: the one before, the next, or by name; the period stays. */
function PersonChoice({ id, search }: { id: string; search: Search }) {
  const t = useMessage();
  const { rtl } = useReader();
  const navigate = useNavigate();
  const { users } = useWorkspace();
  const people = users.filter((user) => user.id === id || (user.active && user.role === 'rep'));
  const at = people.findIndex((user) => user.id === id);
  const go = (to: string | undefined) => {
    if (to !== undefined) void navigate({ to: '/reps/$id', params: { id: to }, search });
  };
  const [Before, After] = rtl ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  const [before, after] = [people[at - 1]?.id, people[at + 1]?.id];
  return (
    <>
      <Button aria-label={t('previousRep')} isDisabled={before === undefined} onPress={() => go(before)}>
        <Before size={16} aria-hidden />
      </Button>
      <Pill label={t('chooseRep')} value={people[at]?.name ?? id}>
        {(close) => (
          <OptionList
            label={t('chooseRep')}
            options={people}
            chosen={[id]}
            many={false}
            onChange={([chosen]) => {
              close();
              go(chosen);
            }}
          />
        )}
      </Pill>
      <Button aria-label={t('nextRep')} isDisabled={after === undefined} onPress={() => go(after)}>
        <After size={16} aria-hidden />
      </Button>
    </>
  );
}

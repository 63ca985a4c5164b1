import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Columns3, List, Plus, TrendingUp } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { useMe } from '../forms/queries.ts';
import { hrefOf } from '../frame/place.ts';
import { useMessage } from '../language/reader.tsx';
import { usePaletteActions } from '../palette/actions.ts';
import { messageAction } from '../palette/message-action.ts';
import { Problem } from '../parts/Problem.tsx';
import { useWide } from '../parts/use-wide.ts';
import { changed } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { Announced } from './Announced.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { type BoardDeal, useBoardAnswer } from './board-answer.ts';
import { type Surroundings, SurroundingsContext } from './board-context.ts';
import { Closing } from './Closing.tsx';
import { dealPlace } from './deal-place.ts';
import { followCard } from './follow-card.ts';
import { found, ordered } from './lanes.ts';
import { pending, usePendings, withPending } from './pending.ts';
import { ShownDeals } from './ShownDeals.tsx';
import './pipeline.css';
import { askedOfBoard, filterNames, orderOf, pipelineOf, type Show, showOf } from './pipeline-search.ts';
import { useArrivals } from './use-arrivals.ts';
import { useHeld } from './use-held.ts';
import { type Moves, type Stage, useMoves } from './use-moves.ts';

const NewDeal = lazy(async () => ({ default: (await import('./NewDeal.tsx')).NewDeal }));

const noDeals: readonly BoardDeal[] = [];
const movedFirst = (id: string, others: readonly string[]): readonly string[] => [
  id,
  ...others.filter((each) => each !== id),
];

const laneOf = ({ stage_id }: BoardDeal): string => stage_id;

/** The open deals of a pipeline: as a board, as a list, or by the month they are to close in. */
export function PipelinePage() {
  const t = useMessage();
  const navigate = useNavigate();
  const { history } = useRouter();
  const search: Search = useSearch({ strict: false });
  const workspace = useWorkspace();
  const { settings } = workspace;
  const today = useToday(settings.timeZone);
  const known = useMe();
  const reader = known?.id;
  const mayEdit = known === undefined || known.rights.deal?.edit !== 'none';
  // Whoever is no user, as on one's own computer, owns no deals.
  const me = workspace.users.some(({ id }) => id === reader) ? reader : undefined;
  const pipeline = pipelineOf(search, workspace.pipelines);
  const asked = pipeline === undefined ? undefined : askedOfBoard(search, pipeline.id);
  const question = JSON.stringify(asked);
  const answer = useBoardAnswer(asked);
  const pendings = usePendings();
  const moves = useMoves(workspace);
  const [isDragging, setDragging] = useState(false);
  const [closing, setClosing] = useState<{ readonly deal: BoardDeal; readonly stage: Stage }>();
  const [newIn, setNewIn] = useState<string>();
  // What the reader has just moved stands first where it came.
  const [moved, setMoved] = useState<readonly string[]>([]);
  const wide = useWide(768);
  // A drag keeps what is under it: others' changes come in when it is over.
  const data = useHeld(answer.data, isDragging);
  const version = data?.version ?? 0;
  useEffect(() => {
    if (!answer.isPlaceholderData && answer.data !== undefined) pending.settle(answer.data.version);
  }, [answer.data, answer.isPlaceholderData]);

  const names = useMemo(() => new Map(workspace.users.map(({ id, name }) => [id, name])), [workspace.users]);
  const stages = useMemo(
    (): readonly Stage[] => [
      ...(data?.stages ?? [])
        .filter(({ retired }) => !retired)
        .map(({ id, name }) => ({ id, name, category: 'open' as const })),
      ...(data?.closed ?? []),
    ],
    [data?.stages, data?.closed],
  );
  const all = useMemo(
    () => withPending(data?.deals ?? noDeals, version, pendings),
    [data?.deals, version, pendings],
  );
  const arrived = useArrivals(all, laneOf, pendings, question);
  const { q = '', stuck } = search;
  const order = orderOf(search);
  const deals = useMemo(() => {
    const ownerOf = (id: string) => names.get(id) ?? '';
    const fitting = found(all, q, ownerOf).filter((deal) => stuck !== 'true' || deal.stuck);
    return ordered(fitting, order, moved);
  }, [all, q, stuck, order, names, moved]);

  const change = useMemo(
    () => (next: Readonly<Record<string, string | undefined>>) =>
      void navigate({
        to: '.',
        search: (before) => changed(before, next),
        resetScroll: false,
        replace: !('show' in next || 'pipeline' in next),
      }),
    [navigate],
  );
  const show = showOf(search);
  const isFiltered = filterNames.some((name) => search[name] !== undefined);
  const onShow = useMemo(
    () => (next: Show) => change({ show: next === 'board' ? undefined : next }),
    [change],
  );
  const first = data?.stages[0]?.id;
  const title = pipeline?.name ?? t('pipeline');
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  });
  const actions = useMemo(
    () => [
      ...(first === undefined || !mayEdit
        ? []
        : [messageAction(t, 'newDeal', Plus, () => setNewIn(first), 'n')]),
      messageAction(t, 'showBoard', Columns3, () => onShow('board'), 'b'),
      messageAction(t, 'showList', List, () => onShow('list'), 't'),
      messageAction(t, 'showForecast', TrendingUp, () => onShow('forecast'), 'f'),
    ],
    [t, onShow, first, mayEdit],
  );
  usePaletteActions(actions);

  const surroundings = useMemo((): Surroundings => {
    const columns = new Map(data?.stages.map((stage) => [stage.id, stage]));
    return {
      today,
      arrived,
      mayEdit,
      isDraggable: wide && mayEdit,
      stages,
      ownerOf: (id) => names.get(id) ?? '',
      stageOf: (id) => columns.get(id),
      open: ({ id }) => history.push(hrefOf(dealPlace(id))),
      put(deal, stage, how) {
        if (stage.category !== 'open') return setClosing({ deal, stage });
        setMoved((others) => movedFirst(deal.id, others));
        moves.move(deal, stage);
        if (how?.follow) followCard(deal.id);
      },
    };
  }, [data?.stages, today, arrived, stages, names, history, moves, wide, mayEdit]);
  const reschedule = useMemo(
    (): Moves['reschedule'] => (deal, day, said) => {
      setMoved((others) => movedFirst(deal.id, others));
      moves.reschedule(deal, day, said);
    },
    [moves],
  );

  if (pipeline === undefined) return <p className="card p-8 text-center">{t('pipelineNone')}</p>;
  const onDrag = wide && mayEdit ? setDragging : undefined;
  const onNew = mayEdit ? setNewIn : undefined;
  return (
    <SurroundingsContext value={surroundings}>
      <div className="pipeline-page">
        <BoardHead
          title={title}
          deals={data === undefined ? undefined : deals}
          show={show}
          wide={wide}
          onShow={onShow}
          onNew={first === undefined || !mayEdit ? undefined : () => setNewIn(first)}
        />
        <BoardFilters search={search} me={me} wide={wide} onShow={onShow} onChange={change} />
        {data !== undefined && deals.length === 0 && show !== 'list' && (
          <p role="status" className="text-sm text-ink2">
            {t(all.length === 0 && !isFiltered ? 'emptyPipeline' : 'emptyDeals')}
          </p>
        )}
        {answer.error !== null && data === undefined ? (
          <Problem error={answer.error} onRetry={() => void answer.refetch()} />
        ) : data === undefined ? (
          <BoardSkeleton />
        ) : (
          <Suspense fallback={<BoardSkeleton />}>
            <ShownDeals
              search={search}
              wide={wide}
              board={data}
              deals={deals}
              reschedule={reschedule}
              onDrag={onDrag}
              onNew={onNew}
              onChange={change}
            />
          </Suspense>
        )}
      </div>
      {closing !== undefined && (
        <Closing
          {...closing}
          onClose={() => setClosing(undefined)}
          onDone={(done) => {
            setClosing(undefined);
            moves.closed(closing.deal, closing.stage, done);
          }}
        />
      )}
      {newIn !== undefined && data !== undefined && (
        <Suspense fallback={null}>
          <NewDeal
            stages={data.stages.filter(({ retired }) => !retired)}
            stage={newIn}
            owner={me}
            onClose={() => setNewIn(undefined)}
            onAdded={(id) => {
              setNewIn(undefined);
              setMoved((others) => movedFirst(id, others));
              followCard(id);
            }}
          />
        </Suspense>
      )}
      <Announced arrived={arrived} deals={all} stageOf={surroundings.stageOf} />
    </SurroundingsContext>
  );
}

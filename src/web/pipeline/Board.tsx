import { Ban, ThumbsDown, Trophy } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { DropZone, Text } from 'react-aria-components';
import type { PipelineBoard } from '../../core/pipeline-board.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import type { BoardDeal, BoardStage } from './board-answer.ts';
import { useSurroundings } from './board-context.ts';
import { DealLane, dragType } from './DealLane.tsx';
import { LaneHead } from './LaneHead.tsx';
import { intoLanes } from './lanes.ts';
import { useEdgeScroll } from './use-edge-scroll.ts';
import type { Stage } from './use-moves.ts';

const none: readonly BoardDeal[] = [];

/** The deals by lane, each lane the same list for as long as it holds the same deals. */
export function useLanes(deals: readonly BoardDeal[], laneOf: (deal: BoardDeal) => string) {
  const before = useRef<ReadonlyMap<string, readonly BoardDeal[]>>(new Map());
  return useMemo(() => {
    before.current = intoLanes(deals, laneOf, before.current);
    return before.current;
  }, [deals, laneOf]);
}

const stageOf = ({ stage_id }: BoardDeal): string => stage_id;

/** A column for each open stage, and at the end where deals are won, lost and given up. */
export function Board({
  stages,
  recent,
  deals,
  onDrag,
  onNew,
}: {
  stages: readonly BoardStage[];
  recent: PipelineBoard['recent'];
  deals: readonly BoardDeal[];
  onDrag: ((isDragged: boolean) => void) | undefined;
  onNew: ((stage: string) => void) | undefined;
}) {
  const { rtl } = useReader();
  const atEdge = useEdgeScroll();
  const lanes = useLanes(deals, stageOf);
  const { stages: all, put } = useSurroundings();
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const putInto = (stage: Stage | undefined) => (id: string) => {
    const deal = byId.get(id);
    if (deal !== undefined && stage !== undefined) put(deal, stage);
  };
  const closing = all.filter(({ category }) => category !== 'open');
  // Shift with an arrow takes the card that the keyboard is at a stage on or back, and the keyboard with it.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const steps = rtl ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowLeft: -1, ArrowRight: 1 };
    const step = event.shiftKey ? steps[event.key as keyof typeof steps] : undefined;
    const card = (event.target as Element).closest<HTMLElement>('.deal-card');
    const deal = byId.get(card?.dataset.key ?? '');
    if (step === undefined || deal === undefined || onDrag === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const open = all.filter(({ category }) => category === 'open');
    const next = open[open.findIndex(({ id }) => id === deal.stage_id) + step];
    if (next !== undefined) put(deal, next, { follow: true });
  };
  return (
    <div className="deal-board">
      <div onKeyDownCapture={onKeyDown} {...atEdge} className="deal-lanes">
        {stages.map((stage) => (
          <DealLane
            key={stage.id}
            label={stage.name}
            head={
              <LaneHead
                name={stage.name}
                usual={stage.usual_days}
                deals={lanes.get(stage.id) ?? none}
                onNew={onNew && !stage.retired ? () => onNew(stage.id) : undefined}
              />
            }
            deals={lanes.get(stage.id) ?? none}
            onPut={stage.retired ? undefined : putInto(all.find(({ id }) => id === stage.id))}
            onDrag={onDrag}
          />
        ))}
      </div>
      {onDrag !== undefined && closing.length > 0 && (
        <Zones stages={closing} recent={recent} putInto={putInto} />
      )}
    </div>
  );
}

const icons = { won: Trophy, lost: ThumbsDown, unqualified: Ban } as const;

/** Where deals are dropped that are over. */
function Zones({
  stages,
  recent,
  putInto,
}: {
  stages: readonly Stage[];
  recent: PipelineBoard['recent'];
  putInto: (stage: Stage) => (id: string) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  return (
    <section aria-label={t('closedZones')} className="deal-zones">
      {stages.map((stage) => {
        const Icon = stage.category === 'open' ? Trophy : icons[stage.category];
        const isOnly = stages.filter(({ category }) => category === stage.category).length === 1;
        return (
          <DropZone
            key={stage.id}
            aria-label={stage.name}
            data-category={stage.category}
            getDropOperation={(types) => (types.has(dragType) ? 'move' : 'cancel')}
            onDrop={({ items }) => {
              for (const dropped of items) {
                if (dropped.kind === 'text' && dropped.types.has(dragType))
                  void dropped.getText(dragType).then(putInto(stage));
              }
            }}
            className="deal-zone"
          >
            <Icon size={18} aria-hidden className="shrink-0" />
            <Text slot="label" className="max-w-full truncate font-medium">
              <bdi>{stage.name}</bdi>
            </Text>
            {isOnly && stage.category !== 'open' && (
              <span className="text-xs text-ink2">
                {t('closedLately', { count: format.count(recent[stage.category]) })}
              </span>
            )}
          </DropZone>
        );
      })}
    </section>
  );
}

import { useMemo } from 'react';
import { useMessage, useReader } from '../language/reader.tsx';
import { useLanes } from './Board.tsx';
import type { BoardDeal } from './board-answer.ts';
import { SurroundingsContext, useSurroundings } from './board-context.ts';
import { DealLane } from './DealLane.tsx';
import { dayInMonth, laneOfDay, monthsShown, overdue, type Reading, undated } from './forecast-months.ts';
import { LaneHead } from './LaneHead.tsx';
import { useEdgeScroll } from './use-edge-scroll.ts';
import type { Moves } from './use-moves.ts';

const none: readonly BoardDeal[] = [];

/** The open deals by the month they are to close in; a card put into another month closes then. */
export function Forecast({
  deals,
  reading,
  reschedule,
  onDrag,
}: {
  deals: readonly BoardDeal[];
  reading: Reading;
  reschedule: Moves['reschedule'];
  onDrag: ((isDragged: boolean) => void) | undefined;
}) {
  const t = useMessage();
  const { format } = useReader();
  const surroundings = useSurroundings();
  const atEdge = useEdgeScroll();
  const { today } = surroundings;
  const laneOf = useMemo(
    () => (deal: BoardDeal) => laneOfDay(deal.estimated_close_on, today, reading),
    [today, reading],
  );
  const lanes = useLanes(deals, laneOf);
  const months = useMemo(
    () =>
      monthsShown(
        deals.map((deal) => deal.estimated_close_on),
        today,
        reading,
      ),
    [deals, today, reading],
  );
  const offered = useMemo(
    () => [
      ...months.map((month) => ({
        id: month,
        name: format.bucket(month, 'month'),
        put: (deal: BoardDeal) => {
          if (laneOf(deal) === month) return;
          const day = dayInMonth(deal.estimated_close_on, month, today, reading);
          reschedule(deal, day, t('rescheduled', { name: deal.name, day: format.bucket(day, 'day') }));
        },
      })),
      {
        id: undated,
        name: t('monthUndated'),
        put: (deal: BoardDeal) => reschedule(deal, null, t('undatedNow', { name: deal.name })),
      },
    ],
    [months, laneOf, today, reading, reschedule, format, t],
  );
  const inForecast = useMemo(() => ({ ...surroundings, months: offered }), [surroundings, offered]);
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const late = lanes.get(overdue) ?? none;
  return (
    <SurroundingsContext value={inForecast}>
      <section aria-label={t('forecastMonths')} className="deal-board">
        <div className="deal-lanes" data-snap={onDrag === undefined || undefined} {...atEdge}>
          {late.length > 0 && (
            <DealLane
              label={t('monthOverdue')}
              tone="bad"
              head={<LaneHead name={t('monthOverdue')} deals={late} />}
              deals={late}
              onDrag={onDrag}
            />
          )}
          {offered.map(({ id, name, put }) => (
            <DealLane
              key={id}
              label={name}
              tone={id === undated ? 'quiet' : 'plain'}
              head={<LaneHead name={name} deals={lanes.get(id) ?? none} />}
              deals={lanes.get(id) ?? none}
              onPut={(dropped) => {
                const deal = byId.get(dropped);
                if (deal !== undefined) put(deal);
              }}
              onDrag={onDrag}
            />
          ))}
        </div>
      </section>
    </SurroundingsContext>
  );
}

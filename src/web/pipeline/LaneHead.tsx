import { Plus, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useMessage, useReader } from '../language/reader.tsx';
import type { BoardDeal } from './board-answer.ts';
import { sumsOf } from './lanes.ts';

/** What a column holds: how many deals, what they are worth, and what is to be expected of them. */
export function LaneHead({
  name,
  usual = null,
  deals,
  onNew,
}: {
  name: string;
  usual?: number | null;
  deals: readonly BoardDeal[];
  /** Adds a deal here; left out where none can be. */
  onNew?: (() => void) | undefined;
}) {
  const t = useMessage();
  const { format } = useReader();
  const sums = useMemo(() => sumsOf(deals), [deals]);
  const [count, value, expected] = [
    format.count(sums.count),
    format.moneyCompact(sums.value),
    format.moneyCompact(sums.expected),
  ];
  return (
    <header className="deal-lane-head">
      <div className="flex items-center gap-1">
        <h2 className="flex min-w-0 flex-1 items-baseline gap-2">
          <span dir="auto" title={name} className="deal-words font-bold">
            {name}
          </span>
          <span aria-hidden className="deal-count">
            {count}
          </span>
          {sums.stuck > 0 && (
            <span
              title={t('stuckDeals', { count: format.count(sums.stuck) })}
              className="ms-auto flex shrink-0 items-center gap-0.5 text-xs font-medium text-bad"
            >
              <TriangleAlert size={12} aria-hidden />
              <span className="sr-only">{t('stuckDeals', { count: format.count(sums.stuck) })}</span>
              <span aria-hidden>{format.count(sums.stuck)}</span>
            </span>
          )}
        </h2>
        {onNew !== undefined && (
          <Button aria-label={t('newDealIn', { stage: name })} onPress={onNew} className="deal-menu">
            <Plus size={16} aria-hidden />
          </Button>
        )}
      </div>
      <p className="sr-only">{t('laneSums', { count, value, expected })}</p>
      <p aria-hidden className="flex justify-between gap-2 text-xs whitespace-nowrap">
        <bdi className="font-medium">{value}</bdi>
        {usual !== null && (
          <span className="text-ink2">{t('laneUsual', { days: format.number(usual, 0) })}</span>
        )}
      </p>
      <p aria-hidden className="text-xs whitespace-nowrap text-ink2">
        {t('expectedOf', { amount: expected })}
      </p>
    </header>
  );
}

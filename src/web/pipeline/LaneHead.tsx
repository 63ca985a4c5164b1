import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useMessage, useReader } from '../language/reader.tsx';
import type { BoardDeal } from './board-answer.ts';
import { sumsOf } from './lanes.ts';

/** What a column holds: how many deals, what they are worth, and what is to be expected of them. */
export function LaneHead({
  name,
  usual = null,
  deals,
}: {
  name: string;
  usual?: number | null;
  deals: readonly BoardDeal[];
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
      <h2 className="flex items-baseline gap-2">
        <bdi title={name} className="min-w-0 truncate font-bold">
          {name}
        </bdi>
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

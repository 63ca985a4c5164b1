import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { BoardDeal } from './board-answer.ts';
import { sumsOf } from './lanes.ts';
import type { Show } from './pipeline-search.ts';
import { ShowChoice } from './ShowChoice.tsx';

/** What the page is of, what all its deals come to, and the ways of looking at them. */
export function BoardHead({
  title,
  deals,
  show,
  wide,
  onShow,
  onNew,
}: {
  title: string;
  deals: readonly BoardDeal[] | undefined;
  show: Show;
  /** There is room for words on buttons. */
  wide: boolean;
  onShow: (show: Show) => void;
  onNew: (() => void) | undefined;
}) {
  const t = useMessage();
  return (
    <header className="flex items-center gap-x-4">
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="deal-words text-xl font-bold">
          {title}
        </h1>
        <Sums deals={deals} />
      </div>
      {wide && <ShowChoice show={show} onShow={onShow} />}
      {onNew !== undefined && (
        <Button tone="accent" onPress={onNew} {...(wide ? {} : { 'aria-label': t('newDeal') })}>
          <Plus size={16} aria-hidden />
          {wide && t('newDeal')}
        </Button>
      )}
    </header>
  );
}

function Sums({ deals }: { deals: readonly BoardDeal[] | undefined }) {
  const t = useMessage();
  const { format } = useReader();
  const sums = useMemo(() => (deals === undefined ? undefined : sumsOf(deals)), [deals]);
  if (sums === undefined) return <p className="text-sm text-ink2">{t('loading')}</p>;
  const said = [
    t('openDeals', { count: format.count(sums.count) }),
    t('valueOf', { amount: format.moneyCompact(sums.value) }),
    t('expectedOf', { amount: format.moneyCompact(sums.expected) }),
    ...(sums.stuck > 0 ? [t('stuckDeals', { count: format.count(sums.stuck) })] : []),
  ];
  return (
    <p data-testid="board-sums" className="flex flex-wrap gap-x-2 text-sm text-ink2">
      {said.map((part, at) => (
        <span key={part} className="whitespace-nowrap">
          {at > 0 && <span aria-hidden>· </span>}
          {part}
        </span>
      ))}
      {sums.unrated > 0 && (
        <span className="text-bad">{t('unconvertedDeals', { count: format.count(sums.unrated) })}</span>
      )}
    </p>
  );
}

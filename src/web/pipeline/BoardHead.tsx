import { Columns3, List, Plus, TrendingUp } from 'lucide-react';
import { useMemo } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { BoardDeal } from './board-answer.ts';
import { sumsOf } from './lanes.ts';
import { type Show, shows } from './pipeline-search.ts';

const looks = {
  board: { label: 'showBoard', icon: Columns3 },
  list: { label: 'showList', icon: List },
  forecast: { label: 'showForecast', icon: TrendingUp },
} as const satisfies Record<Show, { label: MessageId; icon: typeof List }>;

/** What the page is of, what all its deals come to, and the ways of looking at them. */
export function BoardHead({
  title,
  deals,
  show,
  onShow,
  onNew,
}: {
  title: string;
  deals: readonly BoardDeal[] | undefined;
  show: Show;
  onShow: (show: Show) => void;
  onNew: (() => void) | undefined;
}) {
  const t = useMessage();
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-xl font-bold">
          <bdi>{title}</bdi>
        </h1>
        <Sums deals={deals} />
      </div>
      <RadioGroup
        aria-label={t('pipelineShow')}
        orientation="horizontal"
        value={show}
        onChange={(id) => onShow(shows.find((each) => each === id) ?? 'board')}
        className="control flex p-0.5"
      >
        {shows.map((id) => {
          const { label, icon: Icon } = looks[id];
          return (
            <Radio
              key={id}
              value={id}
              className="flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md px-2.5 text-sm data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:text-accent data-[selected]:bg-accent-soft data-[selected]:font-medium data-[selected]:text-accent pointer-coarse:min-h-10"
            >
              <Icon size={16} aria-hidden />
              {t(label)}
            </Radio>
          );
        })}
      </RadioGroup>
      {onNew !== undefined && (
        <Button tone="accent" onPress={onNew}>
          <Plus size={16} aria-hidden />
          {t('newDeal')}
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

import { Columns3, List, TrendingUp } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { MessageId } from '../language/messages.ts';
import { useMessage } from '../language/reader.tsx';
import { type Show, shows } from './pipeline-search.ts';

const looks = {
  board: { label: 'showBoard', icon: Columns3 },
  list: { label: 'showList', icon: List },
  forecast: { label: 'showForecast', icon: TrendingUp },
} as const satisfies Record<Show, { label: MessageId; icon: typeof List }>;

/** The ways of looking at the deals; `brief` without their words. */
export function ShowChoice({
  show,
  brief = false,
  onShow,
}: {
  show: Show;
  brief?: boolean;
  onShow: (show: Show) => void;
}) {
  const t = useMessage();
  return (
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
            {brief ? <span className="sr-only">{t(label)}</span> : t(label)}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}

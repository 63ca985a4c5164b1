import { Link } from '@tanstack/react-router';
import { ChartColumn, Zap } from 'lucide-react';
import type { Counted } from '../../../core/timeline.ts';
import { useMessage, useReader } from '../../language/reader.tsx';
import { roughly } from '../roughly.ts';
import { countedWords } from './entry-kinds.ts';

const look = 'inline-flex min-h-[24px] items-center gap-1 rounded-full px-2 text-xs';

/** What the reports count an activity as; each leads to a report that does. */
export function CountedChips({ counts }: { counts: readonly Counted[] }) {
  const t = useMessage();
  const { format } = useReader();
  return counts.map(({ as, report, seconds }) => {
    const said = t(countedWords[as], {
      after: seconds === undefined ? '' : format.duration(roughly(seconds)),
    });
    const isFirst = as === 'first_action';
    const Icon = isFirst ? Zap : ChartColumn;
    if (report === null)
      return (
        <span key={as} className={`${look} bg-surface2 text-ink2`}>
          {said}
        </span>
      );
    return (
      <Link
        key={as}
        to="/reports/$id"
        params={{ id: report }}
        search={{}}
        data-counts={as}
        className={`${look} ${isFirst ? 'bg-accent text-accent-ink' : 'bg-surface2 text-ink2 hover:bg-accent-soft hover:text-accent'}`}
      >
        <Icon size={12} aria-hidden className="shrink-0" />
        {said}
      </Link>
    );
  });
}

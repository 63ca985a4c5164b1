import { useState } from 'react';
import type { DateRange } from '../../core/calendar.ts';
import { type ComparisonKind, comparisonKinds } from '../../core/comparison.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { comparisonLabels } from './chosen.ts';
import { DayRange } from './DayRange.tsx';

/** With what the period is compared: nothing, the one before, the same a year earlier, or any other. */
export function CompareChoice({
  kind,
  days,
  daysOf,
  onKind,
  onRange,
}: {
  kind: ComparisonKind | 'range' | undefined;
  /** The days compared with now. */
  days: DateRange;
  daysOf: (kind: ComparisonKind) => DateRange | undefined;
  onKind: (kind: ComparisonKind | undefined) => void;
  onRange: (range: DateRange) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const [own, setOwn] = useState(kind === 'range');
  const row =
    'flex min-h-9 w-full items-center gap-2 rounded-lg px-3 py-1 text-start text-sm hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:min-h-11';
  return (
    <div className="grid min-w-64 gap-1 p-2">
      <button
        type="button"
        aria-pressed={kind === undefined}
        onClick={() => onKind(undefined)}
        className={row}
      >
        {t('compareNone')}
      </button>
      {comparisonKinds.map((each) => {
        const range = daysOf(each);
        return (
          <button
            key={each}
            type="button"
            aria-pressed={kind === each}
            onClick={() => onKind(each)}
            className={row}
          >
            <span className="grid">
              {t(comparisonLabels[each])}
              {range !== undefined && (
                <span className="text-xs font-normal text-ink2">{format.period(range.from, range.to)}</span>
              )}
            </span>
          </button>
        );
      })}
      <button
        type="button"
        aria-expanded={own}
        aria-pressed={kind === 'range'}
        onClick={() => setOwn(!own)}
        className={row}
      >
        {t('compareRange')}
      </button>
      {own && (
        <div className="p-2">
          <DayRange range={days} onRange={onRange} />
        </div>
      )}
    </div>
  );
}

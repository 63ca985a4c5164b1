import { Star as StarIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { Described } from '../data/types.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { toggleStar, useStarred } from './kept.ts';

/** Keeps a report at the top of the catalogue. */
export function Star({
  report,
  className = '',
}: {
  report: Pick<Described, 'id' | 'title'>;
  className?: string;
}) {
  const t = useMessage();
  const text = useText();
  const isStarred = useStarred().includes(report.id);
  return (
    <ToggleButton
      aria-label={t('starReport', { title: text(report.title) })}
      isSelected={isStarred}
      onChange={() => toggleStar(report.id)}
      className={`icon-button ${className}`}
    >
      <StarIcon size={18} aria-hidden className={isStarred ? 'fill-current text-accent' : 'text-ink2'} />
    </ToggleButton>
  );
}

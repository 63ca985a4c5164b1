import { useMessage } from '../language/reader.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';

/** The board's columns while their cards are on the way. */
export function BoardSkeleton() {
  const t = useMessage();
  return (
    <div role="status" aria-label={t('loading')} className="deal-board">
      <div className="deal-lanes">
        {['a', 'b', 'c', 'd', 'e'].map((key) => (
          <div key={key} className="deal-lane">
            <Skeleton className="m-2 h-12" />
            <Skeleton className="m-2 h-28" />
            <Skeleton className="m-2 h-28" />
          </div>
        ))}
      </div>
    </div>
  );
}

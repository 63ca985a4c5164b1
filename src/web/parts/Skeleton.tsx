import { useMessage } from '../language/reader.tsx';

/** A place that keeps its size while its content is on the way. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={`shimmer ${className}`} />;
}

export function PageSkeleton() {
  const t = useMessage();
  return (
    <div role="status" aria-label={t('loading')} className="grid gap-4">
      <Skeleton className="h-8 w-72 max-w-full" />
      <Skeleton className="h-16 w-full" />
      <AnswerSkeleton />
    </div>
  );
}

/** Where a report's figures, chart and table will be. */
export function AnswerSkeleton() {
  return (
    <div aria-hidden className="grid gap-4">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {['a', 'b', 'c', 'd'].map((key) => (
          <Skeleton key={key} className="h-20" />
        ))}
      </div>
      <Skeleton className="h-80" />
      <Skeleton className="h-64" />
    </div>
  );
}

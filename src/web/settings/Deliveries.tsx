import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { toast } from '../parts/toasts.ts';
import { useEventNames } from './use-event-names.ts';

type Delivery = Awaited<ReturnType<typeof crm.deliveries>>['deliveries'][number];

const states = {
  waiting: ['deliveryWaiting', 'text-ink2'],
  delivered: ['deliveryDone', 'text-good'],
  failed: ['deliveryFailed', 'text-bad'],
} as const;

/** What is on its way changes by itself. */
const everySeconds = 5_000;

/** What an address was told, newest first; each can be told again. */
export function Deliveries({ hook }: { hook: string }) {
  const t = useMessage();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['webhooks', hook, 'deliveries'],
    queryFn: ({ pageParam, signal }) =>
      crm.deliveries(hook, pageParam === '' ? {} : { cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.deliveries.some(({ state }) => state === 'waiting'))
        ? everySeconds
        : false,
  });
  if (error !== null) return <Problem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton className="h-32" />;
  const deliveries = data.pages.flatMap((page) => page.deliveries);
  if (deliveries.length === 0) return <p className="text-ink2">{t('deliveriesNone')}</p>;
  return (
    <>
      <ul aria-label={t('deliveries')} className="divide-y divide-line border-y border-line">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="py-1">
            <One hook={hook} delivery={delivery} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button tone="quiet" className="justify-self-center" onPress={() => void fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}

function One({ hook, delivery }: { hook: string; delivery: Delivery }) {
  const t = useMessage();
  const { format } = useReader();
  const client = useQueryClient();
  const nameOf = useEventNames();
  const [word, tone] = states[delivery.state];
  const replay = async () => {
    try {
      await crm.replay(hook, delivery.id);
      toast({ text: t('deliveryAgain') });
    } catch (error) {
      toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
    }
    await client.invalidateQueries({ queryKey: ['webhooks', hook] });
  };
  const said = delivery.error ?? delivery.response ?? '';
  return (
    <div className="flex flex-wrap items-start gap-x-3">
      <details className="min-w-0 flex-1 basis-60">
        <summary className="cursor-pointer py-1.5">
          <span>{nameOf(delivery.event)}</span>{' '}
          <span className={`text-sm ${tone}`}>
            {t(word)}
            {delivery.status !== null && <bdi dir="ltr"> ({format.written(String(delivery.status))})</bdi>}
          </span>{' '}
          <span className="text-xs text-ink2">
            <bdi dir="ltr">{format.instant(delivery.at)}</bdi> ·{' '}
            {t('deliveryTries', { count: format.count(delivery.attempts) })}
          </span>
        </summary>
        <pre
          dir="ltr"
          lang="en"
          className="max-h-64 overflow-auto rounded-lg bg-surface2 p-3 text-xs whitespace-pre-wrap break-all"
        >
          {JSON.stringify(delivery.payload, null, 2)}
          {said !== '' && `\n\n${said}`}
        </pre>
      </details>
      <Button tone="quiet" onPress={() => void replay()}>
        <RotateCcw size={16} aria-hidden />
        {t('deliveryReplay')}
      </Button>
    </div>
  );
}

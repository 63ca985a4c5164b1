import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { lazy, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { ApiError } from '../data/client.ts';
import { crm } from '../data/crm.ts';
import type { BinEntry } from '../data/crm-types.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { toast } from '../parts/toasts.ts';
import { useRecordTypes } from '../record/queries.ts';
import type { Search } from '../report/address-text.ts';

const OptionList = lazy(async () => ({ default: (await import('../filters/lists.ts')).OptionList }));

const keyOf = ({ version, type, id }: BinEntry): string => `${version} ${type} ${id}`;

/** What was deleted in the last days, and its way back. */
export function BinPage() {
  const t = useMessage();
  const text = useText();
  const navigate = useNavigate();
  const types = useRecordTypes();
  const { type }: Search = useSearch({ strict: false });
  const known = type !== undefined && types[type] !== undefined ? type : undefined;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['bin', known],
    queryFn: ({ pageParam, signal }) =>
      crm.bin(
        {
          ...(known === undefined ? {} : { type: known }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  useEffect(() => {
    document.title = `${t('bin')} · ${t('app')}`;
  }, [t]);
  const kinds = Object.entries(types).filter(([, { hasPage }]) => hasPage);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const people = Object.assign({}, ...(data?.pages.map(({ names }) => names.user) ?? [])) as Readonly<
    Record<string, string>
  >;
  return (
    <article className="mx-auto grid max-w-[1000px] grid-cols-[minmax(0,1fr)] gap-3">
      <header className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="text-xl font-bold">{t('bin')}</h1>
          <p className="text-ink2">{t('binLead')}</p>
        </div>
        <Pill
          label={t('binKind')}
          value={known === undefined ? undefined : text(types[known]?.label.many ?? { fa: '', en: '' })}
          active={known !== undefined}
        >
          {(close) => (
            <OptionList
              label={t('binKind')}
              options={[
                { id: '', name: t('all') },
                ...kinds.map(([name, { label }]) => ({ id: name, name: text(label.many) })),
              ]}
              chosen={[known ?? '']}
              many={false}
              onChange={([id]) => {
                void navigate({ to: '/bin', search: id ? { type: id } : {} });
                close();
              }}
            />
          )}
        </Pill>
      </header>
      {error !== null ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton className="h-64" />
      ) : entries.length === 0 ? (
        <p className="card p-10 text-center text-ink2">{t('binEmpty')}</p>
      ) : (
        <ul className="card divide-y divide-line" aria-label={t('bin')}>
          {entries.map((entry) => (
            <Entry key={keyOf(entry)} entry={entry} by={entry.by === null ? undefined : people[entry.by]} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="justify-self-center" onPress={() => void fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </article>
  );
}

function Entry({ entry, by }: { entry: BinEntry; by: string | undefined }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const label = useRecordTypes()[entry.type]?.label.one;
  const [busy, setBusy] = useState(false);
  const kind = label === undefined ? entry.type : text(label);
  const name = entry.name || `${kind} ${format.written(entry.id)}`;
  const restore = async () => {
    setBusy(true);
    try {
      const { version, type, id } = entry;
      await crm.restore({ version, type, id });
      const open = () => void navigate({ to: '/records/$type/$id', params: { type, id } });
      toast({ text: t('restored', { kind, name }), action: { label: t('openRecord'), perform: open } });
    } catch (error) {
      toast({ text: (error instanceof ApiError && error.message) || t('offline'), tone: 'bad' });
    }
    setBusy(false);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'manifest' });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="line-clamp-2 font-medium wrap-anywhere">
          <bdi>{name}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-2 text-xs text-ink2">
          <span>{kind}</span>
          <span>
            {t('deletedAt')}: <bdi dir="ltr">{format.instant(entry.at)}</bdi>
          </span>
          {by !== undefined && (
            <span>
              {t('deletedBy')}: <bdi>{by}</bdi>
            </span>
          )}
        </p>
      </div>
      <AriaButton
        aria-label={t('restoreOf', { name })}
        isDisabled={busy}
        onPress={() => void restore()}
        className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-3 text-accent hover:bg-accent-soft disabled:opacity-50 pointer-coarse:min-h-11"
      >
        <RotateCcw size={16} aria-hidden />
        {t('restore')}
      </AriaButton>
    </li>
  );
}

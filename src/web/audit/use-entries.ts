import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type DescribedType, namedType, type RecordNames } from '../../core/record-view.ts';
import type { components } from '../data/api.d.ts';
import { crm } from '../data/crm.ts';
import type { ListQuery } from '../data/crm-types.ts';
import { useRecordTypes } from '../record/queries.ts';
import { flat } from './changed.ts';

export type Entry = components['schemas']['AuditPage']['entries'][number];

/** What was done, newest first, a page after the other, and what the records in it are called. */
export function useEntries(asked: ListQuery) {
  const types = useRecordTypes();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam, signal }) =>
      crm.audit({ ...asked, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const entries: readonly Entry[] | undefined = data?.pages.flatMap((page) => page.entries);
  const named = idsIn(entries ?? [], types);
  const { data: names = {} } = useQuery({
    queryKey: ['audit-names', named],
    queryFn: ({ signal }) => namesOf(named, signal),
    enabled: named.length > 0,
    placeholderData: keepPreviousData,
  });
  return {
    entries,
    error,
    names,
    retry: () => void refetch(),
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined,
  };
}

type Ids = readonly (readonly [type: string, ids: readonly string[]])[];

/** The records that the fields of the entries are of, by their types. */
function idsIn(entries: readonly Entry[], types: Readonly<Record<string, DescribedType>>): Ids {
  const found = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const fields of [flat(entry.before), flat(entry.after)])
      for (const [name, value] of Object.entries(fields)) {
        const field = types[entry.type]?.fields[name];
        const type = field?.type === 'ref' ? namedType(field, fields) : undefined;
        if (type === undefined || typeof value !== 'string') continue;
        found.set(type, (found.get(type) ?? new Set()).add(value));
      }
  return [...found].map(([type, ids]) => [type, [...ids].sort()] as const);
}

const most = 100;

async function namesOf(wanted: Ids, signal: AbortSignal): Promise<RecordNames> {
  const parts = wanted.flatMap(([type, ids]) =>
    Array.from(
      { length: Math.ceil(ids.length / most) },
      (_, at) => [type, ids.slice(at * most, (at + 1) * most)] as const,
    ),
  );
  const names: Record<string, Record<string, string>> = {};
  await Promise.all(
    parts.map(async ([type, ids]) => {
      const { records } = await crm.named(type, { ids: ids.join(','), limit: most }, signal);
      for (const { id, name } of records) names[type] = { ...names[type], [id]: name };
    }),
  );
  return names;
}

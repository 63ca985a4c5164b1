import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RecordNames } from '../../core/record-view.ts';
import { crm } from '../data/crm.ts';
import type { CustomField, ListedRecord, ListQuery, Me } from '../data/crm-types.ts';

const page = 200;

/** Who reads; undefined until it is known. */
export const useMe = (): Me | undefined =>
  useQuery({ queryKey: ['me'], queryFn: ({ signal }) => crm.me(signal), staleTime: 300_000 }).data;

const nothingHidden: ReadonlySet<string> = new Set();

/** The fields of a type that the reader neither sees nor writes. */
export function useHidden(type: string): ReadonlySet<string> {
  const me = useMe();
  return useMemo(() => {
    const names = me?.hidden?.[type];
    return names === undefined ? nothingHidden : new Set(names);
  }, [me, type]);
}

/** Whether the reader may do something with some records of a type at all; the server decides of each. */
export function useMay(type: string, action: 'edit' | 'delete' | 'export'): boolean {
  const me = useMe();
  return me !== undefined && me.rights?.[type]?.[action] !== 'none';
}

const noFields: readonly CustomField[] = [];

/** The fields that the workspace has given a type itself. */
export function useCustomFields(type: string): readonly CustomField[] {
  const { data } = useQuery({
    queryKey: ['custom-fields'],
    queryFn: async ({ signal }) => (await crm.customFields(signal)).fields,
  });
  return useMemo(() => data?.filter(({ record_type }) => record_type === type) ?? noFields, [data, type]);
}

export interface RecordList {
  readonly records: readonly ListedRecord[];
  readonly names: RecordNames;
  readonly count: number | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** What is shown is of another question, while the answer to this one is on its way. */
  readonly isOld: boolean;
  readonly retry: () => void;
  /** Asks for the next ones; undefined where all are here. */
  readonly more: (() => void) | undefined;
}

/** The records of a type that fit a question, a page after the other. */
export function useRecordList(type: string, asked: ListQuery): RecordList {
  const {
    data,
    error,
    isPending,
    isPlaceholderData,
    hasNextPage,
    fetchNextPage,
    isFetchingNextPage,
    refetch,
  } = useInfiniteQuery({
    queryKey: ['list', type, asked],
    queryFn: ({ pageParam, signal }) =>
      crm.list(
        type,
        { ...asked, limit: page, ...(pageParam === '' ? { count: true } : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous, query) =>
      query?.queryKey[1] === type ? keepPreviousData(previous) : undefined,
  });
  const records = useMemo(() => data?.pages.flatMap((each) => each.records) ?? [], [data]);
  const names = useMemo(() => joined(data?.pages.map((each) => each.names) ?? []), [data]);
  return {
    records,
    names,
    count: data?.pages[0]?.count,
    error,
    isPending,
    isOld: isPlaceholderData,
    retry: () => void refetch(),
    more: hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined,
  };
}

function joined(parts: readonly RecordNames[]): RecordNames {
  const names: Record<string, Record<string, string>> = {};
  for (const part of parts)
    for (const [type, own] of Object.entries(part)) names[type] = { ...names[type], ...own };
  return names;
}

const noNames: Readonly<Record<string, string>> = {};

/** What records of a type are called, by their ids. */
export function useNames(type: string | undefined, ids: readonly string[]): Readonly<Record<string, string>> {
  const { data } = useQuery({
    queryKey: ['names', type, ids],
    enabled: type !== undefined && ids.length > 0,
    queryFn: async ({ signal }) => {
      const { records } = await crm.named(type ?? '', { ids: ids.join(','), limit: 100 }, signal);
      return Object.fromEntries(records.map(({ id, name }) => [id, name]));
    },
    placeholderData: keepPreviousData,
  });
  return data ?? noNames;
}

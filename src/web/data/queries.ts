import {
  keepPreviousData,
  QueryClient,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Locale } from '../../core/text.ts';
import { isAffected } from './affected.ts';
import { ApiError, api } from './client.ts';
import { connection } from './connection.ts';
import { settledHere } from './leaving.ts';
import { followVersions } from './live.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // The server may be this very computer: whether it answers is told by asking, not by the browser.
      networkMode: 'always',
      // A refusal stays one; only a lost connection is worth a second try.
      retry: (failures, error) => error instanceof ApiError && error.code === 'offline' && failures < 1,
    },
  },
});

export const workspaceQuery = {
  queryKey: ['workspace'],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.workspace(signal),
};

export const manifestQuery = {
  queryKey: ['manifest'],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.manifest(signal),
  staleTime: Number.POSITIVE_INFINITY,
};

export const useWorkspace = () => useSuspenseQuery(workspaceQuery).data;
/** The workspace's settings where they are known already. */
export const useWorkspaceSettings = () => useQuery(workspaceQuery).data?.settings;
export const useManifest = () => useSuspenseQuery(manifestQuery).data;

/** A report's answer; while another is on its way the last one stays in sight. */
export function useAnswer(
  report: string,
  search: Readonly<Record<string, string>>,
  locale: Locale,
  enabled = true,
) {
  return useQuery({
    queryKey: ['answer', report, search, locale],
    queryFn: ({ signal }) => api.answer(report, search, locale, signal),
    enabled,
    placeholderData: (previous, query) =>
      query?.queryKey[1] === report ? keepPreviousData(previous) : undefined,
  });
}

/** The latest stretch that has data with the filters of a search; null where none ever has. */
export function useDataPeriod(report: string, search: Readonly<Record<string, string>>, locale: Locale) {
  return useQuery({
    queryKey: ['data-period', report, search, locale],
    queryFn: ({ signal }) => api.dataPeriod(report, search, locale, signal),
  }).data?.period;
}

/** What the records that an answer counts lack; undefined until it is known. */
export function useTrust(report: string, search: Readonly<Record<string, string>>, locale: Locale) {
  return useQuery({
    queryKey: ['trust', report, search, locale],
    queryFn: ({ signal }) => api.trust(report, search, locale, signal),
  }).data;
}

const noNames: ReadonlyMap<string, string> = new Map();

/** The names of records that filters hold by their ids; a tag is its own name. */
export function useNamed(
  type: 'company' | 'product' | 'tag',
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['named', type, 'ids', ids],
    enabled: ids.length > 0 && type !== 'tag',
    queryFn: async ({ signal }) => {
      if (type === 'tag') return noNames;
      const { records } = await api.named(type, { ids: ids.join(',') }, signal);
      return new Map(records.map(({ id, name }) => [id, name]));
    },
    placeholderData: keepPreviousData,
  });
  return data ?? noNames;
}

/** Asks again for whatever in sight may have changed, whenever the workspace's version grows. */
export function useLiveData(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      followVersions((changed) => {
        // What is being fetched already is of a version that was new when it was asked for.
        const ask = () =>
          client.invalidateQueries({ predicate: ({ queryKey }) => isAffected(queryKey, changed) });
        void settledHere().then(ask);
      }),
    [client],
  );
}

/** Whether the server answers. */
export const useConnected = (): boolean =>
  useSyncExternalStore(connection.subscribe, () => connection.state === 'yes');

import {
  keepPreviousData,
  QueryClient,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Locale } from '../../core/text.ts';
import { ApiError, api } from './client.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
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
export function useAnswer(report: string, search: Readonly<Record<string, string>>, locale: Locale) {
  return useQuery({
    queryKey: ['answer', report, search, locale],
    queryFn: ({ signal }) => api.answer(report, search, locale, signal),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === report ? keepPreviousData(previous) : undefined,
  });
}

/** Asks again for everything in sight whenever the workspace's version grows. */
export function useLiveData(): void {
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource('/api/events');
    let seen: number | undefined;
    events.addEventListener('version', ({ data }: MessageEvent<string>) => {
      const { version } = JSON.parse(data) as { version: number };
      if (seen !== undefined && version > seen) void client.invalidateQueries();
      seen = version;
    });
    return () => events.close();
  }, [client]);
}

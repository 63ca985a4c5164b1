import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RecordView } from '../../core/record-view.ts';
import type { Timeline } from '../../core/timeline.ts';
import { get } from '../data/client.ts';
import { crm } from '../data/crm.ts';

/** A deal as its page needs it. */
export type DealRecord = RecordView & { readonly rowVersion: number };

export const dealKey = (id: string): readonly string[] => ['record', 'deal', id];

export const useDeal = (id: string) =>
  useQuery({
    queryKey: dealKey(id),
    queryFn: ({ signal }) =>
      get<DealRecord>(`/api/records/deal/${encodeURIComponent(id)}?include=view`, signal),
  });

const page = 30;

function timelinePath(type: string, id: string, kinds: readonly string[], cursor: string): string {
  const query = new URLSearchParams({ limit: String(page) });
  if (kinds.length > 0) query.set('kinds', kinds.join(','));
  if (cursor !== '') query.set('cursor', cursor);
  return `/api/timeline/${encodeURIComponent(type)}/${encodeURIComponent(id)}?${query}`;
}

/** What happened around a record, a page after the other. */
export const useTimeline = (type: string, id: string, kinds: readonly string[]) =>
  useInfiniteQuery({
    queryKey: ['timeline', type, id, kinds],
    queryFn: ({ pageParam, signal }) => get<Timeline>(timelinePath(type, id, kinds, pageParam), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous, query) =>
      query?.queryKey[2] === id ? keepPreviousData(previous) : undefined,
  });

/** The stages of a deal and what else stands beside its fields. */
export const useDealSummary = (id: string) => useTimeline('deal', id, []).data?.pages[0]?.deal;

/** The tasks of a deal that are open, the next one first. */
export const useOpenTasks = (deal: string) =>
  useQuery({
    queryKey: ['list', 'task', 'of-deal', deal],
    queryFn: async ({ signal }) => {
      const { records } = await crm.list(
        'task',
        { deal_id: deal, 'completed_at.empty': true, sort: 'due_on', limit: 50 },
        signal,
      );
      const day = (due: unknown) => (typeof due === 'string' ? due : '9999');
      return records.toSorted((a, b) => (day(a.fields.due_on) < day(b.fields.due_on) ? -1 : 1));
    },
  }).data;

/** The notes that are pinned to a deal, the one pinned last first. */
export const usePinnedNotes = (deal: string) =>
  useQuery({
    queryKey: ['list', 'note', 'pinned', deal],
    queryFn: ({ signal }) =>
      crm.list(
        'note',
        { deal_id: deal, 'pinned_at.empty': false, sort: 'pinned_at:desc', limit: 20 },
        signal,
      ),
  }).data;

/** The products of a deal. */
export const useLines = (deal: string) =>
  useQuery({
    queryKey: ['list', 'deal_product', 'of-deal', deal],
    queryFn: ({ signal }) => crm.list('deal_product', { deal_id: deal, limit: 200 }, signal),
  });

import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { crm } from '../data/crm.ts';
import type { ListQuery } from '../data/crm-types.ts';
import { useMessage } from '../language/reader.tsx';

/** Some of the leads, as the inbox divides them. */
export interface InboxTab {
  readonly id: string;
  readonly name: string;
  readonly asked: ListQuery;
  /** Undefined until it is known. */
  readonly count: number | undefined;
}

/** The parts of the inbox: those that are still open, each status, those without one, and all. */
export function useInboxTabs(): { readonly tabs: readonly InboxTab[]; readonly error: Error | null } {
  const t = useMessage();
  const statuses = useQuery({
    queryKey: ['list', 'lead_status', 'inbox'],
    queryFn: async ({ signal }) => (await crm.list('lead_status', { limit: 200 }, signal)).records,
  });
  const parts = useMemo(() => {
    if (statuses.data === undefined) return [];
    const open = statuses.data.filter(({ fields }) => (fields.category ?? 'open') === 'open');
    const ofStatus = (ids: readonly string[]): ListQuery => ({ status_id: ids.join(',') });
    return [
      ...(open.length > 1
        ? [{ id: 'open', name: t('inboxOpen'), asked: ofStatus(open.map(({ id }) => id)) }]
        : []),
      ...statuses.data.map(({ id, fields }) => ({
        id: `status ${id}`,
        name: String(fields.name),
        asked: ofStatus([id]),
      })),
      { id: 'none', name: t('inboxNoStatus'), asked: { 'status_id.empty': true } },
      { id: 'all', name: t('all'), asked: {} },
    ];
  }, [statuses.data, t]);
  const counts = useQueries({
    queries: parts.map(({ asked }) => ({
      queryKey: ['list', 'lead', 'count', asked],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await crm.list('lead', { ...asked, fields: 'name', limit: 1, count: true }, signal)).count,
    })),
  });
  const tabs = parts
    .map((part, at): InboxTab => ({ ...part, count: counts[at]?.data }))
    // A part that stands for what is missing is there where something is.
    .filter(({ id, count }) => id !== 'none' || (count ?? 0) > 0);
  return { tabs, error: statuses.error };
}

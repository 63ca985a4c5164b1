import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, List, Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ListedRecord } from '../data/crm-types.ts';
import { openForm } from '../forms/opened-form.ts';
import { type RecordList, useMay, useRecordList } from '../forms/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { usePaletteActions } from '../palette/actions.ts';
import { messageAction } from '../palette/message-action.ts';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useWide } from '../parts/use-wide.ts';
import type { Search } from '../report/address-text.ts';
import { SearchBox } from './SearchBox.tsx';
import { type InboxTab, useInboxTabs } from './use-inbox.ts';

const LeadPreview = lazy(async () => ({ default: (await import('./LeadPreview.tsx')).LeadPreview }));

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The leads as they come in: by status, one after the other, each beside the list. */
export function LeadsPage() {
  const t = useMessage();
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const isRoomy = useWide(1024);
  const { tabs, error } = useInboxTabs();
  const tab = tabs.find(({ id }) => id === search.tab) ?? tabs[0];
  const mayEdit = useMay('lead', 'edit');
  useEffect(() => {
    document.title = `${t('navLeads')} · ${t('app')}`;
  }, [t]);
  const asking = useRef(search);
  asking.current = search;
  const change = useCallback(
    (next: Record<string, string | undefined>) => {
      const all = Object.entries({ ...asking.current, ...next });
      const given = all.filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
      void navigate({
        to: '/leads',
        search: Object.fromEntries(given),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const add = useCallback(
    () => openForm({ type: 'lead', onMade: (id) => change({ lead: id, tab: undefined, q: undefined }) }),
    [change],
  );
  usePaletteActions(
    useMemo(() => (mayEdit ? [messageAction(t, 'addLead', Plus, add, 'n')] : []), [mayEdit, t, add]),
  );
  if (error !== null) return <Problem error={error} />;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <header className="flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 flex-1 basis-32 text-xl font-bold">{t('navLeads')}</h1>
        <Link
          to="/records/$type"
          params={{ type: 'lead' }}
          search={{}}
          className="control inline-flex items-center gap-2 px-3 hover:bg-accent-soft"
        >
          <List size={16} aria-hidden />
          {t('inboxTable')}
        </Link>
        {mayEdit && (
          <Button tone="accent" onPress={add}>
            <Plus size={16} aria-hidden />
            {t('addLead')}
          </Button>
        )}
      </header>
      <Tabs tabs={tabs} current={tab} />
      {tab !== undefined && <Inbox key={tab.id} {...{ tab, search, change, isRoomy }} />}
    </article>
  );
}

function Tabs({ tabs, current }: { tabs: readonly InboxTab[]; current: InboxTab | undefined }) {
  const t = useMessage();
  const { format } = useReader();
  return (
    <nav aria-label={t('inboxParts')} className="-mx-1 overflow-x-auto p-1">
      <ul className="flex w-max gap-1">
        {tabs.map(({ id, name, count }) => (
          <li key={id}>
            <Link
              to="/leads"
              search={{ tab: id }}
              aria-current={id === current?.id ? 'page' : undefined}
              className="flex min-h-9 items-center gap-2 rounded-lg px-3 hover:bg-accent-soft aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent pointer-coarse:min-h-11"
            >
              <bdi>{name}</bdi>
              <span className="text-xs text-ink2 tabular-nums" data-count={count}>
                {count === undefined ? '' : format.count(count)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Inbox({
  tab,
  search,
  change,
  isRoomy,
}: {
  tab: InboxTab;
  search: Search;
  change: (next: Record<string, string | undefined>) => void;
  isRoomy: boolean;
}) {
  const t = useMessage();
  const navigate = useNavigate();
  const list = useRecordList('lead', {
    ...tab.asked,
    sort: 'created_at:desc',
    ...(search.q === undefined ? {} : { search: search.q }),
  });
  const { records } = list;
  // One that is not among these any more is still shown, so that nothing jumps from under the reader.
  const chosen = search.lead ?? records[0]?.id;
  const place = useRef<HTMLDivElement>(null);
  const lastAt = useRef(0);
  useEffect(() => {
    const at = records.findIndex(({ id }) => id === chosen);
    if (at !== -1) lastAt.current = at;
  }, [records, chosen]);
  const choose = useCallback(
    (id: string, again: boolean) => {
      if (again || !isRoomy) void navigate({ to: '/records/$type/$id', params: { type: 'lead', id } });
      else change({ lead: id });
    },
    [navigate, isRoomy, change],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const at = records.findIndex(({ id }) => id === chosen);
      // Where the one that is gone from here stood, the one after it stands now.
      const to = at === -1 ? (by === 1 ? lastAt.current : lastAt.current - 1) : at + by;
      const next = records[Math.min(Math.max(to, 0), records.length - 1)];
      if (next === undefined) return;
      change({ lead: next.id });
      place.current?.querySelector<HTMLElement>(`[data-lead="${CSS.escape(next.id)}"]`)?.focus();
    },
    [records, chosen, change],
  );
  usePaletteActions(
    useMemo(
      () => [
        messageAction(t, 'leadNext', ArrowDown, () => step(1), 'j'),
        messageAction(t, 'leadBefore', ArrowUp, () => step(-1), 'k'),
      ],
      [t, step],
    ),
  );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(16rem,24rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-2" ref={place}>
        <SearchBox value={search.q ?? ''} onChange={(q) => change({ q, lead: undefined })} />
        <Found list={list} chosen={isRoomy ? chosen : undefined} onChoose={choose} />
      </div>
      {isRoomy && chosen !== undefined && (
        <Suspense fallback={<Skeleton className="h-96" />}>
          <LeadPreview key={chosen} id={chosen} />
        </Suspense>
      )}
    </div>
  );
}

function Found({
  list: { records, names, error, isPending, retry, more },
  chosen,
  onChoose,
}: {
  list: RecordList;
  chosen: string | undefined;
  onChoose: (id: string, again: boolean) => void;
}) {
  const t = useMessage();
  if (error !== null) return <Problem error={error} onRetry={retry} />;
  if (isPending)
    return (
      <div className="card grid gap-2 p-3" role="status" aria-label={t('loading')}>
        {placeholders.map((key) => (
          <Skeleton key={key} className="h-14" />
        ))}
      </div>
    );
  if (records.length === 0) return <p className="card p-8 text-center text-ink2">{t('inboxEmpty')}</p>;
  return (
    <div className="card relative overflow-y-auto lg:max-h-[calc(100dvh-15.5rem)]">
      <ul aria-label={t('navLeads')} className="divide-y divide-line">
        {records.map((lead) => (
          <li key={lead.id}>
            <button
              type="button"
              data-lead={lead.id}
              aria-current={lead.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(lead.id, lead.id === chosen)}
              className="grid w-full cursor-pointer gap-0.5 px-3 py-2 text-start -outline-offset-2 hover:bg-surface2 aria-[current]:bg-accent-soft"
            >
              <LeadLine lead={lead} names={names} />
            </button>
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <div className="grid justify-items-center border-t border-line p-2">
          <Button tone="quiet" onPress={more}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </div>
  );
}

function LeadLine({ lead: { fields }, names }: { lead: ListedRecord; names: RecordList['names'] }) {
  const t = useMessage();
  const { format } = useReader();
  const named = (type: string, id: unknown): string | undefined =>
    typeof id === 'string' ? names[type]?.[id] : undefined;
  const owner = named('user', fields.owner_id);
  const beside = [
    fields.company_name,
    named('lead_status', fields.status_id),
    named('source', fields.source_id),
  ].filter((each): each is string => typeof each === 'string' && each !== '');
  return (
    <>
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">
          <bdi>{String(fields.name ?? '')}</bdi>
        </span>
        <bdi className="shrink-0 text-xs text-ink2">{format.instant(String(fields.created_at))}</bdi>
      </span>
      <span className="flex items-baseline gap-2 text-xs text-ink2">
        <span className="min-w-0 flex-1 truncate">
          <bdi>{beside.join(' · ')}</bdi>
        </span>
        <bdi className={`shrink-0 ${owner === undefined ? 'font-medium text-accent' : ''}`}>
          {owner ?? t('leadOwnerless')}
        </bdi>
      </span>
    </>
  );
}

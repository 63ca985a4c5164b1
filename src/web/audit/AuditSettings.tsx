import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { lazy } from 'react';
import { crm } from '../data/crm.ts';
import { useWorkspace } from '../data/queries.ts';
import { presetRange, todayIn } from '../filters/presets.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Pill } from '../parts/Pill.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useRecordTypes } from '../record/queries.ts';
import type { Search } from '../report/address-text.ts';
import { EntryRow } from './EntryRow.tsx';
import { useEntries } from './use-entries.ts';
import { accountDeeds, recordDeeds, subjects } from './words.ts';

const OptionList = lazy(async () => ({ default: (await import('../filters/lists.ts')).OptionList }));
const PeriodChoice = lazy(async () => ({
  default: (await import('../filters/PeriodChoice.tsx')).PeriodChoice,
}));

const filters = ['actor', 'type', 'action', 'from', 'to', 'id'] as const;
type Filter = (typeof filters)[number];
type Asked = Partial<Readonly<Record<Filter, string>>>;

/** What was done in the workspace, by whom and when: read, filtered, taken out as a file. */
export function AuditSettings() {
  const t = useMessage();
  const { locale } = useReader();
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false });
  const asked: Asked = Object.fromEntries(
    filters.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]])),
  );
  const { entries: all, error, names, retry, more } = useEntries(asked);
  // The history says again what a change of the record says; it is told where it is asked for.
  const entries = asked.type?.includes('history') ? all : all?.filter(({ type }) => type !== 'history');
  const become = (change: Partial<Record<Filter, string | undefined>>) => {
    const next = Object.entries({ ...asked, ...change }).filter(([, value]) => value);
    void navigate({
      to: '/settings/$section',
      params: { section: 'audit' },
      search: Object.fromEntries(next) as never,
    });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Filters asked={asked} onChange={become} />
        <span className="flex-1" />
        <a
          href={crm.auditFile({ ...asked, locale })}
          download
          className="control inline-flex items-center gap-2 px-3 hover:bg-accent-soft"
        >
          <Download size={16} aria-hidden />
          {t('auditFile')}
        </a>
      </div>
      {error !== null ? (
        <Problem error={error} onRetry={retry} />
      ) : entries === undefined ? (
        <Skeleton className="h-96" />
      ) : entries.length === 0 && more === undefined ? (
        <p className="card p-10 text-center text-ink2">{t('auditEmpty')}</p>
      ) : (
        <ol className="card divide-y divide-line" aria-label={t('setAudit')}>
          {entries.map((entry) => (
            <EntryRow
              key={`${entry.version} ${entry.n} ${entry.at} ${entry.type} ${entry.action}`}
              entry={entry}
              names={names}
            />
          ))}
        </ol>
      )}
      {more !== undefined && (
        <Button className="justify-self-center" onPress={more}>
          {t('loadMore')}
        </Button>
      )}
    </div>
  );
}

function Filters({
  asked,
  onChange,
}: {
  asked: Asked;
  onChange: (change: Partial<Record<Filter, string | undefined>>) => void;
}) {
  const t = useMessage();
  const text = useText();
  const { calendar, format } = useReader();
  const { users, settings } = useWorkspace();
  const types = useRecordTypes();
  const kinds = [
    ...Object.entries(types).map(([id, { label }]) => ({ id, name: text(label.many) })),
    ...Object.entries(subjects).map(([id, word]) => ({ id, name: t(word) })),
  ];
  const actions = Object.entries({ ...recordDeeds, ...accountDeeds }).map(([id, word]) => ({
    id,
    name: t(word),
  }));
  const people = users.map(({ id, name }) => ({ id, name }));
  const today = todayIn(settings.timeZone);
  const division = { calendar, weekStart: settings.weekStart };
  const range =
    asked.from !== undefined && asked.to !== undefined
      ? { from: asked.from, to: asked.to }
      : presetRange('last_7_days', today, division);
  const several = (name: 'actor' | 'type' | 'action', label: MessageId, options: typeof kinds) => {
    const chosen = asked[name]?.split(',') ?? [];
    const [first] = chosen;
    return (
      <Pill
        label={t(label)}
        value={chosen.length === 1 ? (options.find(({ id }) => id === first)?.name ?? first) : undefined}
        count={chosen.length > 1 ? format.number(String(chosen.length)) : undefined}
        active={chosen.length > 0}
      >
        {() => (
          <OptionList
            label={t(label)}
            options={options}
            chosen={chosen}
            many
            onChange={(ids) =>
              onChange({ [name]: ids.join(','), ...(name === 'type' ? { id: undefined } : {}) })
            }
          />
        )}
      </Pill>
    );
  };
  return (
    <>
      {several('actor', 'auditPerson', people)}
      {several('type', 'auditKind', kinds)}
      {several('action', 'auditAction', actions)}
      <Pill
        label={t('auditWhen')}
        value={
          asked.from !== undefined && asked.to !== undefined ? (
            <bdi dir="ltr">
              {format.date(asked.from)} – {format.date(asked.to)}
            </bdi>
          ) : undefined
        }
        active={asked.from !== undefined}
      >
        {(close) => (
          <PeriodChoice
            range={range}
            preset={undefined}
            onPreset={({ word, calendar: own }) => {
              onChange({ ...presetRange(word, today, { ...division, calendar: own }) });
              close();
            }}
            onRange={(chosen) => {
              onChange({ ...chosen });
              close();
            }}
          />
        )}
      </Pill>
      {asked.id !== undefined && (
        <span className="rounded-full border border-accent px-3 text-sm text-accent">{t('auditOne')}</span>
      )}
      {Object.keys(asked).length > 0 && (
        <Button
          tone="quiet"
          onPress={() => onChange(Object.fromEntries(filters.map((name) => [name, undefined])))}
        >
          {t('auditClear')}
        </Button>
      )}
    </>
  );
}

import { useMemo, useState } from 'react';
import { addDays, wallClock } from '../../../core/calendar.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { RecordNames } from '../../../core/record-view.ts';
import type { TimelineEntry } from '../../../core/timeline.ts';
import { useWorkspace } from '../../data/queries.ts';
import { useToday } from '../../data/use-today.ts';
import { useMessage, useReader, useText } from '../../language/reader.tsx';
import { Button } from '../../parts/Button.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useRecordTypes } from '../../record/queries.ts';
import { PlayerDeck } from '../../table/Player.tsx';
import { useTimeline } from '../queries.ts';
import { Entry } from './Entry.tsx';
import { entryIcons } from './entry-kinds.ts';
import { PendingEntries } from './PendingEntries.tsx';

/** Everything that happened around a record, newest first, of all kinds or of some. */
export function TimelineCard({ type, id }: { type: string; id: string }) {
  const t = useMessage();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData, refetch } =
    useTimeline(type, id, kinds);
  const everything = useTimeline(type, id, []).data?.pages[0]?.kinds ?? {};
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  const names = useMemo(() => joined(data?.pages.map((page) => page.names) ?? []), [data]);
  return (
    <section aria-labelledby="timeline-title" className="card p-4">
      <h2 id="timeline-title" className="mb-3 text-sm font-bold">
        {t('timelineTitle')}
      </h2>
      <KindChips counts={everything} chosen={kinds} onChoose={setKinds} />
      <PendingEntries type={type} id={id} />
      {error !== null ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton className="h-64" />
      ) : entries.length === 0 ? (
        <p className="p-4 text-center text-ink2">
          {t(kinds.length === 0 ? 'timelineNone' : 'timelineNoneOfKind')}
        </p>
      ) : (
        <PlayerDeck>
          <div className={isPlaceholderData ? 'opacity-60' : ''}>
            <Days entries={entries} names={names} subject={type} />
          </div>
        </PlayerDeck>
      )}
      {hasNextPage && (
        <Button
          className="mt-3 w-full justify-center"
          isDisabled={isFetchingNextPage}
          onPress={() => void fetchNextPage()}
        >
          {t('timelineMore')}
        </Button>
      )}
    </section>
  );
}

function joined(parts: readonly RecordNames[]): RecordNames {
  const names: Record<string, Record<string, string>> = {};
  for (const part of parts)
    for (const [type, own] of Object.entries(part)) names[type] = { ...names[type], ...own };
  return names;
}

/** Which kinds are shown; none chosen is all. */
function KindChips({
  counts,
  chosen,
  onChoose,
}: {
  counts: Readonly<Record<string, number>>;
  chosen: readonly string[];
  onChoose: (kinds: readonly string[]) => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const types = useRecordTypes();
  const called = (kind: string): string => {
    if (kind === 'stage') return t('timelineStage');
    if (kind === 'change') return t('timelineChange');
    const label = types[kind]?.label.many;
    return label === undefined ? kind : text(label);
  };
  const chip =
    'inline-flex min-h-7.5 cursor-pointer items-center gap-1.5 rounded-full border border-line px-2.5 text-sm whitespace-nowrap hover:bg-accent-soft aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:min-h-10';
  return (
    <fieldset aria-label={t('timelineKinds')} className="m-0 mb-4 flex flex-wrap gap-1.5 border-0 p-0">
      <button type="button" aria-pressed={chosen.length === 0} onClick={() => onChoose([])} className={chip}>
        {t('timelineAll')}
      </button>
      {Object.keys(entryIcons)
        .filter((kind) => (counts[kind] ?? 0) > 0)
        .map((kind) => {
          const Icon = entryIcons[kind];
          const isOn = chosen.includes(kind);
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={isOn}
              onClick={() => onChoose(isOn ? chosen.filter((each) => each !== kind) : [...chosen, kind])}
              className={chip}
            >
              {Icon !== undefined && <Icon size={14} aria-hidden className="shrink-0" />}
              {called(kind)}
              <bdi className="text-xs text-ink2 tabular-nums">{format.count(counts[kind] ?? 0)}</bdi>
            </button>
          );
        })}
    </fieldset>
  );
}

/** The entries under the days on which they happened; what is to come stands first. */
function Days({
  entries,
  names,
  subject,
}: {
  entries: readonly TimelineEntry[];
  names: RecordNames;
  subject: string;
}) {
  const t = useMessage();
  const { format } = useReader();
  const { timeZone } = useWorkspace().settings;
  const today = useToday(timeZone);
  const now = new Date().toISOString();
  const groups: { readonly day: string; readonly entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const isAhead = 'fields' in entry && Date.parse(entry.at) > Date.parse(now);
    const day = isAhead ? '' : wallClock(timeZone, parseInstant(entry.at) ?? 0n).date;
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  const called = (day: string): string => {
    if (day === '') return t('timelineUpcoming');
    if (day === today) return t('timelineToday');
    return day === addDays(today, -1) ? t('timelineYesterday') : format.dateLong(day);
  };
  return groups.map(({ day, entries: own }) => (
    <div key={day} className="not-first:mt-4">
      <h3 className="mb-1 text-xs font-medium text-ink2">
        <bdi>{called(day)}</bdi>
      </h3>
      <ol className="grid">
        {own.map((entry) => (
          <Entry key={entry.key} entry={entry} names={names} subject={subject} isAhead={day === ''} />
        ))}
      </ol>
    </div>
  ));
}

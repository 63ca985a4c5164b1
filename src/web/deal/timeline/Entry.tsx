import { FileText, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RecordFields, RecordNames } from '../../../core/record-view.ts';
import type { ActivityEntry, ChangeEntry, StageEntry, TimelineEntry } from '../../../core/timeline.ts';
import { crm } from '../../data/crm.ts';
import { useMessage, useReader, useText } from '../../language/reader.tsx';
import { fieldText } from '../../record/field-text.ts';
import { useRecordTypes } from '../../record/queries.ts';
import { RecordLink } from '../../record/RecordLink.tsx';
import { Player } from '../../table/Player.tsx';
import { roughly } from '../roughly.ts';
import { useWrites } from '../use-deal-writes.ts';
import { CountedChips } from './CountedChips.tsx';
import { EntryMenu } from './EntryMenu.tsx';
import { entryIcons } from './entry-kinds.ts';

interface Shown<Of extends TimelineEntry = TimelineEntry> {
  readonly entry: Of;
  readonly names: RecordNames;
  /** The type of record whose timeline it is. */
  readonly subject: string;
}

/** One thing that happened. */
export function Entry({ isAhead, ...shown }: Shown & { isAhead: boolean }) {
  const { format } = useReader();
  const { entry, names } = shown;
  const Icon = entryIcons[entry.kind] ?? FileText;
  const isQuiet = entry.kind === 'change' || entry.kind === 'stage';
  const who = entry.by === null ? undefined : names.user?.[entry.by];
  return (
    <li
      data-entry={entry.kind}
      className="group/entry grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 border-s-2 border-transparent py-1.5"
    >
      <span
        aria-hidden
        className={`grid size-8 place-items-center rounded-full ${isQuiet ? 'text-ink2' : 'bg-accent-soft text-accent'}`}
      >
        <Icon size={16} />
      </span>
      <div className="grid min-w-0 content-start gap-0.5 pt-1">
        <What {...shown} who={who} />
      </div>
      <div className="flex items-start gap-1 pt-1">
        <span className="text-xs whitespace-nowrap text-ink2">
          {isQuiet && who !== undefined && (
            <span className="max-sm:hidden">
              <bdi>{who}</bdi>
              {' · '}
            </span>
          )}
          <bdi dir="ltr" className="tabular-nums">
            {isAhead ? format.instant(entry.at) : format.time(entry.at)}
          </bdi>
        </span>
        {'fields' in entry && <EntryMenu entry={entry} />}
        {entry.kind === 'change' && 'changed' in entry && <UndoChange entry={entry} />}
      </div>
    </li>
  );
}

function What({ entry, ...rest }: Shown & { who: string | undefined }): ReactNode {
  if ('fields' in entry) return <Activity entry={entry} {...rest} />;
  return entry.kind === 'stage' ? <Move entry={entry} {...rest} /> : <Change entry={entry} {...rest} />;
}

/** Takes one change back; where something changed since, the server says so. */
function UndoChange({ entry: { action, version } }: { entry: ChangeEntry }) {
  const t = useMessage();
  const { write } = useWrites();
  if (version === undefined || action !== 'update') return null;
  return (
    <button
      type="button"
      title={t('undo')}
      aria-label={t('undo')}
      onClick={() => void write(t('undone'), () => crm.undo(version))}
      className="grid size-[24px] cursor-pointer place-items-center rounded text-ink2 hover:bg-accent-soft hover:text-accent pointer-coarse:size-9"
    >
      <Undo2 size={14} aria-hidden className="ltr:-scale-x-100" />
    </button>
  );
}

/** What is told of an activity besides its title, in this order. */
const told = ['direction', 'outcome_id', 'duration_s', 'address', 'due_on'] as const;
const linked = ['deal_id', 'lead_id', 'contact_id'] as const;

function Activity({ entry, names, subject, who }: Shown<ActivityEntry> & { who: string | undefined }) {
  const text = useText();
  const reader = useReader();
  const described = useRecordTypes()[entry.kind];
  if (described === undefined) return null;
  const { fields } = entry;
  const kind = text(described.label.one);
  const nameOf = (type: string, id: string) => names[type]?.[id];
  const title = textIn(fields, described.title);
  const isLong = described.title === 'text' || described.title === 'summary';
  const details = told.flatMap((name) => {
    const field = described.fields[name];
    const value = fields[name] ?? null;
    if (field === undefined || value === null || value === 0) return [];
    const said = fieldText(name, field, value, fields, { format: reader.format, text, nameOf });
    return said === '' ? [] : [said];
  });
  const others = linked.filter((name) => {
    const type = name.slice(0, -3);
    return type !== subject && typeof fields[name] === 'string' && names[type]?.[String(fields[name])];
  });
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <RecordLink type={entry.kind} id={entry.id}>
          {kind}
        </RecordLink>
        {title !== undefined && !isLong && <bdi className="font-medium wrap-anywhere">{title}</bdi>}
        {details.map((each) => (
          <span key={each} className="text-sm text-ink2">
            · <bdi>{each}</bdi>
          </span>
        ))}
      </p>
      {title !== undefined && isLong && (
        <p className="text-sm whitespace-pre-line wrap-anywhere">
          <bdi>{title}</bdi>
        </p>
      )}
      {entry.recording_url !== null && (
        <Player
          recording={entry.recording_url}
          call={`${kind} ${reader.format.instant(entry.at)}`}
          tabIndex={0}
        />
      )}
      <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-xs text-ink2 [&_a]:inline-flex [&_a]:items-center">
        {who !== undefined && <bdi>{who}</bdi>}
        {others.map((name) => (
          <span key={name}>
            {'· '}
            <RecordLink type={name.slice(0, -3)} id={String(fields[name])}>
              {names[name.slice(0, -3)]?.[String(fields[name])]}
            </RecordLink>
          </span>
        ))}
        <CountedChips counts={entry.counts} />
      </p>
    </>
  );
}

function textIn(fields: RecordFields, name: string | undefined): string | undefined {
  const value = fields[name ?? ''];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function Move({ entry: { from, to, stayed_s }, names, subject }: Shown<StageEntry>) {
  const t = useMessage();
  const { format } = useReader();
  const type = subject === 'lead' ? 'lead_status' : 'stage';
  const called = (id: string) => `\u2068${names[type]?.[id] ?? id}\u2069`;
  return (
    <p className="text-sm">
      {from === null
        ? t('timelineBegan', { to: called(to) })
        : t('timelineMoved', { from: called(from), to: called(to) })}
      {stayed_s !== null && (
        <span className="text-ink2">
          {' '}
          · {t('timelineStayed', { stayed: format.duration(roughly(stayed_s)) })}
        </span>
      )}
    </p>
  );
}

function Change({ entry: { action, changed }, names, subject }: Shown<ChangeEntry>) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const described = useRecordTypes()[subject];
  if (described === undefined) return null;
  const kind = text(described.label.one);
  if (action === 'insert' || changed.length === 0)
    return <p className="text-sm text-ink2">{`${kind} ${t('timelineCreated')}`}</p>;
  const nameOf = (type: string, id: string) => names[type]?.[id];
  return changed.map(({ field: name, from, to }) => {
    const field = described.fields[name];
    const said = (value: typeof from) =>
      field === undefined ? String(value ?? '') : fieldText(name, field, value, {}, { format, text, nameOf });
    const isolated = (value: typeof from) => {
      const word = said(value);
      return word === '' ? t('timelineUnset') : `\u2068${word}\u2069`;
    };
    const label = field === undefined ? name : text(field.label);
    return (
      <p key={name} className="text-sm wrap-anywhere text-ink2">
        {said(from) === ''
          ? t('timelineSet', { field: label, to: isolated(to) })
          : t('timelineBecame', { field: label, from: isolated(from), to: isolated(to) })}
      </p>
    );
  });
}

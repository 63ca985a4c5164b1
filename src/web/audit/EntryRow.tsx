import { Link } from '@tanstack/react-router';
import type { RecordNames } from '../../core/record-view.ts';
import { deviceOf, useDeviceWord } from '../account/device.ts';
import { customFormField } from '../forms/form-fields.ts';
import { useCustomFields } from '../forms/queries.ts';
import type { MessageId } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { FieldValue } from '../record/FieldValue.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { RecordLink } from '../record/RecordLink.tsx';
import { type Changed, changedBetween, flat } from './changed.ts';
import type { Entry } from './use-entries.ts';
import { deeds, subjects, ways } from './words.ts';

/** Whoever is no user. */
const programs: Readonly<Record<string, MessageId>> = { api: 'byApi', import: 'byImport', cli: 'way_cli' };

/** Of a new record the first fields tell what it is. */
const mostFields = 8;

/** One thing that was done: who, what, when, from where; and what it changed, in words. */
export function EntryRow({ entry, names }: { entry: Entry; names: RecordNames }) {
  const t = useMessage();
  const { format } = useReader();
  const { action, actor, actorName, at, from } = entry;
  const deed = deeds[action];
  const way = ways[from.way ?? ''];
  const program = programs[actor ?? ''];
  return (
    <li className="grid gap-1 px-4 py-3 md:grid-cols-[11rem_minmax(0,1fr)] md:gap-4">
      <div className="text-xs text-ink2">
        <p>
          <bdi dir="ltr" className="tabular-nums">
            {format.instant(at)}
          </bdi>
        </p>
        <p className="flex flex-wrap gap-x-2">
          {way !== undefined && <span>{t(way)}</span>}
          {from.address !== null && (
            <bdi dir="ltr" lang="en">
              {format.written(from.address)}
            </bdi>
          )}
        </p>
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap gap-x-2 wrap-anywhere">
          <bdi className="font-medium">{actorName ?? t(program ?? way ?? 'auditNobody')}</bdi>
          <span className={action === 'sign_in_failed' ? 'text-bad' : 'text-ink2'}>
            {deed === undefined ? action : t(deed)}
          </span>
          <Subject entry={entry} isOwn={actor === entry.id} />
        </p>
        <Told entry={entry} names={names} />
      </div>
    </li>
  );
}

function Subject({ entry: { type, id, name, action }, isOwn }: { entry: Entry; isOwn: boolean }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const described = useRecordTypes()[type];
  const subject = subjects[type];
  if (subject !== undefined) return type === 'workspace' ? <span>{t(subject)}</span> : null;
  const kind = described === undefined ? type : text(described.label[action === 'import' ? 'many' : 'one']);
  if (id === null || isOwn) return <span>{kind}</span>;
  return (
    <span className="flex flex-wrap gap-x-2">
      <span>{kind}</span>
      {described?.hasPage ? (
        <RecordLink type={type} id={id}>
          {name ?? format.written(id)}
        </RecordLink>
      ) : (
        <bdi>{name ?? format.written(id)}</bdi>
      )}
      <Link
        to="/settings/$section"
        params={{ section: 'audit' }}
        search={{ type, id } as never}
        className="text-sm text-accent underline"
      >
        {t('auditAll')}
      </Link>
    </span>
  );
}

function Told({ entry, names }: { entry: Entry; names: RecordNames }) {
  const t = useMessage();
  const { format } = useReader();
  const deviceWord = useDeviceWord();
  const { type, action, before } = entry;
  const after = entry.after as Readonly<Record<string, unknown>> | null;
  if (type === 'sign_in') {
    const { account, agent } = (after ?? {}) as { readonly account?: string; readonly agent?: string };
    return (
      <p className="flex flex-wrap gap-x-3 text-sm text-ink2">
        {account !== undefined && (
          <bdi dir="ltr" lang="en">
            {account}
          </bdi>
        )}
        {agent !== undefined && <span>{deviceWord(deviceOf(agent))}</span>}
      </p>
    );
  }
  if (type === 'export') return <Export of={after ?? {}} />;
  if (action === 'import') {
    const rows = after?.rows;
    return typeof rows === 'number' ? (
      <p className="text-sm text-ink2">{t('auditRows', { count: format.number(String(rows)) })}</p>
    ) : null;
  }
  if (action === 'delete') return null;
  const changed = changedBetween(before, after).filter(({ field }) => field !== 'id');
  const shown = action === 'insert' ? changed.slice(0, mostFields) : changed;
  return shown.map((each) => <Change key={each.field} of={each} entry={entry} names={names} />);
}

/** What was taken out, by the report or the type that it is of. */
function Export({ of }: { of: Readonly<Record<string, unknown>> }) {
  const text = useText();
  const types = useRecordTypes();
  const { format } = useReader();
  const words = [of.type, of.types]
    .flat()
    .filter((each) => typeof each === 'string')
    .map((each) => {
      const described = types[each];
      return described === undefined ? each : text(described.label.many);
    });
  return words.length === 0 ? null : <p className="text-sm text-ink2">{format.list(words)}</p>;
}

function Change({
  of: { field: name, from, to },
  entry,
  names,
}: {
  of: Changed;
  entry: Entry;
  names: RecordNames;
}) {
  const t = useMessage();
  const text = useText();
  const described = useRecordTypes()[entry.type];
  const customs = useCustomFields(entry.type);
  const custom = customs.find(({ key }) => `custom.${key}` === name);
  const field = custom === undefined ? described?.fields[name] : customFormField(custom);
  const value = (of: Changed['from'], fields: Entry['before']) =>
    field === undefined ? (
      <bdi>{typeof of === 'object' ? JSON.stringify(of) : String(of)}</bdi>
    ) : (
      <FieldValue {...{ name, field, names }} value={of} fields={flat(fields)} isPlain />
    );
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm wrap-anywhere">
      <span className="text-ink2">
        <bdi>{field === undefined ? name.replace(/^custom\./, '') : text(field.label)}</bdi>:
      </span>
      {from !== null && (
        <>
          <span className="text-ink2 line-through">{value(from, entry.before)}</span>
          <span aria-hidden className="text-ink2 rtl:-scale-x-100">
            →
          </span>
          <span className="sr-only">{t('became')}</span>
        </>
      )}
      <span>{value(to, entry.after)}</span>
    </p>
  );
}

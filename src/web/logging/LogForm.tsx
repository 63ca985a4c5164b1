import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { onceKey } from '../data/crm.ts';
import { useMessage } from '../language/reader.tsx';
import { Key } from '../palette/Key.tsx';
import { Button } from '../parts/Button.tsx';
import { CallFields } from './CallFields.tsx';
import { MeetingFields, NoteFields, TaskFields, TextFields, VisitFields } from './KindFields.tsx';
import { keepLogDraft, readLogDraft } from './log-draft.ts';
import type { LogKind } from './log-kinds.ts';
import { MoreFields } from './MoreFields.tsx';
import { NextStep } from './NextStep.tsx';
import type { LogSubject } from './opened-log.ts';
import { outbox } from './outbox.ts';
import { rememberSubject } from './recent-subjects.ts';
import { faultOf, type LogValues, nextRowOf, rowOf } from './rows.ts';
import { starting } from './starting.ts';
import { type KnownSubject, useLogUser } from './use-subject.ts';

/** What the fields of a kind work on. */
export interface FieldsOf {
  readonly values: LogValues;
  readonly set: (change: Partial<LogValues>) => void;
  /** What is wrong, once saving was tried. */
  readonly fault: string | undefined;
}

const fieldsOf = {
  call: CallFields,
  visit: VisitFields,
  meeting: MeetingFields,
  note: NoteFields,
  task: TaskFields,
  text_message: TextFields,
} as const satisfies Record<LogKind, unknown>;

/** After these a next step is offered. */
const leadsOn: readonly LogKind[] = ['call', 'visit', 'meeting'];

/** The form of one kind. Saving closes it at once; what the server says comes by a toast. */
export function LogForm({
  kind,
  subject,
  known,
  given,
  onOther,
  onDone,
}: {
  kind: LogKind;
  subject: LogSubject;
  known: KnownSubject | undefined;
  given: Readonly<Record<string, unknown>> | undefined;
  /** Another subject is wanted. */
  onOther: () => void;
  onDone: () => void;
}) {
  const t = useMessage();
  const form = useRef<HTMLFormElement>(null);
  const [draft] = useState(() => readLogDraft(kind, subject));
  const [isDraft, setDraft] = useState(draft !== undefined);
  const [values, setValues] = useState((): LogValues => ({ ...starting(kind), ...draft, ...given }));
  const [tried, setTried] = useState(false);
  // Saved faster than it was read what it is about: written as soon as that is known.
  const [isMeant, setMeant] = useState(false);
  const ownUser = useLogUser(known?.owner);
  const user = values.user ?? ownUser;
  const fault = faultOf(kind, values);
  const set = (change: Partial<LogValues>) => {
    const next = { ...values, ...change };
    setValues(next);
    keepLogDraft(kind, subject, next);
  };
  // The number is known once the subject is; what was typed meanwhile stays.
  useEffect(() => {
    const phone = known?.phone ?? '';
    if (phone !== '') setValues((now) => (now.phone === '' ? { ...now, phone } : now));
  }, [known?.phone]);

  const save = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (fault !== undefined || user === null) return;
    if (known === undefined) {
      setMeant(true);
      return;
    }
    const now = Date.now();
    const { links, name } = known;
    const nextTitle = values.nextTitle.trim() === '' ? t('logFollowUp', { name }) : values.nextTitle;
    const next = nextRowOf({ ...values, nextTitle }, links, user, now);
    outbox.put({
      key: onceKey(),
      kind,
      subject: { ...subject, name },
      letters: [
        { type: kind, row: rowOf(kind, values, links, user, now), key: onceKey() },
        ...(next === undefined ? [] : [{ type: 'task', row: next, key: onceKey() }]),
      ],
      values,
      at: new Date(now).toISOString(),
      state: 'waiting',
    });
    keepLogDraft(kind, subject, undefined);
    rememberSubject({ ...subject, name });
    onDone();
  };
  useEffect(() => {
    if (isMeant && known !== undefined) form.current?.requestSubmit();
  }, [isMeant, known]);
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isText = event.target instanceof HTMLTextAreaElement;
    const isPressed =
      event.target instanceof HTMLElement && event.target.closest('button, summary, [role=spinbutton]');
    if (event.ctrlKey || event.metaKey || (!isText && !isPressed)) {
      event.preventDefault();
      save();
    }
  };
  const Fields = fieldsOf[kind];
  const given_ = { values, set, fault: tried && fault !== undefined ? t(fault) : undefined };
  return (
    <form ref={form} onSubmit={save} onKeyDown={press} className="grid gap-4 p-4">
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <span className="text-ink2">{t('logOfWhat')}</span>
        <bdi className="min-w-0 font-medium wrap-anywhere">{known?.name || '…'}</bdi>
        <Button tone="quiet" className="min-h-[24px] px-2 text-xs" onPress={onOther}>
          {t('logOther')}
        </Button>
      </p>
      {isDraft && (
        <p
          role="status"
          className="flex flex-wrap items-center gap-2 rounded-lg bg-accent-soft px-3 py-1 text-sm"
        >
          {t('logDraftBack')}
          <Button
            tone="quiet"
            className="min-h-7 px-2 text-xs"
            onPress={() => {
              setDraft(false);
              setValues({ ...values, text: '', title: '', address: '' });
              keepLogDraft(kind, subject, undefined);
            }}
          >
            {t('logDraftDrop')}
          </Button>
        </p>
      )}
      <Fields {...given_} />
      {leadsOn.includes(kind) && <NextStep {...given_} name={known?.name ?? ''} />}
      <MoreFields kind={kind} {...given_} user={user} />
      {user === null && (
        <p role="alert" className="text-sm text-bad">
          {t('logNobody')}
        </p>
      )}
      <div className="flex items-center justify-end gap-3">
        <span aria-hidden className="hidden items-center gap-1 text-xs text-ink2 sm:flex">
          {kind === 'note' || kind === 'text_message' ? <Key name="Ctrl" /> : null}
          <Key name="Enter" />
        </span>
        <Button type="submit" tone="accent" isDisabled={user === null}>
          {t('logSave')}
        </Button>
      </div>
    </form>
  );
}

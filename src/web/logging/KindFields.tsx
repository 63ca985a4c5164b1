import { useState } from 'react';
import { startOfDay } from '../../core/calendar.ts';
import { formatInstant } from '../../core/instant.ts';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { YesInput } from '../forms/inputs/ChoiceInput.tsx';
import { MomentInput } from '../forms/inputs/DayInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { DayChoice } from './DayChoice.tsx';
import type { FieldsOf } from './LogForm.tsx';
import { Outcomes } from './Outcomes.tsx';
import { Segments } from './Segments.tsx';

export function VisitFields({ values, set }: FieldsOf) {
  const t = useMessage();
  const { visitOutcomes } = useWorkspace();
  return (
    <>
      <Outcomes outcomes={visitOutcomes} chosen={values.outcome} onChoose={(outcome) => set({ outcome })} />
      <TextInput
        label={t('logPlace')}
        value={values.address}
        onChange={(address) => set({ address })}
        isRequired={false}
        error={undefined}
        autoFocus={visitOutcomes.length === 0}
      />
      <TextInput
        label={t('logSummary')}
        value={values.text}
        onChange={(text) => set({ text })}
        isRequired={false}
        error={undefined}
        long
      />
    </>
  );
}

const lengths = [30, 60, 90, 120] as const;

export function MeetingFields({ values, set, fault }: FieldsOf) {
  const t = useMessage();
  const { format } = useReader();
  return (
    <>
      <TextInput
        label={t('logTitleOf')}
        value={values.title}
        onChange={(title) => set({ title })}
        isRequired={false}
        error={undefined}
        autoFocus
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <MomentInput
          label={t('logStarts')}
          value={values.at}
          onChange={(at) => set({ at })}
          isRequired
          error={fault}
        />
        <Segments
          label={t('logLength')}
          shown
          options={lengths.map((minutes) => ({
            id: String(minutes),
            name: format.durationShort(minutes * 60),
          }))}
          chosen={String(values.minutes)}
          onChoose={(id) => set({ minutes: Number(id) })}
        />
      </div>
    </>
  );
}

export function NoteFields({ values, set, fault }: FieldsOf) {
  const t = useMessage();
  return (
    <>
      <TextInput
        label={t('logTextOf')}
        value={values.text}
        onChange={(text) => set({ text })}
        isRequired
        error={fault}
        long
        autoFocus
      />
      <YesInput
        label={t('logPin')}
        value={values.pinned}
        onChange={(pinned) => set({ pinned })}
        isRequired={false}
        error={undefined}
      />
    </>
  );
}

/** When a day's work begins, for whoever wants to be reminded that morning. */
const morning = 9n * 3_600_000_000n;

export function TaskFields({ values, set, fault }: FieldsOf) {
  const t = useMessage();
  const { timeZone } = useWorkspace().settings;
  const today = useToday(timeZone);
  const [reminder, setReminder] = useState<'none' | 'hour' | 'morning' | 'other'>(
    values.remind === null ? 'none' : 'other',
  );
  const remindAt = (choice: typeof reminder, due: string | null): string | null => {
    if (choice === 'hour') return new Date(Date.now() + 3_600_000).toISOString();
    if (choice === 'morning') return formatInstant(startOfDay(timeZone, due ?? today) + morning);
    return choice === 'other' ? values.remind : null;
  };
  return (
    <>
      <TextInput
        label={t('logTitleOf')}
        value={values.title}
        onChange={(title) => set({ title })}
        isRequired
        error={fault}
        autoFocus
      />
      <DayChoice
        label={t('logDue')}
        none={t('logNoDay')}
        withToday
        value={values.due}
        onChange={(due) =>
          set({ due, ...(reminder === 'morning' ? { remind: remindAt('morning', due) } : {}) })
        }
      />
      <Segments
        label={t('logRemind')}
        shown
        options={[
          { id: 'none', name: t('logRemindNone') },
          { id: 'hour', name: t('logRemindHour') },
          { id: 'morning', name: t('logRemindMorning') },
          { id: 'other', name: t('logRemindOther') },
        ]}
        chosen={reminder}
        onChoose={(id) => {
          const choice = id as typeof reminder;
          setReminder(choice);
          set({ remind: remindAt(choice, values.due) });
        }}
      />
      {reminder === 'other' && (
        <MomentInput
          label={t('logRemindOther')}
          value={values.remind}
          onChange={(remind) => set({ remind })}
          isRequired={false}
          error={undefined}
          bare
        />
      )}
    </>
  );
}

export function TextFields({ values, set, fault }: FieldsOf) {
  const t = useMessage();
  return (
    <>
      <Segments
        label={t('logDirection')}
        options={[
          { id: 'out', name: t('logOut') },
          { id: 'in', name: t('logIn') },
        ]}
        chosen={values.direction}
        onChoose={(id) => set({ direction: id === 'in' ? 'in' : 'out' })}
      />
      <TextInput
        label={t('logTextOf')}
        value={values.text}
        onChange={(text) => set({ text })}
        isRequired
        error={fault}
        long
        autoFocus
      />
    </>
  );
}

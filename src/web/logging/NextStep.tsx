import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage } from '../language/reader.tsx';
import { DayChoice } from './DayChoice.tsx';
import type { FieldsOf } from './LogForm.tsx';

/** The task that follows an activity: when, and what it is called. */
export function NextStep({ values, set, name }: FieldsOf & { name: string }) {
  const t = useMessage();
  return (
    <div className="grid gap-2 rounded-lg bg-surface2 p-3">
      <DayChoice
        label={t('logNext')}
        none={t('logNextNone')}
        value={values.nextDue}
        onChange={(nextDue) => set({ nextDue })}
      />
      {values.nextDue !== null && (
        <TextInput
          label={t('logTitleOf')}
          value={values.nextTitle === '' ? t('logFollowUp', { name }) : values.nextTitle}
          onChange={(nextTitle) => set({ nextTitle })}
          isRequired={false}
          error={undefined}
          bare
        />
      )}
    </div>
  );
}

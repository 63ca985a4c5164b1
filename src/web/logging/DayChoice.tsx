import { useState } from 'react';
import { addDays } from '../../core/calendar.ts';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { DayInput } from '../forms/inputs/DayInput.tsx';
import { useMessage } from '../language/reader.tsx';
import { Segments } from './Segments.tsx';

/** A day soon, in one press, or any other. */
export function DayChoice({
  label,
  value,
  onChange,
  none,
  withToday = false,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  /** What no day is called. */
  none: string;
  withToday?: boolean;
}) {
  const t = useMessage();
  const today = useToday(useWorkspace().settings.timeZone);
  const days = [
    ...(withToday ? [{ id: today, name: t('logToday') }] : []),
    { id: addDays(today, 1), name: t('logTomorrow') },
    { id: addDays(today, 3), name: t('logIn3Days') },
    { id: addDays(today, 7), name: t('logNextWeek') },
  ];
  const [isOther, setOther] = useState(() => value !== null && !days.some(({ id }) => id === value));
  return (
    <div className="grid gap-2">
      <Segments
        label={label}
        shown
        options={[{ id: 'none', name: none }, ...days, { id: 'other', name: t('logOtherDay') }]}
        chosen={isOther ? 'other' : (value ?? 'none')}
        onChoose={(id) => {
          setOther(id === 'other');
          if (id !== 'other') onChange(id === 'none' ? null : id);
        }}
      />
      {isOther && (
        <DayInput
          label={t('logOtherDay')}
          value={value}
          onChange={onChange}
          isRequired={false}
          error={undefined}
          bare
        />
      )}
    </div>
  );
}

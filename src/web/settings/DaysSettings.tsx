import { Time } from '@internationalized/date';
import { useState } from 'react';
import { DateInput, DateSegment, Label, TimeField } from 'react-aria-components';
import { weekdays } from '../../core/calendar.ts';
import { useWorkspace } from '../data/queries.ts';
import { YesInput } from '../forms/inputs/ChoiceInput.tsx';
import { errorLook, labelLook } from '../forms/inputs/Labelled.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { segmentLook } from '../parts/segment-look.ts';
import { Holidays } from './Holidays.tsx';
import { useWorkspaceSaving } from './use-saving.ts';

/** When the company works: days of the week, hours, and the days on which nobody does. */
export function DaysSettings() {
  const { options } = useWorkspace();
  return (
    <div className="grid max-w-3xl gap-4">
      <WorkingDays />
      <WorkingHours key={JSON.stringify(options.workingHours)} />
      <Holidays holidays={options.holidays} />
    </div>
  );
}

function WorkingDays() {
  const t = useMessage();
  const { format } = useReader();
  const { settings, options } = useWorkspace();
  const { save } = useWorkspaceSaving();
  const first = weekdays.indexOf(settings.weekStart);
  const week = [...weekdays.slice(first), ...weekdays.slice(0, first)];
  const chosen = new Set(options.workingDays);
  return (
    <fieldset className="card m-0 p-4">
      <legend className="sr-only">{t('workingDays')}</legend>
      <p aria-hidden className="mb-2 font-bold">
        {t('workingDays')}
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {week.map((day) => (
          <YesInput
            key={day}
            label={format.weekday(weekdays.indexOf(day) + 1)}
            value={chosen.has(day)}
            onChange={(works) =>
              void save({
                options: {
                  workingDays: week.filter((each) => (each === day ? works : chosen.has(each))),
                },
              })
            }
            isRequired={false}
            error={undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

const timeOf = (text: string): Time => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return new Time(hour, minute);
};
const textOf = (time: Time): string => time.toString().slice(0, 5);

function WorkingHours() {
  const t = useMessage();
  const { workingHours } = useWorkspace().options;
  const { busy, save } = useWorkspaceSaving();
  const [from, setFrom] = useState<Time | null>(() => timeOf(workingHours.from));
  const [to, setTo] = useState<Time | null>(() => timeOf(workingHours.to));
  const isWrong = from !== null && to !== null && from.compare(to) >= 0;
  const isChanged =
    from !== null && to !== null && (textOf(from) !== workingHours.from || textOf(to) !== workingHours.to);
  return (
    <section className="card p-4">
      <h2 className="mb-2 font-bold">{t('workingHours')}</h2>
      <div className="flex flex-wrap items-end gap-3">
        <Clock label={t('rangeFrom')} value={from} onChange={setFrom} />
        <Clock label={t('rangeTo')} value={to} onChange={setTo} />
        <Button
          tone="accent"
          isDisabled={busy || !isChanged || isWrong}
          onPress={() => {
            if (from !== null && to !== null)
              void save({ options: { workingHours: { from: textOf(from), to: textOf(to) } } });
          }}
        >
          {t('save')}
        </Button>
      </div>
      {isWrong && (
        <p role="alert" className={errorLook}>
          {t('hoursWrong')}
        </p>
      )}
    </section>
  );
}

function Clock({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Time | null;
  onChange: (time: Time | null) => void;
}) {
  return (
    <TimeField value={value} onChange={onChange} hourCycle={24} shouldForceLeadingZeros>
      <Label className={labelLook}>{label}</Label>
      <DateInput dir="ltr" className="control inline-block px-2 py-1 tabular-nums">
        {(segment) => <DateSegment segment={segment} className={segmentLook(segment.type)} />}
      </DateInput>
    </TimeField>
  );
}

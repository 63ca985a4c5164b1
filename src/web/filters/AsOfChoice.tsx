import {
  type CalendarDateTime,
  fromAbsolute,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import { useState } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateField,
  DateInput,
  DateSegment,
  Label,
} from 'react-aria-components';
import { formatInstant, parseInstant } from '../../core/instant.ts';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { segmentLook } from '../parts/segment-look.ts';
import { asOfPresets, endOfDay } from './as-of.ts';
import { cellLook, firstDay, lastDay, useArrows } from './DayRange.tsx';

/** The past that a report is asked of: now, a usual moment, the end of a day, or any minute. */
export function AsOfChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (asOf: string | undefined) => void;
}) {
  const t = useMessage();
  const { calendar, format } = useReader();
  const {
    settings: { timeZone, weekStart },
  } = useWorkspace();
  const today = useToday(timeZone);
  const [Previous, Next] = useArrows();
  const instant = value === undefined ? undefined : parseInstant(value);
  const [typed, setTyped] = useState<CalendarDateTime | null>(() =>
    instant === undefined ? null : toCalendarDateTime(fromAbsolute(Number(instant / 1000n), timeZone)),
  );
  const ready =
    typed !== null &&
    toCalendarDate(typed).compare(firstDay) >= 0 &&
    toCalendarDate(typed).compare(lastDay) <= 0;
  const row =
    'min-h-8 w-full rounded-lg px-3 text-start text-sm whitespace-nowrap hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:min-h-11';
  return (
    <div className="flex flex-col gap-3 p-3 sm:flex-row">
      <ul aria-label={t('asOf')} className="grid content-start">
        <li>
          <button
            type="button"
            aria-pressed={value === undefined}
            onClick={() => onChange(undefined)}
            className={row}
          >
            {t('asOfNow')}
          </button>
        </li>
        {asOfPresets(today, timeZone, { calendar, weekStart }).map(({ label, asOf }) => (
          <li key={label}>
            <button
              type="button"
              aria-pressed={value === asOf}
              title={format.instantLong(asOf)}
              onClick={() => onChange(asOf)}
              className={row}
            >
              {t(label)}
            </button>
          </li>
        ))}
      </ul>
      <div className="grid content-start gap-3">
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) onChange(formatInstant(BigInt(toZoned(typed, timeZone).toDate().getTime()) * 1000n));
          }}
        >
          <DateField
            value={typed}
            onChange={setTyped}
            granularity="minute"
            hourCycle={24}
            className="min-w-0"
          >
            <Label className="mb-1 block text-xs text-ink2">{t('asOfMoment')}</Label>
            <DateInput
              dir="ltr"
              className="control flex h-9 w-56 items-center px-2 whitespace-nowrap tabular-nums focus-within:border-accent"
            >
              {(segment) => <DateSegment segment={segment} className={segmentLook(segment.type)} />}
            </DateInput>
          </DateField>
          <Button type="submit" tone="accent" isDisabled={!ready}>
            {t('apply')}
          </Button>
        </form>
        <Calendar
          value={typed === null ? null : toCalendarDate(typed)}
          firstDayOfWeek={weekStart.slice(0, 3) as 'sat'}
          minValue={firstDay}
          maxValue={lastDay}
          onChange={(day) => onChange(endOfDay(day.toString(), timeZone))}
        >
          <header className="flex items-center gap-1">
            <AriaButton slot="previous" className="icon-button cursor-pointer">
              <Previous size={18} aria-hidden />
            </AriaButton>
            <CalendarHeading className="m-0 flex-1 text-center text-sm font-bold" />
            <AriaButton slot="next" className="icon-button cursor-pointer">
              <Next size={18} aria-hidden />
            </AriaButton>
          </header>
          <CalendarGrid weekdayStyle="narrow">
            {(date) => (
              <CalendarCell
                date={date}
                className={`${cellLook} data-[selected]:bg-accent data-[selected]:text-accent-ink`}
              />
            )}
          </CalendarGrid>
        </Calendar>
      </div>
    </div>
  );
}

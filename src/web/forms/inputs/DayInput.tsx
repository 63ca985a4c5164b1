import {
  type CalendarDate,
  type CalendarDateTime,
  fromAbsolute,
  GregorianCalendar,
  toCalendar,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import { CalendarDays, X } from 'lucide-react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  type DateValue,
  Dialog,
  FieldError,
  Group,
  Label,
  Popover,
} from 'react-aria-components';
import { formatInstant, parseInstant } from '../../../core/instant.ts';
import { useWorkspace } from '../../data/queries.ts';
import { cellLook, dayOf, firstDay, lastDay, useArrows } from '../../filters/DayRange.tsx';
import { useMessage, useReader } from '../../language/reader.tsx';
import { segmentLook } from '../../parts/segment-look.ts';
import { boxLook, errorLook, type InputProps, LabelWords, labelLook } from './Labelled.tsx';

const gregorian = new GregorianCalendar();

/** A day, typed or picked in the reader's calendar. */
export function DayInput({ value, onChange, ...given }: InputProps<string | null>) {
  return (
    <Picked
      {...given}
      granularity="day"
      value={value === null ? null : dayOf(value)}
      onChange={(day) =>
        onChange(day === null ? null : toCalendar(day as CalendarDate, gregorian).toString())
      }
    />
  );
}

/** A moment, to the minute, on the company's clock. */
export function MomentInput({ value, onChange, ...given }: InputProps<string | null>) {
  const { timeZone } = useWorkspace().settings;
  const instant = value === null ? undefined : parseInstant(value);
  const moment: CalendarDateTime | null =
    instant === undefined ? null : toCalendarDateTime(fromAbsolute(Number(instant / 1000n), timeZone));
  return (
    <Picked
      {...given}
      granularity="minute"
      value={moment}
      onChange={(next) => {
        if (next === null) return onChange(null);
        const zoned = toZoned(toCalendar(next as CalendarDateTime, gregorian), timeZone);
        onChange(formatInstant(BigInt(zoned.toDate().getTime()) * 1000n));
      }}
    />
  );
}

function Picked({
  label,
  value,
  onChange,
  isRequired,
  error,
  autoFocus = false,
  bare = false,
  granularity,
}: Omit<InputProps<DateValue | null>, 'value'> & {
  value: DateValue | null;
  granularity: 'day' | 'minute';
}) {
  const t = useMessage();
  const { rtl } = useReader();
  const { weekStart } = useWorkspace().settings;
  const [Previous, Next] = useArrows();
  return (
    <DatePicker
      value={value}
      onChange={onChange}
      granularity={granularity}
      hourCycle={24}
      hideTimeZone
      minValue={firstDay}
      maxValue={lastDay}
      firstDayOfWeek={weekStart.slice(0, 3) as 'sat'}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
      className="min-w-0"
      data-day-input
    >
      <Label className={bare ? 'sr-only' : labelLook}>
        <LabelWords label={label} isRequired={isRequired} />
      </Label>
      <Group isInvalid={error !== undefined} className={boxLook}>
        <DateInput
          dir="ltr"
          className={`block min-h-8 min-w-0 flex-1 content-center overflow-hidden whitespace-nowrap tabular-nums pointer-coarse:min-h-10 ${rtl ? 'text-right' : ''}`}
        >
          {(segment) => <DateSegment segment={segment} className={segmentLook(segment.type)} />}
        </DateInput>
        {value !== null && !isRequired && (
          <AriaButton
            slot={null}
            aria-label={t('clearField', { field: label })}
            onPress={() => onChange(null)}
            className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-ink2 hover:bg-accent-soft"
          >
            <X size={14} aria-hidden />
          </AriaButton>
        )}
        <AriaButton className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-ink2 hover:bg-accent-soft">
          <CalendarDays size={16} aria-hidden />
        </AriaButton>
      </Group>
      <FieldError className={errorLook}>{error}</FieldError>
      <Popover
        dir={rtl ? 'rtl' : 'ltr'}
        className="max-w-[96vw] overflow-auto rounded-xl border border-line bg-surface p-3 shadow-xl"
      >
        <Dialog className="outline-none">
          <Calendar firstDayOfWeek={weekStart.slice(0, 3) as 'sat'}>
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
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

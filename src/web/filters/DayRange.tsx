import { type CalendarDate, parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateField,
  DateInput,
  DateSegment,
  Label,
  RangeCalendar,
} from 'react-aria-components';
import type { DateRange } from '../../core/calendar.ts';
import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { segmentLook } from '../parts/segment-look.ts';
import { useWide } from '../parts/use-wide.ts';

export const firstDay = parseDate('1900-01-01');
export const lastDay = parseDate('2200-12-31');

/** A day as the components hold it; null where the text is none. */
export function dayOf(iso: string): CalendarDate | null {
  try {
    return parseDate(iso);
  } catch {
    return null;
  }
}

const isKnown = (day: CalendarDate): boolean => day.compare(firstDay) >= 0 && day.compare(lastDay) <= 0;

/** Two days, typed or picked in the reader's calendar; both belong to the range. */
export function DayRange({ range, onRange }: { range: DateRange; onRange: (range: DateRange) => void }) {
  const t = useMessage();
  const [start, setStart] = useState(() => dayOf(range.from));
  const [end, setEnd] = useState(() => dayOf(range.to));
  const ready = start !== null && end !== null && isKnown(start) && isKnown(end) && start.compare(end) <= 0;
  const apply = (from: CalendarDate, to: CalendarDate) => {
    setStart(from);
    setEnd(to);
    onRange({ from: from.toString(), to: to.toString() });
  };
  return (
    <div className="grid gap-3">
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) apply(start, end);
        }}
      >
        <Day label={t('firstDay')} value={start} onChange={setStart} />
        <Day label={t('lastDay')} value={end} onChange={setEnd} />
        <Button type="submit" tone="accent" isDisabled={!ready}>
          {t('apply')}
        </Button>
      </form>
      <Months start={start} end={end} onPick={apply} />
    </div>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: CalendarDate | null;
  onChange: (day: CalendarDate | null) => void;
}) {
  return (
    <DateField value={value} onChange={onChange} minValue={firstDay} maxValue={lastDay} className="min-w-0">
      <Label className="mb-1 block text-xs text-ink2">{label}</Label>
      {/* Segments keep their own order in both directions; as a flex row the year would run to the wrong end. */}
      <DateInput
        dir="ltr"
        className="control flex h-9 w-36 items-center px-2 whitespace-nowrap tabular-nums focus-within:border-accent"
      >
        {(segment) => <DateSegment segment={segment} className={segmentLook(segment.type)} />}
      </DateInput>
    </DateField>
  );
}

/** The arrows of a calendar, to the month before and to the one after, whichever way the page reads. */
export function useArrows() {
  const { rtl } = useReader();
  return rtl ? ([ChevronRight, ChevronLeft] as const) : ([ChevronLeft, ChevronRight] as const);
}

export const cellLook =
  'grid size-9 cursor-pointer place-items-center rounded-lg text-sm tabular-nums hover:bg-accent-soft data-[disabled]:text-ink2 data-[outside-month]:hidden data-[today]:font-bold data-[today]:underline';

function Months({
  start,
  end,
  onPick,
}: {
  start: CalendarDate | null;
  end: CalendarDate | null;
  onPick: (start: CalendarDate, end: CalendarDate) => void;
}) {
  const { settings } = useWorkspace();
  const wide = useWide(760);
  const [Previous, Next] = useArrows();
  const heading = 'm-0 flex-1 text-center text-sm font-bold';
  return (
    <RangeCalendar
      value={start === null || end === null || start.compare(end) > 0 ? null : { start, end }}
      onChange={(picked) => onPick(picked.start, picked.end)}
      minValue={firstDay}
      maxValue={lastDay}
      {...(end === null ? {} : { defaultFocusedValue: end.subtract({ months: wide ? 1 : 0 }) })}
      firstDayOfWeek={settings.weekStart.slice(0, 3) as 'sat'}
      visibleDuration={{ months: wide ? 2 : 1 }}
      pageBehavior="single"
    >
      <header className="flex items-center gap-1">
        <AriaButton slot="previous" className="icon-button cursor-pointer">
          <Previous size={18} aria-hidden />
        </AriaButton>
        <CalendarHeading className={heading} />
        {wide && <CalendarHeading offset={{ months: 1 }} className={heading} />}
        <AriaButton slot="next" className="icon-button cursor-pointer">
          <Next size={18} aria-hidden />
        </AriaButton>
      </header>
      <div className="flex items-start gap-5">
        <Month />
        {wide && <Month offset={{ months: 1 }} />}
      </div>
    </RangeCalendar>
  );
}

function Month({ offset }: { offset?: { months: number } }) {
  return (
    <CalendarGrid
      {...(offset === undefined ? {} : { offset })}
      weekdayStyle="narrow"
      className="border-separate border-spacing-y-0.5"
    >
      <CalendarGridHeader>
        {(day) => (
          <CalendarHeaderCell className="size-9 text-xs font-medium text-ink2">{day}</CalendarHeaderCell>
        )}
      </CalendarGridHeader>
      <CalendarGridBody>
        {(date) => (
          <CalendarCell
            date={date}
            className={`${cellLook} data-[selected]:rounded-none data-[selected]:bg-accent-soft data-[selection-end]:rounded-e-lg data-[selection-end]:bg-accent data-[selection-end]:text-accent-ink data-[selection-start]:rounded-s-lg data-[selection-start]:bg-accent data-[selection-start]:text-accent-ink`}
          />
        )}
      </CalendarGridBody>
    </CalendarGrid>
  );
}

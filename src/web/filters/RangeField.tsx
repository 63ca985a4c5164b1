import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DateRangePicker,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
  RangeCalendar,
} from 'react-aria-components';
import type { DateRange } from '../../core/calendar.ts';
import { useWorkspaceSettings } from '../data/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { segmentLook } from '../parts/segment-look.ts';
import { useWide } from '../parts/use-wide.ts';
import { presetOf, presetsOf, todayIn } from './presets.ts';

const first = parseDate('1900-01-01');
const last = parseDate('2200-12-31');

/** Both days as the components hold them; undefined where the address has no such day. */
function pickedOf({ from, to }: DateRange): { start: CalendarDate; end: CalendarDate } | null {
  try {
    return { start: parseDate(from), end: parseDate(to) };
  } catch {
    return null;
  }
}

/** The period: typed, picked in the reader's calendar, or one of the presets. */
export function RangeField({ range, onChange }: { range: DateRange; onChange: (range: DateRange) => void }) {
  const t = useMessage();
  const { calendar } = useReader();
  const settings = useWorkspaceSettings();
  const [value, setValue] = useState(() => pickedOf(range));
  const [open, setOpen] = useState(false);
  useEffect(() => setValue(pickedOf(range)), [range]);
  const weekStart = settings?.weekStart ?? 'saturday';
  const presets = presetsOf(todayIn(settings?.timeZone ?? 'UTC'), calendar, weekStart);
  const preset = presetOf(presets, range);
  return (
    <DateRangePicker
      value={value}
      minValue={first}
      maxValue={last}
      isOpen={open}
      onOpenChange={setOpen}
      firstDayOfWeek={weekStart.slice(0, 3) as 'sat'}
      onChange={(next) => {
        setValue(next);
        if (next === null) return;
        const { start, end } = next;
        const known = start.compare(first) >= 0 && end.compare(last) <= 0 && start.compare(end) <= 0;
        if (known) onChange({ from: start.toString(), to: end.toString() });
      }}
      className="min-w-0"
    >
      <Label className="mb-1 block text-xs text-ink2">
        {t('period')}
        {preset !== undefined && <span className="text-accent"> · {t(preset.label)}</span>}
      </Label>
      <Group className="control flex h-9 w-fit items-center gap-1 px-2 focus-within:border-accent">
        <Days slot="start" />
        <span aria-hidden className="text-ink2">
          –
        </span>
        <Days slot="end" />
        <Button aria-label={t('openCalendar')} className="ms-1 cursor-pointer p-1 text-ink2">
          <CalendarDays size={16} aria-hidden />
        </Button>
      </Group>
      <Popover className="max-w-[96vw] overflow-auto rounded-xl border border-line bg-surface shadow-xl">
        <Dialog className="flex flex-col gap-3 p-3 outline-none sm:flex-row">
          <ul aria-label={t('presets')} className="grid grid-cols-2 content-start gap-x-1 sm:grid-cols-1">
            {presets.map(({ label, from, to }) => (
              <li key={label}>
                <Button
                  slot={null}
                  aria-pressed={label === preset?.label}
                  onPress={() => {
                    onChange({ from, to });
                    setOpen(false);
                  }}
                  className="h-8 w-full cursor-pointer rounded-lg px-3 text-start text-sm whitespace-nowrap hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
                >
                  {t(label)}
                </Button>
              </li>
            ))}
          </ul>
          <Months />
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}

/** Segments keep their own order in both directions; as a flex row the year would run to the wrong end. */
function Days({ slot }: { slot: 'start' | 'end' }) {
  return (
    <DateInput slot={slot} dir="ltr" className="whitespace-nowrap tabular-nums">
      {(segment) => <DateSegment segment={segment} className={segmentLook(segment.type)} />}
    </DateInput>
  );
}

function Months() {
  const { rtl } = useReader();
  const wide = useWide(760);
  const [Previous, Next] = rtl ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  const heading = 'm-0 flex-1 text-center text-sm font-bold';
  return (
    <RangeCalendar visibleDuration={{ months: wide ? 2 : 1 }} pageBehavior="single">
      <header className="flex items-center gap-1">
        <Button slot="previous" className="icon-button cursor-pointer">
          <Previous size={18} aria-hidden />
        </Button>
        <CalendarHeading className={heading} />
        {wide && <CalendarHeading offset={{ months: 1 }} className={heading} />}
        <Button slot="next" className="icon-button cursor-pointer">
          <Next size={18} aria-hidden />
        </Button>
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
            className="grid size-9 cursor-pointer place-items-center rounded-lg text-sm tabular-nums hover:bg-accent-soft data-[outside-month]:hidden data-[selected]:rounded-none data-[selected]:bg-accent-soft data-[selection-end]:rounded-e-lg data-[selection-end]:bg-accent data-[selection-end]:text-accent-ink data-[selection-start]:rounded-s-lg data-[selection-start]:bg-accent data-[selection-start]:text-accent-ink data-[today]:font-bold data-[today]:underline"
          />
        )}
      </CalendarGridBody>
    </CalendarGrid>
  );
}

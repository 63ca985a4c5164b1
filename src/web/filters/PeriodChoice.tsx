import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { calendars, type DateRange } from '../../core/calendar.ts';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { calendarLabels } from './chosen.ts';
import { DayRange } from './DayRange.tsx';
import { type Meant, type PresetName, presetLabels, presetNames, presetRange } from './presets.ts';

/** The period: one of the presets, two typed days, or days picked in the reader's calendar. */
export function PeriodChoice({
  range,
  preset,
  onPreset,
  onRange,
}: {
  range: DateRange;
  preset: Meant<PresetName> | undefined;
  onPreset: (preset: Meant<PresetName>) => void;
  onRange: (range: DateRange) => void;
}) {
  const t = useMessage();
  const { calendar } = useReader();
  return (
    <div className="flex flex-col gap-3 p-3 sm:flex-row">
      <ul aria-label={t('presets')} className="grid grid-cols-2 content-start gap-x-1 sm:grid-cols-1">
        {presetNames.map((word) => (
          <li key={word}>
            <PresetButton
              word={word}
              pressed={preset?.word === word && preset.calendar === calendar}
              onPress={() => onPreset({ word, calendar })}
            />
          </li>
        ))}
      </ul>
      <div className="grid content-start gap-3">
        <CalendarSwitch />
        <DayRange key={`${range.from} ${range.to}`} range={range} onRange={onRange} />
      </div>
    </div>
  );
}

function PresetButton({
  word,
  pressed,
  onPress,
}: {
  word: PresetName;
  pressed: boolean;
  onPress: () => void;
}) {
  const t = useMessage();
  const { calendar, format } = useReader();
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const { from, to } = presetRange(word, today, { calendar, weekStart: settings.weekStart });
  return (
    <button
      type="button"
      aria-pressed={pressed}
      data-period={word}
      title={format.period(from, to)}
      onClick={onPress}
      className="h-8 w-full rounded-lg px-3 text-start text-sm whitespace-nowrap hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:h-11"
    >
      {t(presetLabels[word])}
    </button>
  );
}

/** Which calendar days are picked and written in. The period stays what it is, and so do the figures. */
function CalendarSwitch() {
  const t = useMessage();
  const { calendar, change } = useReader();
  return (
    <ToggleButtonGroup
      aria-label={t('pageCalendar')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[calendar]}
      onSelectionChange={(keys) => {
        const next = calendars.find((each) => keys.has(each));
        if (next !== undefined) change({ calendar: next });
      }}
      className="flex rounded-lg border border-line2 p-0.5"
    >
      {calendars.map((each) => (
        <ToggleButton
          key={each}
          id={each}
          className="h-7 flex-1 cursor-pointer rounded-md px-3 text-sm data-[selected]:bg-accent data-[selected]:text-accent-ink pointer-coarse:h-10"
        >
          {t(calendarLabels[each])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

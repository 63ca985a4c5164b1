import { type CalendarDate, parseDate } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { CalendarDays, ChevronLeft, ChevronRight, ListFilterPlus, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  Autocomplete,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  DialogTrigger,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
} from 'react-aria-components';
import { addDays, localDate, startOfDay } from '../../core/calendar.ts';
import { formatInstant, parseInstant } from '../../core/instant.ts';
import { api } from '../data/client.ts';
import { useWorkspaceSettings } from '../data/queries.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { segmentLook } from '../parts/segment-look.ts';
import { type Change, furtherFilters, idsOf } from '../report/address.ts';
import type { Search } from '../router.tsx';
import { Count } from './FilterBar.tsx';
import { Words } from './ParamField.tsx';

type OnChange = (change: Change) => void;

/** Company, product, tag and as-of: asked for less often, so behind a button. */
export function FurtherFilters({ search, onChange }: { search: Search; onChange: OnChange }) {
  const t = useMessage();
  const { format } = useReader();
  const used = [...furtherFilters, 'asOf'].filter((name) => search[name] !== undefined).length;
  return (
    <DialogTrigger>
      <Button>
        <ListFilterPlus size={16} aria-hidden />
        {t('moreFilters')}
        {used > 0 && <Count>{format.count(used)}</Count>}
      </Button>
      <Popover className="w-80 max-w-[96vw] overflow-auto rounded-xl border border-line bg-surface shadow-xl">
        <Dialog aria-label={t('moreFilters')} className="grid gap-4 p-4 outline-none">
          <NamedRecords type="company" search={search} onChange={onChange} />
          <NamedRecords type="product" search={search} onChange={onChange} />
          <Words
            label={t('tag')}
            hint={t('typeTag')}
            value={search.tag ?? ''}
            onChange={(tag) => onChange({ tag: idsOf(tag.replaceAll('،', ',')).join(',') })}
          />
          <AsOf value={search.asOf} onChange={(asOf) => onChange({ asOf })} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Records too many to list: found by a part of their name. */
function NamedRecords({
  type,
  search,
  onChange,
}: {
  type: 'company' | 'product';
  search: Search;
  onChange: OnChange;
}) {
  const t = useMessage();
  const [typed, setTyped] = useState('');
  const ids = idsOf(search[type]);
  const chosen = useQuery({
    queryKey: ['named', type, 'ids', ids],
    enabled: ids.length > 0,
    queryFn: ({ signal }) => api.named(type, { ids: ids.join(',') }, signal),
  });
  const found = useQuery({
    queryKey: ['named', type, 'search', typed],
    queryFn: ({ signal }) => api.named(type, { search: typed }, signal),
    placeholderData: (previous) => previous,
  });
  const set = (next: readonly string[]) => onChange({ [type]: next.join(',') });
  const nameOf = (id: string) => chosen.data?.records.find((record) => record.id === id)?.name ?? id;
  return (
    <div>
      <span className="mb-1 block text-xs text-ink2">{t(type)}</span>
      <div className="mb-1 flex flex-wrap gap-1">
        {ids.map((id) => (
          <span key={id} className="flex items-center gap-1 rounded-lg bg-accent-soft py-0.5 ps-2 text-sm">
            {nameOf(id)}
            <AriaButton
              aria-label={t('remove', { name: nameOf(id) })}
              onPress={() => set(ids.filter((each) => each !== id))}
              className="cursor-pointer p-1"
            >
              <X size={14} aria-hidden />
            </AriaButton>
          </span>
        ))}
      </div>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          aria-label={t(type)}
          className="control flex h-9 items-center px-3 focus-within:border-accent"
        >
          <Input
            placeholder={t('search')}
            className="min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        <ListBox
          aria-label={t(type)}
          items={found.data?.records.filter(({ id }) => !ids.includes(id)) ?? []}
          onAction={(key) => {
            set([...ids, String(key)]);
            setTyped('');
          }}
          renderEmptyState={() => <p className="p-2 text-sm text-ink2">{t('noOption')}</p>}
          className="mt-1 max-h-32 overflow-auto rounded-lg border border-line p-1 outline-none"
        >
          {({ id, name }) => (
            <ListBoxItem
              id={id}
              textValue={name}
              className="cursor-pointer rounded px-2 py-1 text-sm outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-accent-soft"
            >
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

/** The past that a report is asked of: all that was known by the end of a day. */
function AsOf({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (asOf: string | undefined) => void;
}) {
  const t = useMessage();
  const { rtl } = useReader();
  const settings = useWorkspaceSettings();
  const timeZone = settings?.timeZone ?? 'UTC';
  const instant = value === undefined ? undefined : parseInstant(value);
  const day: CalendarDate | null = instant === undefined ? null : parseDate(localDate(timeZone, instant));
  const [Previous, Next] = rtl ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <DatePicker
      value={day}
      firstDayOfWeek={(settings?.weekStart ?? 'saturday').slice(0, 3) as 'sat'}
      onChange={(next) => {
        if (next === null) onChange(undefined);
        else if (next.year >= 1900 && next.year <= 2200)
          onChange(formatInstant(startOfDay(timeZone, addDays(next.toString(), 1)) - 1n));
      }}
    >
      <Label className="mb-1 block text-xs text-ink2">
        {t('asOf')} {day === null && <span className="text-accent">· {t('asOfNow')}</span>}
      </Label>
      <Group className="control flex h-9 items-center gap-1 px-3 focus-within:border-accent">
        <DateInput dir="ltr" className="whitespace-nowrap tabular-nums">
          {(segment) => <DateSegment segment={segment} className={segmentLook(segment.type)} />}
        </DateInput>
        <span className="flex-1" />
        {day !== null && (
          <AriaButton
            slot={null}
            aria-label={`${t('clearChoice')}: ${t('asOf')}`}
            onPress={() => onChange(undefined)}
            className="cursor-pointer p-1 text-ink2"
          >
            <X size={14} aria-hidden />
          </AriaButton>
        )}
        <AriaButton aria-label={t('openCalendar')} className="cursor-pointer p-1 text-ink2">
          <CalendarDays size={16} aria-hidden />
        </AriaButton>
      </Group>
      <Popover className="rounded-xl border border-line bg-surface shadow-xl">
        <Dialog className="p-3 outline-none">
          <Calendar>
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
                  className="grid size-9 cursor-pointer place-items-center rounded-lg text-sm tabular-nums hover:bg-accent-soft data-[outside-month]:hidden data-[selected]:bg-accent data-[selected]:text-accent-ink"
                />
              )}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

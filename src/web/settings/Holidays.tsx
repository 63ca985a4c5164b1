import { CalendarPlus, Pencil, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { bucketStart } from '../../core/calendar.ts';
import { type Holiday, holidayYears, iranHolidays } from '../../core/iran-holidays.ts';
import { SmallDialog } from '../boards/dialogs.tsx';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { DayInput } from '../forms/inputs/DayInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useWorkspaceSaving } from './use-saving.ts';

const keyOf = ({ on, name }: Holiday): string => `${on} ${name.fa}`;
const inOrder = (holidays: readonly Holiday[]): Holiday[] =>
  [...holidays].sort((a, b) => a.on.localeCompare(b.on));

/** The days on which nobody works, a year at a time; Iran's official ones are ready. */
export function Holidays({ holidays }: { holidays: readonly Holiday[] }) {
  const t = useMessage();
  const text = useText();
  const { format, calendar } = useReader();
  const today = useToday(useWorkspace().settings.timeZone);
  const { save } = useWorkspaceSaving();
  const [editing, setEditing] = useState<Holiday | 'new'>();
  const yearOf = (day: string) => bucketStart(day, { granularity: 'year', calendar, weekStart: 'monday' });
  const years = [...new Set([yearOf(today), ...holidays.map(({ on }) => yearOf(on))])].sort();
  const [asked, setAsked] = useState(today);
  const year = years.find((each) => each === yearOf(asked)) ?? yearOf(today);
  const shown = inOrder(holidays.filter(({ on }) => yearOf(on) === year));
  const put = (next: readonly Holiday[]) =>
    save({ options: { holidays: inOrder(next).map((each) => ({ ...each, name: { ...each.name } })) } });
  const ready = holidayYears.flatMap(iranHolidays);
  const known = new Set(holidays.map(keyOf));
  const missing = ready.filter((each) => !known.has(keyOf(each)));
  return (
    <section aria-label={t('holidays')} className="card grid gap-3 p-4">
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 flex-1 font-bold">{t('holidays')}</h2>
        {missing.length > 0 && (
          <Button onPress={() => void put([...holidays, ...missing])}>
            <CalendarPlus size={16} aria-hidden />
            {t('holidaysOfIran')}
          </Button>
        )}
        <Button tone="accent" onPress={() => setEditing('new')}>
          <Plus size={16} aria-hidden />
          {t('holidayNew')}
        </Button>
      </header>
      <fieldset aria-label={t('year')} className="m-0 border-0 p-0 flex flex-wrap gap-1">
        {years.map((each) => (
          <AriaButton
            key={each}
            aria-pressed={each === year}
            onPress={() => setAsked(each)}
            className="min-h-9 cursor-pointer rounded-lg px-3 hover:bg-accent-soft aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
          >
            {format.bucket(each, 'year')}
          </AriaButton>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className="text-ink2">{t('holidaysNone')}</p>
      ) : (
        <ul aria-label={t('holidays')} className="divide-y divide-line">
          {shown.map((holiday) => (
            <li key={keyOf(holiday)} className="flex flex-wrap items-center gap-x-3 py-1">
              <bdi className="w-52 text-ink2">{format.dateLong(holiday.on)}</bdi>
              <span className="min-w-0 flex-1 basis-32 wrap-anywhere">
                <bdi>{text(holiday.name)}</bdi>
                {holiday.reckoned && <span className="ms-2 text-xs text-ink2">{t('holidayReckoned')}</span>}
              </span>
              <span className="flex">
                <AriaButton
                  aria-label={t('editNamed', { name: text(holiday.name) })}
                  onPress={() => setEditing(holiday)}
                  className="icon-button cursor-pointer text-ink2 hover:bg-accent-soft"
                >
                  <Pencil size={16} aria-hidden />
                </AriaButton>
                <AriaButton
                  aria-label={t('deleteNamed', { name: text(holiday.name) })}
                  onPress={() => void put(holidays.filter((each) => each !== holiday))}
                  className="icon-button cursor-pointer text-ink2 hover:bg-accent-soft"
                >
                  <Trash2 size={16} aria-hidden />
                </AriaButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <HolidayDialog
          holiday={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSave={(next) => {
            setEditing(undefined);
            setAsked(next.on);
            void put([...holidays.filter((each) => each !== editing), next]);
          }}
        />
      )}
    </section>
  );
}

function HolidayDialog({
  holiday,
  onSave,
  onClose,
}: {
  holiday: Holiday | undefined;
  onSave: (holiday: Holiday) => void;
  onClose: () => void;
}) {
  const t = useMessage();
  const [on, setOn] = useState(holiday?.on ?? null);
  const [fa, setFa] = useState(holiday?.name.fa ?? '');
  const [en, setEn] = useState(holiday?.name.en ?? '');
  const [tried, setTried] = useState(false);
  // One name is enough; both languages show it then.
  const name = { fa: fa.trim() || en.trim(), en: en.trim() || fa.trim() };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (on !== null && name.fa !== '') onSave({ on, name });
  };
  return (
    <SmallDialog title={t(holiday === undefined ? 'holidayNew' : 'holidayEdit')} onClose={onClose}>
      <form noValidate onSubmit={save} className="grid gap-3">
        <TextInput
          label={t('nameFa')}
          value={fa}
          onChange={setFa}
          isRequired
          error={tried && name.fa === '' ? t('fieldRequired') : undefined}
          autoFocus
        />
        <TextInput label={t('nameEn')} value={en} onChange={setEn} isRequired={false} error={undefined} />
        <DayInput
          label={t('holidayOn')}
          value={on}
          onChange={setOn}
          isRequired
          error={tried && on === null ? t('fieldRequired') : undefined}
        />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('cancelEdit')}</Button>
          <Button type="submit" tone="accent">
            {t('save')}
          </Button>
        </div>
      </form>
    </SmallDialog>
  );
}

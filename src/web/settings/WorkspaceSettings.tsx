import { type FormEvent, useState } from 'react';
import { weekdays } from '../../core/calendar.ts';
import { useWorkspace } from '../data/queries.ts';
import type { Workspace } from '../data/types.ts';
import { ChoiceInput, YesInput } from '../forms/inputs/ChoiceInput.tsx';
import { TextInput } from '../forms/inputs/TextInput.tsx';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { useWorkspaceSaving } from './use-saving.ts';

/** Offered beside the one in use; any other can be set by the API. */
const currencies = ['IRR', 'IRT', 'USD', 'EUR', 'GBP', 'AED', 'TRY'] as const;

const rules = [
  ['lossReasonRequired', 'ruleLossReason'],
  ['unqualifiedReasonRequired', 'ruleUnqualifiedReason'],
  ['winAsksValue', 'ruleWinValue'],
  ['winAsksDate', 'ruleWinDate'],
] as const;

/** What the workspace is called and reckons by, and what it asks of whoever closes a deal. */
export function WorkspaceSettings() {
  const { settings, options } = useWorkspace();
  // Written anew when somebody changes them meanwhile.
  return (
    <div className="grid max-w-2xl gap-4">
      <Settings key={JSON.stringify(settings)} settings={settings} />
      <Rules options={options} />
    </div>
  );
}

function Settings({ settings }: Pick<Workspace, 'settings'>) {
  const t = useMessage();
  const { format } = useReader();
  const { busy, save } = useWorkspaceSaving();
  const [given, setGiven] = useState(settings);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof given>) => setGiven({ ...given, ...change });
  const changed = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => settings[name as keyof typeof given] !== value),
  );
  const isNameless = given.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNameless && Object.keys(changed).length > 0) void save(changed);
  };
  const currencyName = (code: string) =>
    code === 'IRR' ? t('rial') : code === 'IRT' ? t('toman') : format.moneyUnit(code);
  return (
    <form noValidate onSubmit={submit} className="card grid gap-3 p-4">
      <TextInput
        label={t('workspaceName')}
        value={given.name}
        onChange={(name) => set({ name })}
        isRequired
        error={tried && isNameless ? t('fieldRequired') : undefined}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <ChoiceInput
          label={t('calendar')}
          options={[
            { id: 'persian', name: t('calendarPersian') },
            { id: 'gregorian', name: t('calendarGregorian') },
          ]}
          value={given.calendar}
          onChange={(id) => set({ calendar: id === 'gregorian' ? 'gregorian' : 'persian' })}
          isRequired
          error={undefined}
        />
        <ChoiceInput
          label={t('workspaceLanguage')}
          options={[
            { id: 'fa', name: t('languageFa') },
            { id: 'en', name: t('languageEn') },
          ]}
          value={given.locale}
          onChange={(id) => set({ locale: id === 'en' ? 'en' : 'fa' })}
          isRequired
          error={undefined}
        />
        <ChoiceInput
          label={t('weekStart')}
          options={weekdays.map((id, at) => ({ id, name: format.weekday(at + 1) }))}
          value={given.weekStart}
          onChange={(id) => set({ weekStart: weekdays.find((day) => day === id) ?? given.weekStart })}
          isRequired
          error={undefined}
        />
        <ChoiceInput
          label={t('currency')}
          options={[...new Set([settings.currency, ...currencies])].map((id) => ({
            id,
            name: currencyName(id),
          }))}
          value={given.currency}
          onChange={(id) => set({ currency: id ?? given.currency })}
          isRequired
          error={undefined}
        />
        <TextInput
          label={t('timeZone')}
          value={given.timeZone}
          onChange={(timeZone) => set({ timeZone: timeZone.trim() })}
          isRequired
          error={undefined}
          runsLtr
        />
      </div>
      <p className="text-xs text-ink2">{t('workspaceReckons')}</p>
      <div>
        <Button type="submit" tone="accent" isDisabled={busy || Object.keys(changed).length === 0}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function Rules({ options }: Pick<Workspace, 'options'>) {
  const t = useMessage();
  const { save } = useWorkspaceSaving();
  return (
    <fieldset className="card m-0 grid gap-1 p-4">
      <legend className="sr-only">{t('rules')}</legend>
      <p aria-hidden className="mb-1 font-bold">
        {t('rules')}
      </p>
      {rules.map(([name, label]) => (
        <YesInput
          key={name}
          label={t(label)}
          value={options[name]}
          onChange={(value) => void save({ options: { [name]: value } })}
          isRequired={false}
          error={undefined}
        />
      ))}
    </fieldset>
  );
}

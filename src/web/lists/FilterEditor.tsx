import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useWorkspace } from '../data/queries.ts';
import { useToday } from '../data/use-today.ts';
import { type Option, OptionList } from '../filters/OptionList.tsx';
import { PeriodChoice } from '../filters/PeriodChoice.tsx';
import { presetNames, presetRange, readMeant, writeMeant } from '../filters/presets.ts';
import { FieldInput } from '../forms/FieldInput.tsx';
import { readFigure } from '../forms/figure-text.ts';
import { useOptions } from '../forms/inputs/use-options.ts';
import { useTagOptions } from '../forms/inputs/use-tag-options.ts';
import { type MessageId, messages } from '../language/messages.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import type { Change, OnChange } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { isAsked, type ListFilter, valuesIn, without, writeValues } from './list-address.ts';

interface Given {
  readonly filter: ListFilter;
  readonly search: Search;
  readonly onChange: OnChange;
  readonly close: () => void;
}

/** What opens below a filter's pill. */
export function FilterEditor(given: Given) {
  switch (given.filter.kind) {
    case 'any':
      return <AnyOf {...given} />;
    case 'range':
      return <Between {...given} />;
    case 'days':
      return <Days {...given} />;
    case 'words':
      return <Words {...given} />;
  }
}

const unset = '\u0000unset';

function AnyOf({ filter, search, onChange }: Given) {
  const t = useMessage();
  const text = useText();
  const { name, field, canBeEmpty } = filter;
  const chosen = search[`${name}.empty`] === 'true' ? [unset] : valuesIn(search[name]);
  const { options, onFind } = useAnyOptions(filter, chosen);
  const set = (ids: readonly string[]) => {
    const isUnset = ids.includes(unset) && !chosen.includes(unset);
    const values = isUnset ? [] : ids.filter((id) => id !== unset);
    const change: Change = {
      [name]: values.length === 0 ? undefined : writeValues(values),
      [`${name}.empty`]: isUnset ? 'true' : undefined,
    };
    onChange(change, { replace: chosen.length > 0 });
  };
  return (
    <OptionList
      label={text(field.label)}
      options={canBeEmpty ? [...options, { id: unset, name: t('unset') }] : options}
      chosen={chosen}
      many
      onChange={set}
      {...(onFind === undefined ? {} : { onFind })}
    />
  );
}

/** What a filter's values can be, and finding those that are too many to list. */
function useAnyOptions({ field }: ListFilter, chosen: readonly string[]) {
  const text = useText();
  const { format } = useReader();
  const ids = chosen.filter((id) => id !== unset);
  const isRef = typeof field.ref === 'string';
  const isFreeTag = field.type === 'tags' && field.options === undefined;
  const records = useOptions(isRef ? String(field.ref) : '', isRef ? ids : [], isRef);
  const tags = useTagOptions(isFreeTag, ids);
  if (isRef) return { options: records.options, onFind: records.onFind };
  if (isFreeTag) return tags;
  const options: readonly Option[] =
    field.type === 'boolean'
      ? [true, false].map((value) => ({ id: String(value), name: format.boolean(value) }))
      : (field.options?.map((id) => ({ id, name: id })) ??
        Object.entries(field.words ?? {}).map(([id, word]) => ({ id, name: text(word) })));
  return { options, onFind: undefined };
}

function Between({ filter: { name, field, canBeEmpty }, search, onChange, close }: Given) {
  const t = useMessage();
  const [values, setValues] = useState({
    min: search[`${name}.min`] ?? null,
    max: search[`${name}.max`] ?? null,
  });
  const isWrong = [values.min, values.max].some((text) => text !== null && readFigure(text) === undefined);
  // Asked in the workspace's currency; a target is asked as the number that it is.
  const { currencyField: _, moneyWhen, required: __, ...plain } = field;
  const asked = moneyWhen === undefined ? plain : { ...plain, type: 'decimal' as const };
  const side = (end: 'min' | 'max', label: MessageId, autoFocus: boolean) => (
    <FieldInput
      field={{ ...asked, name: end, label: messages[label] }}
      values={values}
      onChange={(_, value) => setValues({ ...values, [end]: value === null ? null : String(value) })}
      error={undefined}
      autoFocus={autoFocus}
    />
  );
  return (
    <form
      className="grid w-72 max-w-[92vw] gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        onChange({
          ...without(name),
          [`${name}.min`]: values.min ?? undefined,
          [`${name}.max`]: values.max ?? undefined,
        });
        close();
      }}
    >
      {side('min', 'rangeFrom', true)}
      {side('max', 'rangeTo', false)}
      <Foot {...{ name, search, onChange, close, canBeEmpty }}>
        <Button type="submit" tone="accent" isDisabled={isWrong}>
          {t('apply')}
        </Button>
      </Foot>
    </form>
  );
}

function Days({ filter: { name, canBeEmpty }, search, onChange, close }: Given) {
  const { settings } = useWorkspace();
  const today = useToday(settings.timeZone);
  const division = { calendar: settings.calendar, weekStart: settings.weekStart };
  const meant = readMeant(search[`${name}.in`] ?? '', presetNames, settings.calendar);
  const range =
    meant === undefined
      ? { from: search[`${name}.min`] ?? today, to: search[`${name}.max`] ?? today }
      : presetRange(meant.word, today, { ...division, calendar: meant.calendar });
  return (
    <div>
      <PeriodChoice
        range={range}
        preset={meant}
        onPreset={(word) => {
          onChange({ ...without(name), [`${name}.in`]: writeMeant(word, settings.calendar) });
          close();
        }}
        onRange={({ from, to }) => {
          onChange({ ...without(name), [`${name}.min`]: from, [`${name}.max`]: to });
          close();
        }}
      />
      <div className="border-t border-line p-2">
        <Foot {...{ name, search, onChange, close, canBeEmpty }} />
      </div>
    </div>
  );
}

function Words({ filter: { name, field, canBeEmpty }, search, onChange, close }: Given) {
  const t = useMessage();
  const text = useText();
  const [typed, setTyped] = useState(search[`${name}.has`] ?? '');
  return (
    <form
      className="grid w-72 max-w-[92vw] gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...without(name), [`${name}.has`]: typed.trim() || undefined });
        close();
      }}
    >
      <TextField aria-label={text(field.label)} value={typed} onChange={setTyped} autoFocus>
        <Input
          dir="auto"
          placeholder={t('hasWords')}
          className="control h-9 w-full px-3 outline-none placeholder:text-ink2 focus:border-accent"
        />
      </TextField>
      <Foot {...{ name, search, onChange, close, canBeEmpty }}>
        <Button type="submit" tone="accent">
          {t('apply')}
        </Button>
      </Foot>
    </form>
  );
}

function Foot({
  name,
  search,
  onChange,
  close,
  canBeEmpty,
  children,
}: Pick<Given, 'search' | 'onChange' | 'close'> & {
  name: string;
  canBeEmpty: boolean;
  children?: React.ReactNode;
}) {
  const t = useMessage();
  const empty = `${name}.empty`;
  return (
    <div className="flex flex-wrap items-center gap-1">
      {children}
      {canBeEmpty && search[empty] !== 'true' && (
        <Button
          tone="quiet"
          onPress={() => {
            onChange({ ...without(name), [empty]: 'true' });
            close();
          }}
        >
          {t('unset')}
        </Button>
      )}
      {isAsked(search, name) && (
        <Button
          tone="quiet"
          onPress={() => {
            onChange(without(name));
            close();
          }}
        >
          {t('clearChoice')}
        </Button>
      )}
    </div>
  );
}

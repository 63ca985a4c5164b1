import { lazy, useEffect, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import type { Param } from '../../report/params.ts';
import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Pill } from '../parts/Pill.tsx';
import { idsOf, type OnChange, paramChange } from '../report/address.ts';
import { recordsOf } from '../report/workspace-records.ts';
import { useParamWords } from './chosen.ts';
import type { Option } from './OptionList.tsx';

const OptionList = lazy(async () => ({ default: (await import('./lists.ts')).OptionList }));
const NumberChoice = lazy(async () => ({ default: (await import('./lists.ts')).NumberChoice }));

const all = '';

/** What a report can be asked besides period and filters, drawn from its declaration. */
export function ParamPill({
  name,
  param,
  value,
  onChange,
}: {
  name: string;
  param: Param;
  value: string | undefined;
  onChange: OnChange;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const workspace = useWorkspace();
  const wordsOf = useParamWords();
  const label = text(param.label);
  const set = (next: string | undefined) => onChange(paramChange(name, next));
  const active = value !== undefined;
  const oneOf = (options: readonly Option[], standard: string, said: string | undefined) => (
    <Pill label={label} value={said} active={active}>
      {(close) => (
        <OptionList
          label={label}
          options={options}
          chosen={[value ?? standard]}
          many={false}
          onChange={([id]) => {
            set(id === standard ? undefined : id);
            close();
          }}
        />
      )}
    </Pill>
  );
  switch (param.type) {
    case 'choice': {
      const standard = param.default ?? all;
      const options = Object.entries(param.values).map(([id, words]) => ({ id, name: text(words) }));
      if (standard === all) options.unshift({ id: all, name: t('all') });
      return oneOf(options, standard, wordsOf(param, value ?? param.default));
    }
    case 'choices': {
      const standard = param.default.join(',');
      const chosen = idsOf(value ?? standard);
      const order = Object.keys(param.values);
      return (
        <Pill
          label={label}
          value={active ? t('chosen', { count: format.count(chosen.length) }) : wordsOf(param, standard)}
          active={active}
        >
          {() => (
            <OptionList
              label={label}
              options={order.map((id) => ({ id, name: text(param.values[id] ?? { fa: id, en: id }) }))}
              chosen={chosen}
              many
              onChange={(ids) => {
                const next = order.filter((id) => ids.includes(id)).join(',');
                set(next === standard || next === '' ? undefined : next);
              }}
            />
          )}
        </Pill>
      );
    }
    case 'record': {
      const records = recordsOf(workspace, param.of) ?? [];
      // Reports of one pipeline show the first unless told.
      const none = param.of === 'pipeline' ? records[0]?.name : undefined;
      const options = param.of === 'pipeline' ? records : [{ id: all, name: t('all') }, ...records];
      const standard = param.of === 'pipeline' ? (records[0]?.id ?? all) : all;
      return oneOf(options, standard, wordsOf(param, value) ?? none);
    }
    case 'integer':
      return (
        <Pill label={label} value={wordsOf(param, value)} active={active}>
          {(close) => (
            <NumberChoice
              label={label}
              value={value}
              least={param.min}
              most={param.max}
              onChange={(next) => {
                set(next);
                close();
              }}
            />
          )}
        </Pill>
      );
    case 'text':
      return <Words label={label} value={value ?? ''} onChange={(words) => set(words || undefined)} />;
  }
}

/** A text that is asked for once the reader rests. */
function Words({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const rest = setTimeout(() => onChange(typed.trim()), 400);
    return () => clearTimeout(rest);
  }, [typed, value, onChange]);
  return (
    <TextField aria-label={label} value={typed} onChange={setTyped} className="w-48 min-w-0 max-md:w-full">
      <Input
        placeholder={label}
        className="control h-9 w-full px-3 text-sm outline-none placeholder:text-ink2 focus:border-accent"
      />
    </TextField>
  );
}

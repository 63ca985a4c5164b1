import { useEffect, useState } from 'react';
import { Input, Label, NumberField, TextField } from 'react-aria-components';
import type { Param } from '../../report/params.ts';
import type { Named, Workspace } from '../data/types.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { ChooseMany, ChooseOne } from '../parts/Choose.tsx';
import { idsOf } from '../report/address.ts';

const input = 'control h-9 w-full px-3 outline-none focus:border-accent';

/** The records of a type that the workspace lists, for parameters that name one. */
function recordsOf(workspace: Workspace, type: string): readonly Named[] {
  switch (type) {
    case 'pipeline':
      return workspace.pipelines;
    case 'source':
      return workspace.sources;
    case 'call_outcome':
      return workspace.callOutcomes;
    case 'visit_outcome':
      return workspace.visitOutcomes;
    case 'lead_status':
      return workspace.leadStatuses;
    case 'stage':
      return workspace.stages;
    case 'user':
      return workspace.users;
    case 'team':
      return workspace.teams;
    default:
      return [];
  }
}

/** What a report can be asked besides period and filters, drawn from its declaration. */
export function ParamField({
  param,
  value,
  workspace,
  onChange,
}: {
  param: Param;
  value: string | undefined;
  workspace: Workspace;
  onChange: (value: string | undefined) => void;
}) {
  const t = useMessage();
  const text = useText();
  const label = text(param.label);
  switch (param.type) {
    case 'choice': {
      const options = Object.entries(param.values).map(([id, name]) => ({ id, name: text(name) }));
      const standard = param.default;
      return (
        <ChooseOne
          label={label}
          options={options}
          none={t('all')}
          required={standard !== undefined}
          chosen={value ?? standard}
          onChange={(id) => onChange(id === standard ? undefined : id)}
        />
      );
    }
    case 'choices': {
      const options = Object.entries(param.values).map(([id, name]) => ({ id, name: text(name) }));
      const standard = param.default.join(',');
      return (
        <ChooseMany
          label={label}
          options={options}
          none={t('all')}
          chosen={idsOf(value ?? standard)}
          onChange={(ids) => onChange(ids.join(',') === standard ? undefined : ids.join(','))}
        />
      );
    }
    case 'record':
      return (
        <ChooseOne
          label={label}
          options={recordsOf(workspace, param.of)}
          none={param.of === 'pipeline' ? (workspace.pipelines[0]?.name ?? t('all')) : t('all')}
          chosen={value}
          onChange={onChange}
        />
      );
    case 'integer':
      return (
        <NumberField
          value={value === undefined ? Number.NaN : Number(value)}
          minValue={param.min}
          maxValue={param.max}
          formatOptions={{ useGrouping: false }}
          onChange={(number) => onChange(Number.isNaN(number) ? undefined : String(number))}
          className="w-32 min-w-0 max-sm:w-full"
        >
          <Label className="mb-1 block text-xs text-ink2">{label}</Label>
          <Input className={input} />
        </NumberField>
      );
    case 'text':
      return <Words label={label} value={value ?? ''} onChange={(words) => onChange(words || undefined)} />;
  }
}

/** A text that is asked for once the reader rests. */
export function Words({
  label,
  value,
  hint,
  onChange,
}: {
  label: string;
  value: string;
  hint?: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onChange(typed.trim()), 400);
    return () => clearTimeout(rest);
  }, [typed, value, onChange]);
  return (
    <TextField value={typed} onChange={setTyped} className="w-48 min-w-0 max-sm:w-full">
      <Label className="mb-1 block text-xs text-ink2">{label}</Label>
      <Input {...(hint === undefined ? {} : { placeholder: hint })} className={input} />
    </TextField>
  );
}

import { type FieldJson, namedType } from '../../core/record-view.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { currencyOf, isAmount, verbatim } from '../record/field-text.ts';
import type { FormField, Values } from './form-fields.ts';
import { ChoiceInput, YesInput } from './inputs/ChoiceInput.tsx';
import { DayInput, MomentInput } from './inputs/DayInput.tsx';
import { FigureInput, Unit } from './inputs/FigureInput.tsx';
import { MoneyInput } from './inputs/MoneyInput.tsx';
import { RefInput } from './inputs/RefInput.tsx';
import { TagsInput } from './inputs/TagsInput.tsx';
import { TextInput } from './inputs/TextInput.tsx';

const textOf = (value: FieldJson | undefined): string | null =>
  value === undefined || value === null || value === '' ? null : String(value);

/** The input of one field of a record, of whatever kind. */
export function FieldInput({
  field,
  values,
  onChange,
  error,
  autoFocus = false,
  bare = false,
}: {
  field: FormField;
  values: Values;
  onChange: (name: string, value: FieldJson) => void;
  error: string | undefined;
  autoFocus?: boolean;
  /** The label stands beside it already. */
  bare?: boolean;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { name } = field;
  const value = values[name] ?? null;
  const given = {
    label: text(field.label),
    isRequired: field.required === true,
    error,
    autoFocus,
    bare,
  };
  const set = (next: FieldJson) => onChange(name, next);
  const written = textOf(value);
  switch (field.type) {
    case 'ref': {
      const type = namedType(field, values);
      if (type === undefined) return null;
      return <RefInput key={type} {...given} type={type} value={written} onChange={set} />;
    }
    case 'enum': {
      const options = Object.entries(field.words ?? {}).map(([id, word]) => ({ id, name: text(word) }));
      return <ChoiceInput {...given} options={options} value={written} onChange={set} />;
    }
    case 'boolean':
      return <YesInput {...given} value={value === true} onChange={set} />;
    case 'date':
      return <DayInput {...given} value={written} onChange={set} />;
    case 'instant':
      return <MomentInput {...given} value={written} onChange={set} />;
    case 'tags':
      return (
        <TagsInput
          {...given}
          options={field.options}
          value={Array.isArray(value) ? value : []}
          onChange={set}
        />
      );
    case 'money':
      if (isAmount(field, values))
        return (
          <MoneyInput
            {...given}
            value={written}
            onChange={set}
            currency={currencyOf(field, values)}
            onCurrency={
              field.currencyField === undefined
                ? undefined
                : (code) => onChange(field.currencyField ?? '', code)
            }
          />
        );
      return <Figure {...given} value={written} onChange={set} />;
    case 'decimal':
    case 'integer':
      return (
        <Figure
          {...given}
          value={written}
          onChange={(next) =>
            set(field.type === 'integer' && next !== null && /^-?\d{1,15}$/.test(next) ? Number(next) : next)
          }
          beside={
            field.unit === undefined ? undefined : (
              <Unit>{t(field.unit === 'percent' ? 'unitPercent' : 'unitSeconds')}</Unit>
            )
          }
          hint={
            field.unit === 'seconds' && written !== null && /^\d{2,9}$/.test(written) && Number(written) >= 60
              ? format.duration(Number(written))
              : undefined
          }
        />
      );
    case 'text': {
      const isPhone = name.endsWith('phone');
      const isEmail = name.endsWith('email');
      return (
        <TextInput
          {...given}
          value={isPhone && written !== null ? format.written(written) : (written ?? '')}
          onChange={set}
          long={field.long === true}
          runsLtr={isPhone || isEmail || field.isLink === true || verbatim.test(name)}
          kind={isPhone ? 'tel' : isEmail ? 'email' : field.isLink ? 'url' : 'text'}
        />
      );
    }
  }
}

function Figure(given: Omit<Parameters<typeof FigureInput>[0], 'shown' | 'recorded'>) {
  const { format } = useReader();
  return <FigureInput {...given} shown={(value) => format.number(value, 30)} recorded={(typed) => typed} />;
}

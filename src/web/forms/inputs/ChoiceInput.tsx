import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Option } from '../../filters/OptionList.tsx';
import { CheckLook } from '../../parts/CheckLook.tsx';
import { errorLook, type InputProps, Labelled, LabelWords, labelLook } from './Labelled.tsx';
import { Picker } from './Picker.tsx';

/** Up to so many choices stand beside each other. */
const fewChoices = 4;

/** One of a few words. */
export function ChoiceInput({
  options,
  value,
  onChange,
  autoFocus = false,
  ...given
}: InputProps<string | null> & { readonly options: readonly Option[] }) {
  const { label, isRequired, error, bare = false } = given;
  const length = options.reduce((sum, { name }) => sum + name.length + 4, 0);
  if (options.length > fewChoices || !isRequired || length > 44)
    return (
      <Labelled {...given}>
        {(ids) => (
          <Picker
            label={label}
            labelledBy={ids.label}
            describedBy={ids.error}
            said={options.find(({ id }) => id === value)?.name ?? value ?? ''}
            options={options}
            chosen={value === null ? [] : [value]}
            onChange={([id]) => onChange(id ?? null)}
            onClear={isRequired ? undefined : () => onChange(null)}
            autoFocus={autoFocus}
            opensAtOnce={autoFocus && bare}
          />
        )}
      </Labelled>
    );
  return (
    <RadioGroup
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      orientation="horizontal"
      className="min-w-0"
    >
      <Label className={bare ? 'sr-only' : labelLook}>
        <LabelWords label={label} isRequired={isRequired} />
      </Label>
      <div className="control flex w-full p-0.5">
        {options.map(({ id, name }, at) => (
          <Radio
            key={id}
            value={id}
            autoFocus={autoFocus && at === 0}
            className="grid min-h-7.5 min-w-0 flex-1 cursor-pointer place-items-center rounded-md px-2 text-center text-sm data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:bg-accent-soft data-[selected]:bg-accent data-[selected]:text-accent-ink"
          >
            {name}
          </Radio>
        ))}
      </div>
      {error !== undefined && <span className={errorLook}>{error}</span>}
    </RadioGroup>
  );
}

/** Yes or no. */
export function YesInput({ label, value, onChange, error, autoFocus = false }: InputProps<boolean>) {
  return (
    <div className="min-w-0 self-end">
      <Checkbox
        isSelected={value}
        onChange={onChange}
        isInvalid={error !== undefined}
        autoFocus={autoFocus}
        className="flex min-h-9 cursor-pointer items-center gap-2 pointer-coarse:min-h-11"
      >
        {({ isSelected, isFocusVisible }) => (
          <>
            <CheckLook isSelected={isSelected} isFocused={isFocusVisible} />
            {label}
          </>
        )}
      </Checkbox>
      {error !== undefined && <span className={errorLook}>{error}</span>}
    </div>
  );
}

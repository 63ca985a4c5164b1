import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components';
import { errorLook, type InputProps, LabelWords, labelLook } from './Labelled.tsx';

const look =
  'control w-full min-w-0 px-3 outline-none focus:border-accent data-[invalid]:border-bad placeholder:text-ink2';

/** A text, in one line or several; numbers and addresses run from left to right. */
export function TextInput({
  label,
  value,
  onChange,
  isRequired,
  error,
  autoFocus = false,
  bare = false,
  long = false,
  runsLtr = false,
  kind = 'text',
}: InputProps<string> & {
  readonly long?: boolean;
  readonly runsLtr?: boolean;
  readonly kind?: 'text' | 'tel' | 'email' | 'url';
}) {
  const dir = runsLtr ? 'ltr' : 'auto';
  return (
    <TextField
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      inputMode={kind}
      autoFocus={autoFocus}
      className="min-w-0"
    >
      <Label className={bare ? 'sr-only' : labelLook}>
        <LabelWords label={label} isRequired={isRequired} />
      </Label>
      {long ? (
        <TextArea dir="auto" rows={3} className={`${look} field-sizing-content max-h-72 min-h-20 py-2`} />
      ) : (
        <Input dir={dir} className={`${look} h-9 pointer-coarse:h-11`} />
      )}
      <FieldError className={errorLook}>{error}</FieldError>
    </TextField>
  );
}

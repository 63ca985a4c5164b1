import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField, ToggleButton } from 'react-aria-components';
import { errorLook, labelLook } from '../forms/inputs/Labelled.tsx';
import { useMessage } from '../language/reader.tsx';

/** `ltr` is a text that runs from left to right in any language. */
type Kind = 'text' | 'ltr' | 'email' | 'password' | 'code';

/** A field of an account; `complete` tells a password manager what belongs in it. */
export function Field({
  label,
  kind = 'text',
  complete,
  value,
  onChange,
  hint,
  error,
  autoFocus = false,
}: {
  label: string;
  kind?: Kind;
  complete?: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const t = useMessage();
  const [isShown, setShown] = useState(false);
  const isSecret = kind === 'password';
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      value={value}
      onChange={onChange}
      isRequired
      isInvalid={error !== undefined}
      validationBehavior="aria"
      type={isSecret && !isShown ? 'password' : kind === 'email' ? 'email' : 'text'}
      {...(kind === 'code' ? { inputMode: 'numeric' as const } : {})}
      {...(complete === undefined ? {} : { autoComplete: complete })}
      autoFocus={autoFocus}
      className="grid min-w-0"
    >
      <Label className={labelLook}>{label}</Label>
      <span dir={isSecret ? 'ltr' : undefined} className="relative">
        <Input
          dir={kind === 'text' ? 'auto' : 'ltr'}
          spellCheck={false}
          className={`control h-10 w-full min-w-0 px-3 outline-none focus:border-accent data-[invalid]:border-bad ${isSecret ? 'pe-11' : ''} ${kind === 'code' ? 'text-center font-mono text-lg tracking-widest' : ''}`}
        />
        {isSecret && (
          <ToggleButton
            aria-label={t(isShown ? 'hidePassword' : 'showPassword')}
            isSelected={isShown}
            onChange={setShown}
            className="absolute inset-y-0 end-1 my-auto grid size-8 cursor-pointer place-items-center rounded-md text-ink2 hover:bg-accent-soft"
          >
            <Icon size={16} aria-hidden />
          </ToggleButton>
        )}
      </span>
      {hint !== undefined && (
        <Text slot="description" className="mt-1 block text-xs text-ink2">
          {hint}
        </Text>
      )}
      <FieldError className={errorLook}>{error}</FieldError>
    </TextField>
  );
}

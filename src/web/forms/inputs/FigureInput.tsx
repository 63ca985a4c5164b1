import { type ReactNode, useState } from 'react';
import { FieldError, Group, Input, Label, TextField } from 'react-aria-components';
import { readFigure } from '../figure-text.ts';
import { boxLook, errorLook, type InputProps, LabelWords, labelLook } from './Labelled.tsx';

/**
 * A number, exact whatever its size: read in any digits and with any marks between them, written as the reader reads
 * numbers once the field is left. What is no number stays as it was typed, and is told.
 */
export function FigureInput({
  label,
  value,
  onChange,
  isRequired,
  error,
  autoFocus = false,
  bare = false,
  shown,
  recorded,
  beside,
  hint,
}: InputProps<string | null> & {
  /** The value as it is read, and what was typed as it is kept. */
  readonly shown: (value: string) => string;
  readonly recorded: (typed: string) => string;
  /** What stands at the end of the box: the unit, or a choice of it. */
  readonly beside?: ReactNode;
  readonly hint?: string | undefined;
}) {
  const [typed, setTyped] = useState<string>();
  const isFigure = value !== null && readFigure(value) !== undefined;
  const text = typed ?? (value === null ? '' : isFigure ? shown(value) : value);
  return (
    <TextField
      value={text}
      onChange={(next) => {
        setTyped(next);
        const figure = readFigure(next);
        // What is no number is kept all the same, so that the form can say so.
        onChange(next.trim() === '' ? null : figure === undefined ? next : recorded(figure));
      }}
      onBlur={() => setTyped(undefined)}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      inputMode="decimal"
      autoFocus={autoFocus}
      className="min-w-0"
    >
      <Label className={bare ? 'sr-only' : labelLook}>
        <LabelWords label={label} isRequired={isRequired} />
      </Label>
      <Group isInvalid={error !== undefined} className={boxLook}>
        <Input
          dir="ltr"
          className="h-8 min-w-0 flex-1 bg-transparent text-right tabular-nums outline-none pointer-coarse:h-10"
        />
        {beside}
      </Group>
      {hint !== undefined && error === undefined && (
        <span className="mt-1 block text-xs text-ink2">{hint}</span>
      )}
      <FieldError className={errorLook}>{error}</FieldError>
    </TextField>
  );
}

/** The unit of a figure, where there is no choice of it. */
export function Unit({ children }: { children: string }) {
  return <span className="shrink-0 pe-2 text-xs text-ink2">{children}</span>;
}

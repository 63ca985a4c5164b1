import { type ReactNode, useId } from 'react';
import { useMessage } from '../../language/reader.tsx';

/** What every input of a form takes. */
export interface InputProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isRequired: boolean;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
  /** The label is not written, for it stands beside the input already. */
  readonly bare?: boolean;
}

export const labelLook = 'mb-1 block text-xs text-ink2';
export const errorLook = 'mt-1 block text-xs text-bad';
export const boxLook =
  'control flex w-full min-w-0 items-center gap-1 ps-3 pe-1 focus-within:border-accent data-[invalid]:border-bad';

/** The words of a label, with a mark where the field must be filled in. */
export function LabelWords({ label, isRequired }: { label: string; isRequired: boolean }) {
  const t = useMessage();
  return (
    <>
      {label}
      {isRequired && (
        <>
          <span aria-hidden className="text-bad">
            {' *'}
          </span>
          <span className="sr-only"> ({t('fieldRequiredMark')})</span>
        </>
      )}
    </>
  );
}

/** An input that has no label of its own, under one; what is inside names itself by the two ids. */
export function Labelled({
  label,
  isRequired,
  error,
  bare = false,
  children,
}: Pick<InputProps<unknown>, 'label' | 'isRequired' | 'error' | 'bare'> & {
  children: (ids: { readonly label: string; readonly error: string | undefined }) => ReactNode;
}) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="min-w-0">
      <span id={id} className={bare ? 'sr-only' : labelLook}>
        <LabelWords label={label} isRequired={isRequired} />
      </span>
      {children({ label: id, error: error === undefined ? undefined : errorId })}
      {error !== undefined && (
        <span id={errorId} className={errorLook}>
          {error}
        </span>
      )}
    </div>
  );
}

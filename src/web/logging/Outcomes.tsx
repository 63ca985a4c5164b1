import { useEffect, useRef } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { asciiDigits } from '../../core/fold.ts';
import { useMessage, useReader } from '../language/reader.tsx';

/** Whether what has the focus takes letters and figures itself. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea, input:not([type=radio], [type=checkbox]), [role=spinbutton], [role=listbox]') !==
    null;

/** How it ended, each by the figure beside it. */
export function Outcomes({
  outcomes,
  chosen,
  onChoose,
}: {
  outcomes: readonly { readonly id: string; readonly name: string }[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const place = useRef<HTMLDivElement>(null);
  // The dialog has just opened for nothing else.
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const figure = asciiDigits(event.key);
      const at = /^[1-9]$/.test(figure) ? Number(figure) - 1 : -1;
      const outcome = outcomes[at];
      if (outcome === undefined) return;
      event.preventDefault();
      onChoose(outcome.id);
      place.current?.querySelectorAll<HTMLInputElement>('input')[at]?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [outcomes, onChoose]);
  if (outcomes.length === 0) return null;
  return (
    <RadioGroup ref={place} value={chosen} onChange={onChoose} className="min-w-0">
      <Label className="mb-1 block text-xs text-ink2">{t('logOutcome')}</Label>
      <div className="grid grid-cols-2 gap-1.5 sm:grid-cols-3">
        {outcomes.map(({ id, name }, at) => (
          <Radio
            key={id}
            value={id}
            className="control flex cursor-pointer items-center gap-2 px-2 text-sm data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent data-[hovered]:bg-accent-soft data-[selected]:border-accent data-[selected]:bg-accent-soft data-[selected]:font-medium"
          >
            {at < 9 && (
              <span
                aria-hidden
                className="grid size-5 shrink-0 place-items-center rounded border border-line bg-surface2 text-xs text-ink2"
              >
                {format.count(at + 1)}
              </span>
            )}
            <bdi className="min-w-0 flex-1 leading-tight wrap-anywhere">{name}</bdi>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { foldForSearch } from '../../../core/fold.ts';
import { type Option, OptionList } from '../../filters/OptionList.tsx';
import { useMessage, useReader } from '../../language/reader.tsx';

const newId = '\u0000new';

/**
 * A button that says what is chosen and opens a searched list. Where the options are found elsewhere, `onFind` hears
 * what is typed; with `onNew` what is not there can be made.
 */
export function Picker({
  label,
  labelledBy,
  describedBy,
  said,
  options,
  chosen,
  many = false,
  onChange,
  onFind,
  onNew,
  onClear,
  autoFocus = false,
  opensAtOnce = false,
  face,
}: {
  label: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  /** What is chosen, in words; empty where nothing is. */
  said: string;
  options: readonly Option[];
  chosen: readonly string[];
  many?: boolean;
  onChange: (ids: readonly string[]) => void;
  onFind?: ((typed: string) => void) | undefined;
  onNew?: ((typed: string) => void) | undefined;
  onClear?: (() => void) | undefined;
  autoFocus?: boolean;
  /** The list is open from the start. */
  opensAtOnce?: boolean;
  /** Instead of the box that says what is chosen. */
  face?: ReactNode;
}) {
  const t = useMessage();
  const { rtl } = useReader();
  const [isOpen, setOpen] = useState(opensAtOnce);
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const isThere = options.some(({ name }) => foldForSearch(name) === foldForSearch(words));
  const offered =
    onNew !== undefined && words !== '' && !isThere
      ? [...options, { id: newId, name: t('makeNamed', { name: words }) }]
      : options;
  const find = (text: string) => {
    setTyped(text);
    onFind?.(text);
  };
  const id = `${labelledBy}-value`;
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) find('');
      }}
    >
      {face ?? (
        <div className="control flex w-full min-w-0 items-center pe-1 focus-within:border-accent">
          <AriaButton
            autoFocus={autoFocus}
            {...(labelledBy === undefined
              ? { 'aria-label': `${label}: ${said}` }
              : { 'aria-labelledby': `${labelledBy} ${id}` })}
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            className="flex min-h-8 min-w-0 flex-1 cursor-pointer items-center gap-1 rounded-md ps-3 text-start pointer-coarse:min-h-10"
          >
            <span id={id} className={`min-w-0 flex-1 truncate ${said === '' ? 'text-ink2' : ''}`}>
              <bdi>{said === '' ? t('pick') : said}</bdi>
            </span>
            <ChevronDown size={14} aria-hidden className="shrink-0 text-ink2" />
          </AriaButton>
          {onClear !== undefined && chosen.length > 0 && (
            <AriaButton
              slot={null}
              aria-label={t('clearField', { field: label })}
              onPress={onClear}
              className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-ink2 hover:bg-accent-soft"
            >
              <X size={14} aria-hidden />
            </AriaButton>
          )}
        </div>
      )}
      <Popover
        placement="bottom start"
        dir={rtl ? 'rtl' : 'ltr'}
        className="max-w-[96vw] overflow-auto rounded-xl border border-line bg-surface shadow-xl"
      >
        <Dialog aria-label={label} className="outline-none">
          <OptionList
            label={label}
            options={offered}
            chosen={chosen}
            many={many}
            autoFocus
            {...(onFind === undefined && onNew === undefined ? {} : { onFind: find })}
            onChange={(ids) => {
              const added = ids.find((each) => each === newId);
              if (added !== undefined) onNew?.(words);
              else onChange(ids);
              if (!many || added !== undefined) setOpen(false);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

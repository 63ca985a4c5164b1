import { Check, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Autocomplete,
  Input,
  ListBox,
  ListBoxItem,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components';
import { foldForSearch } from '../../core/fold.ts';
import { useMessage } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  /** How far below the top of a tree it stands. */
  readonly depth?: number;
}

/** From how many options on a list is searched rather than read, and drawn only where it is seen. */
const manyOptions = 9;
const veryMany = 80;
const rowHeight = 36;

/** Options to choose from: one, which closes the list, or any number. */
export function OptionList({
  label,
  options,
  chosen,
  many,
  onChange,
  onFind,
  autoFocus = false,
}: {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  many: boolean;
  onChange: (ids: readonly string[]) => void;
  /** Where the options are found elsewhere: what was typed. */
  onFind?: (typed: string) => void;
  /** Keys go to the list at once where it has no search field. */
  autoFocus?: boolean;
}) {
  const t = useMessage();
  const [typed, setTyped] = useState('');
  const folded = useMemo(
    () => options.map((option) => [foldForSearch(option.name), option] as const),
    [options],
  );
  // What was chosen when the list opened stands first where the list is long.
  const [first] = useState(() => new Set(chosen));
  const shown = useMemo(() => {
    const words = foldForSearch(typed).trim();
    if (onFind === undefined && words !== '')
      return folded.filter(([name]) => name.includes(words)).map(([, option]) => ({ ...option, depth: 0 }));
    if (options.length < manyOptions || typed !== '') return options;
    return [...options.filter(({ id }) => first.has(id)), ...options.filter(({ id }) => !first.has(id))];
  }, [folded, options, typed, first, onFind]);
  // What scrolls must be reached by the keyboard. Set late: a list that has a tab stop from the start gets no virtual
  // focus from the search field (react-aria, useAutocomplete).
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.setAttribute('tabindex', '0'));
  const searched = onFind !== undefined || options.length >= manyOptions;
  const list = (
    <ListBox
      ref={place}
      aria-label={label}
      items={shown}
      selectionMode={many ? 'multiple' : 'single'}
      selectedKeys={chosen}
      disallowEmptySelection={!many}
      autoFocus={autoFocus && !searched}
      escapeKeyBehavior="none"
      onSelectionChange={(keys) =>
        onChange(keys === 'all' ? shown.map(({ id }) => id) : [...keys].map(String))
      }
      renderEmptyState={() => <p className="p-3 text-sm text-ink2">{t('noOption')}</p>}
      className="max-h-72 overflow-auto p-1 outline-none"
    >
      {({ id, name, hint, depth = 0 }) => (
        <ListBoxItem
          id={id}
          textValue={name}
          style={{ paddingInlineStart: 8 + depth * 20 }}
          className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg pe-3 text-sm outline-none data-[focused]:bg-accent-soft data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent data-[hovered]:bg-accent-soft"
        >
          {({ isSelected }) => (
            <>
              <span
                aria-hidden
                className={`grid size-4 shrink-0 place-items-center border ${many ? 'rounded' : 'rounded-full'} ${isSelected ? 'border-accent bg-accent text-accent-ink' : 'border-line2'}`}
              >
                {isSelected && <Check size={12} />}
              </span>
              <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
              {hint !== undefined && <span className="text-xs text-ink2">{hint}</span>}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
  const sized =
    shown.length < veryMany ? (
      list
    ) : (
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, padding: 4 }}>
        {list}
      </Virtualizer>
    );
  return (
    <div className="w-64 max-w-[92vw]">
      {searched ? (
        <Autocomplete
          inputValue={typed}
          onInputChange={(text) => {
            setTyped(text);
            onFind?.(text);
          }}
        >
          <SearchField
            aria-label={t('filterOptions')}
            autoFocus
            className="control m-2 mb-1 flex h-9 items-center gap-2 px-2 focus-within:border-accent"
          >
            <Search size={14} aria-hidden className="shrink-0 text-ink2" />
            <Input
              placeholder={t('search')}
              className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
            />
          </SearchField>
          {sized}
        </Autocomplete>
      ) : (
        sized
      )}
      {many && chosen.length > 0 && (
        <div className="border-t border-line p-1">
          <Button tone="quiet" className="text-sm" onPress={() => onChange([])}>
            {t('clearChoice')}
          </Button>
        </div>
      )}
    </div>
  );
}

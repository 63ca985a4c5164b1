import { Check, ChevronDown, Search, X } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
} from 'react-aria-components';
import { foldForSearch } from '../../core/fold.ts';
import { useMessage, useReader } from '../language/reader.tsx';

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface Common {
  readonly label: string;
  readonly options: readonly Option[];
  /** What stands in the field while nothing is chosen. */
  readonly none: string;
}

/** Any number of options; none means all. */
export function ChooseMany({
  chosen,
  onChange,
  ...common
}: Common & { readonly chosen: readonly string[]; readonly onChange: (ids: readonly string[]) => void }) {
  return <Field {...common} many chosen={chosen} onChange={onChange} />;
}

/** One option, or nothing where the choice may be taken back. */
export function ChooseOne({
  chosen,
  onChange,
  required = false,
  ...common
}: Common & {
  readonly chosen: string | undefined;
  readonly required?: boolean;
  readonly onChange: (id: string | undefined) => void;
}) {
  return (
    <Field
      {...common}
      clearable={!required}
      chosen={chosen === undefined ? [] : [chosen]}
      onChange={([id]) => onChange(id)}
    />
  );
}

/** From how many options on a list is searched rather than read. */
const manyOptions = 9;

function Field({
  label,
  options,
  none,
  chosen,
  onChange,
  many = false,
  clearable = many,
}: Common & {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly many?: boolean;
  readonly clearable?: boolean;
}) {
  const t = useMessage();
  const { format } = useReader();
  const [open, setOpen] = useState(false);
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id;
  const shown =
    chosen.length === 0
      ? none
      : chosen.length === 1
        ? nameOf(chosen[0] ?? '')
        : t('chosen', { count: format.count(chosen.length) });
  const list = (
    <ListBox
      items={options}
      renderEmptyState={() => <p className="p-3 text-sm text-ink2">{t('noOption')}</p>}
      className="max-h-72 overflow-auto p-1 outline-none"
    >
      {({ id, name, hint }) => (
        <ListBoxItem
          id={id}
          textValue={name}
          className="flex min-h-9 cursor-pointer items-center gap-2 rounded-lg px-2 outline-none data-[focused]:bg-accent-soft data-[hovered]:bg-accent-soft"
        >
          {({ isSelected }) => (
            <>
              <span
                aria-hidden
                className={`grid size-4 shrink-0 place-items-center border ${many ? 'rounded' : 'rounded-full'} ${isSelected ? 'border-accent bg-accent text-accent-ink' : 'border-line2'}`}
              >
                {isSelected && <Check size={12} />}
              </span>
              <span className="min-w-0 flex-1">{name}</span>
              {hint !== undefined && <span className="text-xs text-ink2">{hint}</span>}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
  const picker = (
    <>
      <Label className="mb-1 block text-xs text-ink2">{label}</Label>
      <div className="relative">
        <Button
          className={`control flex h-9 w-full cursor-pointer items-center gap-2 ps-3 ${clearable && chosen.length > 0 ? 'pe-14' : 'pe-2'} ${chosen.length > 0 && many ? 'border-accent' : ''}`}
        >
          <span className="min-w-0 flex-1 truncate text-start">{shown}</span>
          {!(clearable && chosen.length > 0) && (
            <ChevronDown size={16} aria-hidden className="shrink-0 text-ink2" />
          )}
        </Button>
        {clearable && chosen.length > 0 && (
          <>
            <ChevronDown
              size={16}
              aria-hidden
              className="pointer-events-none absolute end-2 top-1/2 -translate-y-1/2 text-ink2"
            />
            <Button
              slot={null}
              aria-label={`${t('clearChoice')}: ${label}`}
              onPress={() => onChange([])}
              className="absolute end-7 top-1/2 -translate-y-1/2 cursor-pointer rounded p-1 text-ink2 hover:bg-accent-soft"
            >
              <X size={14} aria-hidden />
            </Button>
          </>
        )}
      </div>
      <Popover className="w-max max-w-80 min-w-(--trigger-width) rounded-xl border border-line bg-surface shadow-xl">
        {options.length < manyOptions ? (
          list
        ) : (
          <Autocomplete filter={(name, text) => foldForSearch(name).includes(foldForSearch(text).trim())}>
            <SearchField
              aria-label={t('filterOptions')}
              autoFocus
              className="control m-2 mb-0 flex h-9 items-center gap-2 px-2 focus-within:border-accent"
            >
              <Search size={14} aria-hidden className="text-ink2" />
              <Input
                placeholder={t('search')}
                className="min-w-0 flex-1 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            {list}
          </Autocomplete>
        )}
      </Popover>
    </>
  );
  const common = { isOpen: open, onOpenChange: setOpen, className: 'w-40 min-w-0 max-sm:w-full' };
  return many ? (
    <Select
      {...common}
      selectionMode="multiple"
      value={[...chosen]}
      onChange={(keys) => onChange(keys.map(String))}
    >
      {picker}
    </Select>
  ) : (
    <Select
      {...common}
      value={chosen[0] ?? null}
      onChange={(key) => onChange(key === null ? [] : [String(key)])}
    >
      {picker}
    </Select>
  );
}

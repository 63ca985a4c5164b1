import { ListFilter as FilterIcon, Search as SearchIcon, SlidersHorizontal, X } from 'lucide-react';
import { lazy, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Input, SearchField } from 'react-aria-components';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Later } from '../parts/Later.tsx';
import { Count, Pill } from '../parts/Pill.tsx';
import { useWide } from '../parts/use-wide.ts';
import type { OnChange } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { barFilters, isAsked, type ListFilter, without } from './list-address.ts';
import { useFilterWords } from './use-filter-words.ts';

const FilterEditor = lazy(async () => ({ default: (await import('./FilterEditor.tsx')).FilterEditor }));
const OptionList = lazy(async () => ({ default: (await import('../filters/lists.ts')).OptionList }));
const loadPopped = () => import('../parts/Popped.tsx');

interface Given {
  readonly filters: readonly ListFilter[];
  readonly search: Search;
  readonly onChange: OnChange;
}

/** What a list is asked: words, and its filters; each change is a new address. */
export function ListBar({
  filters,
  search,
  onChange,
  further,
}: Given & {
  /** What lies under the filters on a phone. */
  further?: ReactNode;
}) {
  const t = useMessage();
  const { format } = useReader();
  const roomy = useWide(768);
  const [isOpen, setOpen] = useState(false);
  // A filter that was just chosen to be asked, before it says anything.
  const [added, setAdded] = useState<string>();
  const inForce = filters.filter(({ name }) => isAsked(search, name));
  const shown = [
    ...barFilters(filters, search),
    ...filters.filter(
      ({ name }) => name === added && !barFilters(filters, search).some((each) => each.name === name),
    ),
  ];
  const clear = () =>
    onChange(Object.assign({ search: undefined }, ...inForce.map(({ name }) => without(name))));
  const pills = (
    <>
      {shown.map((filter) => (
        <FilterPill
          key={filter.name}
          filter={filter}
          search={search}
          onChange={onChange}
          isNew={filter.name === added}
        />
      ))}
      {shown.length < filters.length && (
        <MoreFilters filters={filters.filter((filter) => !shown.includes(filter))} onPick={setAdded} />
      )}
      {(inForce.length > 0 || search.search !== undefined) && (
        <Button tone="quiet" className="text-sm" onPress={clear}>
          <X size={14} aria-hidden />
          {t('clearFilters')}
        </Button>
      )}
    </>
  );
  return (
    <search className="flex flex-wrap items-center gap-1.5 print:hidden">
      <Words
        text={search.search ?? ''}
        onChange={(words) => onChange({ search: words }, { replace: true })}
      />
      {roomy ? (
        pills
      ) : (
        <>
          <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            <SlidersHorizontal size={16} aria-hidden />
            {t('filters')}
            {inForce.length > 0 && <Count>{format.count(inForce.length)}</Count>}
          </Button>
          {isOpen && (
            <div className="flex w-full flex-wrap gap-1.5">
              {pills}
              {further}
            </div>
          )}
        </>
      )}
    </search>
  );
}

/** Asked for once the typing rests. */
function Words({ text, onChange }: { text: string; onChange: (text: string | undefined) => void }) {
  const t = useMessage();
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  if (asked.current !== text) {
    asked.current = text;
    if (typed.trim() !== text) setTyped(text);
  }
  useEffect(() => {
    const words = typed.trim();
    if (words === asked.current) return;
    const rest = setTimeout(() => {
      asked.current = words;
      onChange(words || undefined);
    }, 250);
    return () => clearTimeout(rest);
  }, [typed, onChange]);
  return (
    <SearchField
      aria-label={t('searchList')}
      value={typed}
      onChange={setTyped}
      data-page-search
      className="control flex w-64 items-center gap-2 px-3 focus-within:border-accent max-md:w-auto max-md:flex-1"
    >
      <SearchIcon size={16} aria-hidden className="shrink-0 text-ink2" />
      <Input
        dir="auto"
        placeholder={t('searchList')}
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink2 [&::-webkit-search-cancel-button]:hidden"
      />
      {typed !== '' && (
        <AriaButton className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-md text-ink2 hover:bg-accent-soft">
          <X size={14} aria-hidden />
        </AriaButton>
      )}
    </SearchField>
  );
}

function FilterPill({
  filter,
  search,
  onChange,
  isNew,
}: {
  filter: ListFilter;
  search: Search;
  onChange: OnChange;
  isNew: boolean;
}) {
  const text = useText();
  const words = useFilterWords(filter, search);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isNew) place.current?.querySelector('button')?.click();
  }, [isNew]);
  return (
    <span ref={place} className="contents">
      <Pill
        label={text(filter.field.label)}
        value={words === undefined ? undefined : <bdi>{words}</bdi>}
        active={words !== undefined}
      >
        {(close) => <FilterEditor filter={filter} search={search} onChange={onChange} close={close} />}
      </Pill>
    </span>
  );
}

function MoreFilters({
  filters,
  onPick,
}: {
  filters: readonly ListFilter[];
  onPick: (name: string) => void;
}) {
  const t = useMessage();
  const text = useText();
  const face = (
    <AriaButton className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-lg px-2.5 text-sm text-accent hover:bg-accent-soft pointer-coarse:min-h-11">
      <FilterIcon size={16} aria-hidden />
      {t('moreFilters')}
    </AriaButton>
  );
  return (
    <Later load={loadPopped} face={face}>
      {({ Popped }) => (
        <Popped label={t('moreFilters')} face={face}>
          {(close) => (
            <OptionList
              label={t('moreFilters')}
              options={filters.map(({ name, field }) => ({ id: name, name: text(field.label) }))}
              chosen={[]}
              many={false}
              onChange={([name]) => {
                close();
                if (name !== undefined) onPick(name);
              }}
            />
          )}
        </Popped>
      )}
    </Later>
  );
}

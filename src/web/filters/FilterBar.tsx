import { SlidersHorizontal, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { parseInstant } from '../../core/instant.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { Count } from '../parts/Pill.tsx';
import { useWide } from '../parts/use-wide.ts';
import type { Change, OnChange } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { type Askable, type Chosen, useChosen, usePeriodWords } from './chosen.ts';
import { FilterPills, PeriodPill } from './FilterPills.tsx';

const FilterSheet = lazy(async () => ({ default: (await import('./FilterSheet.tsx')).FilterSheet }));

/** Everything a report can be asked, and what it is asked now; each change is a new address. */
export function FilterBar({
  report,
  search,
  onChange,
}: {
  report: Askable;
  /** The address as it is written, with its words. */
  search: Search;
  onChange: OnChange;
}) {
  const roomy = useWide(768);
  const chosen = useChosen(report, search);
  const bar = useRef<HTMLElement>(null);
  useBarHeight(bar);
  const given = { report, search, onChange };
  return (
    <>
      <search
        ref={bar}
        className="sticky top-14 z-20 -mx-4 mb-3 flex flex-wrap items-center gap-1.5 border-y border-line bg-surface px-4 py-2 md:-mx-6 md:px-6 print:hidden"
      >
        {report.period && <PeriodPill {...given} />}
        {roomy ? <FilterPills {...given} /> : <Sheet {...given} chosen={chosen} />}
      </search>
      <ChosenChips chosen={chosen} onChange={onChange} />
      <InPrint report={report} search={search} chosen={chosen} />
    </>
  );
}

/** What is focused or jumped to must not end up under the bars that stay. */
function useBarHeight(bar: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { documentElement } = document;
    const element = bar.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      documentElement.style.setProperty('--filter-bar', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      documentElement.style.removeProperty('--filter-bar');
    };
  }, [bar]);
}

/** What is chosen, each to be taken away by itself. */
function ChosenChips({ chosen, onChange }: { chosen: readonly Chosen[]; onChange: OnChange }) {
  const t = useMessage();
  if (chosen.length === 0) return null;
  const all: Change = Object.assign({}, ...chosen.map(cleared));
  return (
    <ul aria-label={t('setFilters')} className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
      {chosen.map(({ key, label, value, remove }) => (
        <li key={key} className="flex min-w-0 items-center rounded-full bg-accent-soft ps-3 text-sm">
          <span className="min-w-0 truncate py-1">
            <span className="text-ink2">{t('chosenFilter', { label, value: '' })}</span>
            <bdi>{value}</bdi>
          </span>
          <AriaButton
            aria-label={t('removeFilter', { label, value })}
            onPress={() => onChange(remove)}
            className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-full text-ink2 hover:bg-surface hover:text-ink pointer-coarse:size-11"
          >
            <X size={14} aria-hidden />
          </AriaButton>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <Button tone="quiet" className="text-sm" onPress={() => onChange(all)}>
            {t('clearAll')}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** A filter with all its values taken away, rather than the one that its chip holds. */
const cleared = ({ remove }: Chosen): Change =>
  Object.fromEntries(Object.keys(remove).map((name) => [name, undefined]));

/** On the phone all filters lie in a sheet. */
function Sheet({
  chosen,
  ...given
}: {
  report: Askable;
  search: Search;
  onChange: OnChange;
  chosen: readonly Chosen[];
}) {
  const t = useMessage();
  const { format } = useReader();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const count = chosen.length + (given.search.asOf === undefined ? 0 : 1);
  return (
    <>
      <Button
        onPress={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        <SlidersHorizontal size={16} aria-hidden />
        {t('filters')}
        {count > 0 && <Count>{format.count(count)}</Count>}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <FilterSheet {...given} isOpen={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}

/** What a printed page says of how it was asked. */
function InPrint({ report, search, chosen }: { report: Askable; search: Search; chosen: readonly Chosen[] }) {
  const t = useMessage();
  const { format } = useReader();
  const { days, words } = usePeriodWords(search);
  const said = chosen.map(({ label, value }) => t('chosenFilter', { label, value }));
  if (report.period) {
    const value = words === days ? days : t('periodDays', { preset: words, days });
    said.unshift(t('chosenFilter', { label: t('period'), value }));
  }
  if (search.asOf !== undefined && parseInstant(search.asOf) !== undefined)
    said.push(t('asOfBanner', { moment: format.instantLong(search.asOf) }));
  return <p className="mb-3 hidden text-sm print:block">{said.join(' · ')}</p>;
}

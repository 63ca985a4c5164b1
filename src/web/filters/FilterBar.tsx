import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useWorkspace } from '../data/queries.ts';
import type { Described } from '../data/types.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { ChooseMany, type Option } from '../parts/Choose.tsx';
import { useWide } from '../parts/use-wide.ts';
import {
  type Change,
  furtherFilters,
  idsOf,
  listFilters,
  paramChange,
  readParam,
  shownParams,
} from '../report/address.ts';
import type { Search } from '../router.tsx';
import { FurtherFilters } from './FurtherFilters.tsx';
import { ParamField } from './ParamField.tsx';
import { RangeField } from './RangeField.tsx';

/** Everything a report can be asked, and what it is asked now; each change is a new address. */
export function FilterBar({
  report,
  search,
  onChange,
}: {
  report: Described;
  search: Search;
  onChange: (change: Change) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const workspace = useWorkspace();
  const roomy = useWide(640);
  const [opened, setOpened] = useState(false);
  const own = new Set(Object.keys(report.params));
  const filters = listFilters.filter((name) => !own.has(name));
  const options: Readonly<Record<(typeof listFilters)[number], readonly Option[]>> = {
    owner: workspace.users.map(({ id, name, active }) =>
      active ? { id, name } : { id, name, hint: t('inactive') },
    ),
    team: workspace.teams,
    pipeline: workspace.pipelines,
    source: workspace.sources,
  };
  const used = [...filters, ...furtherFilters, 'asOf'].filter((name) => search[name] !== undefined);
  return (
    <search
      aria-label={t('filters')}
      className="sticky top-14 z-20 -mx-4 mb-4 flex flex-wrap items-end gap-3 border-y border-line bg-surface px-4 py-3 max-sm:static md:-mx-6 md:px-6 print:hidden"
    >
      {report.period && (
        <RangeField
          range={{ from: search.from ?? '', to: search.to ?? '' }}
          onChange={({ from, to }) => onChange({ from, to })}
        />
      )}
      {!roomy && (
        <Button aria-expanded={opened} onPress={() => setOpened(!opened)}>
          <ListFilter size={16} aria-hidden />
          {t('filters')}
          {used.length > 0 && <Count>{format.count(used.length)}</Count>}
        </Button>
      )}
      {(roomy || opened) && (
        <>
          {shownParams(report).map(([name, param]) => (
            <ParamField
              key={name}
              param={param}
              workspace={workspace}
              value={readParam(search, name)}
              onChange={(value) => onChange(paramChange(name, value))}
            />
          ))}
          {filters.map((name) => (
            <ChooseMany
              key={name}
              label={t(name)}
              options={options[name]}
              none={t('all')}
              chosen={idsOf(search[name])}
              onChange={(ids) => onChange({ [name]: ids.join(',') })}
            />
          ))}
          <FurtherFilters search={search} onChange={onChange} />
          {used.length > 0 && (
            <Button
              tone="quiet"
              onPress={() => onChange(Object.fromEntries(used.map((name) => [name, undefined])))}
            >
              {t('clearFilters')}
            </Button>
          )}
        </>
      )}
    </search>
  );
}

export function Count({ children }: { children: string }) {
  return (
    <span className="grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-xs text-accent-ink">
      {children}
    </span>
  );
}

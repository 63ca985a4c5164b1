import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DescribedType } from '../../core/record-view.ts';
import { ViewMenu } from '../boards/ViewMenu.tsx';
import { openForm } from '../forms/opened-form.ts';
import { useMay, useRecordList } from '../forms/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { usePaletteActions } from '../palette/actions.ts';
import { Button } from '../parts/Button.tsx';
import { Problem } from '../parts/Problem.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useWide } from '../parts/use-wide.ts';
import { changed, type OnChange } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { ActivityTabs } from './ActivityTabs.tsx';
import { ColumnPicker } from './ColumnPicker.tsx';
import { ListBar } from './ListBar.tsx';
import { ListCards } from './ListCards.tsx';
import { ListGrid } from './ListGrid.tsx';
import { filtersOf, isAsked } from './list-address.ts';
import { chosenCount, isAll, nothing, type Selection } from './selection.ts';
import { keepColumns, useListShape } from './use-list.ts';

const SelectionBar = lazy(async () => ({ default: (await import('./SelectionBar.tsx')).SelectionBar }));

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The records of a type: found, filtered, sorted, and changed many at a time. */
export function ListPage({
  type,
  described,
  search,
}: {
  type: string;
  described: DescribedType;
  search: Search;
}) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const navigate = useNavigate();
  const roomy = useWide(768);
  const { fields, filters, usual, columns, asked } = useListShape(type, described, search);
  const list = useRecordList(type, asked);
  const [selection, setSelection] = useState<Selection>(nothing);
  const mayEdit = useMay(type, 'edit');
  const mayDelete = useMay(type, 'delete');
  const title = text(described.label.many);
  const kind = text(described.label.one).toLowerCase();
  useEffect(() => {
    document.title = `${title} · ${t('app')}`;
  }, [title, t]);
  // The address as it is when something is asked, which may be after it was drawn.
  const asking = useRef(search);
  asking.current = search;
  const onChange: OnChange = useCallback(
    (change, how) =>
      void navigate({
        to: '.',
        search: changed(asking.current, change),
        replace: how?.replace ?? false,
        resetScroll: false,
      }),
    [navigate],
  );
  // What was chosen is of what was asked.
  const question = JSON.stringify(filtersOf(asked));
  const [chosenOf, setChosenOf] = useState(question);
  if (chosenOf !== question) {
    setChosenOf(question);
    setSelection(nothing);
  }
  const add = useCallback(() => openForm({ type, onMade: stay }), [type]);
  usePaletteActions(
    useMemo(
      () =>
        mayEdit
          ? [{ id: 'add record', label: t('addKind', { kind }), icon: Plus, shortcut: 'n', perform: add }]
          : [],
      [mayEdit, t, kind, add],
    ),
  );
  const isFiltered = search.search !== undefined || filters.some(({ name }) => isAsked(search, name));
  const shown = {
    type,
    described,
    fields,
    columns,
    list,
    selection: mayEdit || mayDelete ? { value: selection, onChange: setSelection } : undefined,
  };
  const count = chosenCount(selection, list.count ?? list.records.length);
  const views = <ViewMenu of={`records/${type}`} address={search} />;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <header className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-40">
          <h1 className="text-xl font-bold">{title}</h1>
          <p role="status" className="text-ink2" data-testid="list-count" data-count={list.count}>
            {list.count === undefined ? '\u00a0' : t('recordCount', { count: format.count(list.count) })}
          </p>
        </div>
        {roomy && views}
        <ColumnPicker
          fields={fields.filter(({ name }) => name !== described.title)}
          chosen={columns}
          onChange={(names) => {
            const next = names.join(',');
            const text = next === usual.join(',') ? undefined : next;
            keepColumns(type, text);
            onChange({ columns: text }, { replace: true });
          }}
        />
        {mayEdit && (
          <Button tone="accent" onPress={add}>
            <Plus size={16} aria-hidden />
            {t('addKind', { kind })}
          </Button>
        )}
      </header>
      <ActivityTabs type={type} />
      <ListBar filters={filters} search={search} onChange={onChange} further={roomy ? undefined : views} />
      {list.error !== null ? (
        <Problem error={list.error} onRetry={list.retry} />
      ) : list.isPending ? (
        <div className="card grid gap-2 p-4" role="status" aria-label={t('loading')}>
          {placeholders.map((key) => (
            <Skeleton key={key} className="h-9" />
          ))}
        </div>
      ) : list.records.length === 0 ? (
        <div className="card grid justify-items-center gap-3 p-10 text-center">
          <p className="text-ink2">{isFiltered ? t('noRecordFits') : t('noRecordYet', { kind: title })}</p>
          {!isFiltered && mayEdit && (
            <Button tone="accent" onPress={add}>
              <Plus size={16} aria-hidden />
              {t('addKind', { kind })}
            </Button>
          )}
        </div>
      ) : (
        <div className={list.isOld ? 'opacity-60 transition-opacity' : ''} aria-busy={list.isOld}>
          {roomy ? <ListGrid {...shown} search={search} onChange={onChange} /> : <ListCards {...shown} />}
        </div>
      )}
      {count > 0 && (
        <Suspense fallback={null}>
          <SelectionBar
            type={type}
            described={described}
            fields={fields}
            of={isAll(selection) ? { where: filtersOf(asked) } : { ids: [...selection.ids] }}
            count={count}
            total={list.count ?? list.records.length}
            onAll={isAll(selection) ? undefined : () => setSelection({ all: true })}
            onClear={() => setSelection(nothing)}
            mayEdit={mayEdit}
            mayDelete={mayDelete}
          />
        </Suspense>
      )}
    </article>
  );
}

/** A record that is added from its list is found there; the reader goes on with the list. */
const stay = () => {};

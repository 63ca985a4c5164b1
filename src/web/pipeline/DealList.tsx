import { useMemo } from 'react';
import { noValue } from '../../core/format.ts';
import { useMessage, useReader } from '../language/reader.tsx';
import { RecordLink } from '../record/RecordLink.tsx';
import { DataGrid } from '../table/grid/DataGrid.tsx';
import type { GridColumn } from '../table/grid/grid-column.ts';
import type { Sort } from '../table/table-model.ts';
import type { BoardDeal } from './board-answer.ts';
import { useSurroundings } from './board-context.ts';
import { useStuckWords } from './use-stuck-words.ts';

type Column = GridColumn<BoardDeal> & { readonly by: (deal: BoardDeal) => string | number | null };

/** The same deals as a table, sorted by whichever column. */
export function DealList({
  deals,
  sort,
  onSort,
}: {
  deals: readonly BoardDeal[];
  sort: Sort | undefined;
  onSort: (column: string) => void;
}) {
  const t = useMessage();
  const { format } = useReader();
  const columns = useColumns();
  const column = columns.find(({ id }) => id === sort?.column);
  const rows = useMemo(() => {
    if (column === undefined || sort === undefined) return deals;
    const collate = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
    // What is not known stands last, whichever way.
    return [...deals].sort((a, b) => {
      const [x, y] = [column.by(a), column.by(b)];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return collate(x, y) * (sort.descending ? -1 : 1);
    });
  }, [deals, column, sort]);
  if (deals.length === 0) return <p className="card p-8 text-center text-ink2">{t('emptyDeals')}</p>;
  return (
    <section aria-label={t('showList')} className="card overflow-hidden">
      <DataGrid
        label={t('openDeals', { count: format.count(deals.length) })}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={onSort}
        className="max-h-[calc(100dvh-230px)] min-h-60"
      />
    </section>
  );
}

function useColumns(): readonly Column[] {
  const t = useMessage();
  const { format } = useReader();
  const { ownerOf, stageOf } = useSurroundings();
  const stuckWords = useStuckWords();
  return useMemo((): readonly Column[] => {
    const own = format.options.currency;
    const text = (
      id: string,
      label: string,
      of: (deal: BoardDeal) => string | null,
      by: Column['by'] = of,
    ): Column => ({
      id,
      label,
      numeric: false,
      sortable: true,
      text: (deal) => of(deal) ?? noValue,
      copy: (deal) => of(deal) ?? '',
      by,
    });
    return [
      {
        ...text('name', t('name'), ({ name }) => name),
        control: ({ id, name }, tabIndex) => (
          <RecordLink type="deal" id={id} tabIndex={tabIndex}>
            {name}
          </RecordLink>
        ),
      },
      {
        ...text('value', t('kindValue'), ({ value, currency }) =>
          currency === own ? format.moneyEven(value) : format.moneyFull(value, currency),
        ),
        unit: format.moneyUnit(),
        numeric: true,
        copy: ({ value, currency }) => (value === null ? '' : format.moneyPlain(value, currency)),
        by: ({ worth }) => (worth === null ? null : Number(worth)),
      },
      text('company', t('company'), ({ company, contact }) => company ?? contact),
      text(
        'stage',
        t('kindStage'),
        ({ stage_id }) => stageOf(stage_id)?.name ?? null,
        ({ stage_id }) => stageOf(stage_id)?.position ?? null,
      ),
      {
        ...text('expected', t('kindExpected'), ({ expected }) => format.moneyEven(expected)),
        unit: format.moneyUnit(),
        numeric: true,
        copy: ({ expected }) => (expected === null ? '' : format.moneyPlain(expected)),
        by: ({ expected }) => (expected === null ? null : Number(expected)),
      },
      {
        ...text('likelihood', t('kindLikelihood'), ({ win_likelihood }) => format.percent(win_likelihood, 0)),
        numeric: true,
        by: ({ win_likelihood }) => (win_likelihood === null ? null : Number(win_likelihood)),
      },
      text('owner', t('owner'), ({ owner_id }) => ownerOf(owner_id)),
      {
        ...text('days', t('inStageDays'), ({ days_in_stage }) => format.count(days_in_stage)),
        numeric: true,
        copy: ({ days_in_stage }) => String(days_in_stage),
        by: ({ days_in_stage }) => days_in_stage,
        hint: stuckWords,
        draw: ({ stuck, days_in_stage }) =>
          stuck ? (
            <span className="font-medium text-bad">
              <span className="sr-only">{t('stuckMark')} </span>
              <span aria-hidden>⚠ </span>
              {format.count(days_in_stage)}
            </span>
          ) : undefined,
      },
      text(
        'closes',
        t('kindCloses'),
        ({ estimated_close_on }) => (estimated_close_on === null ? null : format.date(estimated_close_on)),
        ({ estimated_close_on }) => estimated_close_on,
      ),
      text(
        'task',
        t('nextStep'),
        ({ next_task: task }) =>
          task === null || task.due_on === null
            ? (task?.title ?? null)
            : t('taskDue', { title: `\u2068${task.title}\u2069`, day: format.date(task.due_on) }),
        ({ next_task: task }) => (task === null ? null : (task.due_on ?? '9999')),
      ),
    ];
  }, [t, format, ownerOf, stageOf, stuckWords]);
}

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Sort } from '../table-model.ts';
import { type GridColumn, pinned } from './grid-column.ts';

interface GridHeadProps<R> {
  readonly columns: readonly GridColumn<R>[];
  readonly sort: Sort | undefined;
  readonly active: number | undefined;
  readonly onSort: (column: string) => void;
}

const cell = 'sticky bg-surface px-3 py-2 text-xs font-medium text-ink2 print:static';
/** How high the line of groups is, so that the line under it can stick below. */
const groupHeight = 'h-9';
const belowGroups = 'top-9';

/** Runs of columns that stand under one head. */
function groupsOf<R>(columns: readonly GridColumn<R>[]): { group: string | undefined; count: number }[] {
  const groups: { group: string | undefined; count: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === group) last.count++;
    else groups.push({ group, count: 1 });
  }
  return groups;
}

/** The heads of a grid's columns: each sorts by its column. */
export function GridHead<R>({ columns, sort, active, onSort }: GridHeadProps<R>) {
  const grouped = columns.some(({ group }) => group !== undefined);
  let at = 0;
  return (
    <thead>
      {grouped && (
        <tr aria-rowindex={1}>
          {groupsOf(columns).map(({ group, count }, index) => {
            const start = at;
            at += count;
            const key = columns[start]?.id;
            const place = `${cell} top-0 ${groupHeight} whitespace-nowrap ${index === 0 ? 'start-0 z-30' : 'z-20'}`;
            return group === undefined ? (
              <td key={key} colSpan={count} className={place} />
            ) : (
              <th
                key={key}
                scope="colgroup"
                colSpan={count}
                className={`${place} border-s border-line text-center`}
              >
                {group}
              </th>
            );
          })}
        </tr>
      )}
      <tr aria-rowindex={grouped ? 2 : 1}>
        {columns.map((column, index) => {
          const isThis = sort?.column === column.id;
          const direction = !isThis ? 'none' : sort.descending ? 'descending' : 'ascending';
          const pin = pinned(columns, index);
          const tabIndex = active === index ? 0 : -1;
          const control = column.headControl?.(tabIndex);
          const said = (
            <>
              {column.label}
              {column.unit !== undefined && <span className="font-normal">({column.unit})</span>}
              {isThis &&
                (sort.descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
            </>
          );
          return (
            <th
              key={column.id}
              scope="col"
              data-cell={`-1:${index}`}
              {...(column.sortable ? { 'aria-sort': direction } : control ? {} : { tabIndex })}
              className={`${cell} ${grouped ? belowGroups : 'top-0'} whitespace-nowrap ${column.numeric ? 'text-right' : 'text-start'} ${pin === '' ? 'z-20' : `${pin} z-30`}`}
            >
              {control !== undefined ? (
                control
              ) : column.sortable ? (
                <button
                  type="button"
                  tabIndex={tabIndex}
                  onClick={() => onSort(column.id)}
                  className="inline-flex min-h-[24px] cursor-pointer items-center gap-1 rounded hover:text-accent"
                >
                  {said}
                </button>
              ) : (
                <span className="inline-flex min-h-[24px] items-center gap-1">{said}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

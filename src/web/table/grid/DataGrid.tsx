import { type ReactNode, useId, useMemo, useRef } from 'react';
import { useMessage, useReader } from '../../language/reader.tsx';
import type { Sort } from '../table-model.ts';
import { CellTip } from './CellTip.tsx';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { type GridColumn, holds } from './grid-column.ts';
import { tsvOf } from './tsv.ts';
import { useCellTip } from './use-cell-tip.ts';
import { useCells } from './use-cells.ts';
import { useRowsInSight } from './use-rows-in-sight.tsx';
import { widestTexts } from './widest.ts';

export interface DataGridProps<R> {
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** The row under all others, always in sight. */
  readonly totals?: R | undefined;
  /** How many rows there are, where not all are here yet. */
  readonly count?: number;
  readonly sort: Sort | undefined;
  readonly onSort: (column: string) => void;
  /** What a row begins a group with; a heavier line parts the groups. */
  readonly groupOf?: ((row: R) => string) | undefined;
  /** Rows that stand out, as those that are chosen. */
  readonly isMarked?: ((row: R) => boolean) | undefined;
  /** Called when the last rows come into sight. */
  readonly onEnd?: (() => void) | undefined;
  /** How high the grid may be. */
  readonly className: string;
  /** Under the rows, as a way to ask for more of them. */
  readonly children?: ReactNode;
}

/**
 * A table with the keyboard of a spreadsheet: one tab stop, arrows between cells, Shift to choose several, Ctrl or ⌘ C
 * to copy them. Head, totals and first column stay in sight, and of many rows only those in sight are drawn.
 */
export function DataGrid<R>(props: DataGridProps<R>) {
  const { label, columns, rows, rowKey, totals, sort, onSort, groupOf, children, className } = props;
  const t = useMessage();
  const { rtl, format } = useReader();
  const scroller = useRef<HTMLDivElement>(null);
  const grouped = columns.some(({ group }) => group !== undefined);
  const headRows = grouped ? 2 : 1;
  const sight = useRowsInSight({ scroller, rows, rowKey, onEnd: props.onEnd });
  const cells = useCells({
    scroller,
    size: { rows: rows.length, columns: columns.length, hasTotals: totals !== undefined, page: 10 },
    rtl,
    reach: sight.reach,
    copied: ({ rows: { from, to }, columns: chosen }) => {
      const lines = [];
      for (let at = from; at <= to; at++) {
        const row = at === rows.length ? totals : rows[at];
        lines.push(
          columns
            .slice(chosen.from, chosen.to + 1)
            .map((column) => (row === undefined ? column.label : column.copy(row))),
        );
      }
      return tsvOf(lines);
    },
  });
  const tipId = useId();
  const { tip, handlers } = useCellTip(tipId, (row, column) => {
    const of = row === rows.length ? totals : rows[row];
    return of === undefined ? undefined : columns[column]?.hint?.(of);
  });
  const widest = useMemo(
    () => (sight.partial ? widestTexts(columns, rows) : undefined),
    [sight.partial, columns, rows],
  );
  const { active, range } = cells;
  const rowProps = (index: number) => ({
    index,
    columns,
    active: active.row === index ? active.column : undefined,
    selected: range !== undefined && holds(range.rows, index) ? range.columns : undefined,
    ariaRow: headRows + index + 1,
  });
  return (
    <>
      {sight.watch}
      <div
        ref={scroller}
        className={`relative overflow-auto overscroll-x-contain print:max-h-none print:overflow-visible ${className}`}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked with the arrows
          role="grid"
          aria-label={label}
          aria-rowcount={headRows + (props.count ?? rows.length) + (totals === undefined ? 0 : 1)}
          aria-multiselectable
          className="w-full border-separate border-spacing-0 text-sm"
          {...cells.handlers}
          {...handlers}
        >
          <GridHead
            columns={columns}
            sort={sort}
            active={active.row === -1 ? active.column : undefined}
            onSort={onSort}
          />
          <tbody>
            {widest !== undefined && (
              // Takes the room of the widest texts, and no height.
              <tr className="invisible" style={{ visibility: 'collapse' }}>
                {widest.map((text, at) => (
                  <td key={columns[at]?.id} className="px-3 whitespace-nowrap tabular-nums">
                    <span className="block w-max max-w-[min(18rem,44vw)]">{text}</span>
                  </td>
                ))}
              </tr>
            )}
            <Gap height={sight.before} span={columns.length} />
            {sight.indexes.map((index) => {
              const row = rows[index];
              const previous = rows[index - 1];
              if (row === undefined) return null;
              const begins =
                groupOf !== undefined && previous !== undefined && groupOf(previous) !== groupOf(row);
              return (
                <GridRow
                  key={rowKey(row)}
                  row={row}
                  {...rowProps(index)}
                  begins={begins}
                  isMarked={props.isMarked?.(row) ?? false}
                  measure={sight.partial ? sight.measure : undefined}
                />
              );
            })}
            <Gap height={sight.after} span={columns.length} />
          </tbody>
          {totals !== undefined && (
            <tfoot>
              <GridRow row={totals} {...rowProps(rows.length)} begins={false} isTotals />
            </tfoot>
          )}
        </table>
        {children}
      </div>
      {tip !== undefined && <CellTip id={tipId} tip={tip} rtl={rtl} />}
      <p role="status" className="sr-only">
        {cells.copiedCount === 0 ? '' : t('cellsCopied', { count: format.count(cells.copiedCount) })}
      </p>
    </>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}

import { memo, type Ref } from 'react';
import { figureDirection } from '../table-model.ts';
import { type GridColumn, holds, namingColumn, pinned, type Span } from './grid-column.ts';

export interface GridRowProps<R> {
  readonly row: R;
  readonly index: number;
  readonly ariaRow: number;
  readonly columns: readonly GridColumn<R>[];
  /** The column that the keyboard is at, where it is in this row. */
  readonly active: number | undefined;
  readonly selected: Span | undefined;
  /** Another group of rows begins here. */
  readonly begins: boolean;
  readonly isTotals?: boolean;
  /** It stands out among the others. */
  readonly isMarked?: boolean;
  readonly measure?: Ref<HTMLTableRowElement> | undefined;
}

function look(numeric: boolean, pin: string, isTotals: boolean, begins: boolean): string {
  const line = isTotals || begins ? 'border-line2' : 'border-line';
  const side = numeric ? 'text-right whitespace-nowrap tabular-nums' : 'text-start';
  const isPinned = pin !== '';
  const place = `${isTotals ? 'bottom-0 font-bold' : ''} ${isPinned ? `${pin} font-medium` : ''}`;
  const depth = isTotals ? (isPinned ? 'z-30' : 'z-20') : isPinned ? 'z-10' : '';
  return `border-t px-3 py-2 align-top ${isTotals || isPinned ? 'sticky print:static' : ''} ${line} ${side} ${place} ${depth}`;
}

/** One row of a grid, or its totals. */
function Row<R>({
  row,
  columns,
  active,
  selected,
  begins,
  isTotals = false,
  isMarked = false,
  ...props
}: GridRowProps<R>) {
  return (
    <tr ref={props.measure} data-index={props.index} aria-rowindex={props.ariaRow} className="group">
      {columns.map((column, at) => {
        const tabIndex = active === at ? 0 : -1;
        const control = column.control?.(row, tabIndex);
        const open = control === undefined ? column.open?.(row) : undefined;
        const isSelected = selected !== undefined && holds(selected, at);
        const isNaming = at === namingColumn(columns);
        const Tag = isNaming ? 'th' : 'td';
        return (
          <Tag
            key={column.id}
            {...(isNaming ? { scope: 'row' } : {})}
            data-cell={`${props.index}:${at}`}
            aria-selected={isSelected}
            // Where something inside the cell can be focused, that is the cell's place for the keyboard.
            tabIndex={open === undefined && control === undefined ? tabIndex : undefined}
            className={`${look(column.numeric, pinned(columns, at), isTotals, begins)} ${isSelected || isMarked ? 'bg-accent-soft' : 'bg-surface group-hover:bg-surface2'}`}
          >
            {control ?? <Said {...{ row, column, open, tabIndex }} />}
          </Tag>
        );
      })}
    </tr>
  );
}

export const GridRow = memo(Row) as typeof Row;

function Said<R>(props: { row: R; column: GridColumn<R>; open: (() => void) | undefined; tabIndex: 0 | -1 }) {
  const { row, column, open, tabIndex } = props;
  const faint = column.faint?.(row) ?? false;
  const text = column.text(row);
  const said =
    column.draw?.(row) ??
    (column.numeric ? (
      <bdi dir={figureDirection(text)}>{text}</bdi>
    ) : (
      <bdi className="line-clamp-3 w-max max-w-[min(18rem,44vw)] wrap-anywhere">{text}</bdi>
    ));
  const grey = faint ? 'text-ink2 underline decoration-dotted underline-offset-4' : '';
  if (open === undefined) return faint ? <span className={grey}>{said}</span> : said;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      onClick={open}
      className={`min-w-[24px] cursor-pointer rounded text-right underline-offset-4 hover:text-accent hover:underline pointer-coarse:min-h-[28px] ${faint ? grey : column.quiet ? '' : 'text-accent'}`}
    >
      {said}
    </button>
  );
}

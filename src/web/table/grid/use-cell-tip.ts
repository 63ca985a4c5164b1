import { type SyntheticEvent, useState } from 'react';
import type { Tip } from './CellTip.tsx';
import { cellOf } from './use-cells.ts';

/** The explanation of the cell that is pointed at or focused; Escape takes it away. */
export function useCellTip(id: string, hintOf: (row: number, column: number) => string | undefined) {
  const [tip, setTip] = useState<Tip>();
  const hide = ({ target }: SyntheticEvent) => {
    cellOf(target)?.removeAttribute('aria-describedby');
    setTip(undefined);
  };
  const show = ({ target }: SyntheticEvent) => {
    const cell = cellOf(target);
    const [row = -1, column = -1] = (cell?.dataset.cell ?? '').split(':').map(Number);
    const text = cell === undefined ? undefined : hintOf(row, column);
    if (cell === undefined || text === undefined) {
      setTip(undefined);
      return;
    }
    cell.setAttribute('aria-describedby', id);
    setTip({ text, of: cell.getBoundingClientRect() });
  };
  return {
    tip,
    handlers: { onPointerOver: show, onPointerLeave: hide, onFocus: show, onBlur: hide },
  };
}

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type GridSize, type Place, placeAfter, type Range, rangeBetween } from './grid-column.ts';

/** The cell of a grid that something is in. */
export function cellOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-cell]') ?? undefined) : undefined;
}

function placeOf(target: EventTarget | null): Place | undefined {
  const [row, column] = (cellOf(target)?.dataset.cell ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

const inner = 'button:not([disabled]), a[href], input';

/** Keys inside a control of a cell that are the control's own. */
const isOwnKey = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox') || target instanceof HTMLSelectElement;

/** The cell that the keyboard is at, the cells chosen, and copying them. */
export function useCells({
  scroller,
  size,
  rtl,
  reach,
  copied,
}: {
  scroller: RefObject<HTMLDivElement | null>;
  size: GridSize;
  rtl: boolean;
  /** Brings a row into sight. */
  reach: (row: number) => void;
  /** The chosen cells as text. */
  copied: (range: Range) => string;
}) {
  const [place, setActive] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place>();
  const [copiedCount, setCopiedCount] = useState(0);
  const wanted = useRef(false);
  const last = size.hasTotals ? size.rows : size.rows - 1;
  const active: Place = {
    row: Math.min(place.row, last),
    column: Math.min(place.column, Math.max(0, size.columns - 1)),
  };
  const range = anchor === undefined ? undefined : rangeBetween(anchor, active);

  useEffect(() => {
    if (!wanted.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    // A row out of sight is drawn first; this effect runs again once it is.
    if (!cell) return;
    wanted.current = false;
    (cell.querySelector<HTMLElement>(inner) ?? cell).focus();
  });

  const go = (to: Place, extend: boolean) => {
    setAnchor(extend ? (anchor ?? active) : undefined);
    setActive(to);
    wanted.current = true;
    if (to.row >= 0 && to.row < size.rows) reach(to.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOwnKey(event.target) || event.altKey) return;
    if (event.key === 'Escape' && anchor !== undefined) {
      setAnchor(undefined);
      event.stopPropagation();
      return;
    }
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setAnchor({ row: 0, column: 0 });
      setActive({ row: last, column: size.columns - 1 });
      return;
    }
    const to = placeAfter(event, active, size, rtl);
    if (to === undefined) return;
    event.preventDefault();
    go(to, event.shiftKey && to.row >= 0);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const at = placeOf(target);
    if (at !== undefined && (at.row !== active.row || at.column !== active.column)) setActive(at);
  };
  const onPointerDown = (event: PointerEvent) => {
    const at = placeOf(event.target);
    if (at === undefined || at.row < 0 || event.button !== 0 || event.pointerType === 'touch') return;
    if (event.shiftKey) {
      event.preventDefault();
      go(at, true);
    } else setAnchor(undefined);
  };
  const onPointerMove = (event: PointerEvent) => {
    const at = placeOf(event.target);
    if (event.buttons !== 1 || event.pointerType === 'touch' || at === undefined || at.row < 0) return;
    if (anchor === undefined && at.row === active.row && at.column === active.column) return;
    if (at.row === active.row && at.column === active.column) return;
    getSelection()?.removeAllRanges();
    setAnchor(anchor ?? active);
    setActive(at);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (isOwnKey(event.target) || active.row < 0) return;
    if (range === undefined && getSelection()?.isCollapsed === false) return;
    const chosen = range ?? rangeBetween(active, active);
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied(chosen));
    setCopiedCount((chosen.rows.to - chosen.rows.from + 1) * (chosen.columns.to - chosen.columns.from + 1));
  };
  return {
    active,
    range,
    copiedCount,
    handlers: { onKeyDown, onFocus, onPointerDown, onPointerMove, onCopy },
  };
}

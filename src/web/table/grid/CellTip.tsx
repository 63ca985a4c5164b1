import { createPortal } from 'react-dom';

/** What is said of a cell, and where the cell is. */
export interface Tip {
  readonly text: string;
  readonly of: DOMRect;
}

const width = 288;

/** A cell's explanation beside it; it takes no pointer, so nothing under it is hidden from the mouse. */
export function CellTip({ id, tip, rtl }: { id: string; tip: Tip; rtl: boolean }) {
  const { of, text } = tip;
  const left = Math.max(8, Math.min(innerWidth - width - 8, of.left + of.width / 2 - width / 2));
  const above = of.bottom > innerHeight - 120;
  return createPortal(
    <div
      id={id}
      role="tooltip"
      dir={rtl ? 'rtl' : 'ltr'}
      className="pointer-events-none fixed z-[60] grid justify-items-center print:hidden"
      style={{ left, width, ...(above ? { bottom: innerHeight - of.top + 6 } : { top: of.bottom + 6 }) }}
    >
      <span className="rounded-lg bg-ink px-3 py-2 text-xs whitespace-pre-line text-surface wrap-anywhere shadow-lg">
        {text}
      </span>
    </div>,
    document.body,
  );
}

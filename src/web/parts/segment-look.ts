/** A part of a typed date. English names an era beside Jalali dates, which nobody writes. */
export const segmentLook = (type: string): string =>
  type === 'era'
    ? 'hidden'
    : type === 'literal'
      ? 'px-px'
      : 'inline-grid min-h-6 min-w-6 shrink-0 place-items-center rounded px-0.5 outline-none focus:bg-accent focus:text-accent-ink data-[placeholder]:text-ink2';

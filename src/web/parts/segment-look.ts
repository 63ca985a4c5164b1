/** A part of a typed date. English names an era beside Jalali dates, which nobody writes. */
export const segmentLook = (type: string): string =>
  type === 'era'
    ? 'hidden'
    : 'rounded px-px outline-none focus:bg-accent focus:text-accent-ink data-[placeholder]:text-ink2';

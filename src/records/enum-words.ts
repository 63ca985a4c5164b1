import type { Text } from '../core/text.ts';

/** What the values of fields of several types are called. */
export const directions = {
  in: { fa: 'ورودی', en: 'Incoming' },
  out: { fa: 'خروجی', en: 'Outgoing' },
} as const satisfies Record<string, Text>;

export const categories = {
  open: { fa: 'باز', en: 'Open' },
  won: { fa: 'برنده‌شده', en: 'Won' },
  lost: { fa: 'باخته‌شده', en: 'Lost' },
  unqualified: { fa: 'فاقد صلاحیت', en: 'Unqualified' },
} as const satisfies Record<string, Text>;

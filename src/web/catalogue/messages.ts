import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const catalogueMessages = {
  starReport: { fa: 'نشان کردن {title}', en: 'Star {title}' },
  starredReports: { fa: 'نشان‌شده‌ها', en: 'Starred' },
  recentReports: { fa: 'تازه دیده‌ها', en: 'Recently seen' },
  searchExample: { fa: 'مثلاً: چرا معامله‌ها را از دست می‌دهیم؟', en: 'For example: why do we lose deals?' },
  nothingButNear: {
    fa: 'گزارشی با این واژه‌ها پیدا نشد؛ شاید یکی از این‌ها باشد.',
    en: 'No report matches these words; perhaps one of these does.',
  },
} as const satisfies Record<string, Text>;

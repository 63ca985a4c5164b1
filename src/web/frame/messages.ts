import type { Text } from '../../core/text.ts';

/** What the frame, the settings and the shortcuts say. */
export const frameMessages = {
  themeAbout: {
    fa: 'رنگ صفحه‌ها. «همانند دستگاه» با حالت شب و روز دستگاه شما عوض می‌شود. چاپ همیشه روشن است.',
    en: 'The colours of the pages. “As the device” follows your device by day and night. Print is always light.',
  },
  digitsAbout: {
    fa: 'رقم‌ها در جدول‌ها، نمودارها و تاریخ‌ها. هر رقمی را که تایپ کنید می‌خوانیم.',
    en: 'Digits in tables, charts and dates. Whichever you type is understood.',
  },
  calendarAbout: {
    fa: 'تاریخ‌ها و مرز ماه، فصل و سال در گزارش‌ها.',
    en: 'Dates, and where months, quarters and years begin in the reports.',
  },
  moneyUnitAbout: {
    fa: 'مبلغ‌ها با کدام واحد نوشته شوند. یک تومان ده ریال است و هیچ مبلغی عوض نمی‌شود.',
    en: 'The unit in which amounts are written. One toman is ten rials; no amount changes.',
  },
} as const satisfies Record<string, Text>;

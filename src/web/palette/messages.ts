import type { Text } from '../../core/text.ts';

/** What the command palette and the list of shortcuts say. */
export const paletteMessages = {
  palette: { fa: 'جست‌وجو و فرمان‌ها', en: 'Search and commands' },
  palettePlaceholder: {
    fa: 'پرسش، گزارش، نام مشتری، شمارهٔ تلفن یا فرمان…',
    en: 'A question, report, customer’s name, phone number or command…',
  },
  paletteOpen: { fa: 'جست‌وجو یا فرمان…', en: 'Search or command…' },
  paletteCount: { fa: '{count} نتیجه', en: '{count} results' },
  paletteNothing: {
    fa: 'چیزی با این واژه‌ها پیدا نشد. واژهٔ دیگری را امتحان کنید.',
    en: 'Nothing matches these words. Try others.',
  },
  paletteSearching: { fa: 'در حال جست‌وجوی رکوردها…', en: 'Searching the records…' },
  paletteMove: { fa: 'جابه‌جایی', en: 'move' },
  paletteChoose: { fa: 'انتخاب', en: 'choose' },
  sectionRecent: { fa: 'تازه‌ها', en: 'Recent' },
  sectionPage: { fa: 'در این صفحه', en: 'On this page' },
  sectionReports: { fa: 'گزارش‌ها', en: 'Reports' },
  sectionNear: { fa: 'شاید این‌ها', en: 'Perhaps one of these' },
  sectionStarred: { fa: 'نشان‌شده‌ها', en: 'Starred' },
  sectionBoards: { fa: 'داشبوردها و نماها', en: 'Boards and views' },
  sectionRecords: { fa: 'رکوردها', en: 'Records' },
  sectionGo: { fa: 'رفتن به', en: 'Go to' },
  sectionDisplay: { fa: 'نمایش', en: 'Display' },
  board: { fa: 'داشبورد', en: 'Board' },
  settings: { fa: 'تنظیمات', en: 'Settings' },
  optionOf: { fa: '{title}: {option}', en: '{title}: {option}' },
  inUse: { fa: 'در حال استفاده', en: 'in use' },
  shortcuts: { fa: 'میان‌برهای صفحه‌کلید', en: 'Keyboard shortcuts' },
  shortcutsEverywhere: { fa: 'همه‌جا', en: 'Everywhere' },
  shortcutsInCharts: { fa: 'در نمودارها و جدول‌ها', en: 'In charts and tables' },
  keyPalette: { fa: 'جست‌وجو و فرمان‌ها', en: 'Search and commands' },
  keySearch: { fa: 'رفتن به کادر جست‌وجو', en: 'Go to the search box' },
  keyShortcuts: { fa: 'نمایش همین فهرست', en: 'Show this list' },
  keyEscape: { fa: 'بستن پنجره یا کشو', en: 'Close a dialog or drawer' },
  keyArrows: { fa: 'رفتن از عدد یا خانه‌ای به دیگری', en: 'Move from one figure or cell to the next' },
  keyEnter: { fa: 'باز کردن رکوردهای پشت آن', en: 'Open the records behind it' },

  actionCopyLink: { fa: 'رونوشت نشانی این صفحه', en: 'Copy the link to this page' },
  actionComparePrevious: { fa: 'مقایسه با بازهٔ پیش', en: 'Compare to the previous period' },
  actionCompareLastYear: {
    fa: 'مقایسه با همین بازه در سال گذشته',
    en: 'Compare to the same period last year',
  },
  actionCompareNone: { fa: 'بدون مقایسه', en: 'Stop comparing' },
  actionAsOfNow: { fa: 'بازگشت به اکنون', en: 'Back to now' },
  actionStar: { fa: 'نشان کردن این گزارش', en: 'Star this report' },
  actionUnstar: { fa: 'برداشتن نشان این گزارش', en: 'Take the star off this report' },
  // Not shown: what people type for it.
  exportWords: { fa: 'خروجی گرفتن، دانلود، فایل', en: 'download, export, file' },
} as const satisfies Record<string, Text>;

import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const exportMessages = {
  exportAs: { fa: 'خروجی گرفتن', en: 'Export' },
  exportXlsx: { fa: 'فایل اکسل', en: 'Excel' },
  exportCsv: { fa: 'فایل سی‌اس‌وی همین جدول', en: 'This table as CSV' },
  exportPdf: { fa: 'سند پی‌دی‌اف', en: 'PDF' },
  exportPng: { fa: 'تصویر نمودار (پی‌ان‌جی)', en: 'Chart as PNG' },
  exportSvg: { fa: 'تصویر برداری نمودار (اس‌وی‌جی)', en: 'Chart as SVG' },
  exportJson: { fa: 'دادهٔ خام (جی‌سان)', en: 'Raw data (JSON)' },
  exportPrint: { fa: 'چاپ همین صفحه', en: 'Print this page' },
  exportList: { fa: 'فایل‌های خروجی', en: 'Exports' },
  exportAsking: { fa: 'در حال محاسبه…', en: 'Computing…' },
  exportWriting: { fa: 'در حال ساختن فایل…', en: 'Writing the file…' },
  exportFetching: { fa: 'در حال دریافت…', en: 'Downloading…' },
  exportLost: {
    fa: 'ارتباط با سرور قطع شد. به محض برقراری دوباره، کار از همان‌جا ادامه می‌یابد.',
    en: 'The connection was lost. The export goes on from where it was as soon as it is back.',
  },
  exportDone: { fa: 'فایل ذخیره شد.', en: 'The file has been saved.' },
  exportStopped: { fa: 'متوقف شد.', en: 'Stopped.' },
  exportFailed: { fa: 'این فایل ساخته نشد.', en: 'The file could not be made.' },
  exportStop: { fa: 'توقف', en: 'Stop' },
  exportStopOf: { fa: 'توقف ساختن {name}', en: 'Stop making {name}' },
  exportRetry: { fa: 'تلاش دوباره', en: 'Try again' },
  exportRetryOf: { fa: 'تلاش دوباره برای {name}', en: 'Try {name} again' },
  exportDismiss: { fa: 'بستن پیام {name}', en: 'Dismiss {name}' },
} as const satisfies Record<string, Text>;

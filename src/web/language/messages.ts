import type { Text } from '../../core/text.ts';
import { accountMessages } from '../account/messages.ts';
import { auditMessages } from '../audit/messages.ts';
import { boardMessages } from '../boards/messages.ts';
import { catalogueMessages } from '../catalogue/messages.ts';
import { closeMessages } from '../deal/close/messages.ts';
import { dealMessages } from '../deal/messages.ts';
import { exportMessages } from '../exports/messages.ts';
import { filterMessages } from '../filters/messages.ts';
import { formMessages } from '../forms/messages.ts';
import { frameMessages } from '../frame/messages.ts';
import { goalMessages } from '../goals/messages.ts';
import { honestMessages } from '../honest/messages.ts';
import { leadMessages } from '../leads/messages.ts';
import { listMessages } from '../lists/messages.ts';
import { loggingMessages } from '../logging/messages.ts';
import { paletteMessages } from '../palette/messages.ts';
import { peopleMessages } from '../people/messages.ts';
import { pipelineMessages } from '../pipeline/messages.ts';
import { recordMessages } from '../record/messages.ts';
import { reportMessages } from '../report/messages.ts';
import { settingsMessages } from '../settings/messages.ts';
import { tableMessages } from '../table/messages.ts';

/** Every sentence of the pages. A message without one of its languages does not compile. */
export const messages = {
  ...accountMessages,
  ...auditMessages,
  ...boardMessages,
  ...catalogueMessages,
  ...closeMessages,
  ...dealMessages,
  ...exportMessages,
  ...filterMessages,
  ...frameMessages,
  ...goalMessages,
  ...honestMessages,
  ...leadMessages,
  ...listMessages,
  ...loggingMessages,
  ...paletteMessages,
  ...peopleMessages,
  ...pipelineMessages,
  ...recordMessages,
  ...formMessages,
  ...reportMessages,
  ...settingsMessages,
  ...tableMessages,

  app: { fa: 'بینش', en: 'Binesh' },
  skip: { fa: 'پرش به محتوا', en: 'Skip to content' },
  menu: { fa: 'فهرست', en: 'Menu' },
  close: { fa: 'بستن', en: 'Close' },
  navigation: { fa: 'بخش‌ها', en: 'Sections' },
  allReports: { fa: 'همهٔ گزارش‌ها', en: 'All reports' },
  reports: { fa: 'گزارش‌ها', en: 'Reports' },
  catalogueLead: {
    fa: 'هر گزارش به یک پرسش پاسخ می‌دهد. پرسش خود را بنویسید یا از گروه‌ها انتخاب کنید.',
    en: 'Each report answers one question. Type yours, or pick from the groups.',
  },
  searchReports: { fa: 'جست‌وجوی گزارش یا پرسش…', en: 'Search reports or questions…' },
  search: { fa: 'جست‌وجو', en: 'Search' },
  clearSearch: { fa: 'پاک کردن جست‌وجو', en: 'Clear search' },
  nothingFound: { fa: 'گزارشی با این واژه‌ها پیدا نشد.', en: 'No report matches these words.' },
  found: { fa: '{count} گزارش پیدا شد', en: '{count} reports found' },

  switchLanguage: { fa: 'English', en: 'فارسی' },
  theme: { fa: 'پوسته', en: 'Theme' },
  themeLight: { fa: 'روشن', en: 'Light' },
  themeDark: { fa: 'تیره', en: 'Dark' },
  themeSystem: { fa: 'همانند دستگاه', en: 'As the device' },
  digits: { fa: 'رقم‌ها', en: 'Digits' },
  digitsPersian: { fa: 'رقم فارسی', en: 'Persian digits' },
  digitsLatin: { fa: 'رقم لاتین', en: 'Latin digits' },
  moneyUnit: { fa: 'واحد پول', en: 'Currency unit' },
  toman: { fa: 'تومان', en: 'Toman' },
  rial: { fa: 'ریال', en: 'Rial' },
  display: { fa: 'نمایش', en: 'Display' },
  calendar: { fa: 'تقویم', en: 'Calendar' },
  calendarPersian: { fa: 'هجری شمسی', en: 'Jalali' },
  pattern: { fa: 'الگوی نمودارها', en: 'Chart patterns' },
  patternOff: { fa: 'فقط رنگ', en: 'Colour only' },
  patternOn: { fa: 'رنگ و هاشور', en: 'Colour and pattern' },
  timeDirection: { fa: 'جهت زمان در نمودارها', en: 'Time in charts runs' },
  timeRtl: { fa: 'از راست به چپ', en: 'Right to left' },
  timeLtr: { fa: 'از چپ به راست', en: 'Left to right' },
  calendarGregorian: { fa: 'میلادی', en: 'Gregorian' },

  filters: { fa: 'فیلترها', en: 'Filters' },
  clearFilters: { fa: 'پاک کردن فیلترها', en: 'Clear filters' },
  period: { fa: 'بازهٔ زمانی', en: 'Period' },
  presets: { fa: 'بازه‌های آماده', en: 'Presets' },
  presetToday: { fa: 'امروز', en: 'Today' },
  presetYesterday: { fa: 'دیروز', en: 'Yesterday' },
  presetThisWeek: { fa: 'این هفته', en: 'This week' },
  presetLastWeek: { fa: 'هفتهٔ گذشته', en: 'Last week' },
  presetThisMonth: { fa: 'این ماه', en: 'This month' },
  presetLastMonth: { fa: 'ماه گذشته', en: 'Last month' },
  presetThisQuarter: { fa: 'این فصل', en: 'This quarter' },
  presetLastQuarter: { fa: 'فصل گذشته', en: 'Last quarter' },
  presetThisYear: { fa: 'امسال', en: 'This year' },
  presetLastYear: { fa: 'سال گذشته', en: 'Last year' },
  presetLast7: { fa: '۷ روز گذشته', en: 'Last 7 days' },
  presetLast30: { fa: '۳۰ روز گذشته', en: 'Last 30 days' },
  presetLast90: { fa: '۹۰ روز گذشته', en: 'Last 90 days' },
  presetLast12Months: { fa: '۱۲ ماه گذشته', en: 'Last 12 months' },
  owner: { fa: 'مسئول', en: 'Owner' },
  team: { fa: 'تیم', en: 'Team' },
  pipeline: { fa: 'پایپ‌لاین', en: 'Pipeline' },
  source: { fa: 'منبع', en: 'Source' },
  company: { fa: 'شرکت', en: 'Company' },
  product: { fa: 'محصول', en: 'Product' },
  tag: { fa: 'برچسب', en: 'Tag' },
  asOf: { fa: 'در تاریخِ', en: 'As of' },
  asOfNow: { fa: 'اکنون', en: 'Now' },
  all: { fa: 'همه', en: 'All' },
  chosen: { fa: '{count} انتخاب‌شده', en: '{count} selected' },
  unset: { fa: 'ثبت نشده', en: 'Not set' },
  clearChoice: { fa: 'پاک کردن انتخاب', en: 'Clear the choice' },
  inactive: { fa: 'غیرفعال', en: 'inactive' },
  filterOptions: { fa: 'جست‌وجو در گزینه‌ها', en: 'Search the options' },
  noOption: { fa: 'گزینه‌ای پیدا نشد.', en: 'No option found.' },
  remove: { fa: 'برداشتن {name}', en: 'Remove {name}' },

  figures: { fa: 'ارقام کلیدی', en: 'Key figures' },
  tables: { fa: 'جدول‌ها', en: 'Tables' },
  total: { fa: 'مجموع', en: 'Total' },
  loadMore: { fa: 'سطرهای بیشتر', en: 'More rows' },
  play: { fa: 'پخش فایل ضبط‌شده', en: 'Play the recording' },
  notes: { fa: 'آنچه بیرون مانده', en: 'What was left out' },
  notesLead: {
    fa: 'این رکوردها در ارقام بالا نیستند یا با قید و شرط در آن‌ها آمده‌اند؛ برای دیدنشان روی عدد بزنید.',
    en: 'These records are not, or only partly, in the figures above. Open a number to see them.',
  },
  howComputed: { fa: 'این چگونه محاسبه شده؟', en: 'How is this computed?' },
  answerAsOf: { fa: 'در لحظهٔ', en: 'As of' },
  version: { fa: 'نسخهٔ داده', en: 'Data version' },

  records: { fa: 'رکوردها', en: 'Records' },
  recordCount: { fa: '{count} رکورد', en: '{count} records' },
  totalsRow: { fa: 'همهٔ سطرها', en: 'All rows' },
  name: { fa: 'نام', en: 'Name' },
  kind: { fa: 'نوع', en: 'Kind' },

  loading: { fa: 'در حال بارگذاری…', en: 'Loading…' },
  failed: { fa: 'این بخش بارگذاری نشد', en: 'This could not be loaded' },
  errorCode: { fa: 'کد خطا: {code}', en: 'Error code: {code}' },
  offline: {
    fa: 'سرور بینش پاسخ نمی‌دهد. بررسی کنید که اجرا شده باشد و دوباره تلاش کنید.',
    en: 'The Binesh server does not answer. Check that it is running, then try again.',
  },
  retry: { fa: 'تلاش دوباره', en: 'Try again' },
  undo: { fa: 'واگرد', en: 'Undo' },
  undone: { fa: 'واگرد شد.', en: 'Undone.' },
  undoFailed: { fa: 'واگرد نشد.', en: 'Could not be undone.' },
  emptyNoPeriod: { fa: 'با این فیلترها داده‌ای نیست.', en: 'There is no data with these filters.' },
  notFound: { fa: 'چنین صفحه‌ای نیست.', en: 'There is no such page.' },
  noReport: { fa: 'گزارشی با این نشانی نیست.', en: 'There is no report at this address.' },
  ascending: { fa: 'صعودی', en: 'ascending' },
  descending: { fa: 'نزولی', en: 'descending' },
  chartOf: { fa: 'نمودار {title}', en: 'Chart: {title}' },
  tableOf: { fa: 'جدول {title}', en: 'Table: {title}' },
} as const satisfies Record<string, Text>;

export type MessageId = keyof typeof messages;

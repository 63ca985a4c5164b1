import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const filterMessages = {
  allFilters: { fa: 'همهٔ فیلترها', en: 'All filters' },
  filtersDone: { fa: 'نمایش گزارش', en: 'Show the report' },
  setFilters: { fa: 'آنچه انتخاب شده', en: 'What is chosen' },
  clearAll: { fa: 'پاک کردن همه', en: 'Clear all' },
  presetIn: { fa: '{preset} ({calendar})', en: '{preset} ({calendar})' },
  periodDays: { fa: '{preset}: {days}', en: '{preset}: {days}' },
  firstDay: { fa: 'از روز', en: 'From' },
  lastDay: { fa: 'تا روز', en: 'To' },
  apply: { fa: 'اعمال', en: 'Apply' },
  pageCalendar: { fa: 'تقویم', en: 'Calendar' },
  compareTo: { fa: 'مقایسه با', en: 'Compare to' },
  compareNone: { fa: 'بی‌مقایسه', en: 'Nothing' },
  comparePrevious: { fa: 'بازهٔ پیش', en: 'Previous period' },
  compareLastYear: { fa: 'همین بازه در سال پیش', en: 'Same period last year' },
  compareRange: { fa: 'بازهٔ دلخواه', en: 'Custom range' },
  asOfYesterday: { fa: 'پایان دیروز', en: 'End of yesterday' },
  asOfWeekAgo: { fa: 'پایان روزِ یک هفته پیش', en: 'End of the day a week ago' },
  asOfLastMonth: { fa: 'پایان ماه گذشته', en: 'End of last month' },
  asOfLastQuarter: { fa: 'پایان فصل گذشته', en: 'End of last quarter' },
  asOfLastYear: { fa: 'پایان سال گذشته', en: 'End of last year' },
  asOfMoment: { fa: 'روز و ساعت', en: 'Day and time' },
  asOfBanner: {
    fa: 'این گزارش وضعیت را در {moment} نشان می‌دهد، نه اکنون.',
    en: 'This report shows how things stood on {moment}, not now.',
  },
  backToNow: { fa: 'بازگشت به اکنون', en: 'Back to now' },
  chosenFilter: { fa: '{label}: {value}', en: '{label}: {value}' },
  removeFilter: { fa: 'برداشتن {label}: {value}', en: 'Remove {label}: {value}' },
  emptyHere: {
    fa: 'در این بازه و با این فیلترها چیزی ثبت نشده است.',
    en: 'Nothing was recorded in this period with these filters.',
  },
  emptyEver: {
    fa: 'با این فیلترها در هیچ بازه‌ای چیزی ثبت نشده است.',
    en: 'Nothing was ever recorded with these filters.',
  },
  emptyWithout: {
    fa: 'هنوز داده‌ای برای این گزارش ثبت نشده است.',
    en: 'Nothing has been recorded for this report yet.',
  },
  showPeriodWithData: { fa: 'نمایش بازهٔ {period} که داده دارد', en: 'Show {period}, which has data' },
} as const satisfies Record<string, Text>;

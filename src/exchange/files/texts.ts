import type { Text } from '../../core/text.ts';
import type { FilterName } from '../../report/run.ts';

/** What files say by themselves; names of figures and filters come with the answer. */
export const fileTexts = {
  about: { fa: 'درباره', en: 'About' },
  question: { fa: 'پرسش', en: 'Question' },
  report: { fa: 'گزارش', en: 'Report' },
  workspace: { fa: 'فضای کاری', en: 'Workspace' },
  period: { fa: 'بازهٔ زمانی', en: 'Period' },
  comparedWith: { fa: 'در مقایسه با', en: 'Compared with' },
  filters: { fa: 'فیلترها', en: 'Filters' },
  noFilters: { fa: 'بدون فیلتر', en: 'None' },
  asOf: { fa: 'در لحظهٔ', en: 'As of' },
  version: { fa: 'نسخهٔ داده', en: 'Data version' },
  definition: { fa: 'روش محاسبه', en: 'How it is computed' },
  leftOut: { fa: 'آنچه بیرون مانده', en: 'What was left out' },
  currency: { fa: 'واحد پول', en: 'Currency' },
  total: { fa: 'مجموع', en: 'Total' },
  before: { fa: '{column}، پیش از این', en: '{column}, before' },
  change: { fa: '{column}، تغییر', en: '{column}, change' },
  empty: {
    fa: 'در این بازه و با این فیلترها داده‌ای نیست.',
    en: 'There is no data in this period with these filters.',
  },
  page: { fa: 'صفحهٔ {page} از {pages}', en: 'Page {page} of {pages}' },
  asRead: { fa: '{column} ({calendar})', en: '{column} ({calendar})' },
  persianCalendar: { fa: 'شمسی', en: 'Jalali' },
  inWords: { fa: 'به حروف', en: 'in words' },
  records: { fa: 'رکوردها', en: 'Records' },
} as const satisfies Record<string, Text>;

export const filterTexts: Readonly<Record<FilterName, Text>> = {
  owner: { fa: 'مسئول', en: 'Owner' },
  team: { fa: 'تیم', en: 'Team' },
  pipeline: { fa: 'پایپ‌لاین', en: 'Pipeline' },
  source: { fa: 'منبع', en: 'Source' },
  company: { fa: 'شرکت', en: 'Company' },
  product: { fa: 'محصول', en: 'Product' },
  tag: { fa: 'برچسب', en: 'Tag' },
};

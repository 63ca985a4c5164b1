import type { Text } from '../../core/text.ts';

/** Everything that charts say by themselves; names of figures and categories come with the answer. */
export const chartTexts = {
  other: { fa: 'سایر', en: 'Other' },
  none: { fa: 'ثبت نشده', en: 'Not set' },
  outside: { fa: 'بیرون از پایپ‌لاین', en: 'Outside the pipeline' },
  empty: {
    fa: 'در این بازه و با این فیلترها چیزی برای کشیدن نیست.',
    en: 'Nothing to draw for this period and these filters.',
  },
  open: { fa: 'برای دیدن رکوردها کلیک کنید', en: 'Click to see the records' },
  average: { fa: 'میانگین', en: 'Average' },
  team: { fa: 'کل تیم', en: 'Whole team' },
  teamAverage: { fa: 'میانگین تیم', en: 'Team average' },
  cumulative: { fa: 'سهم انباشته', en: 'Cumulative share' },
  total: { fa: 'مجموع', en: 'Total' },
  share: { fa: 'سهم', en: 'Share' },
  ofPrevious: { fa: 'از مرحلهٔ پیش', en: 'of the stage before' },
  of: { fa: 'از', en: 'of' },
  ofTarget: { fa: 'از هدف', en: 'of target' },
  from: { fa: 'از', en: 'From' },
  to: { fa: 'به', en: 'To' },
  fewRecords: { fa: 'کمتر از ۵ رکورد: خانه کم‌رنگ است', en: 'Fewer than 5 records: the cell is faint' },
  showAll: { fa: 'نمایش همه', en: 'Show all' },
  showFewer: { fa: 'نمایش کمتر', en: 'Show fewer' },
} as const satisfies Record<string, Text>;

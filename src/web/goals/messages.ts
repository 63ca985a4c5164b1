import type { Text } from '../../core/text.ts';

/** What the editor of goals says. */
export const goalMessages = {
  goalsLead: {
    fa: 'هدف هر تیم و هر نفر را بنویسید؛ با ترک خانه ذخیره می‌شود. زیر هر هدف، آنچه محقق شده آمده است.',
    en: 'Type the goal of each team and person; leaving a box saves it. Below each stands what was attained.',
  },
  goalsRead: {
    fa: 'هدف هر دوره، و زیر آن آنچه محقق شده است.',
    en: 'The goal of each period, and below it what was attained.',
  },
  goalsNone: { fa: 'برای این سال هدفی نیست.', en: 'There are no goals in this year.' },
  goalMetric: { fa: 'سنجه', en: 'Metric' },
  metricValue: { fa: 'ارزش فروش', en: 'Won value' },
  metricCount: { fa: 'تعداد برد', en: 'Won deals' },
  goalUnit: { fa: 'دوره', en: 'Period of a goal' },
  unitMonth: { fa: 'ماه', en: 'Month' },
  unitQuarter: { fa: 'فصل', en: 'Quarter' },
  unitYear: { fa: 'سال', en: 'Year' },
  goalYearBefore: { fa: 'سال قبل', en: 'Year before' },
  goalYearAfter: { fa: 'سال بعد', en: 'Year after' },
  goalOf: { fa: 'هدف {name} در {period}', en: 'Goal of {name} in {period}' },
  goalSaved: { fa: 'هدف {name} در {period} ذخیره شد.', en: 'The goal of {name} in {period} was saved.' },
  goalTaken: { fa: 'هدف {name} در {period} برداشته شد.', en: 'The goal of {name} in {period} was removed.' },
  goalSubject: { fa: 'تیم یا نماینده', en: 'Team or rep' },
  goalSpreadOf: {
    fa: 'پخش هدف سال {name} میان دوره‌ها',
    en: 'Spread the year’s goal of {name} over the periods',
  },
  goalSpreadDone: { fa: 'هدف سال {name} پخش شد.', en: 'The year’s goal of {name} was spread.' },
  goalCopy: { fa: 'رونوشت از دورهٔ قبل', en: 'Copy the period before' },
  goalCopyTo: { fa: 'به دورهٔ', en: 'To' },
  goalCopyMore: { fa: 'چند درصد بیشتر', en: 'Raised by' },
  goalCopyOver: {
    fa: 'هدف‌هایی که از پیش هستند هم عوض شوند',
    en: 'Replace goals that are there already',
  },
  goalCopied: { fa: '{count} هدف رونوشت شد.', en: '{count} goals were copied.' },
  goalCopiedNone: { fa: 'هیچ هدفی عوض نشد.', en: 'No goal was changed.' },
  goalAttained: { fa: '{share} محقق‌شده', en: '{share} attained' },
  goalNoNegative: { fa: 'عددی مثبت بنویسید.', en: 'Enter a positive number.' },
} as const satisfies Record<string, Text>;

import type { Text } from '../../core/text.ts';

/** What the pages of this folder say. */
export const honestMessages = {
  restsOn: { fa: 'از روی {n} مورد', en: 'From {n} records' },
  rateOfRecords: {
    fa: '{k} از {n}؛ بازهٔ اطمینان ۹۵٪: {low} تا {high}',
    en: '{k} of {n}; 95% interval: {low} to {high}',
  },
  tooFew: { fa: 'برای قضاوت کم است', en: 'too few to judge' },

  trust: { fa: 'کامل بودن داده‌ها', en: 'Completeness of the data' },
  lacking: { fa: 'جای خالی در داده‌ها:', en: 'Missing in the data:' },
  gapDeals: { fa: '{count} معاملهٔ {lacks}، از {of}', en: '{count} of {of} deals {lacks}' },
  gapLeads: { fa: '{count} سرنخ {lacks}، از {of}', en: '{count} of {of} leads {lacks}' },
  gapCalls: { fa: '{count} تماس {lacks}، از {of}', en: '{count} of {of} calls {lacks}' },
  gapEmails: { fa: '{count} ایمیل {lacks}، از {of}', en: '{count} of {of} e-mails {lacks}' },
  gapVisits: { fa: '{count} بازدید {lacks}، از {of}', en: '{count} of {of} visits {lacks}' },
  completeDeals: {
    fa: 'در این {count} معامله، داده‌ای که این گزارش لازم دارد جا نمانده است.',
    en: 'Nothing that this report needs is missing in its {count} deals.',
  },
  completeLeads: {
    fa: 'در این {count} سرنخ، داده‌ای که این گزارش لازم دارد جا نمانده است.',
    en: 'Nothing that this report needs is missing in its {count} leads.',
  },
  completeCalls: {
    fa: 'در این {count} تماس، داده‌ای که این گزارش لازم دارد جا نمانده است.',
    en: 'Nothing that this report needs is missing in its {count} calls.',
  },
  completeEmails: {
    fa: 'در این {count} ایمیل، داده‌ای که این گزارش لازم دارد جا نمانده است.',
    en: 'Nothing that this report needs is missing in its {count} e-mails.',
  },
  completeVisits: {
    fa: 'در این {count} بازدید، داده‌ای که این گزارش لازم دارد جا نمانده است.',
    en: 'Nothing that this report needs is missing in its {count} visits.',
  },

  areDifferencesReal: { fa: 'تفاوت‌ها واقعی است یا اتفاقی؟', en: 'Real differences, or chance?' },
  clearlyHigher: {
    fa: '{rate} {name} ({figure}) به‌روشنی بالاتر است از {others}.',
    en: 'The {rate} of {name} ({figure}) is clearly higher than that of {others}.',
  },
  clearlyLower: {
    fa: '{rate} {name} ({figure}) به‌روشنی پایین‌تر است از {others}.',
    en: 'The {rate} of {name} ({figure}) is clearly lower than that of {others}.',
  },
  notClearlyHigher: {
    fa: 'با این تعداد نمی‌توان گفت {rate} {name} ({figure}) واقعاً از {others} بیشتر است.',
    en: 'At these numbers nobody can say that the {rate} of {name} ({figure}) is really higher than that of {others}.',
  },
  noneApart: {
    fa: 'با این تعداد، {rate} هیچ‌یک را نمی‌توان واقعاً بالاتر یا پایین‌تر از دیگری دانست؛ این تفاوت‌ها می‌تواند اتفاقی باشد.',
    en: 'At these numbers no {rate} is clearly higher or lower than another: the differences may be chance.',
  },
  namedWithFigure: { fa: '{name} ({figure})', en: '{name} ({figure})' },
  furtherNames: { fa: '{count} مورد دیگر', en: '{count} more' },
  leftOutOfTests: {
    fa: '{names} با کمتر از {least} مورد در این سنجش نیست.',
    en: '{names} with fewer than {least} records are not tested.',
  },
  testedByFisher: {
    fa: 'سنجیده با آزمون دقیق فیشر، با تصحیح هولم برای {pairs} مقایسه، در سطح ۵٪.',
    en: 'Tested with Fisher’s exact test, Holm-corrected (pairs: {pairs}), at the 5% level.',
  },
  testedByProportions: {
    fa: 'سنجیده با آزمون دو نسبت، با تصحیح هولم برای {pairs} مقایسه، در سطح ۵٪.',
    en: 'Tested with the two-proportion z-test, Holm-corrected (pairs: {pairs}), at the 5% level.',
  },
  testedByBoth: {
    fa: 'سنجیده با آزمون دو نسبت، و جایی که مورد کم است آزمون دقیق فیشر، با تصحیح هولم برای {pairs} مقایسه، در سطح ۵٪.',
    en: 'Tested with the two-proportion z-test, Fisher’s exact test where records are few, Holm-corrected (pairs: {pairs}), at the 5% level.',
  },

  nothingLeftOut: { fa: 'هیچ رکوردی بیرون نمانده است.', en: 'No record was left out.' },
  formulas: { fa: 'فرمول‌ها', en: 'Formulas' },
  formulaOfRow: { fa: '{of} ÷ {among}', en: '{of} ÷ {among}' },
  formulaOfAll: { fa: '{of} ÷ مجموع آن در همهٔ سطرها', en: '{of} ÷ its sum over all rows' },
  formulaWithin: { fa: '{of} ÷ مجموع آن در همان {group}', en: '{of} ÷ its sum over the same {group}' },
  formulaOfPrevious: { fa: '{of} ÷ همان عدد در سطر پیش', en: '{of} ÷ the same figure of the row before' },
  formulaOfFirst: { fa: '{of} ÷ همان عدد در سطر نخست', en: '{of} ÷ the same figure of the first row' },
  intervalMethod: {
    fa: 'بازهٔ اطمینان هر نرخ با روش ویلسون در سطح ۹۵٪ است؛ آنچه از روی کمتر از {least} مورد به دست آمده کم‌رنگ است.',
    en: 'The interval of a rate is Wilson’s, at 95%; figures from fewer than {least} records are greyed.',
  },
  comparedWith: { fa: 'مقایسه با', en: 'Compared with' },
} as const satisfies Record<string, Text>;

import { callCounts, callOutcomesByOwner, callShares, callsDefinition } from '../report/call-outcomes.ts';
import { keys } from '../report/keys.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'call-outcome-summary',
  number: 32,
  group: 'voice',
  title: { fa: 'گزارش نتایج تماس (صوتی)', en: 'Call outcomes (voice)' },
  question: { fa: 'آیا تماس‌ها به آدم‌ها می‌رسند؟', en: 'Do calls reach people?' },
  asks: {
    fa: [
      'نتیجهٔ تماس‌ها',
      'چند درصد تماس‌ها وصل شد؟',
      'چند تماس بدون پاسخ ماند؟',
      'تماس‌های موفق و ناموفق',
      'سهم هر نتیجه از تماس‌ها',
      'پیغام صوتی و بدون پاسخ',
      'آیا مشتری‌ها گوشی را برمی‌دارند؟',
    ],
    en: [
      'call outcomes',
      'What share of calls is answered?',
      'How many calls got no answer?',
      'successful and failed calls',
      'share of each call result',
      'voicemail and no answer',
      'Do our calls get through?',
    ],
  },
  definition: {
    fa: `${callsDefinition.fa} جدول اصلی نتیجه‌ها را در کل بازه می‌شمارد و سهم هر یک را از همهٔ تماس‌ها می‌دهد؛ جدول دوم همین را برای هر مسئول.`,
    en: `${callsDefinition.en} The main table counts the outcomes over the whole period and gives each one’s share of all calls; the second table does so for each owner.`,
  },
  period: true,
  params: {},
  chart: [
    { type: 'bar', x: 'outcome_id', y: ['call_count'] },
    { type: 'share', table: 'by_owner', x: 'owner_id', series: 'outcome_id', y: ['call_count'] },
  ],
  figures: [{ column: 'call_count' }, { column: 'share_pct', row: 'most' }],
  plan: (run) => ({
    gaps: ['call_outcome'],
    parts: { calls: callCounts(run) },
    tables: {
      rows: {
        label: words.outcome,
        keys: { outcome_id: keys.callOutcome },
        columns: callShares(),
      },
      by_owner: callOutcomesByOwner,
    },
  }),
});

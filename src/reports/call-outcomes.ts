import { callCounts, callOutcomesByOwner, callShares, callsDefinition } from '../report/call-outcomes.ts';
import { keys } from '../report/keys.ts';
import { granularity } from '../report/params.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'call-outcomes',
  number: 11,
  group: 'activity',
  title: { fa: 'گزارش نتایج تماس (فعالیت)', en: 'Call outcomes (activity)' },
  question: { fa: 'نتیجهٔ تماس‌ها در گذر زمان چگونه تغییر می‌کند؟', en: 'How do call results develop?' },
  asks: {
    fa: [
      'نتیجهٔ تماس‌ها در طول زمان',
      'روند نتایج تماس',
      'نتیجهٔ تماس‌های هر ماه',
      'تماس‌های موفق بیشتر شده‌اند یا کمتر؟',
      'نتیجهٔ زنگ‌ها هفته به هفته',
      'پیشرفت نتیجهٔ تماس',
    ],
    en: [
      'call outcomes over time',
      'trend of call results',
      'call results per month',
      'Are calls getting more successful?',
      'development of phone call outcomes',
      'call outcomes week by week',
    ],
  },
  definition: {
    fa: `${callsDefinition.fa} جدول اصلی نتیجه‌ها را در هر گام زمانی می‌شمارد و سهم هر نتیجه از تماس‌های همان گام را می‌دهد؛ جدول دوم همین را برای هر مسئول.`,
    en: `${callsDefinition.en} The main table counts the outcomes in every bucket of the period and gives each one’s share of the bucket’s calls; the second table does so for each owner.`,
  },
  period: true,
  params: { granularity },
  chart: [
    { type: 'share', x: 'bucket', series: 'outcome_id', y: ['call_count'] },
    { type: 'share', table: 'by_owner', x: 'owner_id', series: 'outcome_id', y: ['call_count'] },
  ],
  plan: (run) => ({
    gaps: ['call_outcome'],
    parts: { calls: callCounts(run) },
    tables: {
      rows: {
        label: words.byBucket,
        keys: { bucket: keys.bucket, outcome_id: keys.callOutcome },
        complete: { bucket: run.buckets.map(({ bucket }) => bucket), outcome_id: 'occurring' },
        within: [['bucket']],
        columns: callShares('bucket'),
      },
      by_owner: callOutcomesByOwner,
    },
  }),
});

import { callShares, calls, callsDefinition, connected } from '../report/call-outcomes.ts';
import { countColumn, rateColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'call-outcomes-by-hour',
  number: 33,
  group: 'voice',
  title: { fa: 'گزارش نتایج تماس در مقابل زمان روز', en: 'Call outcomes vs time of day' },
  question: { fa: 'مردم چه وقت پاسخ می‌دهند؟', en: 'When do people answer?' },
  asks: {
    fa: [
      'بهترین ساعت تماس',
      'چه ساعتی زنگ بزنیم؟',
      'مشتری‌ها چه وقت گوشی را برمی‌دارند؟',
      'کدام روز هفته برای تماس بهتر است؟',
      'ساعت پاسخ‌گویی',
      'وقت مناسب تلفن',
    ],
    en: [
      'best hour to call',
      'When should we call?',
      'When do customers pick up?',
      'best weekday and time for calls',
      'time of day with most answers',
      'right moment to phone',
    ],
  },
  definition: {
    fa: `${callsDefinition.fa} ساعت و روز هفته به وقت محلیِ آغاز تماس است و سهم هر نتیجه از تماس‌های همان ساعت. جدول دوم برای هر روز هفته و ساعت می‌گوید چند درصد تماس‌ها برقرار شده‌اند (مدت بیش از صفر).`,
    en: `${callsDefinition.en} Hour and weekday are the local time at which the call started, and an outcome’s share is of that hour’s calls. The second table gives, for each weekday and hour, how many percent of the calls were connected (duration above 0).`,
  },
  period: true,
  params: {},
  chart: [
    { type: 'heat', table: 'by_weekday_hour', x: 'hour', series: 'weekday', y: ['connected_pct'] },
    { type: 'share', x: 'hour', series: 'outcome_id', y: ['call_count'] },
  ],
  figures: [
    { column: 'call_count' },
    { column: 'connected_pct', table: 'by_weekday_hour', row: 'most' },
    { column: 'connected_pct', table: 'by_weekday_hour', row: 'least' },
  ],
  plan: (run) => ({
    gaps: ['call_outcome'],
    parts: {
      calls: {
        of: 'call',
        rows: calls(run),
        measures: { call_count: count(), connected_count: count(connected) },
      },
    },
    tables: {
      rows: {
        label: words.hour,
        keys: { hour: keys.hour, outcome_id: keys.callOutcome },
        within: [['hour']],
        columns: callShares('hour'),
      },
      by_weekday_hour: {
        label: words.byWeekdayHour,
        keys: { weekday: keys.weekday, hour: keys.hour },
        columns: {
          call_count: countColumn(words.callCount),
          connected_count: countColumn(words.connectedCount),
          connected_pct: rateColumn({ fa: 'درصد برقرارشده', en: 'Connected share' }, 'connected_count', [
            'call_count',
          ]),
        },
      },
    },
  }),
});

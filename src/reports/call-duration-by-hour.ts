import { hours, talkColumns, talks } from '../report/call-duration.ts';
import { keys } from '../report/keys.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'call-duration-by-hour',
  number: 34,
  group: 'voice',
  title: { fa: 'گزارش مدت زمان تماس در مقابل زمان روز', en: 'Call duration vs time of day' },
  question: { fa: 'مردم چه وقت طولانی‌تر گفت‌وگو می‌کنند؟', en: 'When do people talk longest?' },
  asks: {
    fa: [
      'مدت تماس به تفکیک ساعت روز',
      'چه ساعتی مکالمه‌ها طولانی‌تر است؟',
      'مردم چه ساعتی بیشتر حرف می‌زنند؟',
      'طول مکالمه در صبح و عصر',
      'کدام روز هفته مکالمه‌ها طولانی است؟',
    ],
    en: [
      'call length by hour',
      'At what hour are conversations longest?',
      'talk time by time of day',
      'Are calls longer in the morning or in the evening?',
      'weekday with the longest talks',
    ],
  },
  definition: {
    fa: 'تماس‌های برقرارشده (مدت بیش از صفر) که در بازه آغاز شده‌اند، به تفکیک ساعت محلیِ آغاز تماس؛ هر ۲۴ ساعت سطر دارد. جدول دوم همین را برای هر روز هفته و ساعتی می‌دهد که تماسی داشته است.',
    en: 'Connected calls (duration above 0) that started in the period, by the local hour at which they started; all 24 hours have a row. The second table does so for each weekday and hour that had a call.',
  },
  period: true,
  params: {},
  chart: [
    { type: 'heat', table: 'by_weekday_hour', x: 'hour', series: 'weekday', y: ['median_s'] },
    { type: 'column', x: 'hour', y: ['median_s', 'average_s'] },
  ],
  plan: (run) => ({
    parts: { talks: talks(run) },
    tables: {
      rows: {
        label: words.hour,
        keys: { hour: keys.hour },
        complete: { hour: hours },
        columns: talkColumns,
      },
      by_weekday_hour: {
        label: words.byWeekdayHour,
        keys: { weekday: keys.weekday, hour: keys.hour },
        columns: talkColumns,
      },
    },
  }),
});

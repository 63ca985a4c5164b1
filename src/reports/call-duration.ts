import { sql } from '../facts/sql.ts';
import { talkColumns, talks } from '../report/call-duration.ts';
import { moneyColumn, sumColumn } from '../report/columns.ts';
import { correlation } from '../report/correlation.ts';
import { keys } from '../report/keys.ts';
import { count, sum } from '../report/measures.ts';
import { deals, inPeriod } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { allowedReps } from '../report/run.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'call-duration',
  number: 31,
  group: 'voice',
  title: { fa: 'گزارش مدت زمان تماس', en: 'Call duration' },
  question: {
    fa: 'گفت‌وگوهای چه کسی طولانی است، و آیا سود دارد؟',
    en: 'Whose talks are long, and does it pay?',
  },
  asks: {
    fa: [
      'مدت تماس هر کارشناس',
      'مکالمه‌های چه کسی طولانی‌تر است؟',
      'میانگین مدت مکالمه',
      'طول تماس‌ها',
      'آیا تماس طولانی به فروش می‌رسد؟',
      'چه کسی بیشتر حرف می‌زند؟',
      'چند دقیقه مکالمه کرده‌ایم؟',
    ],
    en: [
      'length of calls per rep',
      'Who talks longest?',
      'average call time',
      'minutes on the phone',
      'Do long calls sell more?',
      'talk time',
      'duration of conversations',
    ],
  },
  definition: {
    fa: 'تماس‌های برقرارشده (مدت بیش از صفر) که در بازه آغاز شده‌اند، به تفکیک کاربر، در کنار ارزش معامله‌هایی که همان کاربر در بازه برده است. همبستگی، ضریب پیرسونِ میانگین مدت و ارزش برنده‌شده میان سطرهایی است که تماس دارند؛ با کمتر از سه سطر، یا اگر یکی از دو مقدار در همهٔ سطرها یکسان باشد، داده نمی‌شود.',
    en: 'Connected calls (duration above 0) that started in the period, per user, beside the value of the deals that the same user won in it. The correlation is Pearson’s, of average duration and won value over the rows with calls; it is not given for fewer than three rows, or where one of the two is the same in all of them.',
  },
  period: true,
  params: {},
  chart: [
    { type: 'dot', x: 'owner_id', y: ['median_s', 'average_s'] },
    { type: 'scatter', x: 'average_s', series: 'owner_id', y: ['won_value'] },
  ],
  plan: (run) => ({
    gaps: ['amount'],
    parts: {
      talks: talks(run),
      won: {
        of: 'deal',
        rows: sql`(select s.deal_id as id, s.owner_id, s.closed_at, s.value from ${deals(run)} s
          where s.category = 'won' and ${inPeriod(run, sql`s.closed_at`)})`,
        measures: { won_count: count(), won_value: sum(sql`value`) },
        unrated: sql`value is null`,
      },
    },
    tables: {
      rows: {
        label: words.byOwner,
        keys: { owner_id: keys.owner },
        complete: { owner_id: allowedReps(run) },
        columns: {
          ...talkColumns,
          total_s: sumColumn({ fa: 'مجموع گفت‌وگو', en: 'Total talk' }),
          won_value: { ...moneyColumn(words.wonValue), opens: 'won_count' },
        },
      },
    },
    notes: {
      correlation: {
        label: {
          fa: 'همبستگی میانگین مدت و ارزش برنده‌شده',
          en: 'Correlation of average duration and won value',
        },
        value: (rows) =>
          correlation(
            rows
              .filter((row) => Number(row.call_count) > 0)
              .map((row) => ({
                x: { sum: Number(row.total_s), count: Number(row.call_count) },
                y: String(row.won_value),
              })),
          ),
      },
    },
  }),
});

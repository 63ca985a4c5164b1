import { ratio } from '../core/money.ts';
import { sql } from '../facts/sql.ts';
import { calls } from '../report/call-outcomes.ts';
import { countColumn, lessIsBetter } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { report } from '../report/report.ts';
import { allowedReps } from '../report/run.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'call-count',
  number: 30,
  group: 'voice',
  title: { fa: 'گزارش تعداد تماس', en: 'Number of calls' },
  question: { fa: 'چه کسی چقدر تماس می‌گیرد؟', en: 'Who calls how much?' },
  asks: {
    fa: [
      'تعداد تماس هر کارشناس',
      'چه کسی کمتر از همه تماس می‌گیرد؟',
      'چه کسی بیشتر زنگ می‌زند؟',
      'چند تماس گرفته‌ایم؟',
      'تماس‌های ورودی و خروجی',
      'تماس‌های بی‌پاسخ و از دست رفته',
      'آمار تلفن‌ها',
    ],
    en: [
      'number of calls per rep',
      'Who calls least and who calls most?',
      'How many calls did we make?',
      'incoming and outgoing calls',
      'missed calls',
      'phone call statistics',
      'count of rings and dials',
    ],
  },
  definition: {
    fa: 'تماس‌هایی که در بازه آغاز شده‌اند، به تفکیک کاربر و جهت. تماس بی‌پاسخ، تماس ورودی با مدت صفر است و در ورودی‌ها هم شمرده می‌شود. نماینده‌های فعالِ بی‌تماس هم سطر دارند؛ میانگین هر نماینده، مجموع تماس‌ها تقسیم بر شمار سطرهاست.',
    en: 'Calls that started in the period, per user and direction. A missed call is an incoming one of duration 0 and is counted among the incoming too. Active reps without calls have a row as well; the average per rep is all calls over the number of rows.',
  },
  period: true,
  params: {},
  chart: { type: 'bar', x: 'owner_id', y: ['total', 'outgoing', 'incoming', 'missed'] },
  figures: [{ column: 'total' }, { column: 'outgoing' }, { column: 'incoming' }, { column: 'missed' }],
  plan: (run) => ({
    gaps: ['call_link'],
    parts: {
      calls: {
        of: 'call',
        rows: calls(run),
        measures: {
          outgoing: count(sql`direction = 'out'`),
          incoming: count(sql`direction = 'in'`),
          missed: count(sql`direction = 'in' and duration_s = 0`),
          total: count(),
        },
      },
    },
    tables: {
      rows: {
        label: words.byOwner,
        keys: { owner_id: keys.owner },
        complete: { owner_id: allowedReps(run) },
        columns: {
          outgoing: countColumn(words.outgoing),
          incoming: countColumn(words.incoming),
          missed: lessIsBetter(countColumn(words.missed)),
          total: countColumn(words.total),
        },
      },
    },
    totals: (totals, rows) => ({ ...totals, average_per_rep: ratio(Number(totals.total), rows.length, 4) }),
  }),
});

import { sql } from '../facts/sql.ts';
import {
  countColumn,
  countShareColumn,
  lessIsBetter,
  moneyColumn,
  valueShareColumn,
} from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count, sum } from '../report/measures.ts';
import { deals, inPeriod } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'loss-reasons',
  number: 9,
  group: 'performance',
  title: { fa: 'گزارش دلایل باخت معامله', en: 'Deal loss reasons' },
  question: { fa: 'چرا معامله‌ها را از دست می‌دهیم؟', en: 'Why do we lose deals?' },
  asks: {
    fa: [
      'دلایل باخت',
      'چرا می‌بازیم؟',
      'علت شکست معامله‌ها',
      'چرا مشتری نمی‌خرد؟',
      'چرا مشتری از خرید منصرف می‌شود؟',
      'معامله‌های از دست رفته',
      'دلیل از دست دادن مشتری',
      'باخت به خاطر قیمت یا رقیب',
    ],
    en: [
      'loss reasons',
      'Why are we losing?',
      'reasons for lost deals',
      'causes of failure',
      'Why do customers not buy?',
      'Why did we not win?',
      'lost to a competitor or to price',
      'lost opportunities',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه باخته شده‌اند، به تفکیک دلیل باخت. باختن یعنی ورود به مرحلهٔ باخت‌خوردهٔ کنونی؛ معاملهٔ بی‌دلیل هم سطر خودش را دارد. ارزش با نرخ ارز روز بسته‌شدن حساب می‌شود.',
    en: 'Deals lost in the period, per loss reason. A deal is lost when it enters its present lost stage; deals without a reason have a row of their own. Values use the exchange rate of the day of closing.',
  },
  period: true,
  params: {},
  chart: { type: 'pareto', y: ['lost_count', 'count_share_pct'] },
  figures: [
    { column: 'lost_count' },
    { column: 'lost_value' },
    { column: 'count_share_pct', row: 'most' },
    { column: 'value_share_pct', row: 'most' },
  ],
  plan: (run) => ({
    gaps: ['loss_reason', 'amount'],
    parts: {
      lost: {
        of: 'deal',
        rows: sql`(select s.deal_id as id, s.loss_reason_id, s.closed_at, s.owner_id, s.value
          from ${deals(run)} s where s.category = 'lost' and ${inPeriod(run, sql`s.closed_at`)})`,
        measures: { lost_count: count(), lost_value: sum(sql`value`) },
        unrated: sql`value is null`,
      },
    },
    tables: {
      rows: {
        label: words.lossReason,
        keys: { loss_reason_id: keys.lossReason },
        columns: {
          lost_count: lessIsBetter(countColumn(words.lostCount)),
          count_share_pct: countShareColumn(words.countShare, 'lost_count'),
          lost_value: lessIsBetter(moneyColumn(words.lostValue)),
          value_share_pct: valueShareColumn(words.valueShare, 'lost_value'),
        },
        descending: ['lost_count'],
      },
    },
  }),
});

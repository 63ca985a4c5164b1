import { lossReasonCharts, lossReasonsBy } from '../report/loss-reasons-by.ts';
import { report } from '../report/report.ts';

export default report({
  id: 'loss-reasons-by-owner',
  number: 17,
  group: 'advanced',
  title: { fa: 'گزارش دلایل باخت بر اساس مالک', en: 'Loss reasons by owner' },
  question: { fa: 'هر نماینده چرا می‌بازد؟', en: 'Why does each rep lose?' },
  asks: {
    fa: [
      'دلایل باخت هر کارشناس',
      'هر فروشنده چرا معامله از دست می‌دهد؟',
      'دلیل باخت به تفکیک مسئول',
      'علت شکست هر نماینده',
      'کدام فروشنده به خاطر قیمت می‌بازد؟',
      'مقایسهٔ باخت فروشنده‌ها',
    ],
    en: [
      'loss reasons of each rep',
      'Why does each salesperson lose deals?',
      'lost deals by owner and reason',
      'Which rep loses on price?',
      'causes of failure per agent',
      'compare losses of the reps',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه باخته شده‌اند، به تفکیک مسئولِ هنگام بسته‌شدن و دلیل باخت. سهم هر دلیل از باخت‌های همان مسئول است؛ معاملهٔ بی‌دلیل هم سطر خودش را دارد. ارزش با نرخ ارز روز بسته‌شدن حساب می‌شود.',
    en: 'Deals lost in the period, per owner at the time of closing and loss reason. A reason’s share is of that owner’s losses; deals without a reason have a row of their own. Values use the exchange rate of the day of closing.',
  },
  period: true,
  params: {},
  chart: lossReasonCharts('owner_id'),
  plan: lossReasonsBy('owner_id'),
});

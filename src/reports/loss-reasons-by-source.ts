import { lossReasonCharts, lossReasonsBy } from '../report/loss-reasons-by.ts';
import { report } from '../report/report.ts';

export default report({
  id: 'loss-reasons-by-source',
  number: 18,
  group: 'advanced',
  title: { fa: 'گزارش دلایل باخت بر اساس منبع', en: 'Loss reasons by source' },
  question: { fa: 'آیا هر منبع به دلیل‌های خودش می‌بازد؟', en: 'Do sources lose for their own reasons?' },
  asks: {
    fa: [
      'دلایل باخت هر منبع',
      'معامله‌های هر کانال چرا از دست می‌روند؟',
      'دلیل باخت به تفکیک منبع',
      'معامله‌های تبلیغات به چه دلیلی می‌بازند؟',
      'علت شکست سرنخ‌های هر منبع',
      'کدام منبع مشتری بی‌کیفیت می‌آورد؟',
    ],
    en: [
      'loss reasons of each source',
      'Why are leads of a channel lost?',
      'lost deals by source and reason',
      'Why do deals from ads fail?',
      'causes of failure per channel',
      'Which source brings bad leads?',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه باخته شده‌اند، به تفکیک منبع و دلیل باخت. سهم هر دلیل از باخت‌های همان منبع است؛ معاملهٔ بی‌منبع یا بی‌دلیل هم سطر خودش را دارد. ارزش با نرخ ارز روز بسته‌شدن حساب می‌شود.',
    en: 'Deals lost in the period, per source and loss reason. A reason’s share is of that source’s losses; deals without a source or a reason have rows of their own. Values use the exchange rate of the day of closing.',
  },
  period: true,
  params: {},
  chart: lossReasonCharts('source_id'),
  plan: lossReasonsBy('source_id'),
});

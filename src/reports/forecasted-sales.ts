import { forecastFigures, forecastPlan } from '../report/forecast.ts';
import { keys } from '../report/keys.ts';
import { granularity } from '../report/params.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'forecasted-sales',
  number: 5,
  group: 'performance',
  title: { fa: 'گزارش فروش پیش‌بینی‌شده', en: 'Forecasted sales' },
  question: { fa: 'آیا به آنچه انتظار داشتیم می‌رسیم؟', en: 'Will we reach what we expected?' },
  asks: {
    fa: [
      'پیش‌بینی فروش',
      'تا پایان ماه یا فصل چقدر خواهیم فروخت؟',
      'درآمد مورد انتظار آینده',
      'فروش آینده',
      'برآورد فروش ماه بعد',
      'فروش واقعی در برابر پیش‌بینی',
      'به چه فروشی می‌رسیم؟',
    ],
    en: [
      'sales forecast',
      'How much will we sell by the end of the month?',
      'expected revenue next quarter',
      'future sales',
      'estimate for next month',
      'forecast against actual',
      'prediction of sales',
    ],
  },
  definition: {
    fa: 'برای هر دوره: پیش‌بینی، ارزش مورد انتظار معامله‌هایی است که در آغاز دوره باز بودند و تاریخ برآوردی بستنشان در همان دوره بود، درست همان‌گونه که در آن لحظه بودند و با نرخ ارز همان روز؛ برای دوره‌ای که هنوز آغاز نشده، در تاریخِ گزارش. فروش واقعی، معامله‌های برنده‌شدهٔ دوره است. فاصله، فروش منهای پیش‌بینی است و فقط برای دورهٔ پایان‌یافته معنا دارد. برآورد پایانی، فروش به‌اضافهٔ ارزش مورد انتظار معامله‌هایی است که هنوز بازند؛ در دورهٔ پایان‌یافته همان فروش است.',
    en: 'Per bucket: the forecast is the expected value of the deals that were open when the bucket began with an estimated close date in it, just as they stood then and at the rate of that day; for a bucket that has not begun, as they stand at the as-of instant. Sales are the deals won in the bucket. The gap is sales less forecast, once the bucket is over. The projection is sales plus the expected value of the deals still open; once the bucket is over, just the sales.',
  },
  period: true,
  params: { granularity },
  chart: { type: 'line', y: ['won_value', 'forecast_value', 'projected_value'] },
  figures: forecastFigures,
  plan: (run) =>
    forecastPlan(run, run.buckets, {
      label: words.period,
      keys: { bucket: keys.bucket },
      complete: { bucket: run.buckets.map(({ bucket }) => bucket) },
    }),
});

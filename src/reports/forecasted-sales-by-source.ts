import { forecastFigures, forecastPlan, wholePeriod } from '../report/forecast.ts';
import { keys } from '../report/keys.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'forecasted-sales-by-source',
  number: 6,
  group: 'performance',
  title: { fa: 'گزارش فروش پیش‌بینی‌شده بر اساس منبع', en: 'Forecasted sales by source' },
  question: { fa: 'کدام منبع‌ها فروش خواهند آورد؟', en: 'Which sources will bring sales?' },
  asks: {
    fa: [
      'پیش‌بینی فروش به تفکیک منبع',
      'هر کانال در آینده چقدر فروش می‌آورد؟',
      'فروش مورد انتظار از هر منبع',
      'پیش‌بینی هر منبع سرنخ',
      'از کدام تبلیغات درآمد خواهد آمد؟',
    ],
    en: [
      'forecast per source',
      'Which channel will bring revenue in future?',
      'expected sales of each lead source',
      'forecast by channel',
      'What will each campaign bring?',
    ],
  },
  definition: {
    fa: 'همانند گزارش فروش پیش‌بینی‌شده، ولی با کل بازه به‌عنوان یک دوره و به تفکیک منبع معامله: پیش‌بینی، معامله‌های باز در آغاز بازه است که تاریخ برآوردی بستنشان در بازه بود، همان‌گونه که در آن لحظه بودند و با نرخ ارز همان روز؛ اگر بازه هنوز آغاز نشده، در تاریخِ گزارش. فاصله تا پایان بازه خالی است. معامله‌های بی‌منبع سطر خودشان را دارند.',
    en: 'As forecasted sales, with the whole period as one bucket and per source of the deal: the forecast is the deals open when the period began with an estimated close date in it, just as they stood then and at the rate of that day; as of now if it has not begun. The gap is empty until the period is over. Deals without a source have a row of their own.',
  },
  period: true,
  params: {},
  chart: { type: 'bullet', y: ['won_value', 'forecast_value', 'projected_value'] },
  figures: forecastFigures,
  plan: (run) =>
    forecastPlan(run, wholePeriod(run), { label: words.source, keys: { source_id: keys.source } }),
});

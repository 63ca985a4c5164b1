import { sql } from '../facts/sql.ts';
import { countColumn } from '../report/columns.ts';
import {
  actedDeals,
  closedResults,
  elapsedColumns,
  elapsedMeasures,
  firstActionParams,
  hadAction,
  isClosed,
} from '../report/first-action.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { granularity } from '../report/params.ts';
import { bucketDays } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

const columns = { deal_count: countColumn(words.dealCount), ...elapsedColumns };
const rollup = { key: 'result', as: 'all' } as const;

export default report({
  id: 'first-action-by-outcome',
  number: 23,
  group: 'success',
  title: { fa: 'گزارش زمان اولین اقدام بر اساس نتیجه', en: 'Time to first action by outcome' },
  question: { fa: 'آیا اولین اقدامِ سریع برنده می‌شود؟', en: 'Does a quick first action win?' },
  asks: {
    fa: [
      'آیا پیگیری سریع باعث برد می‌شود؟',
      'اثر سرعت پاسخ بر فروش',
      'زود تماس گرفتن فایده دارد؟',
      'اولین تماس سریع و نتیجهٔ معامله',
      'زمان اولین اقدام معامله‌های برنده و بازنده',
      'تأخیر در پیگیری چقدر ضرر دارد؟',
    ],
    en: [
      'Does responding fast help to win?',
      'effect of response speed on sales',
      'Does it pay to call early?',
      'speed to lead',
      'first contact time of won and lost deals',
      'Does a late follow-up cost us deals?',
    ],
  },
  definition: {
    fa: 'معامله‌های بسته‌شده‌ای که در بازه ایجاد شده‌اند و اقدامی برایشان شده است، در گام زمانیِ ایجاد و به تفکیک نتیجهٔ کنونی. اولین اقدام، نخستین تماس خروجی یا ایمیل عادی ارسالی (یا گونه‌های برگزیده) برای همان معامله از لحظهٔ ایجاد به بعد است، از هر کس و حتی اگر تماس بی‌پاسخ بماند. با «حداکثر روز» معامله‌هایی که دیرتر اقدام شده‌اند کنار می‌روند. معامله‌های بسته‌شدهٔ بی‌اقدام جداگانه شمرده می‌شوند.',
    en: 'Closed deals created in the period that were acted on, by the bucket of their creation and their present result. The first action is the earliest outgoing call or normal e-mail sent (or the kinds chosen) for the deal at or after its creation, by anyone, also when the call was not answered. With “Most days” deals acted on later are dropped. Closed deals without an action are counted in a note.',
  },
  period: true,
  params: { granularity, ...firstActionParams },
  chart: [
    { type: 'line', x: 'bucket', series: 'result', y: ['median_s'] },
    { type: 'dot', table: 'overall', x: 'result', y: ['median_s', 'average_s'] },
  ],
  plan: (run) => ({
    parts: {
      acted: {
        of: 'deal',
        rows: sql`(select d.*, b.bucket from ${actedDeals(run)} d join ${bucketDays(run)} b on b.day = d.created_day
          where ${isClosed} and ${hadAction})`,
        measures: { deal_count: count(), ...elapsedMeasures },
      },
    },
    tables: {
      rows: {
        label: words.byBucket,
        keys: { bucket: keys.bucket, result: keys.closedResult },
        complete: { bucket: run.buckets.map(({ bucket }) => bucket), result: closedResults },
        rollup,
        columns,
      },
      overall: {
        label: { fa: 'در کل بازه', en: 'Whole period' },
        keys: { result: keys.closedResult },
        complete: { result: closedResults },
        rollup,
        columns,
      },
    },
    notes: {
      no_action: {
        label: { fa: 'معامله‌های بسته‌شدهٔ بدون اقدام', en: 'Closed deals without an action' },
        of: 'deal',
        rows: sql`(select d.* from ${actedDeals(run)} d where ${isClosed} and not ${hadAction})`,
      },
    },
  }),
});

import type { Text } from '../core/text.ts';
import { join, type Sql, sql, text } from '../facts/sql.ts';
import { countColumn, countShareColumn, rateColumn } from '../report/columns.ts';
import { actedDeals, closedResults, firstActionParams, isClosed } from '../report/first-action.ts';
import { fixed, keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { whole } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

/** Upper bounds, inclusive, in minutes. */
const bounds = {
  '5m': 5,
  '15m': 15,
  '30m': 30,
  '1h': 60,
  '4h': 240,
  '1d': 1440,
  '3d': 4320,
  '7d': 10_080,
  '30d': 43_200,
} as const;

const frames: Readonly<Record<keyof typeof bounds | 'later' | 'none', Text>> = {
  '5m': { fa: 'تا ۵ دقیقه', en: 'Within 5 minutes' },
  '15m': { fa: 'تا ۱۵ دقیقه', en: 'Within 15 minutes' },
  '30m': { fa: 'تا ۳۰ دقیقه', en: 'Within 30 minutes' },
  '1h': { fa: 'تا ۱ ساعت', en: 'Within 1 hour' },
  '4h': { fa: 'تا ۴ ساعت', en: 'Within 4 hours' },
  '1d': { fa: 'تا ۱ روز', en: 'Within 1 day' },
  '3d': { fa: 'تا ۳ روز', en: 'Within 3 days' },
  '7d': { fa: 'تا ۷ روز', en: 'Within 7 days' },
  '30d': { fa: 'تا ۳۰ روز', en: 'Within 30 days' },
  later: { fa: 'دیرتر', en: 'Later' },
  none: { fa: 'بدون اقدام', en: 'No action' },
};

function frameOf(micros: Sql): Sql {
  const within = Object.entries(bounds).map(
    ([frame, minutes]) => sql`when ${micros} <= ${whole(minutes * 60_000_000)} then ${text(frame)}`,
  );
  return sql`case when ${micros} is null then ${text('none')} ${join(within, ' ')} else ${text('later')} end`;
}

const elapsed = fixed(words.elapsed, frames);
const everyFrame = Object.keys(frames);

export default report({
  id: 'first-action-by-time',
  number: 25,
  group: 'success',
  title: {
    fa: 'گزارش زمان اولین اقدام بر اساس بازه‌های زمانی',
    en: 'Time to first action by time frame',
  },
  question: { fa: 'با چند معامله به‌موقع تماس گرفته شد؟', en: 'How many deals were contacted in time?' },
  asks: {
    fa: [
      'چند معامله به‌موقع پیگیری شد؟',
      'معامله‌هایی که هیچ‌کس پیگیری نکرده است',
      'در ساعت اول با چند نفر تماس گرفتیم؟',
      'پیگیری ظرف یک ساعت یا یک روز',
      'معامله‌های رهاشده و بدون اقدام',
      'معامله‌هایی که کسی سراغشان نرفت',
      'توزیع زمان اولین اقدام',
    ],
    en: [
      'How many deals were followed up in time?',
      'deals never contacted',
      'contacted within an hour or a day',
      'deals without any action',
      'neglected or forgotten deals',
      'distribution of the first response time',
    ],
  },
  definition: {
    fa: 'معامله‌های بسته‌شده‌ای که در بازه ایجاد شده‌اند، به تفکیک زمان از ایجاد تا اولین اقدام (هر بازه تا کرانِ بالای خودش، خودِ کران هم در آن) و نتیجهٔ کنونی. سهم از معامله‌های همان نتیجه است. جدول دوم می‌گوید از معامله‌های هر بازه چه سهمی برنده شده‌اند. اولین اقدام مانند دو گزارش دیگرِ همین موضوع است؛ با «حداکثر روز» معامله‌هایی که دیرتر اقدام شده‌اند کنار می‌روند.',
    en: 'Closed deals created in the period, by the time from creation to the first action (each frame up to and including its bound) and their present result. A share is of the deals with that result. The second table says what share of each frame’s deals was won. The first action is that of the two other reports on it; with “Most days” deals acted on later are dropped.',
  },
  period: true,
  params: firstActionParams,
  chart: [
    { type: 'histogram', x: 'elapsed', series: 'result', only: closedResults, y: ['deal_count'] },
    { type: 'column', table: 'by_elapsed', x: 'elapsed', y: ['won_share_pct'] },
  ],
  figures: [{ column: 'deal_count' }, { column: 'won_share_pct', table: 'by_elapsed', row: 'most' }],
  plan: (run) => ({
    parts: {
      closed: {
        of: 'deal',
        rows: sql`(select d.*, ${frameOf(sql`d.elapsed_us`)} as elapsed from ${actedDeals(run)} d where ${isClosed})`,
        measures: { deal_count: count(), won_count: count(sql`result = 'won'`) },
      },
    },
    tables: {
      rows: {
        label: words.elapsed,
        keys: { elapsed, result: keys.closedResult },
        complete: { elapsed: everyFrame, result: closedResults },
        rollup: { key: 'result', as: 'all' },
        within: [['result']],
        columns: {
          deal_count: countColumn(words.dealCount),
          share_pct: countShareColumn(words.share, 'deal_count', 'result'),
        },
      },
      by_elapsed: {
        label: { fa: 'سهم برنده‌شده در هر بازه', en: 'Won share per time frame' },
        keys: { elapsed },
        complete: { elapsed: everyFrame },
        columns: {
          deal_count: countColumn(words.dealCount),
          won_count: countColumn(words.wonCount),
          won_share_pct: rateColumn({ fa: 'سهم برنده‌شده', en: 'Won share' }, 'won_count', ['deal_count']),
        },
      },
    },
  }),
});

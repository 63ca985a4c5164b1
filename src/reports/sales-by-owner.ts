import { sql } from '../facts/sql.ts';
import { keys } from '../report/keys.ts';
import { report } from '../report/report.ts';
import { allowedReps } from '../report/run.ts';
import { averageWonColumn, wonColumns, wonPart, wonShareColumn } from '../report/sales.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'sales-by-owner',
  number: 8,
  group: 'performance',
  title: { fa: 'گزارش فروش بر اساس مالکیت', en: 'Sales by owner' },
  question: { fa: 'چه کسی درآمد را می‌آورد؟', en: 'Who brings the revenue?' },
  asks: {
    fa: [
      'بهترین فروشنده',
      'چه کسی از همه بیشتر فروخته است؟',
      'هر کارشناس چقدر فروخته است؟',
      'فروش هر نماینده',
      'فروش به تفکیک فروشنده',
      'رتبه‌بندی فروشنده‌ها',
      'درآمد هر بازاریاب',
      'چه کسی از همه کمتر فروخته است؟',
    ],
    en: [
      'best salesperson',
      'Who sold the most?',
      'How much did each rep sell?',
      'sales per rep',
      'ranking of salespeople',
      'leaderboard of sellers',
      'revenue of each agent',
      'Who sold least?',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه برنده شده‌اند، به تفکیک مسئولی که هنگام بسته‌شدن معامله را در دست داشته است؛ واگذاری پس از آن فروش را جابه‌جا نمی‌کند. ارزش با نرخ ارز روز بسته‌شدن حساب می‌شود و معاملهٔ بدون نرخ ارز در مبالغ و میانگین نمی‌آید. هر نمایندهٔ فعال سطر خود را دارد، حتی بی‌فروش. مسئولان با فروش برابر رتبهٔ برابر دارند.',
    en: 'Deals won in the period, per owner at the moment of closing; a later hand-over does not move the sale. Values use the exchange rate of the day of closing, and a deal without a rate is in no amount and no average. Every active rep has a row, also without a sale. Equal sales share a rank.',
  },
  period: true,
  params: {},
  chart: { type: 'bar', y: ['won_value'] },
  plan: (run) => ({
    gaps: ['amount'],
    parts: { won: wonPart(run, sql`s.owner_id`) },
    tables: {
      rows: {
        label: words.owner,
        keys: { owner_id: keys.owner },
        complete: { owner_id: allowedReps(run) },
        columns: {
          ...wonColumns,
          average_value: averageWonColumn,
          value_share_pct: wonShareColumn,
          rank: { label: words.rank, kind: 'rank', value: () => null, noTotal: true },
        },
        descending: ['won_value'],
        finish: (rows) => {
          let rank = 1;
          return rows.map((row, index) => {
            if (row.won_value !== rows[index - 1]?.won_value) rank = index + 1;
            return { ...row, rank };
          });
        },
      },
    },
  }),
});

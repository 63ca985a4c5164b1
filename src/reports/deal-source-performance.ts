import { sql } from '../facts/sql.ts';
import {
  averageSecondsColumn,
  countColumn,
  lessIsBetter,
  moneyColumn,
  rateColumn,
} from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count, sum } from '../report/measures.ts';
import { deals, inPeriod } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { averageWonColumn } from '../report/sales.ts';
import { words } from '../report/words.ts';

const columns = {
  won_count: countColumn(words.wonCount),
  lost_count: lessIsBetter(countColumn(words.lostCount)),
  unqualified_count: lessIsBetter(countColumn(words.unqualifiedCount)),
  win_rate_pct: rateColumn(words.winRate, 'won_count', ['won_count', 'lost_count']),
  won_value: moneyColumn(words.wonValue),
  average_value: averageWonColumn,
  average_cycle_s: averageSecondsColumn(words.averageCycle, 'cycle_us', 'won_count'),
};

export default report({
  id: 'deal-source-performance',
  number: 16,
  group: 'advanced',
  title: { fa: 'گزارش عملکرد منبع معامله', en: 'Deal source performance' },
  question: {
    fa: 'هر منبع را چه کسی بهتر به فروش می‌رساند؟',
    en: 'Who closes which source best?',
  },
  asks: {
    fa: [
      'هر منبع را کدام کارشناس بهتر می‌فروشد؟',
      'نرخ برد هر منبع به تفکیک مسئول',
      'منبع و فروشنده',
      'سرنخ‌های هر کانال را به چه کسی بدهیم؟',
      'چه کسی سرنخ‌های سایت یا اینستاگرام را بهتر می‌بندد؟',
      'عملکرد کانال‌ها به تفکیک فروشنده',
    ],
    en: [
      'Which rep closes which source best?',
      'win rate by source and owner',
      'source against rep',
      'Whom should we give leads of a channel?',
      'Who is best with website leads?',
      'channel performance per salesperson',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه بسته شده‌اند، به تفکیک منبع و مسئولی که هنگام بسته‌شدن معامله را در دست داشته است. نرخ برد، سهم برنده‌شده‌ها از برنده‌شده‌ها و باخته‌شده‌هاست؛ فاقد صلاحیت در آن نمی‌آید. میانگین چرخهٔ فروش، زمان از ایجاد تا بسته‌شدن معامله‌های برنده‌شده است. ارزش با نرخ ارز روز بسته‌شدن حساب می‌شود و معاملهٔ بدون نرخ ارز در مبالغ و میانگین ارزش نمی‌آید.',
    en: 'Deals closed in the period, per source and owner at the moment of closing. The win rate is won of won and lost; unqualified deals are not in it. The average sales cycle is the time from creation to closing of the won deals. Values use the exchange rate of the day of closing; a deal without a rate is in no amount and no average value.',
  },
  period: true,
  params: {},
  chart: { type: 'heat', x: 'source_id', series: 'owner_id', y: ['win_rate_pct'] },
  figures: [
    { column: 'won_count' },
    { column: 'won_value' },
    { column: 'lost_count' },
    { column: 'win_rate_pct' },
  ],
  plan: (run) => ({
    gaps: ['source', 'amount'],
    parts: {
      closed: {
        of: 'deal',
        rows: sql`(select s.deal_id as id, s.source_id, s.owner_id, s.category, s.created_at, s.closed_at, s.value
          from ${deals(run)} s where s.category <> 'open' and ${inPeriod(run, sql`s.closed_at`)})`,
        measures: {
          won_count: count(sql`category = 'won'`),
          lost_count: count(sql`category = 'lost'`),
          unqualified_count: count(sql`category = 'unqualified'`),
          rated_won: count(sql`category = 'won' and value is not null`),
          won_value: sum(sql`value`, sql`category = 'won'`),
          cycle_us: sum(sql`closed_at - created_at`, sql`category = 'won'`),
        },
        unrated: sql`category = 'won' and value is null`,
      },
    },
    tables: {
      rows: {
        label: { fa: 'به تفکیک منبع و مسئول', en: 'By source and owner' },
        keys: { source_id: keys.source, owner_id: keys.owner },
        columns,
      },
      by_source: { label: words.bySource, keys: { source_id: keys.source }, columns },
    },
  }),
});

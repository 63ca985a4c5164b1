import { sql, text } from '../facts/sql.ts';
import { countColumn, countShareColumn, moneyColumn, rateColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count, sum } from '../report/measures.ts';
import { deals, inPeriod } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'deal-source',
  number: 27,
  group: 'sources',
  title: { fa: 'گزارش منبع معامله', en: 'Deal source' },
  question: { fa: 'معامله‌ها از کجا می‌آیند؟', en: 'Where do deals come from?' },
  asks: {
    fa: [
      'منبع معامله‌ها',
      'مشتری‌ها از کجا می‌آیند؟',
      'از چه راهی با ما آشنا شده‌اند؟',
      'بهترین کانال بازاریابی',
      'معامله‌های اینستاگرام، سایت، معرفی و نمایشگاه',
      'کدام تبلیغات جواب داده است؟',
      'هر کانال چند معامله آورده است؟',
    ],
    en: [
      'source of deals',
      'Where do customers come from?',
      'How did they find us?',
      'best marketing channel',
      'deals from Instagram, Google, website or referrals',
      'Which advertising works?',
      'number of deals per channel',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه ایجاد شده‌اند، به تفکیک منبع؛ معاملهٔ بی‌منبع هم سطر خودش را دارد. نرخ برد، برنده‌شده‌ها تقسیم بر برنده‌شده و باخته‌شده است. ارزش معاملهٔ بسته با نرخ ارز روز بسته‌شدن و معاملهٔ باز با نرخ روزِ گزارش حساب می‌شود. با «دسته» فقط معامله‌های همان دسته شمرده می‌شوند.',
    en: 'Deals created in the period, per source; deals without a source have a row of their own. The win rate is won over won and lost. A closed deal is valued at the exchange rate of the day of closing, an open one at that of the report’s day. With “Category” only deals of that category count.',
  },
  period: true,
  params: {
    category: {
      type: 'choice',
      label: { fa: 'دسته', en: 'Category' },
      values: { open: words.open, won: words.won, lost: words.lost, unqualified: words.unqualified },
    },
  },
  chart: { type: 'bar', x: 'source_id', y: ['deal_count', 'value'] },
  plan: (run) => {
    const { category } = run.params;
    const chosen = typeof category === 'string' ? sql`s.category = ${text(category)}` : sql`true`;
    return {
      gaps: ['source', 'amount'],
      parts: {
        created: {
          of: 'deal',
          rows: sql`(select s.deal_id as id, s.source_id, s.owner_id, s.created_at, s.category, s.closed_at, s.value
            from ${deals(run)} s where ${inPeriod(run, sql`s.created_at`)} and ${chosen})`,
          measures: {
            deal_count: count(),
            value: sum(sql`value`),
            won_count: count(sql`category = 'won'`),
            decided_count: count(sql`category in ('won', 'lost')`),
          },
          unrated: sql`value is null`,
        },
      },
      tables: {
        rows: {
          label: words.bySource,
          keys: { source_id: keys.source },
          columns: {
            deal_count: countColumn(words.dealCount),
            count_share_pct: countShareColumn(words.countShare, 'deal_count'),
            value: moneyColumn(words.value),
            won_count: countColumn(words.wonCount),
            win_rate_pct: rateColumn(words.winRate, 'won_count', ['decided_count']),
          },
        },
      },
    };
  },
});

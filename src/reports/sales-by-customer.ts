import { Big } from 'big.js';
import { percent } from '../core/money.ts';
import { sql } from '../facts/sql.ts';
import { valueShareColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { type BuiltRow, report } from '../report/report.ts';
import { wonColumns, wonPart, wonShareColumn } from '../report/sales.ts';
import { words } from '../report/words.ts';

const worth = (row: BuiltRow): Big => new Big(String(row.won_value));

/** Each row's share together with those of the rows above it. */
function accumulate(rows: readonly BuiltRow[]): BuiltRow[] {
  const whole = rows.reduce((sum, row) => sum.plus(worth(row)), new Big(0));
  let running = new Big(0);
  return rows.map((row) => {
    running = running.plus(worth(row));
    return { ...row, cumulative_share_pct: percent(running, whole) };
  });
}

export default report({
  id: 'sales-by-customer',
  number: 7,
  group: 'performance',
  title: { fa: 'گزارش فروش بر اساس مشتری', en: 'Sales by customer' },
  question: {
    fa: 'فروش ما از مشتریان کوچک بسیار است یا از چند مشتری بزرگ؟',
    en: 'Do we live on many small customers or a few large ones?',
  },
  asks: {
    fa: [
      'بهترین مشتری‌ها',
      'مشتری‌های بزرگ و کوچک',
      'چه کسانی بیشتر از همه خریده‌اند؟',
      'کدام شرکت بیشتر خرید می‌کند؟',
      'فروش هر مشتری',
      'خریداران عمده',
      'چند درصد فروش از چند مشتری بزرگ است؟',
    ],
    en: [
      'best customers',
      'largest clients',
      'Which companies buy most?',
      'sales per client',
      'top buyers',
      'key accounts',
      'share of sales from the biggest customers',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه برنده شده‌اند، به تفکیک مشتری: شرکت معامله، وگرنه شرکت مخاطب آن، وگرنه خود مخاطب؛ معامله‌های بی‌مشتری یک سطر دارند. سطرها از بیشترین فروش به کمترین‌اند و سهم انباشته، سهم هر مشتری به‌همراه همهٔ سطرهای بالاتر است. ارزش با نرخ ارز روز بسته‌شدن حساب می‌شود و معاملهٔ بدون نرخ ارز فقط شمرده می‌شود.',
    en: "Deals won in the period, per customer: the deal's company, else its contact's company, else the contact; deals without a customer share one row. Rows run from the largest sales to the smallest, and the cumulative share is a customer's together with all rows above it. Values use the exchange rate of the day of closing; a deal without a rate is only counted.",
  },
  period: true,
  params: {},
  chart: { type: 'pareto', x: 'customer_id', y: ['won_value', 'cumulative_share_pct'] },
  figures: [{ column: 'won_value' }, { column: 'won_count' }, { column: 'value_share_pct', row: 'most' }],
  plan: (run) => ({
    gaps: ['amount', 'customer'],
    parts: { won: wonPart(run, sql`s.customer_kind, s.customer_id`) },
    tables: {
      rows: {
        label: words.customer,
        keys: { customer_kind: keys.customerKind, customer_id: keys.customer },
        columns: {
          ...wonColumns,
          value_share_pct: wonShareColumn,
          cumulative_share_pct: valueShareColumn(words.cumulativeShare, 'won_value'),
        },
        descending: ['won_value'],
        finish: accumulate,
      },
    },
  }),
});

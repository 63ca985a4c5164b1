import { type Sql, sql } from '../facts/sql.ts';
import { type Key, keys } from '../report/keys.ts';
import { lineWorthOf } from '../report/line-worth.ts';
import { countRecords, sum } from '../report/measures.ts';
import { granularity } from '../report/params.ts';
import { bucketDays } from '../report/populations.ts';
import { type ColumnSpec, type Part, type Plan, report, type TableSpec } from '../report/report.ts';
import { allowedReps, type Run } from '../report/run.ts';
import {
  averageWonColumn,
  wonColumns,
  wonDeals,
  wonMeasures,
  wonPart,
  wonShareColumn,
} from '../report/sales.ts';
import { words } from '../report/words.ts';

interface Grouping {
  readonly keys: Readonly<Record<string, Key>>;
  readonly part: (run: Run) => Part;
  readonly complete?: (run: Run) => NonNullable<TableSpec['complete']>;
  readonly average?: ColumnSpec;
  readonly gaps?: Plan['gaps'];
}

/** A row per won deal with the columns that another relation, joined to it, says. */
const joined = (run: Run, columns: Sql, relation: Sql): Part => ({
  of: 'deal',
  rows: sql`(select s.deal_id as id, ${columns}, s.closed_at, s.value
    from (select s.* from ${wonDeals(run)}) s ${relation})`,
  measures: wonMeasures,
  unrated: sql`value is null`,
});

/**
 * A row per product line, and for the row without a product the deal's value less its lines: so the whole is the deals'
 * value, whatever their lines say. Only `counted` rows count a deal.
 */
function byProduct(run: Run): Part {
  return {
    of: 'deal',
    rows: sql`(with sold as (
      select s.deal_id, s.closed_at, s.value, s.currency, s.closed_rate from ${wonDeals(run)}
    ), lines as (
      select s.deal_id, l.product_id, s.closed_at, ${lineWorthOf(run)} as value
      from sold s join facts.deal_line l on l.deal_id = s.deal_id
    )
    select deal_id as id, product_id, closed_at, true as counted, value from lines
    union all
    select deal_id, null, closed_at, deal_id not in (select deal_id from lines), cast(value as decimal(38,16)) from sold
    union all
    select deal_id, null, closed_at, false, -value from lines)`,
    measures: {
      won_count: countRecords(sql`counted`),
      rated_won: countRecords(sql`counted and value is not null`),
      won_value: sum(sql`value`),
    },
    unrated: sql`value is null`,
  };
}

const groupings = {
  period: {
    keys: { bucket: keys.bucket },
    part: (run) => joined(run, sql`b.bucket`, sql`join ${bucketDays(run)} b on b.day = s.closed_day`),
    complete: (run) => ({ bucket: run.buckets.map(({ bucket }) => bucket) }),
  },
  owner: {
    keys: { owner_id: keys.owner },
    part: (run) => wonPart(run, sql`s.owner_id`),
    complete: (run) => ({ owner_id: allowedReps(run) }),
  },
  team: {
    keys: { team_id: keys.team },
    part: (run) =>
      joined(run, sql`u.team_id, s.owner_id`, sql`left join records."user" u on u.id = s.owner_id`),
  },
  source: {
    keys: { source_id: keys.source },
    part: (run) => wonPart(run, sql`s.source_id`),
    gaps: ['source'],
  },
  customer: {
    keys: { customer_kind: keys.customerKind, customer_id: keys.customer },
    part: (run) => wonPart(run, sql`s.customer_kind, s.customer_id`),
    gaps: ['customer'],
  },
  product: {
    keys: { product_id: keys.product },
    part: byProduct,
    gaps: ['products'],
    complete: () => ({ product_id: [null] }),
    average: {
      ...averageWonColumn,
      value: (row, name) =>
        row.isTotal || row.keys.product_id !== null ? averageWonColumn.value(row, name) : null,
    },
  },
} satisfies Record<string, Grouping>;

export default report({
  id: 'total-sales',
  number: 4,
  group: 'performance',
  title: { fa: 'گزارش کل فروش', en: 'Total sales' },
  question: { fa: 'چقدر فروخته‌ایم؟', en: 'How much did we sell?' },
  asks: {
    fa: [
      'چقدر فروختیم؟',
      'مبلغ فروش',
      'درآمد کل',
      'فروش ماهانه',
      'فروش امسال چقدر بوده است؟',
      'فروش امروز، این هفته و این ماه',
      'فروش هر محصول',
      'فروش هر تیم',
      'روند فروش',
      'آمار فروش کل شرکت',
    ],
    en: [
      'total revenue',
      'How much have we sold?',
      'monthly sales',
      'sales this year',
      'sales of each product',
      'sales per team',
      'sales trend',
      'turnover and income',
      'sales figures of the whole company',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه برنده شده‌اند، در طول زمان یا به تفکیک مسئول هنگام بسته‌شدن، تیم او (هر زیرتیم سطر خودش را دارد)، منبع، مشتری یا محصول. ارزش با نرخ ارز روز بسته‌شدن حساب می‌شود و معاملهٔ بدون نرخ ارز شمرده می‌شود، ولی در مبالغ و میانگین نمی‌آید. در تفکیک محصول، ارزش هر سطر محصول برابر است با تعداد ضربدر قیمت واحد پس از تخفیف؛ سطر بی‌محصول، معامله‌های بدون سطر محصول را می‌شمارد و باقی‌ماندهٔ ارزش معامله‌ها نسبت به سطرهایشان را نشان می‌دهد که می‌تواند منفی باشد.',
    en: "Deals won in the period, over time or per owner at closing, the owner's team (sub-teams are rows of their own), source, customer or product. Values use the exchange rate of the day of closing; a deal without a rate is counted but is in no amount and no average. By product, a line is worth quantity times unit price after discount; the row without a product counts the deals without lines and holds what the deals' values exceed their lines by, which may be negative.",
  },
  period: true,
  params: {
    groupBy: {
      type: 'choice',
      label: { fa: 'تفکیک بر اساس', en: 'Group by' },
      values: {
        period: words.period,
        owner: words.owner,
        team: words.team,
        source: words.source,
        customer: words.customer,
        product: words.product,
      },
      default: 'period',
    },
    granularity,
  },
  chart: { type: 'column', y: ['won_value'] },
  plan: (run) => {
    const grouping: Grouping = groupings[run.params.groupBy as keyof typeof groupings];
    return {
      gaps: ['amount', ...(grouping.gaps ?? [])],
      parts: { won: grouping.part(run) },
      tables: {
        rows: {
          label: { fa: 'فروش', en: 'Sales' },
          keys: grouping.keys,
          ...(grouping.complete ? { complete: grouping.complete(run) } : {}),
          columns: {
            ...wonColumns,
            average_value: grouping.average ?? averageWonColumn,
            value_share_pct: wonShareColumn,
          },
        },
      },
    };
  },
});

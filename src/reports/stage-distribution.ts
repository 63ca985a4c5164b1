import { sql } from '../facts/sql.ts';
import { countColumn, countShareColumn, moneyColumn, valueShareColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count, sum } from '../report/measures.ts';
import { deals, expectedOf } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { openStages } from '../report/run.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'stage-distribution',
  number: 3,
  group: 'funnel',
  title: { fa: 'گزارش توزیع مرحله‌ای', en: 'Stage distribution' },
  question: { fa: 'پایپ‌لاین اکنون چقدر متوازن است؟', en: 'How balanced is the pipeline now?' },
  asks: {
    fa: [
      'توزیع معامله‌های باز در مراحل',
      'اکنون در هر مرحله چند معامله هست؟',
      'معامله‌های باز الان کجا هستند؟',
      'موجودی پایپ‌لاین',
      'ارزش معامله‌های باز هر مرحله',
      'تعداد معامله‌های جاری',
      'کدام مرحله شلوغ است؟',
    ],
    en: [
      'distribution of open deals',
      'How many open deals are in each stage now?',
      'open pipeline at present',
      'value of open deals per stage',
      'current deals',
      'Which stage is crowded?',
    ],
  },
  definition: {
    fa: 'معامله‌های باز در هر مرحلهٔ باز، همان‌گونه که در تاریخِ گزارش بوده‌اند؛ بازهٔ زمانی در آن نقشی ندارد. ارزش با نرخ ارز همان روز حساب می‌شود و ارزش مورد انتظار برابر است با ارزش ضربدر احتمال برد. مرحله‌های بی‌معامله هم سطر دارند. معامله‌ای که نرخ ارز ندارد شمرده می‌شود، ولی در مبالغ نمی‌آید.',
    en: 'The open deals in every open stage as they stand at the as-of instant; there is no period. Values use the exchange rate of that day, and expected value is value times win likelihood. Stages without deals have a row too. A deal without an exchange rate is counted but is in no amount.',
  },
  period: false,
  params: {},
  chart: { type: 'bar', y: ['deal_count', 'value', 'count_share_pct', 'value_share_pct'] },
  plan: (run) => ({
    gaps: ['amount', 'close_date'],
    parts: {
      open: {
        of: 'deal',
        rows: sql`(select s.deal_id as id, s.stage_id, s.entered_at, s.owner_id, s.likelihood, s.value,
          ${expectedOf(sql`s.value`, sql`s.likelihood`)} as expected_value
          from ${deals(run)} s where s.category = 'open')`,
        measures: {
          deal_count: count(),
          value: sum(sql`value`),
          expected_value: sum(sql`expected_value`),
        },
        unrated: sql`value is null`,
      },
    },
    tables: {
      rows: {
        label: words.stage,
        keys: { stage_id: keys.stage },
        complete: { stage_id: openStages(run).map(({ id }) => id) },
        columns: {
          deal_count: countColumn(words.dealCount),
          value: moneyColumn(words.value),
          count_share_pct: countShareColumn(words.countShare, 'deal_count'),
          value_share_pct: valueShareColumn(words.valueShare, 'value'),
          expected_value: moneyColumn(words.expectedValue),
        },
      },
    },
  }),
});

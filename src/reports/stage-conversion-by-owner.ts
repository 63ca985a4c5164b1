import { percent } from '../core/money.ts';
import type { Value } from '../core/table.ts';
import { sql } from '../facts/sql.ts';
import { cohort, cohortStages, reached, wonStage } from '../report/cohort.ts';
import { countColumn, rateColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { onePipeline } from '../report/params.ts';
import { type RowFigures, report } from '../report/report.ts';
import { allowedReps } from '../report/run.ts';
import { words } from '../report/words.ts';

/** The owner's rate less everyone's, exact until it is rounded. */
function difference(row: RowFigures): Value {
  const team = row.within('stage_id');
  const [own, ownOf] = [row.count('converted_count'), row.count('reached_count')];
  const [all, allOf] = [team.count('converted_count'), team.count('reached_count')];
  return percent(own * allOf - all * ownOf, ownOf * allOf);
}

export default report({
  id: 'stage-conversion-by-owner',
  number: 19,
  group: 'advanced',
  title: { fa: 'گزارش تبدیل مرحله‌ای بر اساس مالک', en: 'Stage conversion by owner' },
  question: {
    fa: 'هر مسئول معامله‌ها را از کدام مرحله بهتر عبور می‌دهد؟',
    en: 'Who moves deals through which stage?',
  },
  asks: {
    fa: [
      'نرخ تبدیل هر کارشناس در هر مرحله',
      'کدام فروشنده در کدام مرحله ضعیف است؟',
      'تبدیل مرحله به تفکیک مسئول',
      'هر نماینده در کدام مرحله معامله را از دست می‌دهد؟',
      'قیف فروش هر نماینده',
      'چه کسی در مذاکره یا پیشنهاد قیمت قوی است؟',
    ],
    en: [
      'stage conversion of each rep',
      'Which rep is weak at which stage?',
      'conversion by stage and owner',
      'Where does each salesperson lose deals in the funnel?',
      'funnel per rep',
      'Who is strong in negotiation?',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه ایجاد شده‌اند و در تاریخِ گزارش در این پایپ‌لاین هستند، به تفکیک مسئول و مرحلهٔ باز. معامله به هر مرحله‌ای که تا بالاترین مرحلهٔ باز تجربه‌شده‌اش باشد رسیده است و اگر زمانی برنده شده باشد به همهٔ مرحله‌ها. تبدیل یعنی رسیدن به مرحلهٔ باز بعدی و در آخرین مرحله یعنی برنده‌شدن. نرخ تیم از همهٔ معامله‌های پس از فیلتر با هم حساب می‌شود. هر نمایندهٔ فعال برای هر مرحله سطر دارد.',
    en: 'Deals created in the period that are in the pipeline at the as-of instant, per owner and open stage. A deal has reached every stage up to the highest open stage that it ever was in, and all of them if it was ever won. Converted means that it reached the next open stage; from the last one, that it was won. The team rate pools all deals that pass the filters. Every active rep has a row for every stage.',
  },
  period: true,
  params: { pipeline: onePipeline },
  chart: { type: 'heat', x: 'stage_id', series: 'owner_id', y: ['difference_points'], diverging: true },
  figures: [
    { column: 'difference_points', row: 'most' },
    { column: 'difference_points', row: 'least' },
  ],
  plan: (run) => ({
    gaps: ['history'],
    parts: {
      reached: {
        of: 'deal',
        rows: sql`(select * from ${reached(run, cohort(run))} r where stage_id <> ${wonStage})`,
        measures: { reached_count: count(), converted_count: count(sql`converted`) },
      },
    },
    tables: {
      rows: {
        label: words.conversionRate,
        keys: { owner_id: keys.owner, stage_id: keys.stage },
        within: [['stage_id']],
        complete: { owner_id: allowedReps(run), stage_id: cohortStages(run).map(({ id }) => id) },
        columns: {
          reached_count: countColumn({ fa: 'تعداد رسیده', en: 'Reached' }),
          converted_count: countColumn({ fa: 'تعداد تبدیل‌شده', en: 'Converted' }),
          conversion_pct: rateColumn(words.conversionRate, 'converted_count', ['reached_count']),
          team_conversion_pct: {
            label: { fa: 'نرخ تبدیل تیم', en: 'Team conversion rate' },
            kind: 'percent',
            value: (row) => {
              const team = row.within('stage_id');
              return percent(team.count('converted_count'), team.count('reached_count'));
            },
          },
          difference_points: {
            label: { fa: 'اختلاف با تیم', en: 'Difference from the team' },
            kind: 'points',
            n: 'reached_count',
            value: difference,
          },
        },
      },
    },
    totals: 'none',
  }),
});

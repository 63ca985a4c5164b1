import { percent } from '../core/money.ts';
import { type Sql, sql } from '../facts/sql.ts';
import { cohort, cohortStages, inPipeline, pipelineAllowed, reached, wonStage } from '../report/cohort.ts';
import { countColumn, lessIsBetter, moneyColumn } from '../report/columns.ts';
import { type Key, keys } from '../report/keys.ts';
import { count, sum } from '../report/measures.ts';
import { onePipeline } from '../report/params.ts';
import { deals, inPeriod, leads, whole } from '../report/populations.ts';
import { type BuiltRow, type Part, type Plan, report, type TableSpec } from '../report/report.ts';
import type { Run } from '../report/run.ts';
import { words } from '../report/words.ts';

/** The rows of the leads view that come before the stages. */
const leadSteps = ['leads', 'converted'] as const;
const isLeadStep = (step: unknown): boolean => leadSteps.some((one) => one === step);

const step: Key = {
  ...keys.stage,
  words: {
    leads: { fa: 'سرنخ‌ها', en: 'Leads' },
    converted: { fa: 'تبدیل‌شده به معامله', en: 'Converted to a deal' },
    won: words.won,
  },
  order: ({ directory }) =>
    new Map([...leadSteps, ...directory.stages.keys(), wonStage].map((id, index) => [id, index])),
};

const dealPart = (run: Run, population: Sql): Part => ({
  of: 'deal',
  rows: reached(run, population),
  measures: {
    reached_deals: count(),
    reached_value: sum(sql`value`),
    open_here_count: count(sql`here = 'open'`),
    lost_here_count: count(sql`here = 'lost'`),
    unqualified_here_count: count(sql`here = 'unqualified'`),
  },
});

/** Leads created in the period, with the deal they have become. */
const leadCohort = (run: Run): Sql => sql`(
  select s.lead_id, s.created_at, s.owner_id, s.source_id, s.converted_at, d.deal_id, d.value
  from ${leads(run)} s left join ${deals(run, { filters: [] })} d
    on d.deal_id = s.converted_deal_id and s.converted_at <= ${whole(run.asOf)}
  where ${inPeriod(run, sql`s.created_at`)} and ${pipelineAllowed(run) ? sql`true` : sql`false`})`;

const leadPart = (run: Run): Part => ({
  of: 'lead',
  rows: sql`(with entered as (select * from ${leadCohort(run)} c)
    select lead_id as id, cast('leads' as text) as stage_id, created_at, owner_id, source_id, converted_at, deal_id,
      cast(null as decimal(38,4)) as deal_value from entered
    union all
    select lead_id, cast('converted' as text), created_at, owner_id, source_id, converted_at, deal_id,
      case when row_number() over (partition by deal_id order by lead_id) = 1 then value end
    from entered where deal_id is not null)`,
  measures: { reached_leads: count(), converted_value: sum(sql`deal_value`) },
});

/** Step % is of the row before, overall % of the first. */
const conversions = (rows: readonly BuiltRow[]): BuiltRow[] =>
  rows.map((row, index) => ({
    ...row,
    step_conversion_pct: index === 0 ? null : share(row, rows[index - 1]),
    overall_conversion_pct: share(row, rows[0]),
  }));

const share = (row: BuiltRow, of: BuiltRow | undefined) =>
  percent(Number(row.reached_count), Number(of?.reached_count));

function tableOf(run: Run, withLeads: boolean): TableSpec {
  const stages = [...cohortStages(run).map(({ id }) => id), wonStage];
  const reachedValue = moneyColumn({ fa: 'ارزش رسیده', en: 'Reached value' });
  return {
    label: words.stage,
    keys: { stage_id: step },
    complete: { stage_id: withLeads ? [...leadSteps, ...stages] : stages },
    columns: {
      reached_count: {
        label: { fa: 'تعداد رسیده', en: 'Reached' },
        kind: 'count',
        opens: (row) => (withLeads && isLeadStep(row.stage_id) ? 'reached_leads' : 'reached_deals'),
        value: (row) =>
          row.count(withLeads && isLeadStep(row.keys.stage_id) ? 'reached_leads' : 'reached_deals'),
      },
      reached_value: {
        ...reachedValue,
        value: (row, name) => {
          if (!withLeads || !isLeadStep(row.keys.stage_id)) return reachedValue.value(row, name);
          return row.keys.stage_id === 'leads' ? null : reachedValue.value(row, 'converted_value');
        },
      },
      step_conversion_pct: {
        label: { fa: 'نرخ تبدیل از گام پیش', en: 'Step conversion' },
        kind: 'percent',
        rate: { of: 'reached_count', among: ['reached_count'], nested: 'previous' },
        value: () => null,
      },
      overall_conversion_pct: {
        label: { fa: 'نرخ تبدیل کل', en: 'Overall conversion' },
        kind: 'percent',
        rate: { of: 'reached_count', among: ['reached_count'], nested: 'first' },
        value: () => null,
      },
      open_here_count: countColumn({ fa: 'باز در همین مرحله', en: 'Open here' }),
      lost_here_count: lessIsBetter(countColumn({ fa: 'باخته‌شده در همین مرحله', en: 'Lost here' })),
      unqualified_here_count: lessIsBetter(
        countColumn({
          fa: 'فاقد صلاحیت در همین مرحله',
          en: 'Unqualified here',
        }),
      ),
    },
    finish: conversions,
  };
}

function plan(run: Run): Plan {
  if (run.params.view === 'deals') {
    return {
      gaps: ['history', 'amount'],
      parts: { deals: { ...dealPart(run, cohort(run)), unrated: sql`value is null` } },
      tables: { rows: tableOf(run, false) },
      totals: 'none',
    };
  }
  const converted = sql`(select s.* from ${deals(run, { filters: [] })} s
    where ${inPipeline(run)} and s.deal_id in (select deal_id from ${leadCohort(run)} c))`;
  return {
    gaps: ['lead_source', 'history', 'amount'],
    parts: { leads: leadPart(run), deals: dealPart(run, converted) },
    tables: { rows: tableOf(run, true) },
    totals: 'none',
    notes: {
      no_exchange_rate: {
        label: words.noExchangeRate,
        of: 'deal',
        rows: sql`(select deal_id as id, value from ${leadCohort(run)} c where deal_id is not null and value is null)`,
      },
    },
  };
}

export default report({
  id: 'sales-funnel',
  number: 1,
  group: 'funnel',
  title: { fa: 'گزارش قیف فروش', en: 'Sales funnel' },
  question: { fa: 'معامله‌ها در کجای راه متوقف می‌شوند؟', en: 'Where do deals stall on the way?' },
  asks: {
    fa: [
      'نرخ تبدیل قیف',
      'از هر مرحله چند معامله به مرحلهٔ بعد می‌رود؟',
      'معامله‌ها در کدام مرحله ریزش می‌کنند؟',
      'گلوگاه فروش کجاست؟',
      'معامله‌ها کجا گیر می‌کنند یا می‌ایستند؟',
      'چند درصد معامله‌ها به فروش می‌رسند؟',
      'درصد عبور از مراحل فروش',
    ],
    en: [
      'conversion rate of the funnel',
      'Where do deals drop off?',
      'At which step do opportunities get stuck?',
      'bottleneck in the sales process',
      'What share of deals ends in a sale?',
      'step by step conversion between stages',
    ],
  },
  definition: {
    fa: 'معامله‌هایی که در بازه ایجاد شده‌اند و در تاریخِ گزارش در این پایپ‌لاین هستند. معامله به هر مرحله‌ای که تا بالاترین مرحلهٔ باز تجربه‌شده‌اش باشد رسیده است و اگر زمانی برنده شده باشد به همهٔ مرحله‌ها؛ پس رفت‌وبرگشت آن دوبار شمرده نمی‌شود. معامله‌ای که هرگز برنده نشده، در بالاترین مرحله‌اش باز، باخته‌شده یا فاقد صلاحیت شمرده می‌شود؛ پس کاهش از هر مرحله به مرحلهٔ بعد برابر جمع همین سه عدد است. در نمای سرنخ‌ها، سرنخ‌های ایجادشده در بازه و آن‌هایی که به معامله تبدیل شده‌اند پیش از مرحله‌ها می‌آیند.',
    en: 'Deals created in the period that are in the pipeline at the as-of instant. A deal has reached every stage up to the highest open stage that it ever was in, and all of them if it was ever won, so going back and forth counts once. A deal never won is open, lost or unqualified at its highest stage: the fall from a stage to the next is the sum of these three. In the leads view, the leads created in the period and those that became a deal come before the stages.',
  },
  period: true,
  params: {
    pipeline: onePipeline,
    view: {
      type: 'choice',
      label: { fa: 'نما', en: 'View' },
      values: { deals: { fa: 'معامله‌ها', en: 'Deals' }, leads: { fa: 'سرنخ‌ها', en: 'Leads' } },
      default: 'deals',
    },
  },
  chart: { type: 'funnel', y: ['reached_count', 'step_conversion_pct'] },
  figures: [
    { column: 'reached_count', row: 'first' },
    { column: 'reached_count', row: 'last' },
    { column: 'overall_conversion_pct', row: 'last' },
    { column: 'reached_value', row: 'last' },
  ],
  plan,
});

import { Big } from 'big.js';
import type { Text } from '../core/text.ts';
import { raw, type Sql, sql } from '../facts/sql.ts';
import { everyActivity, ofKind } from '../report/activity-counts.ts';
import { lessIsBetter, percentileSecondsColumn } from '../report/columns.ts';
import { attained, goalsOf } from '../report/goals.ts';
import { keys } from '../report/keys.ts';
import { count, median, sum } from '../report/measures.ts';
import { activities, deals, expectedOf, firstAction, inPeriod } from '../report/populations.ts';
import { exactColumn, meanOf, type QuotientColumn, quotientColumn } from '../report/quotient.ts';
import { type Part, type RowFigures, report } from '../report/report.ts';
import { allowedReps, type Run } from '../report/run.ts';
import { words } from '../report/words.ts';

const counted = (name: string, label: Text): QuotientColumn =>
  exactColumn(label, 'count', (row) => row.count(name));
const money = (name: string, label: Text): QuotientColumn =>
  exactColumn(label, 'money', (row) => row.sum(name));

/** Σ attained / Σ target of the owner's own goals; of everyone's in the totals. */
function goalColumn(targets: ReadonlyMap<string, Big>): QuotientColumn {
  const all = [...targets.values()].reduce((sum, target) => sum.plus(target), new Big(0));
  return quotientColumn({ fa: 'درصد تحقق هدف', en: 'Goal attainment' }, 'percent', (row) => {
    const target = row.isTotal ? all : targets.get(String(row.keys.owner_id));
    return target === undefined ? null : [row.sum('goal_attained').times(100), target];
  });
}

const figures = (targets: ReadonlyMap<string, Big>): Readonly<Record<string, QuotientColumn>> => ({
  new_deals: counted('new_deals', { fa: 'معامله‌های جدید', en: 'New deals' }),
  won_count: counted('won_count', words.wonCount),
  won_value: money('won_value', words.wonValue),
  lost_count: lessIsBetter(counted('lost_count', words.lostCount)),
  win_rate_pct: {
    ...quotientColumn(words.winRate, 'percent', (row) => [
      row.count('won_count') * 100,
      row.count('won_count') + row.count('lost_count'),
    ]),
    rate: { of: 'won_count', among: ['won_count', 'lost_count'] },
  },
  average_value: {
    ...quotientColumn(words.averageValue, 'money', (row) => [row.sum('won_value'), row.count('rated_won')]),
    n: 'rated_won',
  },
  average_cycle_s: {
    ...lessIsBetter(
      quotientColumn(words.averageCycle, 'seconds', (row) => [
        row.sum('cycle_us'),
        row.count('won_count') * 1_000_000,
      ]),
    ),
    n: 'won_count',
  },
  open_count: { ...counted('open_count', words.openCount), standing: true },
  open_value: { ...money('open_value', words.openValue), standing: true },
  expected_value: { ...money('expected_value', words.expectedValue), standing: true },
  activities: counted('activities', { fa: 'تعداد فعالیت', en: 'Activities' }),
  calls: counted('calls', words.callCount),
  talk_s: exactColumn({ fa: 'مدت مکالمه', en: 'Talk time' }, 'seconds', (row) => row.sum('talk_s')),
  emails_sent: counted('emails_sent', words.emailCount),
  visits: counted('visits', words.visitCount),
  median_first_action_s: {
    ...percentileSecondsColumn(
      { fa: 'میانهٔ زمان تا اولین اقدام', en: 'Median time to first action' },
      'acted_deals',
    ),
    kind: 'seconds',
    quotient: (row) => {
      const micros = row.percentile('median_first_action_s');
      return micros === null ? null : [new Big(micros).round(3, Big.roundHalfUp), 1_000_000];
    },
  },
  goal_attainment_pct: goalColumn(targets),
});

/** A mean of counts is no count, and opens nothing. */
const averageKind = ({ kind }: QuotientColumn) => (kind === 'count' ? 'decimal' : kind);

/** Deals that count in some figure: created, won or lost in the period, or open. */
function dealPart(run: Run): Part {
  const isNew = inPeriod(run, sql`s.created_at`);
  const closed = (category: 'won' | 'lost'): Sql =>
    sql`(s.category = ${raw(`'${category}'`)} and ${inPeriod(run, sql`s.closed_at`)})`;
  return {
    of: 'deal',
    rows: sql`(select * from (
      select s.deal_id as id, s.owner_id, s.category, s.created_at, s.closed_at, s.likelihood, s.value,
        ${expectedOf(sql`s.value`, sql`s.likelihood`)} as expected_value, ${firstAction(run, ['call', 'email'])} as first_action_at,
        ${isNew} as is_new, ${closed('won')} as is_won, ${closed('lost')} as is_lost, s.category = 'open' as is_open
      from ${deals(run)} s
    ) d where is_new or is_won or is_lost or is_open)`,
    measures: {
      new_deals: count(sql`is_new`),
      won_count: count(sql`is_won`),
      rated_won: count(sql`is_won and value is not null`),
      won_value: sum(sql`value`, sql`is_won`),
      cycle_us: sum(sql`closed_at - created_at`, sql`is_won`),
      lost_count: count(sql`is_lost`),
      open_count: count(sql`is_open`),
      open_value: sum(sql`value`, sql`is_open`),
      expected_value: sum(sql`expected_value`, sql`is_open`),
      acted_deals: count(sql`is_new and first_action_at is not null`),
      median_first_action_s: median(
        sql`first_action_at - created_at`,
        sql`is_new and first_action_at is not null`,
      ),
    },
    unrated: sql`value is null and (is_won or is_open)`,
  };
}

export default report({
  id: 'rep-performance',
  number: 20,
  group: 'advanced',
  title: { fa: 'گزارش داشبورد عملکرد فروشنده', en: 'Rep performance dashboard' },
  question: {
    fa: 'نقاط قوت و ضعف هر نماینده کدام‌اند؟',
    en: "What are a rep's strengths and gaps?",
  },
  asks: {
    fa: [
      'داشبورد فروشنده',
      'کارنامهٔ کارشناس',
      'نقاط ضعف و قوت فروشنده',
      'ارزیابی عملکرد کارکنان فروش',
      'بررسی عملکرد یک نماینده',
      'مقایسهٔ نماینده با تیم',
      'جلسهٔ یک‌به‌یک با فروشنده',
      'بهترین فروشنده کیست؟',
    ],
    en: [
      'scorecard of a rep',
      'dashboard of a salesperson',
      'strengths and weaknesses',
      'performance review of sales staff',
      'one-to-one meeting',
      'compare a rep to the team',
      'evaluation',
      'Who is the best salesperson?',
    ],
  },
  definition: {
    fa: 'برای هر مسئول: معامله‌های ایجادشده، برنده‌شده و باخته‌شدهٔ بازه، معامله‌های باز در تاریخِ گزارش، فعالیت‌های او در بازه، میانهٔ زمان از ایجاد معامله تا نخستین تماس یا ایمیل ارسالی، و درصد تحقق هدف‌های ارزش فروش خود او که با بازه هم‌پوشانی دارند (جمع محقق‌شده به جمع هدف‌گذاری). معاملهٔ بسته از آنِ کسی است که هنگام بسته‌شدن مسئول بوده است. معاملهٔ بدون نرخ ارز شمرده می‌شود، ولی در مبالغ و میانگین‌ها نمی‌آید. میانگین تیم، میانگین سطرهاست بدون خانه‌های خالی. هر نمایندهٔ فعال سطر دارد.',
    en: "Per owner: deals created, won and lost in the period, deals open at the as-of instant, what the owner did in the period, the median time from a deal's creation to the first outgoing call or e-mail, and how far the owner's own won-value goals that meet the period are attained (sum attained of sum of targets). A closed deal belongs to its owner at closing. A deal without an exchange rate is counted but is in no amount and no average. The team average is the mean over the rows, empty cells left out. Every active rep has a row.",
  },
  period: true,
  params: {},
  chart: [
    {
      type: 'tiles',
      y: [
        'new_deals',
        'won_count',
        'won_value',
        'win_rate_pct',
        'open_value',
        'activities',
        'goal_attainment_pct',
      ],
    },
    {
      type: 'dot',
      y: ['won_value', 'win_rate_pct', 'average_cycle_s', 'median_first_action_s', 'activities'],
    },
  ],
  figures: [
    { column: 'won_value' },
    { column: 'win_rate_pct' },
    { column: 'open_value' },
    { column: 'activities' },
  ],
  plan: (run) => {
    const goals = goalsOf(run, 'won_value').filter(({ subject }) => subject === 'user');
    const targets = new Map<string, Big>();
    for (const { subject_id: owner, target } of goals) {
      targets.set(owner, (targets.get(owner) ?? new Big(0)).plus(target));
    }
    const columns = figures(targets);
    return {
      gaps: ['amount', 'loss_reason', 'close_date'],
      parts: {
        deals: dealPart(run),
        activities: {
          of: 'activity',
          rows: everyActivity(run),
          measures: {
            activities: count(),
            calls: count(ofKind('call')),
            emails_sent: count(ofKind('email')),
            visits: count(ofKind('visit')),
          },
        },
        talk: {
          of: 'call',
          rows: sql`(select a.id, a.user_id as owner_id, a.duration_s from ${activities(run, 'call')} a)`,
          measures: { talk_s: sum(sql`duration_s`) },
        },
        goals: {
          of: 'deal',
          rows: attained(run, goals),
          measures: { goal_attained: sum(sql`value`) },
          unrated: sql`value is null`,
        },
      },
      tables: {
        rows: {
          label: words.owner,
          keys: { owner_id: keys.owner },
          complete: { owner_id: [...allowedReps(run), ...targets.keys()] },
          columns,
        },
      },
      derived: {
        team_average: {
          label: { fa: 'میانگین تیم', en: 'Team average' },
          columns: Object.fromEntries(
            Object.entries(columns).map(([name, column]) => [
              name,
              { label: column.label, kind: averageKind(column), value: () => null },
            ]),
          ),
          rows: (_main, _run, rows: readonly RowFigures[]) => [
            Object.fromEntries(
              Object.entries(columns).map(([name, column]) => [
                name,
                meanOf(rows.map(column.quotient), averageKind(column), run),
              ]),
            ),
          ],
        },
      },
    };
  },
});

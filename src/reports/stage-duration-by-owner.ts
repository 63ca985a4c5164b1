import { seconds } from '../core/money.ts';
import { among, sql } from '../facts/sql.ts';
import { countColumn, lessIsBetter, percentColumn } from '../report/columns.ts';
import { linkedDealFilter } from '../report/filters.ts';
import { keys } from '../report/keys.ts';
import { count, sum } from '../report/measures.ts';
import { report } from '../report/report.ts';
import { allowedOwners, allowedReps } from '../report/run.ts';
import {
  durationColumns,
  durationMeasures,
  leftStages,
  openStageIds,
  unknownHistory,
  waitingDeals,
} from '../report/stage-duration.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'stage-duration-by-owner',
  number: 22,
  group: 'success',
  title: { fa: 'گزارش مدت زمان مرحله بر اساس مالک', en: 'Stage duration by owner' },
  question: { fa: 'چه کسی معامله‌ها را بیش از اندازه نگه می‌دارد؟', en: 'Who holds deals too long?' },
  asks: {
    fa: [
      'کدام کارشناس معامله را معطل می‌کند؟',
      'معامله‌ها پیش چه کسی می‌مانند؟',
      'کدام فروشنده کند است؟',
      'مدت مرحله به تفکیک مسئول',
      'معامله‌ها پیش چه کسی خاک می‌خورند؟',
      'معامله‌های معطل‌ماندهٔ هر نماینده',
    ],
    en: [
      'Which rep keeps deals waiting?',
      'slow salespeople',
      'time in stage by owner',
      'Who sits on deals?',
      'Who delays deals?',
      'stale deals of each rep',
    ],
  },
  definition: {
    fa: 'همان واحد گزارش مدت زمان مرحله، به نام کسی که درست پیش از آخرین خروج مسئول معامله بوده است. میانگین تیم از همهٔ مسئول‌هایی است که فیلترهای دیگر اجازه می‌دهند و اختلاف، درصد فاصلهٔ میانگین مسئول از آن است. «در انتظار» معامله‌های باز همان مسئول است که ماندن کنونی‌شان در مرحله از میانگین تیم بیشتر شده است. معامله‌هایی که تاریخچهٔ مرحله ندارند کنار گذاشته و جداگانه شمرده می‌شوند.',
    en: 'The unit of the stage duration report, under whoever held the deal just before its last exit. The team’s average is over all owners that the other filters allow, and the difference is how far the owner’s average is from it in percent. “Waiting” counts the owner’s open deals whose present stay in the stage is longer than the team’s average. Deals without stage history are left out and counted in a note.',
  },
  period: true,
  params: {},
  chart: {
    type: 'heat',
    x: 'stage_id',
    series: 'owner_id',
    y: ['difference_pct'],
    diverging: true,
    lessIsBetter: true,
  },
  plan: (run) => {
    const owners = allowedOwners(run);
    const team = sql`(select u.* from ${leftStages(run)} u where ${linkedDealFilter(run, sql`u.id`)})`;
    // Compared exactly, as age × deals > sum, so that no rounding of the average moves a deal across it.
    const overdue = sql`(select w.* from ${waitingDeals(run)} w
      join (select u.stage_id, count(*) as deals, sum(u.stage_us) as total_us from ${team} u group by u.stage_id) t
        on t.stage_id = w.stage_id
      where cast(w.age_us as decimal(38,0)) * cast(t.deals as decimal(38,0)) > cast(t.total_us as decimal(38,0)))`;
    return {
      gaps: ['unknown_history'],
      parts: {
        left: {
          of: 'deal',
          rows: sql`(select u.* from ${team} u where ${owners === undefined ? sql`true` : among(sql`u.owner_id`, owners)})`,
          per: ['stage_id'],
          measures: durationMeasures,
        },
        team: {
          of: 'deal',
          rows: team,
          keys: ['stage_id'],
          measures: { team_count: count(), team_us: sum(sql`stage_us`) },
        },
        waiting: { of: 'deal', rows: overdue, measures: { waiting_count: count() } },
      },
      tables: {
        rows: {
          label: words.stage,
          keys: { owner_id: keys.owner, stage_id: keys.stage },
          complete: { owner_id: allowedReps(run), stage_id: openStageIds(run) },
          columns: {
            ...durationColumns,
            team_average_s: {
              label: { fa: 'میانگین تیم', en: 'Team average' },
              kind: 'seconds',
              n: 'team_count',
              value: (row) => seconds(row.sum('team_us'), row.count('team_count')),
              noTotal: true,
            },
            difference_pct: {
              ...percentColumn(
                { fa: 'اختلاف با تیم', en: 'Difference to the team' },
                (row) =>
                  row
                    .sum('stage_us')
                    .times(row.count('team_count'))
                    .minus(row.sum('team_us').times(row.count('deal_count'))),
                (row) => row.sum('team_us').times(row.count('deal_count')),
              ),
              n: 'deal_count',
              noTotal: true,
            },
            waiting_count: {
              ...lessIsBetter(countColumn({ fa: 'در انتظار', en: 'Waiting' })),
              standing: true,
            },
          },
        },
      },
      notes: { unknown_history: unknownHistory(run) },
    };
  },
});

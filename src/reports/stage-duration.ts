import { sql } from '../facts/sql.ts';
import { countColumn, percentileSecondsColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count, median, percentile } from '../report/measures.ts';
import { deals } from '../report/populations.ts';
import { report } from '../report/report.ts';
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
  id: 'stage-duration',
  number: 21,
  group: 'success',
  title: { fa: 'تحلیل مدت زمان مرحلهٔ فروش', en: 'Stage duration analysis' },
  question: { fa: 'یک معامله چه مدت باید در هر مرحله بماند؟', en: 'How long should a deal stay in a stage?' },
  asks: {
    fa: [
      'مدت ماندن معامله در هر مرحله',
      'معامله‌ها چند روز در مرحله می‌مانند؟',
      'طول چرخهٔ فروش',
      'بستن معامله چقدر طول می‌کشد؟',
      'کدام مرحله زمان‌بر است؟',
      'سن معامله‌ها',
      'سرعت فروش در مراحل',
    ],
    en: [
      'time in stage',
      'How many days do deals stay in a stage?',
      'length of the sales cycle',
      'How long does it take to close a deal?',
      'Which stage takes longest?',
      'age of deals',
      'sales velocity',
    ],
  },
  definition: {
    fa: 'واحد شمارش، معامله و مرحلهٔ بازی است که معامله آن را ترک کرده و اکنون در آن نیست؛ مدتش مجموع همهٔ ماندن‌های معامله در آن مرحله است و تاریخش آخرین خروج. نتیجه، وضعیت کنونی معامله است. جدول «در انتظار» معامله‌های باز هر مرحله را با مدت ماندن کنونی‌شان نشان می‌دهد. معامله‌هایی که تاریخچهٔ مرحله ندارند کنار گذاشته و جداگانه شمرده می‌شوند.',
    en: 'The unit is a deal and an open stage that it has left and is not in now; its time is the sum of all the deal’s stays in that stage, dated by the last exit. The result is what the deal is now. The table “Waiting” shows the open deals in each stage with the age of their present stay. Deals without stage history are left out and counted in a note.',
  },
  period: true,
  params: {},
  chart: {
    type: 'interval',
    x: 'stage_id',
    series: 'result',
    only: ['won', 'lost'],
    y: ['median_s', 'average_s', 'p90_s'],
  },
  plan: (run) => ({
    gaps: ['unknown_history'],
    parts: {
      left: {
        of: 'deal',
        rows: sql`(select u.id, u.stage_id, s.category as result, s.owner_id, u.left_at, u.stage_us
          from ${leftStages(run)} u join ${deals(run)} s on s.deal_id = u.id)`,
        per: ['stage_id'],
        measures: { ...durationMeasures, p90_s: percentile(0.9, sql`stage_us`) },
      },
      waiting: {
        of: 'deal',
        rows: waitingDeals(run),
        measures: {
          deal_count: count(),
          median_age_s: median(sql`age_us`),
          p90_age_s: percentile(0.9, sql`age_us`),
        },
      },
    },
    tables: {
      rows: {
        label: words.stage,
        parts: ['left'],
        keys: { stage_id: keys.stage, result: keys.result },
        complete: { stage_id: openStageIds(run), result: ['won', 'lost', 'unqualified', 'open'] },
        rollup: { key: 'result', as: 'all' },
        columns: { ...durationColumns, p90_s: percentileSecondsColumn(words.p90, 'deal_count') },
      },
      waiting: {
        label: { fa: 'در انتظار', en: 'Waiting' },
        parts: ['waiting'],
        keys: { stage_id: keys.stage },
        complete: { stage_id: openStageIds(run) },
        columns: {
          deal_count: { ...countColumn(words.openCount), standing: true },
          median_age_s: {
            ...percentileSecondsColumn({ fa: 'میانهٔ مدت ماندن', en: 'Median age' }, 'deal_count'),
            standing: true,
          },
          p90_age_s: {
            ...percentileSecondsColumn(
              { fa: 'صدک نودم مدت ماندن', en: '90th percentile of age' },
              'deal_count',
            ),
            standing: true,
          },
        },
      },
    },
    notes: { unknown_history: unknownHistory(run) },
  }),
});

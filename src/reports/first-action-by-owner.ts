import { sql } from '../facts/sql.ts';
import { countColumn, lessIsBetter, percentileSecondsColumn } from '../report/columns.ts';
import {
  actedDeals,
  elapsedColumns,
  elapsedMeasures,
  firstActionParams,
  hadAction,
} from '../report/first-action.ts';
import { keys } from '../report/keys.ts';
import { count, percentile } from '../report/measures.ts';
import { report } from '../report/report.ts';
import { allowedReps } from '../report/run.ts';
import { words } from '../report/words.ts';

export default report({
  id: 'first-action-by-owner',
  number: 24,
  group: 'success',
  title: { fa: 'گزارش زمان اولین اقدام بر اساس مالک', en: 'Time to first action by owner' },
  question: { fa: 'چه کسی زودتر اقدام می‌کند؟', en: 'Who acts first?' },
  asks: {
    fa: [
      'چه کسی سریع‌تر پیگیری می‌کند؟',
      'سرعت پاسخ هر کارشناس',
      'چه کسی دیر پیگیری می‌کند؟',
      'زمان اولین تماس هر نماینده',
      'اولین اقدام به تفکیک مسئول',
      'سرعت واکنش فروشنده‌ها',
    ],
    en: [
      'Who responds fastest?',
      'response time of each rep',
      'Who is late to follow up?',
      'first contact time per owner',
      'speed of first response by salesperson',
      'quickest to act',
    ],
  },
  definition: {
    fa: 'معامله‌های ایجادشده در بازه، باز یا بسته، به تفکیک مسئول؛ معاملهٔ بسته به نام مسئولِ هنگام بسته‌شدن است. اولین اقدام، نخستین تماس خروجی یا ایمیل عادی ارسالی (یا گونه‌های برگزیده) برای همان معامله از لحظهٔ ایجاد به بعد است، از هر کس. میانگین و میانه از معامله‌هایی است که اقدامی داشته‌اند؛ بقیه در ستون بی‌اقدام‌اند. با «حداکثر روز» معامله‌هایی که دیرتر اقدام شده‌اند کنار می‌روند.',
    en: 'Deals created in the period, open or closed, per owner; a closed deal is under its owner at closing. The first action is the earliest outgoing call or normal e-mail sent (or the kinds chosen) for the deal at or after its creation, by anyone. Average and median are over the deals with an action; the others are in the column without. With “Most days” deals acted on later are dropped.',
  },
  period: true,
  params: firstActionParams,
  chart: { type: 'dot', x: 'owner_id', y: ['median_s', 'p90_s'] },
  plan: (run) => ({
    parts: {
      created: {
        of: 'deal',
        rows: actedDeals(run),
        measures: {
          deal_count: count(hadAction),
          no_action_count: count(sql`not ${hadAction}`),
          ...elapsedMeasures,
          p90_s: percentile(0.9, sql`elapsed_us`),
        },
      },
    },
    tables: {
      rows: {
        label: words.byOwner,
        keys: { owner_id: keys.owner },
        complete: { owner_id: allowedReps(run) },
        columns: {
          deal_count: countColumn({ fa: 'معامله‌های اقدام‌شده', en: 'Deals acted on' }),
          no_action_count: lessIsBetter(
            countColumn({ fa: 'معامله‌های بی‌اقدام', en: 'Deals without an action' }),
          ),
          ...elapsedColumns,
          p90_s: percentileSecondsColumn(words.p90, 'deal_count'),
        },
      },
    },
  }),
});

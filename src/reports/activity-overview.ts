import { everyActivityByBucket, ofKind } from '../report/activity-counts.ts';
import { countColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { granularity } from '../report/params.ts';
import { report } from '../report/report.ts';
import { allowedReps } from '../report/run.ts';
import { words } from '../report/words.ts';

const kinds = ['calls', 'emails', 'meetings', 'tasks', 'notes', 'text_messages', 'visits'] as const;

const columns = {
  calls: countColumn(words.callCount),
  emails: countColumn(words.emailCount),
  meetings: countColumn(words.meetingCount),
  tasks: countColumn(words.taskCount),
  notes: countColumn(words.noteCount),
  text_messages: countColumn(words.textMessageCount),
  visits: countColumn(words.visitCount),
  total: countColumn(words.total),
};

export default report({
  id: 'activity-overview',
  number: 10,
  group: 'activity',
  title: { fa: 'گزارش کلی فعالیت', en: 'Activity overview' },
  question: { fa: 'چه کسی فعالانه می‌فروشد؟', en: 'Who is actively selling?' },
  asks: {
    fa: [
      'فعالیت هر کارشناس',
      'چه کسی بیشتر کار می‌کند؟',
      'چه کسی کم‌کار است؟',
      'تعداد جلسه، وظیفه، یادداشت و پیامک هر نفر',
      'قرارهای ملاقات برگزارشده',
      'کارهای انجام‌شده',
      'گزارش کار روزانهٔ فروشنده‌ها',
      'آمار فعالیت‌ها',
    ],
    en: [
      'activities of each rep',
      'Who is most active?',
      'Who works hardest, who does little?',
      'number of meetings, tasks, notes and messages',
      'tasks done',
      'daily work of the sales team',
      'activity statistics',
    ],
  },
  definition: {
    fa: 'شمار فعالیت‌های هر کاربر در بازه، هر فعالیت در زمانی که رخ داده است: همهٔ تماس‌ها، ایمیل‌های عادی ارسال‌شده، قرارهای ملاقاتِ لغونشده (زمان شروع)، وظیفه‌های انجام‌شده (زمان انجام)، یادداشت‌ها، پیامک‌های ارسال‌شده و بازدیدها. پاسخ خودکار و ایمیل برگشتی و ورودی به حساب نمی‌آیند. نماینده‌های فعالِ بی‌فعالیت هم سطر دارند.',
    en: 'The activities of each user in the period, each dated when it happened: all calls, normal e-mails sent, meetings that were not cancelled (by their start), tasks done (by their completion), notes, text messages sent, and visits. Automatic replies, bounces and incoming mail do not count. Active reps without any activity have a row too.',
  },
  period: true,
  params: { granularity },
  chart: [
    { type: 'stacked', x: 'owner_id', y: kinds },
    { type: 'stacked', table: 'by_bucket', x: 'bucket', y: kinds },
  ],
  figures: [{ column: 'total' }, { column: 'calls' }, { column: 'emails' }, { column: 'meetings' }],
  plan: (run) => ({
    parts: {
      activities: {
        of: 'activity',
        rows: everyActivityByBucket(run),
        measures: {
          calls: count(ofKind('call')),
          emails: count(ofKind('email')),
          meetings: count(ofKind('meeting')),
          tasks: count(ofKind('task')),
          notes: count(ofKind('note')),
          text_messages: count(ofKind('text_message')),
          visits: count(ofKind('visit')),
          total: count(),
        },
      },
    },
    tables: {
      rows: {
        label: words.byOwner,
        keys: { owner_id: keys.owner },
        complete: { owner_id: allowedReps(run) },
        columns,
      },
      by_bucket: {
        label: words.byBucket,
        keys: { bucket: keys.bucket },
        complete: { bucket: run.buckets.map(({ bucket }) => bucket) },
        columns,
      },
    },
  }),
});

import { sql } from '../facts/sql.ts';
import { countColumn, lessIsBetter, percentileSecondsColumn, rateColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count, median } from '../report/measures.ts';
import { activities, whole } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { allowedReps } from '../report/run.ts';
import { words } from '../report/words.ts';

const usPerDay = 86_400_000_000n;

export default report({
  id: 'email-outcomes',
  number: 12,
  group: 'activity',
  title: { fa: 'گزارش نتایج ایمیل', en: 'E-mail outcomes' },
  question: { fa: 'آیا ایمیل‌های ما پاسخ می‌گیرند؟', en: 'Do our e-mails get answers?' },
  asks: {
    fa: [
      'ایمیل‌ها',
      'نرخ پاسخ ایمیل',
      'چند ایمیل فرستادیم و چند تا پاسخ گرفتیم؟',
      'ایمیل‌های بی‌پاسخ',
      'به ایمیل‌ها جواب می‌دهند؟',
      'ایمیل‌های در انتظار پاسخ',
      'رایانامه',
    ],
    en: [
      'emails',
      'reply rate of e-mails',
      'How many mails were answered?',
      'e-mails waiting for a reply',
      'unanswered email',
      'mail responses',
      'Do customers reply to our mail?',
    ],
  },
  definition: {
    fa: 'ایمیل‌های عادی که هر کاربر در بازه فرستاده است. ایمیلی پاسخ‌داده‌شده است که پس از آن یک ایمیل عادی ورودی در پاسخ به شناسهٔ پیام آن رسیده باشد؛ پاسخ خودکار و ایمیل برگشتی پاسخ نیستند. با «مهلت پاسخ» فقط پاسخی که در همان چند روز رسیده به حساب می‌آید. میانهٔ زمان پاسخ تا اولین پاسخ است.',
    en: 'Normal e-mails that each user sent in the period. An e-mail is replied to when a normal incoming e-mail that answers its message id came later; automatic replies and bounces are no replies. With “Days to reply” only replies within so many days count. The median reply time runs to the first reply.',
  },
  period: true,
  params: {
    replyWithinDays: {
      type: 'integer',
      label: { fa: 'مهلت پاسخ (روز)', en: 'Days to reply' },
      min: 0,
      max: 36_500,
    },
  },
  chart: { type: 'column', x: 'owner_id', y: ['sent', 'replied', 'unreplied'] },
  figures: [
    { column: 'sent' },
    { column: 'replied' },
    { column: 'reply_rate_pct' },
    { column: 'median_reply_s' },
  ],
  plan: (run) => {
    const { replyWithinDays } = run.params;
    const inTime =
      typeof replyWithinDays === 'number'
        ? sql`a.first_reply_at - a.at <= ${whole(BigInt(replyWithinDays) * usPerDay)}`
        : sql`true`;
    const reply = sql`case when a.first_reply_at <= ${whole(run.asOf)} and ${inTime} then a.first_reply_at end`;
    return {
      gaps: ['email_link'],
      parts: {
        emails: {
          of: 'email',
          rows: sql`(select a.id, a.user_id as owner_id, a.at, ${reply} as reply_at, ${reply} - a.at as reply_us, a.deal_id
            from ${activities(run, 'email')} a)`,
          measures: {
            sent: count(),
            replied: count(sql`reply_us is not null`),
            unreplied: count(sql`reply_us is null`),
            median_reply_s: median(sql`reply_us`),
          },
        },
      },
      tables: {
        rows: {
          label: words.byOwner,
          keys: { owner_id: keys.owner },
          complete: { owner_id: allowedReps(run) },
          columns: {
            sent: countColumn({ fa: 'ارسال‌شده', en: 'Sent' }),
            replied: countColumn({ fa: 'پاسخ‌داده‌شده', en: 'Replied' }),
            unreplied: lessIsBetter(countColumn({ fa: 'در انتظار پاسخ', en: 'Awaiting reply' })),
            reply_rate_pct: rateColumn({ fa: 'نرخ پاسخ', en: 'Reply rate' }, 'replied', ['sent']),
            median_reply_s: percentileSecondsColumn(
              { fa: 'میانهٔ زمان پاسخ', en: 'Median time to reply' },
              'replied',
            ),
          },
        },
      },
    };
  },
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reports } from '../../report/registry.ts';
import { findReports, nearReports } from './find-reports.ts';

const ids = (text: string): string[] => findReports(reports, text).map(({ id }) => id);

/** What people type, and the report they want first; where several are fair, all of these among the first three. */
const questions: readonly (readonly [text: string, ...reports: readonly string[]])[] = [
  // The funnel.
  ['معامله ها کجا گیر می‌کنند', 'sales-funnel'],
  ['نرخ تبدیل مراحل', 'sales-funnel'],
  ['بیشترین ریزش در کدام مرحله است', 'sales-funnel'],
  ['قيف', 'sales-funnel'],
  ['sales funel', 'sales-funnel'],
  ['conversion rate', 'sales-funnel'],
  ['at which step do opportunities drop off', 'sales-funnel'],
  ['gheif foroosh', 'sales-funnel'],
  ['از ماه پیش پایپلاین چه فرقی کرده', 'pipeline-development'],
  ['تغییرات پایپ لاین', 'pipeline-development'],
  ['what moved in the pipeline since last month', 'pipeline-development'],
  ['pipline changes', 'pipeline-development'],
  ['الان در هر مرحله چند معامله داریم', 'stage-distribution'],
  ['توزیع معامله‌های باز', 'stage-distribution'],
  ['how many open deals are in each stage', 'stage-distribution'],
  ['open deals right now', 'stage-distribution'],
  // Performance.
  ['چقدر فروختیم', 'total-sales'],
  ['فروش این ماه', 'total-sales'],
  ['کل درآمد ما چقدر بوده', 'total-sales'],
  ['چه قدر فروش داشته ایم', 'total-sales'],
  ['our total income', 'total-sales'],
  ['how much have we sold', 'total-sales'],
  ['sales by month', 'total-sales'],
  ['foroosh kol', 'total-sales'],
  ['پیشبینی فروش', 'forecasted-sales', 'forecasted-sales-by-source'],
  ['آخر ماه به چقدر فروش می‌رسیم', 'forecasted-sales'],
  ['forecast of sales', 'forecasted-sales', 'forecasted-sales-by-source'],
  ['what revenue do we expect next month', 'forecasted-sales'],
  ['کدام کانال در آینده فروش می‌آورد', 'forecasted-sales-by-source'],
  ['پیش بینی فروش هر منبع', 'forecasted-sales-by-source'],
  ['forecast by lead source', 'forecasted-sales-by-source'],
  ['بهترین مشتری‌های ما چه کسانی‌اند', 'sales-by-customer'],
  ['مشتریان بزرگ', 'sales-by-customer'],
  ['top customers', 'sales-by-customer'],
  ['which clients buy the most', 'sales-by-customer'],
  ['moshtari', 'sales-by-customer'],
  ['بهترین فروشنده کیست', 'sales-by-owner', 'rep-performance'],
  ['کی از همه بیشتر فروخته', 'sales-by-owner'],
  ['هر کارشناس چقدر فروخته است', 'sales-by-owner'],
  ['best sales rep', 'sales-by-owner', 'rep-performance'],
  ['sales of every rep', 'sales-by-owner'],
  ['who sold the most', 'sales-by-owner'],
  ['چرا معامله‌ها را از دست می‌دهیم؟', 'loss-reasons'],
  ['چرا معامله ها را از دست مي دهيم', 'loss-reasons'],
  ['چرا میبازیم', 'loss-reasons'],
  ['دلیل شکست', 'loss-reasons'],
  ['علت باخت ها', 'loss-reasons'],
  ['چرا مشتری نمی‌خرد', 'loss-reasons'],
  ['why do we lose', 'loss-reasons'],
  ['why deals get lost', 'loss-reasons'],
  ['why are we loosing deals', 'loss-reasons'],
  ['dalayel bakht', 'loss-reasons'],
  // Activity.
  ['کی بیشتر از همه کار می‌کند', 'activity-overview'],
  ['فعالیت کارشناس‌ها', 'activity-overview'],
  ['تعداد جلسه و وظیفه و یادداشت هر نفر', 'activity-overview'],
  ['who is the most active', 'activity-overview'],
  ['activites', 'activity-overview'],
  ['meetings and tasks done', 'activity-overview'],
  ['نتیجه تماس ها', 'call-outcomes', 'call-outcome-summary'],
  ['روند نتیجهٔ تماس‌ها در طول زمان', 'call-outcomes'],
  ['call results over time', 'call-outcomes'],
  ['outcome of calls', 'call-outcomes', 'call-outcome-summary'],
  ['به ایمیل‌هایمان جواب می‌دهند؟', 'email-outcomes'],
  ['ایمیل', 'email-outcomes'],
  ['چند درصد ایمیل‌ها پاسخ گرفته', 'email-outcomes'],
  ['email reply rate', 'email-outcomes'],
  ['do people answer our emails', 'email-outcomes'],
  ['e-mails', 'email-outcomes'],
  ['ویزیت', 'visit-outcomes'],
  ['مراجعات حضوری', 'visit-outcomes'],
  ['بازديد ها چه نتيجه اي داشته اند', 'visit-outcomes'],
  ['field visits', 'visit-outcomes'],
  ['best time to visit', 'visit-outcomes'],
  // Goals.
  ['چقدر تا هدف مانده', 'sales-goals', 'won-deal-goals'],
  ['آیا به تارگت فروش می‌رسیم', 'sales-goals'],
  ['سهمیه', 'sales-goals', 'won-deal-goals'],
  ['did we reach the sales target', 'sales-goals'],
  ['are we on track to hit quota', 'sales-goals'],
  ['hadaf foroosh', 'sales-goals'],
  ['هدف‌گذاری تعداد معاملات', 'won-deal-goals'],
  ['goal for number of won deals', 'won-deal-goals'],
  ['how many deals did we plan to win', 'won-deal-goals'],
  // A closer look.
  ['کدام کارشناس سرنخ‌های اینستاگرام را بهتر می‌فروشد', 'deal-source-performance'],
  ['نرخ برد منابع برای هر مسئول', 'deal-source-performance'],
  ['win rate by source and rep', 'deal-source-performance'],
  ['who closes website leads best', 'deal-source-performance'],
  ['هر فروشنده چرا معامله را از دست می‌دهد', 'loss-reasons-by-owner'],
  ['دلیل باخت کارشناسان', 'loss-reasons-by-owner'],
  ['why does each salesperson lose', 'loss-reasons-by-owner'],
  ['loss reasons per rep', 'loss-reasons-by-owner'],
  ['دلایل شکست بر اساس کانال', 'loss-reasons-by-source'],
  ['معامله‌های تبلیغات چرا می‌بازند', 'loss-reasons-by-source'],
  ['why do leads from ads get lost', 'loss-reasons-by-source'],
  ['lost reasons by channel', 'loss-reasons-by-source'],
  ['تبدیل مراحل بر اساس کارشناس', 'stage-conversion-by-owner'],
  ['کدام فروشنده در مرحله مذاکره ضعیف است', 'stage-conversion-by-owner'],
  ['stage conversion per rep', 'stage-conversion-by-owner'],
  ['who is weak at which stage', 'stage-conversion-by-owner'],
  ['کارنامه فروشنده', 'rep-performance'],
  ['داشبورد کارشناس فروش', 'rep-performance'],
  ['ارزیابی عملکرد پرسنل', 'rep-performance'],
  ['rep scorecard', 'rep-performance'],
  ['one to one with a salesperson', 'rep-performance'],
  ['rep perfromance', 'rep-performance'],
  // Success.
  ['هر معامله چند روز در هر مرحله می‌ماند', 'stage-duration'],
  ['چرخه فروش چند روز است', 'stage-duration'],
  ['sales cycle length', 'stage-duration'],
  ['how long do deals sit in a stage', 'stage-duration'],
  ['days per stage', 'stage-duration'],
  ['کدام کارشناس معامله‌ها را معطل می‌کند', 'stage-duration-by-owner'],
  ['چه کسی کند است', 'stage-duration-by-owner'],
  ['which rep is slow', 'stage-duration-by-owner'],
  ['who keeps deals waiting', 'stage-duration-by-owner'],
  ['پیگیری سریع باعث برد می‌شود؟', 'first-action-by-outcome'],
  ['آیا زود تماس گرفتن فایده دارد', 'first-action-by-outcome'],
  ['does responding fast help us win', 'first-action-by-outcome'],
  ['does speed to lead matter', 'first-action-by-outcome'],
  ['چه کسی سریع‌تر پیگیری می‌کند', 'first-action-by-owner'],
  ['سرعت واکنش هر کارشناس', 'first-action-by-owner'],
  ['who responds fastest', 'first-action-by-owner'],
  ['first response time by rep', 'first-action-by-owner'],
  ['چند معامله را ظرف یک ساعت پیگیری کردیم', 'first-action-by-time'],
  ['معامله‌هایی که کسی سراغشان نرفته', 'first-action-by-time'],
  ['deals nobody contacted', 'first-action-by-time'],
  ['contacted within one hour', 'first-action-by-time'],
  // Sources.
  ['لیدها در چه وضعیتی هستند', 'lead-status'],
  ['سرنخ‌های رد شده', 'lead-status'],
  ['وضعيت ليد', 'lead-status'],
  ['disqualified leads', 'lead-status'],
  ['how many leads were converted', 'lead-status'],
  ['مشتری‌ها از کجا با ما آشنا می‌شوند', 'deal-source'],
  ['منبع', 'deal-source', 'deal-source-performance'],
  ['اینستاگرام یا گوگل؟', 'deal-source'],
  ['where do our deals come from', 'deal-source'],
  ['which marketing channel works best', 'deal-source'],
  ['چند معاملهٔ جدید آمده', 'incoming-deals'],
  ['ورودی‌ها کم شده یا زیاد', 'incoming-deals'],
  ['new deals per month', 'incoming-deals'],
  ['is demand growing', 'incoming-deals'],
  // Calls.
  ['لیست تماس ها', 'call-log'],
  ['گوش دادن به مکالمه', 'call-log'],
  ['فایل صوتی تماس', 'call-log'],
  ['call recordings', 'call-log'],
  ['listen to a conversation', 'call-log'],
  ['history of calls', 'call-log'],
  ['کی کمتر زنگ میزنه', 'call-count'],
  ['چند تا تماس گرفته شده', 'call-count'],
  ['تلفن‌های بی‌جواب', 'call-count'],
  ['who calls least', 'call-count'],
  ['number of phone calls', 'call-count'],
  ['tedad tamas', 'call-count'],
  ['calls we missed', 'call-count'],
  ['مکالمه‌های کی طولانی‌تر است', 'call-duration'],
  ['میانگین زمان مکالمه', 'call-duration'],
  ['who talks longest on the phone', 'call-duration'],
  ['average call length', 'call-duration'],
  ['چند درصد تماس‌ها وصل می‌شود', 'call-outcome-summary'],
  ['how many calls are answered', 'call-outcome-summary'],
  ['do our calls get through', 'call-outcome-summary'],
  ['چه ساعتی زنگ بزنیم', 'call-outcomes-by-hour'],
  ['بهترین وقت تماس', 'call-outcomes-by-hour'],
  ['best time for calling', 'call-outcomes-by-hour'],
  ['when do customers pick up the phone', 'call-outcomes-by-hour'],
  ['چه ساعتی مردم بیشتر حرف می‌زنند', 'call-duration-by-hour'],
  ['what time of day are conversations longest', 'call-duration-by-hour'],
  // With words that no report knows, and as people speak.
  ['کدوم مرحله بیشترین معامله رو از دست میدیم', 'sales-funnel', 'loss-reasons'],
  ['پایپ‌لاین بزرگتر شده؟', 'pipeline-development'],
  ['چقدر پول درآوردیم', 'total-sales'],
  ['وفادارترین مشتری', 'sales-by-customer'],
  ['why did acme not buy', 'loss-reasons'],
  // By number, and on the wrong keyboard.
  ['۲۱', 'stage-duration'],
  ['29', 'call-log'],
  ['rdt tv,a', 'sales-funnel'],
  ['سشمثس بعددثم', 'sales-funnel'],
];

const wanted = ([text, ...fair]: readonly string[]): string | undefined => {
  const found = ids(text ?? '');
  const right = fair.length === 1 ? found[0] === fair[0] : fair.every((id) => found.slice(0, 3).includes(id));
  return right ? undefined : `«${text}» → ${found.slice(0, 3).join(', ')} instead of ${fair.join(' + ')}`;
};

test(`Each of ${questions.length} questions finds its report`, () => {
  assert.ok(questions.length >= 120);
  assert.deepEqual(
    questions.map(wanted).filter((wrong) => wrong !== undefined),
    [],
  );
});

test('A word on the wrong keyboard finds what it finds on the right one', () => {
  for (const [typed, meant] of [
    ['jlhs', 'تماس'],
    ['یثشمس', 'deals'],
  ] as const)
    assert.deepEqual(ids(typed), ids(meant));
});

test('No words find every report in its own order', () => {
  assert.deepEqual(
    findReports(reports, '  ').map(({ number }) => number),
    Array.from({ length: 34 }, (_, index) => index + 1),
  );
});

test('Title, question and every ask of a report find it among the first three, in both languages', () => {
  const missed = reports.flatMap(({ id, title, question, asks }) =>
    [title.fa, title.en, question.fa, question.en, ...asks.fa, ...asks.en].filter(
      (text) => !ids(text).slice(0, 3).includes(id),
    ),
  );
  assert.deepEqual(missed, []);
});

test('No question is among the asks word for word', () => {
  const asks = new Set(reports.flatMap(({ asks }) => [...asks.fa, ...asks.en]));
  const copied = questions.map(([text]) => text).filter((text) => text.includes(' ') && asks.has(text));
  assert.deepEqual(copied, []);
});

test('Words of no report find none, and have near ones', () => {
  assert.deepEqual(ids('xyzzy qwerty'), []);
  assert.deepEqual(ids('<script>alert(1)</script>'), []);
  assert.ok(nearReports(reports, 'فروشگاههایمان').some(({ id }) => id === 'total-sales'));
});

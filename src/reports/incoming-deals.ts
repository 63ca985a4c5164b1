import { addDays } from '../core/calendar.ts';
import { among, sql, text } from '../facts/sql.ts';
import { countColumn, percentColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { granularity } from '../report/params.ts';
import { bucketDays, deals, inPeriod, leads, whole } from '../report/populations.ts';
import { report } from '../report/report.ts';
import type { Bucket, Run } from '../report/run.ts';
import { words } from '../report/words.ts';

/** Longer than any bucket. */
const daysBeyond = 370;

/** The period's buckets whole, and the one before the first, in order; each row says which bucket follows. */
function wholeBuckets(run: Run): readonly Bucket[] {
  const first = run.buckets[0]?.bucket ?? run.period.from;
  const last = run.buckets.at(-1)?.bucket ?? run.period.from;
  const before = run.bucketsOver(addDays(first, -1), first)[0]?.bucket ?? first;
  return run.bucketsOver(before, addDays(last, daysBeyond)).filter(({ bucket }) => bucket <= last);
}

export default report({
  id: 'incoming-deals',
  number: 28,
  group: 'sources',
  title: { fa: 'گزارش کل معاملات ورودی', en: 'Total incoming deals' },
  question: { fa: 'آیا ورودی ما رو به رشد است؟', en: 'Is the inflow growing?' },
  asks: {
    fa: [
      'معامله‌های جدید',
      'معاملهٔ ورودی هر ماه',
      'تعداد معامله‌های تازه',
      'تقاضا بیشتر شده یا کمتر؟',
      'رشد ورودی',
      'چند معامله به ما رسیده است؟',
      'ثبت معاملهٔ تازه در هر هفته',
    ],
    en: [
      'new deals',
      'incoming deals per month',
      'Is demand going up or down?',
      'number of fresh opportunities',
      'growth of inflow',
      'How many deals came in?',
      'deals created each week',
    ],
  },
  definition: {
    fa: 'سرنخ‌ها و معامله‌هایی که در هر گام زمانیِ بازه ایجاد شده‌اند، و از این معامله‌ها آن‌ها که از سرنخ آمده‌اند. تغییر، گام کامل را با گام کاملِ پیش از آن می‌سنجد، حتی اگر بازه فقط بخشی از آن را در بر گیرد؛ برای گامی که هنوز به پایان نرسیده تغییری داده نمی‌شود.',
    en: 'Leads and deals created in every bucket of the period, and which of these deals came from a lead. The change compares the whole bucket with the whole one before it, also where the period covers only a part; a bucket that is not over yet has no change.',
  },
  period: true,
  params: { granularity },
  chart: [
    { type: 'column', x: 'bucket', y: ['deal_count', 'lead_count', 'converted_deal_count'] },
    { type: 'stacked', table: 'by_source', x: 'bucket', series: 'source_id', y: ['deal_count'] },
  ],
  plan: (run) => {
    const buckets = run.buckets.map(({ bucket }) => bucket);
    const wholes = wholeBuckets(run);
    const over = new Set(wholes.filter(({ end }) => end <= run.asOf).map(({ bucket }) => bucket));
    // The same deals again under the bucket that follows theirs: what that one is compared with.
    const following = wholes
      .slice(0, -1)
      .map((part, at) => ({ ...part, bucket: wholes[at + 1]?.bucket ?? '' }));
    const entered = (parts: readonly Bucket[], role: string) =>
      sql`select s.deal_id as id, b.bucket, ${text(role)} as role from ${deals(run)} s
        join ${bucketDays(run, parts)} b on b.day = s.created_day`;
    return {
      gaps: ['lead_source', 'source'],
      parts: {
        leads: {
          of: 'lead',
          keys: ['bucket'],
          rows: sql`(select s.lead_id as id, s.created_at, s.owner_id, s.source_id, b.bucket
            from ${leads(run)} s join ${bucketDays(run)} b on b.day = s.created_day)`,
          measures: { lead_count: count() },
        },
        deals: {
          of: 'deal',
          rows: sql`(select s.deal_id as id, s.created_at, s.owner_id, s.source_id, b.bucket,
            s.lead_converted_at <= ${whole(run.asOf)} as converted
            from ${deals(run)} s join ${bucketDays(run)} b on b.day = s.created_day
            where ${inPeriod(run, sql`s.created_at`)})`,
          measures: { deal_count: count(), converted_deal_count: count(sql`converted`) },
        },
        compared: {
          of: 'deal',
          keys: ['bucket'],
          quiet: true,
          rows: sql`(select c.* from (${entered(wholes, 'own')} union all ${entered(following, 'before')}) c
            where ${among(sql`cast(c.bucket as text)`, buckets)})`,
          measures: {
            own_count: count(sql`role = 'own'`),
            before_count: count(sql`role = 'before'`),
          },
        },
      },
      tables: {
        rows: {
          label: words.byBucket,
          keys: { bucket: keys.bucket },
          complete: { bucket: buckets },
          columns: {
            lead_count: countColumn(words.leadCount),
            deal_count: countColumn(words.dealCount),
            converted_deal_count: countColumn({ fa: 'معامله‌های حاصل از سرنخ', en: 'Deals from leads' }),
            deal_change_pct: {
              ...percentColumn(
                { fa: 'تغییر نسبت به پیش', en: 'Change' },
                (row) => row.count('own_count') - row.count('before_count'),
                (row) => (over.has(String(row.keys?.bucket)) ? row.count('before_count') : 0),
              ),
              noTotal: true,
            },
          },
        },
        by_source: {
          label: words.bySource,
          parts: ['deals'],
          keys: { bucket: keys.bucket, source_id: keys.source },
          complete: { bucket: buckets, source_id: 'occurring' },
          columns: { deal_count: countColumn(words.dealCount) },
        },
      },
    };
  },
});

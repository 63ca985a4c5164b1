import { sql } from '../facts/sql.ts';
import { countColumn, countShareColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { inPeriod, leads } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

const leadCount = countColumn(words.leadCount);
const share = countShareColumn(words.share, 'lead_count');

export default report({
  id: 'lead-status',
  number: 26,
  group: 'sources',
  title: { fa: 'گزارش وضعیت سرنخ (لید)', en: 'Lead status' },
  question: { fa: 'سرنخ‌های ما در چه وضعیتی‌اند؟', en: 'Where do our leads stand?' },
  asks: {
    fa: [
      'وضعیت سرنخ‌ها',
      'لیدها',
      'چند سرنخ به معامله تبدیل شد؟',
      'سرنخ‌های فاقد صلاحیت',
      'چرا سرنخ‌ها رد می‌شوند؟',
      'سرنخ‌های جدید',
      'نرخ تبدیل سرنخ به معامله',
    ],
    en: [
      'status of leads',
      'leads',
      'How many leads were converted to deals?',
      'unqualified leads',
      'Why are leads rejected?',
      'new leads',
      'lead conversion rate',
    ],
  },
  definition: {
    fa: 'سرنخ‌هایی که در بازه ایجاد شده‌اند، به تفکیک وضعیت کنونی‌شان؛ سرنخ بی‌وضعیت هم سطر خودش را دارد. جدول دوم همین را برای هر منبع می‌دهد و سهم در آن از سرنخ‌های همان منبع است. جدول سوم دلیل‌های سرنخ‌هایی است که اکنون فاقد صلاحیت‌اند.',
    en: 'Leads created in the period, per their present status; leads without a status have a row of their own. The second table does so for each source, with shares of that source’s leads. The third gives the reasons of the leads that are unqualified now.',
  },
  period: true,
  params: {},
  chart: [
    { type: 'bar', x: 'status_id', y: ['lead_count'] },
    { type: 'share', table: 'by_source', x: 'source_id', series: 'status_id', y: ['lead_count'] },
    { type: 'bar', table: 'unqualified_reasons', x: 'unqualified_reason_id', y: ['lead_count'] },
  ],
  figures: [
    { column: 'lead_count' },
    { column: 'share_pct', row: 'most' },
    { column: 'share_pct', table: 'unqualified_reasons', row: 'most' },
  ],
  plan: (run) => {
    const created = sql`(select s.lead_id as id, s.created_at, s.status_id, s.status_category, s.owner_id, s.source_id,
      s.unqualified_reason_id from ${leads(run)} s where ${inPeriod(run, sql`s.created_at`)})`;
    return {
      gaps: ['lead_status', 'lead_source', 'unqualified_reason', 'lead_owner'],
      parts: {
        created: { of: 'lead', rows: created, measures: { lead_count: count() } },
        unqualified: {
          of: 'lead',
          rows: sql`(select l.* from ${created} l where l.status_category = 'unqualified')`,
          measures: { lead_count: count() },
        },
      },
      tables: {
        rows: {
          label: words.status,
          parts: ['created'],
          keys: { status_id: keys.leadStatus },
          columns: { lead_count: leadCount, share_pct: share },
        },
        by_source: {
          label: words.bySource,
          parts: ['created'],
          keys: { source_id: keys.source, status_id: keys.leadStatus },
          within: [['source_id']],
          columns: {
            lead_count: leadCount,
            share_pct: countShareColumn(words.share, 'lead_count', 'source_id'),
          },
        },
        unqualified_reasons: {
          label: words.unqualifiedReason,
          parts: ['unqualified'],
          keys: { unqualified_reason_id: keys.unqualifiedReason },
          columns: { lead_count: leadCount, share_pct: share },
        },
      },
    };
  },
});

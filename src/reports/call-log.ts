import type { Value } from '../core/table.ts';
import { folded } from '../facts/dialect.ts';
import { all, join, raw, type Sql, sql, text } from '../facts/sql.ts';
import { keys } from '../report/keys.ts';
import { inCodePointOrder } from '../report/listing.ts';
import { activities } from '../report/populations.ts';
import { report } from '../report/report.ts';
import type { Run } from '../report/run.ts';
import { words } from '../report/words.ts';

/** What is looked through: columns of the call, and the names of those it links to. */
const searched: readonly Sql[] = [
  sql`a.phone`,
  sql`a.summary`,
  ...(['user', 'lead', 'contact', 'deal'] as const).map(
    (type) => sql`(select r.name from ${raw(`records."${type}"`)} r where r.id = a.${raw(`${type}_id`)})`,
  ),
];

function chosen({ params }: Run): Sql {
  const { search, outcome, direction } = params;
  const conditions: Sql[] = [];
  const wanted = typeof search === 'string' ? search.trim() : '';
  if (wanted !== '') {
    const found = searched.map((value) => sql`position(${folded(text(wanted))} in ${folded(value)}) > 0`);
    conditions.push(sql`(${join(found, ' or ')})`);
  }
  if (typeof outcome === 'string') conditions.push(sql`a.outcome_id = ${text(outcome)}`);
  if (typeof direction === 'string') conditions.push(sql`a.direction = ${text(direction)}`);
  return all(conditions);
}

/** Where a recording can be heard: its own address, or ours for a file. */
function recordingUrl({ call_id, recording }: Readonly<Record<string, Value>>): Value {
  if (typeof recording !== 'string' || recording.trim() === '') return null;
  if (/^https?:\/\//i.test(recording)) return recording;
  return `/api/recordings/${encodeURIComponent(String(call_id))}`;
}

export default report({
  id: 'call-log',
  number: 29,
  group: 'voice',
  title: { fa: 'گزارش ثبت تماس', en: 'Call log' },
  question: { fa: 'به این مشتری چه گفته شد؟', en: 'What was said to this customer?' },
  asks: {
    fa: [
      'فهرست تماس‌ها',
      'تاریخچهٔ تماس‌ها',
      'گوش دادن به صدای ضبط‌شده',
      'فایل صوتی مکالمه',
      'با این شماره چه گفته شد؟',
      'آخرین تماس‌ها با مشتری',
      'جست‌وجوی شمارهٔ تلفن',
      'ضبط مکالمه',
    ],
    en: [
      'list of calls',
      'call history',
      'listen to recordings',
      'audio of a conversation',
      'What did we tell this number?',
      'latest calls with a customer',
      'search by phone number',
      'recorded calls',
    ],
  },
  definition: {
    fa: 'همهٔ تماس‌هایی که در بازه آغاز شده‌اند، تازه‌ترین در آغاز. تماس بی‌پاسخ، تماس ورودیِ بی‌گفت‌وگو (مدت صفر) است. جست‌وجو در شمارهٔ تلفن، خلاصه، و نام کاربر، سرنخ، مخاطب و معامله است و بزرگی و کوچکی حروف، رقم‌های فارسی و عربی، و ی و ک عربی در آن فرقی ندارند.',
    en: 'All calls that started in the period, newest first. A missed call is an incoming one without a conversation (duration 0). Search looks through the phone number, the summary and the names of user, lead, contact and deal, whatever the case, the kind of digits, yeh and kaf.',
  },
  period: true,
  params: {
    search: { type: 'text', label: { fa: 'جست‌وجو', en: 'Search' } },
    outcome: { type: 'record', label: words.outcome, of: 'call_outcome' },
    direction: {
      type: 'choice',
      label: words.direction,
      values: { in: words.incoming, out: words.outgoing },
    },
    limit: {
      type: 'integer',
      label: { fa: 'حداکثر سطر', en: 'Most rows' },
      min: 1,
      max: 999_999_999,
    },
    cursor: { type: 'text', label: { fa: 'صفحه', en: 'Page' } },
  },
  chart: { type: 'log', y: [] },
  plan: (run) => ({
    gaps: ['call_outcome', 'call_link'],
    parts: {},
    tables: { rows: { label: words.call, keys: {}, columns: {} } },
    totals: 'none',
    listing: {
      of: 'call',
      rows: sql`(select a.id as call_id, a.at as started_at, a.user_id as owner_id, a.direction,
        a.direction = 'in' and a.duration_s = 0 as missed, a.phone, a.lead_id, a.contact_id, a.deal_id, a.outcome_id,
        a.duration_s, a.recording, a.recording as recording_url
        from ${activities(run, 'call')} a where ${chosen(run)})`,
      orderBy: sql`p.started_at desc, ${inCodePointOrder(sql`p.call_id`)}`,
      columns: {
        call_id: { label: words.call, kind: 'id' },
        started_at: { label: { fa: 'زمان', en: 'Time' }, kind: 'instant' },
        owner_id: { label: words.owner, kind: 'id', labels: keys.owner },
        direction: { label: words.direction, kind: 'enum', labels: keys.direction },
        missed: { label: words.missed, kind: 'boolean' },
        phone: { label: { fa: 'تلفن', en: 'Phone' }, kind: 'text' },
        lead_id: { label: words.lead, kind: 'id', labels: keys.lead },
        contact_id: { label: words.contact, kind: 'id', labels: keys.contact },
        deal_id: { label: words.deal, kind: 'id', labels: keys.deal },
        outcome_id: { label: words.outcome, kind: 'id', labels: keys.callOutcome },
        duration_s: { label: { fa: 'مدت', en: 'Duration' }, kind: 'seconds' },
        recording: { label: { fa: 'فایل ضبط‌شده', en: 'Recording' }, kind: 'text' },
        recording_url: {
          label: { fa: 'نشانی پخش', en: 'Where to listen' },
          kind: 'text',
          value: recordingUrl,
        },
      },
      limit: typeof run.params.limit === 'number' ? run.params.limit : null,
      cursor: typeof run.params.cursor === 'string' ? run.params.cursor : null,
    },
  }),
});

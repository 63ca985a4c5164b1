import { sql } from '../facts/sql.ts';
import { countColumn, countShareColumn } from '../report/columns.ts';
import { keys } from '../report/keys.ts';
import { count } from '../report/measures.ts';
import { activities } from '../report/populations.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

const visitCount = countColumn(words.visitCount);

export default report({
  id: 'visit-outcomes',
  number: 13,
  group: 'activity',
  title: { fa: 'گزارش نتایج بازدید', en: 'Visit outcomes' },
  question: { fa: 'آیا بازدیدها نتیجه می‌دهند، و چه وقت؟', en: 'Do visits work, and when?' },
  asks: {
    fa: [
      'بازدیدها',
      'نتیجهٔ ویزیت‌ها',
      'مراجعهٔ حضوری به مشتری',
      'بهترین وقت بازدید',
      'بازدید هر کارشناس',
      'ویزیتورها چه نتیجه‌ای گرفته‌اند؟',
      'چه روزی و چه ساعتی به دیدن مشتری برویم؟',
    ],
    en: [
      'visits',
      'results of field visits',
      'in person visits to customers',
      'best time for a visit',
      'visits of each rep',
      'on-site meetings with customers',
      'When should we visit?',
    ],
  },
  definition: {
    fa: 'بازدیدهایی که در بازه انجام شده‌اند، به تفکیک نتیجه؛ بازدید بی‌نتیجه هم سطر خودش را دارد. سهم در جدول مسئول‌ها از بازدیدهای همان مسئول است. روز هفته و ساعت به وقت محلی است.',
    en: 'Visits made in the period, per outcome; visits without an outcome have a row of their own. In the table by owner the share is of that owner’s visits. Weekday and hour are local time.',
  },
  period: true,
  params: {},
  chart: [
    { type: 'stacked', table: 'by_owner', x: 'owner_id', series: 'outcome_id', y: ['visit_count'] },
    { type: 'heat', table: 'by_time', x: 'hour', series: 'weekday', y: ['visit_count'] },
  ],
  figures: [{ column: 'visit_count' }, { column: 'share_pct', row: 'most' }],
  plan: (run) => ({
    gaps: ['visit_outcome', 'visit_link'],
    parts: {
      visits: {
        of: 'visit',
        rows: sql`(select a.id, a.user_id as owner_id, a.at, a.weekday, a.hour, a.outcome_id, a.deal_id
          from ${activities(run, 'visit')} a)`,
        measures: { visit_count: count() },
      },
    },
    tables: {
      rows: {
        label: words.outcome,
        keys: { outcome_id: keys.visitOutcome },
        columns: { visit_count: visitCount, share_pct: countShareColumn(words.share, 'visit_count') },
      },
      by_owner: {
        label: words.byOwner,
        keys: { owner_id: keys.owner, outcome_id: keys.visitOutcome },
        within: [['owner_id']],
        columns: {
          visit_count: visitCount,
          share_pct: countShareColumn(words.share, 'visit_count', 'owner_id'),
        },
      },
      by_time: {
        label: words.byWeekdayHour,
        keys: { weekday: keys.weekday, hour: keys.hour, outcome_id: keys.visitOutcome },
        columns: { visit_count: visitCount },
      },
    },
  }),
});

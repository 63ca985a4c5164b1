import { canonical } from '../core/money.ts';
import { type Sql, sql } from '../facts/sql.ts';
import { countColumn, moneyColumn } from '../report/columns.ts';
import { changes } from '../report/development.ts';
import { fixed, type Key, keys } from '../report/keys.ts';
import { count, type Measure, sum } from '../report/measures.ts';
import { report } from '../report/report.ts';
import { words } from '../report/words.ts';

const flows = {
  opening: { fa: 'آغاز بازه', en: 'Opening' },
  new: { fa: 'جدید', en: 'New' },
  reopened: { fa: 'بازگشوده‌شده', en: 'Reopened' },
  value_up: { fa: 'افزایش ارزش', en: 'Value up' },
  value_down: { fa: 'کاهش ارزش', en: 'Value down' },
  won: words.won,
  lost: words.lost,
  unqualified: words.unqualified,
  closing: { fa: 'پایان بازه', en: 'Closing' },
};

const fromStage: Key = {
  ...keys.stage,
  label: { fa: 'از مرحلهٔ', en: 'From stage' },
  labelColumn: 'from_stage',
};
const toStage: Key = { ...keys.stage, label: { fa: 'به مرحلهٔ', en: 'To stage' }, labelColumn: 'to_stage' };

/** Which deals are in a flow, and the value that they bring to it. */
const flowOf: Readonly<Record<keyof typeof flows, readonly [condition: Sql, value: Sql]>> = {
  opening: [sql`from_category = 'open'`, sql`from_value`],
  new: [sql`from_category is null`, sql`to_value`],
  reopened: [sql`from_category <> 'open'`, sql`to_value`],
  value_up: [sql`from_category = 'open' and to_value > from_value`, sql`to_value - from_value`],
  value_down: [sql`from_category = 'open' and to_value < from_value`, sql`from_value - to_value`],
  won: [sql`to_category = 'won'`, sql`to_value`],
  lost: [sql`to_category = 'lost'`, sql`to_value`],
  unqualified: [sql`to_category = 'unqualified'`, sql`to_value`],
  closing: [sql`to_category = 'open'`, sql`to_value`],
};

/** Moves of the matrix: a deal closed at both ends made none. */
const moved = sql`(from_category is null or from_category = 'open' or to_category = 'open')`;

const measures: Record<string, Measure> = {
  deal_count: count(moved),
  value: sum(sql`to_value`, moved),
};
for (const [flow, [condition, value]] of Object.entries(flowOf)) {
  measures[`${flow}_count`] = count(condition);
  measures[`${flow}_value`] = sum(value, condition);
}

export default report({
  id: 'pipeline-development',
  number: 2,
  group: 'funnel',
  title: { fa: 'گزارش توسعهٔ پایپ‌لاین', en: 'Pipeline development' },
  question: {
    fa: 'پایپ‌لاین میان دو تاریخ چگونه تغییر کرده است؟',
    en: 'How did the pipeline change between two dates?',
  },
  asks: {
    fa: [
      'تغییر پایپ‌لاین',
      'پایپ‌لاین نسبت به ماه گذشته چه فرقی کرده است؟',
      'چه معامله‌هایی به پایپ‌لاین آمدند و چه معامله‌هایی رفتند؟',
      'ارزش پایپ‌لاین بیشتر شده یا کمتر؟',
      'جابه‌جایی معامله‌ها میان مراحل',
      'رشد پایپ‌لاین',
      'مقایسهٔ پایپ‌لاین در دو تاریخ',
    ],
    en: [
      'change of the pipeline',
      'What moved in the pipeline since last week?',
      'Did the pipeline grow or shrink?',
      'What entered and what left the pipeline?',
      'movement of deals between stages',
      'compare the pipeline at two dates',
    ],
  },
  definition: {
    fa: 'معامله‌های باز درست پیش از آغاز بازه (آغاز)، آنچه در بازه به آن افزوده یا از آن کاسته شده است، و معامله‌های باز در پایان بازه یا در تاریخِ گزارش اگر زودتر باشد (پایان). آغاز به‌اضافهٔ جدید، بازگشوده‌شده و افزایش ارزش، منهای کاهش ارزش، برنده‌شده، باخته‌شده و فاقد صلاحیت، برابر پایان است؛ در تعداد، بدون دو جریان ارزش. هر دو وضعیت با نرخ ارز آخرین روز بازه سنجیده می‌شوند تا نوسان نرخ به جای تغییر ارزش دیده نشود. فیلترها معامله را در تاریخِ گزارش می‌سنجند. جدول جابه‌جایی نشان می‌دهد که معامله‌ها از کدام مرحله به کدام مرحله رفته‌اند.',
    en: 'The deals open just before the period (opening), what was added and taken away during it, and the deals open at its end, or at the as-of instant if that is earlier (closing). Opening plus new, reopened and value up, less value down, won, lost and unqualified, is closing; in counts, without the two value flows. Both states use the exchange rate of the last day, so that a moving rate is not taken for a change of value. Filters test the deal at the as-of instant. The matrix shows from which stage to which the deals went.',
  },
  period: true,
  params: {},
  chart: [
    { type: 'waterfall', y: ['value'] },
    { type: 'sankey', table: 'matrix', x: 'from_stage_id', series: 'to_stage_id', y: ['value'] },
  ],
  figures: [
    { column: 'value', row: { flow: 'opening' } },
    { column: 'value', row: { flow: 'won' } },
    { column: 'value', row: { flow: 'lost' } },
    { column: 'value', row: { flow: 'closing' } },
  ],
  plan: (run) => ({
    gaps: ['history', 'amount'],
    parts: {
      changes: {
        of: 'deal',
        rows: changes(run),
        keys: ['from_stage_id', 'to_stage_id'],
        measures,
        unrated: sql`to_value is null`,
      },
    },
    tables: {
      rows: {
        label: { fa: 'جریان', en: 'Flow' },
        keys: { flow: fixed({ fa: 'جریان', en: 'Flow' }, flows) },
        complete: { flow: Object.keys(flows) },
        columns: {
          deal_count: {
            label: words.dealCount,
            kind: 'count',
            better: 'neither',
            noTotal: true,
            opens: ({ flow }) => `${flow}_count`,
            value: (row) => row.count(`${row.keys.flow}_count`),
          },
          value: {
            label: words.value,
            kind: 'money',
            better: 'neither',
            noTotal: true,
            value: (row) => canonical(row.sum(`${row.keys.flow}_value`)),
          },
        },
      },
      matrix: {
        label: { fa: 'جابه‌جایی میان مرحله‌ها', en: 'Moves between stages' },
        keys: { from_stage_id: fromStage, to_stage_id: toStage },
        columns: { deal_count: countColumn(words.dealCount), value: moneyColumn(words.value) },
        finish: (rows) => rows.filter((row) => row.deal_count !== 0),
      },
    },
    totals: 'none',
  }),
});

import { type Formatter, formatter } from '../core/format.ts';
import { type Column, isNumeric, type Row, type Table, type Value } from '../core/table.ts';
import type { Locale, Text } from '../core/text.ts';
import { beforeOf, comparedWords } from '../exchange/files/chapter.ts';
import { compared } from '../exchange/files/compared.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import type { Answer } from '../report/answer.ts';
import type { DrillAnswer } from '../report/drill.ts';
import { drawGrid, type Grid } from './grid.ts';

const texts = {
  total: { fa: 'جمع کل', en: 'Total' },
  asOf: { fa: 'در تاریخِ', en: 'as of' },
  version: { fa: 'نسخهٔ', en: 'version' },
  comparedWith: { fa: 'در مقایسه با', en: 'compared with' },
  notes: { fa: 'یادداشت‌ها:', en: 'Notes:' },
  empty: { fa: 'در این بازه و با این فیلترها سطری نیست.', en: 'Nothing in this period with these filters.' },
  records: { fa: 'رکورد', en: 'records' },
} as const satisfies Record<string, Text>;

type Granularity = Parameters<Formatter['bucket']>[1];

export interface Reader {
  readonly settings: WorkspaceSettings;
  readonly locale: Locale;
  readonly width: number | undefined;
}

/** A report's answer for a person at a terminal. */
export function answerText(answer: Answer, { settings, locale, width }: Reader): string {
  const format = formatter({ ...settings, locale });
  const granularity = (answer.params.granularity ?? 'month') as Granularity;
  const draw = (name: string, totals: Row) => {
    const table = comparedTable(answer, name, totals);
    if (table.rows.length === 0) return texts.empty[locale];
    return drawGrid(gridOf(table.columns, table.rows, table.totals, format, granularity), locale, width);
  };

  const period = answer.period && format.period(answer.period.from, answer.period.to);
  const head = [
    answer.title,
    period,
    `${texts.asOf[locale]} ${format.instant(answer.asOf)}`,
    `${texts.version[locale]} ${format.count(answer.version)}`,
    answer.comparison && `${texts.comparedWith[locale]} ${comparedWords(answer.comparison, format)}`,
  ];
  const parts = [head.filter(Boolean).join(' · '), draw('rows', answer.totals)];
  for (const name of Object.keys(answer.tables)) {
    parts.push('', answer.labels.tables[name]?.[locale] ?? name);
    parts.push(draw(name, {}));
  }
  const notes = Object.entries(answer.notes);
  if (notes.length > 0) {
    parts.push('', texts.notes[locale]);
    for (const [name, value] of notes) {
      parts.push(`  ${answer.labels.notes[name]?.[locale] ?? name}: ${format.number(value, 6)}`);
    }
  }
  return parts.join('\n');
}

/** A table of an answer, with what each figure was before where the answer compares; a log has nothing to compare. */
export function comparedTable(answer: Answer, name: string, totals: Row = {}): Table {
  const comparison = answer.cursor === undefined ? answer.comparison : undefined;
  return compared({
    columns: answer.columns[name] ?? [],
    rows: (name === 'rows' ? answer.rows : answer.tables[name]) ?? [],
    totals,
    before: beforeOf(name, comparison),
  });
}

/** The records behind a figure, for a person at a terminal. */
export function drillText(answer: DrillAnswer, { settings, locale, width }: Reader): string {
  const format = formatter({ ...settings, locale });
  const names = Object.keys(answer.records[0] ?? {});
  const columns = names.map((name): Column => ({ name, label: { fa: name, en: name }, kind: 'text' }));
  const head = `${format.count(answer.count)} ${texts.records[locale]}`;
  if (answer.records.length === 0) return head;
  const rows = answer.records.map((record) => names.map((name) => plain(record[name])));
  const grid = { columns: columns.map(({ name }) => ({ title: name, figures: false })), rows };
  return `${head}\n${drawGrid(grid, locale, width)}`;
}

const plain = (value: Value | undefined): string =>
  value === null || value === undefined ? '—' : String(value);

function gridOf(
  columns: readonly Column[],
  rows: readonly Row[],
  totals: Row,
  format: Formatter,
  granularity: Granularity,
): Grid {
  const { locale } = format.options;
  const names = new Set(columns.map(({ name }) => name));
  // An id with its name beside it is for programs.
  const shown = columns.filter(({ name }) => !(name.endsWith('_id') && names.has(name.slice(0, -3))));
  const cell = (column: Column, value: Value | undefined): string => {
    if (typeof value === 'string' && column.words?.[value]) return column.words[value][locale];
    return format.cell(column, value ?? null, granularity);
  };
  const grid: Grid = {
    columns: shown.map((column) => {
      const unit = format.unit(column);
      return {
        title: unit === '' ? column.label[locale] : `${column.label[locale]} (${unit})`,
        figures: isNumeric(column.kind),
      };
    }),
    rows: rows.map((row) => shown.map((column) => cell(column, row[column.name]))),
  };
  if (!shown.some(({ name }) => Object.hasOwn(totals, name))) return grid;
  const total = shown.map((column, index) => {
    if (Object.hasOwn(totals, column.name)) return cell(column, totals[column.name]);
    return index === 0 ? texts.total[locale] : '';
  });
  return { ...grid, totals: total };
}

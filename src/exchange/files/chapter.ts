import type { Granularity, Weekday } from '../../core/calendar.ts';
import { type FormatOptions, type Formatter, formatter } from '../../core/format.ts';
import type { Column, Row } from '../../core/table.ts';
import type { Answer } from '../../report/answer.ts';
import type { Comparison } from '../../report/compare.ts';
import type { Chart, Report } from '../../report/report.ts';
import type { Said } from './asked-words.ts';
import type { Before } from './compared.ts';
import { fileTexts as texts } from './texts.ts';

/** Who reads a file: language, digits, calendar and currency, and where the week begins. */
export interface FileReader extends FormatOptions {
  readonly weekStart: Weekday;
  readonly workspace: string;
  /** Series of a chart differ by pattern too. */
  readonly patterns?: boolean;
  /** Which way time runs in charts; as the language unless chosen. */
  readonly timeDirection?: 'ltr' | 'rtl';
}

export interface FileTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Empty where the table has none. */
  readonly totals: Row;
  /** The same figures in the compared period, where there is one. */
  readonly before: Before | null;
}

/** One answered report as every kind of file holds it: what was asked, the figures, and how to read them. */
export interface Chapter {
  readonly report: string;
  readonly title: string;
  readonly question: string;
  readonly definition: string;
  /** Period, filters, parameters, moment and version. */
  readonly said: readonly Said[];
  /** What was left out, and how much. */
  readonly notes: readonly Said[];
  readonly granularity: Granularity;
  /** The main table first. */
  readonly tables: readonly FileTable[];
  readonly charts: readonly Chart[];
  /** What a row of the main table is compared with, such as the team's average. */
  readonly reference: Row | null;
  /** The compared period. */
  readonly comparedWith: string | null;
}

/** The parts of an answer in the order of a file. */
export function chapterOf(
  report: Omit<Report, 'plan'>,
  answer: Answer,
  asked: readonly Said[],
  reader: FileReader,
  title: string | undefined,
): Chapter {
  const { locale } = reader;
  const format = formatter(reader);
  const charts = [report.chart].flat().filter(({ type }) => type !== 'log');
  const comparison = charts.length === 0 ? undefined : answer.comparison;
  const comparedWith = comparison === undefined ? null : comparedWords(comparison, format);
  return {
    report: report.id,
    title: title ?? report.title[locale],
    question: report.question[locale],
    definition: report.definition[locale],
    said: [
      ...whenSaid(answer, format),
      ...(comparedWith === null ? [] : [[texts.comparedWith[locale], comparedWith] as const]),
      ...asked,
      ...versionSaid(answer, format),
    ],
    notes: Object.entries(answer.notes).map(([name, value]) => [
      answer.labels.notes[name]?.[locale] ?? name,
      format.number(value, 4),
    ]),
    granularity: (answer.params.granularity ?? 'month') as Granularity,
    tables: Object.entries(answer.columns).map(([name, columns]) => ({
      name,
      title: answer.labels.tables[name]?.[locale] ?? report.title[locale],
      columns,
      rows: (name === 'rows' ? answer.rows : answer.tables[name]) ?? [],
      totals: name === 'rows' ? answer.totals : {},
      before: beforeOf(name, comparison),
    })),
    charts,
    reference: answer.tables.team_average?.[0] ?? null,
    comparedWith,
  };
}

/** The period compared with, or the instant. */
export function comparedWords({ period, asOf }: Comparison, format: Formatter): string {
  return period === undefined ? format.instantLong(asOf) : format.period(period.from, period.to);
}

/** A table's figures in the compared period. */
export function beforeOf(table: string, comparison: Comparison | undefined): Before | null {
  if (comparison === undefined) return null;
  return {
    rows: comparison.tables[table] ?? [],
    only: comparison.onlyBefore[table] ?? [],
    totals: table === 'rows' ? comparison.totals : {},
  };
}

function whenSaid({ period }: Answer, format: Formatter): readonly Said[] {
  if (period === undefined) return [];
  return [[texts.period[format.options.locale], format.period(period.from, period.to)]];
}

function versionSaid({ asOf, version }: Answer, format: Formatter): readonly Said[] {
  const { locale } = format.options;
  return [
    [texts.asOf[locale], format.instantLong(asOf)],
    [texts.version[locale], format.count(version)],
  ];
}

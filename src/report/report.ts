import type { Big } from 'big.js';
import type { Column, ColumnKind, Rate, Value } from '../core/table.ts';
import type { Locale, Text } from '../core/text.ts';
import type { Sql } from '../facts/sql.ts';
import type { RecordName } from '../records/record.ts';
import type { GapName } from './gaps.ts';
import type { Key } from './keys.ts';
import type { Measure } from './measures.ts';
import type { Params } from './params.ts';
import type { Run } from './run.ts';

export const groups = {
  funnel: { fa: 'گزارش‌های قیف فروش', en: 'Sales funnel reports' },
  performance: { fa: 'گزارش‌های عملکرد فروش', en: 'Sales performance reports' },
  activity: { fa: 'گزارش‌های فعالیت فروش', en: 'Sales activity reports' },
  goals: { fa: 'گزارش‌های هدف', en: 'Goal reports' },
  advanced: { fa: 'بررسی عمیق فروش', en: 'Advanced sales insights' },
  success: { fa: 'بینش‌های موفقیت', en: 'Success insights' },
  sources: { fa: 'تحلیل منبع سرنخ', en: 'Lead source analysis' },
  voice: { fa: 'گزارش‌های صوتی', en: 'Voice reports' },
} as const satisfies Record<string, Text>;
export type Group = keyof typeof groups;

/** A population and what is measured of it. One query answers it for every table that uses it. */
export interface Part {
  /** What kind of record a row counts; `activity`: a column `record_type` says it. */
  readonly of: RecordName | 'activity';
  /**
   * A parenthesised select: a row per record (per record and key where a record counts under several), with the
   * record's `id`, the keys of the tables that use it, and whatever the measures read.
   */
  readonly rows: Sql;
  /** Columns that make a row unique beside its `id`, where a record is counted once for each: deal × stage. */
  readonly per?: readonly string[];
  readonly measures: Readonly<Record<string, Measure>>;
  /** Which rows leave the money figures because no exchange rate is known. */
  readonly unrated?: Sql;
  /** The keys its rows have, where they are not all of the table's; the part then makes no row appear. */
  readonly keys?: readonly string[];
  /** Its groups make no row appear by themselves. */
  readonly quiet?: true;
}

/** The measures of a group of records, by name. */
export interface Figures {
  count(measure: string): number;
  sum(measure: string): Big;
  percentile(measure: string): number | null;
}

/** A row while its columns are worked out. */
export interface RowFigures extends Figures {
  readonly keys: Readonly<Record<string, Value>>;
  /** The whole population of the table. */
  readonly total: Figures;
  /** The row's group by only some of its keys: `within('owner_id')` is all of that owner. */
  within(...keys: readonly string[]): Figures;
  /** Whether this is the totals row. */
  readonly isTotal: boolean;
  readonly run: Run;
}

export interface ColumnSpec {
  readonly label: Text;
  readonly kind: ColumnKind | ((run: Run) => ColumnKind);
  readonly value: (row: RowFigures, name: string) => Value;
  /** The measure whose records the figure opens, by the row's keys if need be; a count opens its own unless told. */
  readonly opens?: string | ((row: Readonly<Record<string, Value>>) => string);
  /** Left out of the totals row. */
  readonly noTotal?: true;
  /** The words of an `enum` column. */
  readonly words?: Readonly<Record<string, Text>>;
  /** The counts that a share is of, by measure. */
  readonly rate?: Rate;
  /** The count, by measure, that an average, a median or a percentile rests on. */
  readonly n?: string;
  /** How things stand at `asOf`, whatever the period: not compared with another. */
  readonly standing?: true;
  /** Which way is good news: see `Column`. */
  readonly better?: Column['better'];
}

export interface TableSpec {
  readonly label: Text;
  /** In order: they make a row unique, and sort it unless `order` says otherwise. */
  readonly keys: Readonly<Record<string, Key>>;
  /** The parts it reads; all unless told. */
  readonly parts?: readonly string[];
  /** Groups by fewer keys that `within` asks for. */
  readonly within?: readonly (readonly string[])[];
  /**
   * Rows that exist without records: for each key named, all its values, crossed. `'occurring'`: those that some record
   * has. Keys not named keep the rows they have.
   */
  readonly complete?: Readonly<Record<string, 'occurring' | readonly Value[]>>;
  /** A key whose further value stands for all of them, as `result` = `all`. */
  readonly rollup?: { readonly key: string; readonly as: string };
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Sort by these columns first, the largest value first; then by the keys. */
  readonly descending?: readonly string[];
  /** The last word on the sorted rows: ranks, running shares, differences to the row before. */
  readonly finish?: (rows: BuiltRow[], run: Run) => BuiltRow[];
}

/** A row with its keys and finished values. */
export type BuiltRow = Record<string, Value>;

export interface NoteSpec {
  readonly label: Text;
  /** The records left out: a parenthesised select with their `id`. */
  readonly of?: RecordName;
  readonly rows?: Sql;
  /** Or a number worked out from the main table. */
  readonly value?: (rows: readonly BuiltRow[], run: Run) => number | null;
}

/** What one run of a report consists of. */
export interface Plan {
  readonly parts: Readonly<Record<string, Part>>;
  /** `rows` is the main table. */
  readonly tables: { readonly rows: TableSpec } & Readonly<Record<string, TableSpec>>;
  /** Tables made from finished ones. */
  readonly derived?: Readonly<
    Record<
      string,
      {
        readonly label: Text;
        readonly columns: Readonly<Record<string, ColumnSpec>>;
        /** `figures`: what the main table's rows were worked out from, in any order. */
        readonly rows: (main: readonly BuiltRow[], run: Run, figures: readonly RowFigures[]) => BuiltRow[];
      }
    >
  >;
  readonly notes?: Readonly<Record<string, NoteSpec>>;
  /** What the records it counts may lack that it needs. */
  readonly gaps?: readonly GapName[];
  /** No totals row at all, or the whole of it in the report's own words. */
  readonly totals?: 'none' | ((totals: BuiltRow, rows: readonly BuiltRow[], run: Run) => BuiltRow);
  /** The main table's records are its rows (a log): page through them with `limit` and `cursor`. */
  readonly listing?: Listing;
}

/** A report whose rows are records themselves, newest first. */
export interface Listing {
  readonly of: RecordName;
  /** A parenthesised select of the rows' columns; `position` orders them. */
  readonly rows: Sql;
  readonly orderBy: Sql;
  readonly columns: Readonly<
    Record<
      string,
      {
        readonly label: Text;
        readonly kind: ColumnKind;
        readonly labels?: Key;
        /** Made from the row as it was read. */
        readonly value?: (row: BuiltRow) => Value;
      }
    >
  >;
  readonly limit: number | null;
  readonly cursor: string | null;
}

/** How the page draws a table; the chart shows nothing that the table does not. */
export interface Chart {
  readonly type:
    | 'funnel'
    | 'waterfall'
    | 'sankey'
    | 'bar'
    | 'column'
    | 'stacked'
    | 'share'
    | 'line'
    | 'pareto'
    | 'bullet'
    | 'heat'
    | 'dot'
    | 'interval'
    | 'scatter'
    | 'histogram'
    | 'tiles'
    | 'log';
  /** The table drawn; the main one unless told. */
  readonly table?: string;
  /** Category or time axis; the first key unless told. */
  readonly x?: string;
  /** Rows of a heat map, series of a stack: a key. */
  readonly series?: string;
  /** Of the series only these, where the others repeat them, as a result `all`. */
  readonly only?: readonly string[];
  /** The figures drawn. */
  readonly y: readonly string[];
  /** For heat maps around zero. */
  readonly diverging?: true;
  /** Above zero is the bad end of a diverging heat map, as with longer stays. */
  readonly lessIsBetter?: true;
}

/** A figure above the chart, which the table shows too. */
export interface KeyFigure {
  readonly column: string;
  /** Of which table; the main one unless told. */
  readonly table?: string;
  /**
   * Of which row: the totals unless told; the first or last; the one with most or least of it, of those that rest on
   * enough records; or the one with these keys.
   */
  readonly row?: 'first' | 'last' | 'most' | 'least' | Readonly<Record<string, string>>;
  /** Instead of a figure of one row: how many rows of the main table have this word in the column. */
  readonly tally?: string;
}

/** One report: its page, API, CLI, exports, documentation and tests follow from this. */
export interface Report {
  readonly id: string;
  /** Its place among the 34. */
  readonly number: number;
  readonly group: Group;
  readonly title: Text;
  readonly question: Text;
  /** What people ask when they want it, in other words than the question; search goes by them. */
  readonly asks: Readonly<Record<Locale, readonly string[]>>;
  /** How it is computed, in a paragraph for the reader. */
  readonly definition: Text;
  /** Whether `from` and `to` matter. */
  readonly period: boolean;
  readonly params: Params;
  readonly chart: Chart | readonly Chart[];
  /** Two to four figures above the chart; the first totals unless told. */
  readonly figures?: readonly KeyFigure[];
  readonly plan: (run: Run) => Plan;
}

/** Declares a report. */
export const report = (declaration: Report): Report => declaration;

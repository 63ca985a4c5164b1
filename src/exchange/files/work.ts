import type { Answer } from '../../report/answer.ts';
import type { Report } from '../../report/report.ts';
import type { Said } from './asked-words.ts';
import type { FileReader } from './chapter.ts';

export const fileFormats = ['csv', 'xlsx', 'pdf', 'json', 'svg', 'png'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Several reports fit into one of these. */
export const bookFormats: readonly FileFormat[] = ['xlsx', 'pdf'];

export const fileTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/** A report and its answer on their way into a file; plain data, for another thread may write it. */
export interface FilePart {
  readonly report: Omit<Report, 'plan'>;
  readonly answer: Answer;
  /** Its filters and parameters in words. */
  readonly asked: readonly Said[];
  /** Its title, where it is not the report's own. */
  readonly title?: string | undefined;
}

/** Everything a file is made of. */
export interface FileWork {
  readonly format: FileFormat;
  readonly title: string;
  readonly reader: FileReader;
  readonly parts: readonly FilePart[];
  /** Which table a CSV holds; the main one unless told. */
  readonly table?: string | undefined;
  /** Which chart a picture shows, by its place in the declaration; the first unless told. */
  readonly chart?: number | undefined;
}

/** How many rows the tables of a work have. */
export const rowsOf = ({ parts }: FileWork): number =>
  parts.reduce(
    (sum, { answer }) =>
      Object.values(answer.tables).reduce((rows, { length }) => rows + length, sum + answer.rows.length),
    0,
  );

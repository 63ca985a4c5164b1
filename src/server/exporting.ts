import { z } from 'zod';
import type { Reader } from '../access/reader.ts';
import { localDate } from '../core/calendar.ts';
import { BineshError } from '../core/errors.ts';
import { formatter } from '../core/format.ts';
import { formatInstant, now } from '../core/instant.ts';
import { locales } from '../core/text.ts';
import { askedInWords } from '../exchange/files/asked-words.ts';
import type { FileReader } from '../exchange/files/chapter.ts';
import { fileName } from '../exchange/files/file-name.ts';
import type { FileNames } from '../exchange/files/jobs.ts';
import { bookFormats, type FilePart, type FileWork, fileFormats } from '../exchange/files/work.ts';
import type { WorkspaceSettings } from '../records/workspace.ts';
import type { Answer } from '../report/answer.ts';
import { readDirectory } from '../report/directory.ts';
import { reportById } from '../report/registry.ts';
import { figurePart } from './figure-part.ts';
import type { Asked, House } from './house.ts';
import { readReportQuery } from './report-query.ts';
import { listsOf } from './routes/workspaces.ts';

const text = z.string().max(20_000);
const short = z.string().max(1000);
const readerShape = z.strictObject({
  locale: z.enum(locales).optional(),
  digits: z.enum(['persian', 'latin']).optional(),
  calendar: z.enum(['persian', 'gregorian']).optional(),
  moneyUnit: z.enum(['toman', 'rial']).optional(),
  patterns: z.boolean().optional(),
  timeDirection: z.enum(['ltr', 'rtl']).optional(),
});
const shared = { workspace: short.optional(), reader: readerShape.optional() };

/** A file of one report, as the page's address asks it. */
export const reportOrder = z.strictObject({
  report: short,
  query: text.default(''),
  format: z.enum(fileFormats),
  table: short.optional(),
  chart: z.number().int().min(0).max(20).optional(),
  title: short.optional(),
  ...shared,
});

/** One file of several reports. */
export const boardOrder = z.strictObject({
  board: z
    .array(z.strictObject({ title: short.optional(), report: short, query: text.default('') }))
    .min(1)
    .max(60),
  title: short,
  format: z.enum(fileFormats),
  ...shared,
});

type ReportOrder = z.output<typeof reportOrder>;
type BoardOrder = z.output<typeof boardOrder>;
export type FileOrder = ReportOrder | BoardOrder;

/**
 * What is asked for a file.
 * @throws invalid_body, export_one_report
 */
export function readOrder(body: unknown): FileOrder {
  const isBoard = typeof body === 'object' && body !== null && 'board' in body;
  const read = isBoard ? boardOrder.safeParse(body) : reportOrder.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new BineshError('invalid_field', {
      field: issue?.path.join('.') || 'format',
      value: '',
      expected: issue?.message ?? '',
    });
  }
  if ('board' in read.data && !bookFormats.includes(read.data.format)) {
    throw new BineshError('export_one_report', { expected: bookFormats.join(', ').toUpperCase() });
  }
  for (const { report } of asksOf(read.data)) reportById(report);
  return read.data;
}

interface Ask {
  readonly title?: string | undefined;
  readonly report: string;
  readonly query: string;
}

const asksOf = (order: FileOrder): readonly Ask[] => ('board' in order ? order.board : [order]);

/** Reads the address of a report as its own route does, except that a log is given whole. */
function readAsk({ report, query }: Ask, reader: FileReader, asOf: string): Asked {
  const read = readReportQuery(report, new URLSearchParams(query));
  const { limit: _, cursor: __, ...params } = { limit: '', cursor: '', ...read.request.params };
  const isLog = 'limit' in reportById(report).params;
  return {
    minVersion: read.minVersion,
    forFile: true,
    request: {
      ...read.request,
      asOf: read.request.asOf ?? asOf,
      params: isLog ? params : (read.request.params ?? {}),
      locale: reader.locale,
    },
  };
}

function fileReaderOf({ reader: chosen = {} }: FileOrder, settings: WorkspaceSettings): FileReader {
  const { digits, moneyUnit, patterns, timeDirection } = chosen;
  return {
    workspace: settings.name,
    locale: chosen.locale ?? settings.locale,
    calendar: chosen.calendar ?? settings.calendar,
    timeZone: settings.timeZone,
    currency: settings.currency,
    weekStart: settings.weekStart,
    ...(digits === undefined ? {} : { digits }),
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
    ...(patterns === undefined ? {} : { patterns }),
    ...(timeDirection === undefined ? {} : { timeDirection }),
  };
}

/** Asks the reports of an order, all at the same moment. */
export async function askFor(
  house: House,
  asker: Reader,
  order: FileOrder,
  signal?: AbortSignal,
): Promise<FileWork> {
  const { workspace } = asker;
  if (order.workspace !== undefined && ![workspace.name, String(workspace.id)].includes(order.workspace))
    throw new BineshError('unknown_workspace', { value: order.workspace });
  const reader = fileReaderOf(order, workspace);
  const asOf = formatInstant(now());
  const parts: FilePart[] = [];
  for (const ask of asksOf(order)) {
    const asked = readAsk(ask, reader, asOf);
    const part = await askOne(house, asker, asked, ask.title, reader, signal);
    const { drill } = readReportQuery(ask.report, new URLSearchParams(ask.query));
    parts.push(drill === undefined ? part : await recordsOf(house, asker, asked, drill, part, signal));
  }
  const [first] = parts;
  return {
    format: order.format,
    title: order.title ?? first?.report.title[reader.locale] ?? '',
    reader,
    parts,
    ...('board' in order ? {} : { table: order.table, chart: order.chart }),
  };
}

async function askOne(
  house: House,
  asker: Reader,
  asked: Asked,
  title: string | undefined,
  reader: FileReader,
  signal: AbortSignal | undefined,
): Promise<FilePart> {
  const { plan: _, ...report } = reportById(asked.request.report);
  const answer = await answerSorted(house, asker, asked, signal);
  const engine = await house.engineFor(asker, 'file');
  const words = await engine.snapshot(
    (session) => askedInWords(session, report, answer, formatter(reader)),
    signal,
  );
  return { report, answer, asked: words, title };
}

/** The records behind a figure instead of the report itself. */
async function recordsOf(
  house: House,
  asker: Reader,
  asked: Asked,
  drill: string,
  part: FilePart,
  signal: AbortSignal | undefined,
): Promise<FilePart> {
  const { sort, locale = 'fa' } = asked.request;
  const records = await house.drill(asked, asker, drill, { sort }, signal);
  const engine = await house.engineFor(asker, 'file');
  const directory = await engine.snapshot((session) => readDirectory(session), signal);
  return figurePart(part, records, listsOf(directory), locale);
}

/** A page also sorts by columns that only it has, such as a change: a file is then in the report's own order. */
async function answerSorted(
  house: House,
  asker: Reader,
  asked: Asked,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  try {
    return await house.answer(asked, asker, signal);
  } catch (error) {
    if (!(error instanceof BineshError) || error.code !== 'invalid_sort') throw error;
    return house.answer({ ...asked, request: { ...asked.request, sort: undefined } }, asker, signal);
  }
}

/** What the file of a work is called: by its title and the period or the day. */
export function namesOf({ title, reader, parts, format }: FileWork): FileNames {
  const written = formatter(reader);
  const [first, ...others] = parts;
  const period = others.length === 0 ? first?.answer.period : undefined;
  const when =
    period === undefined
      ? written.dateLong(localDate(reader.timeZone, now()))
      : written.period(period.from, period.to);
  const plain = `${others.length === 0 ? first?.report.id : 'reports'}.${format}`;
  return { name: fileName([title, when], format, reader.locale), plain };
}

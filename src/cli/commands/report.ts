import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { BineshError, errorPayload } from '../../core/errors.ts';
import type { Row, Table } from '../../core/table.ts';
import type { Locale } from '../../core/text.ts';
import { tableToCsv } from '../../exchange/files/csv.ts';
import type { WorkspaceSettings } from '../../records/workspace.ts';
import type { Answer } from '../../report/answer.ts';
import { reportById, reports } from '../../report/registry.ts';
import { groups } from '../../report/report.ts';
import { filterNames } from '../../report/run.ts';
import { manifest } from '../../server/manifest.ts';
import { readVersion, splitList, splitPair } from '../../server/report-query.ts';
import { answerText, comparedTable, drillText } from '../answer-text.ts';
import { readInput } from '../arguments.ts';
import type { Command, Context, Input } from '../command.ts';
import { drawGrid } from '../grid.ts';
import { type Asked, openReporter, type Reporter } from '../reporter.ts';

const formats = ['table', 'json', 'csv', 'xlsx', 'pdf', 'svg', 'png'] as const;
type Format = (typeof formats)[number];

export const report: Command = {
  name: 'report',
  summary: { fa: 'پاسخ یک گزارش', en: 'answer a report' },
  argument: {
    name: 'id',
    help: {
      fa: 'شناسهٔ گزارش؛ binesh report --list همه را نشان می‌دهد',
      en: 'of the report; binesh report --list shows all',
    },
  },
  options: {
    from: {
      kind: 'text',
      value: 'DATE',
      help: { fa: 'نخستین روز بازه (میلادی)', en: 'first day of the period' },
    },
    to: { kind: 'text', value: 'DATE', help: { fa: 'آخرین روز بازه', en: 'last day of the period' } },
    'as-of': {
      kind: 'text',
      value: 'INSTANT',
      help: { fa: 'در این زمان؛ پیش‌فرض اکنون', en: 'at this instant; now unless given' },
    },
    compare: {
      kind: 'text',
      value: 'PERIOD',
      help: {
        fa: 'مقایسه با previous (بازهٔ پیشین)، last_year (سال گذشته) یا 2025-03-21..2025-04-20',
        en: 'with previous, last_year or 2025-03-21..2025-04-20',
      },
    },
    filter: {
      kind: 'list',
      value: 'NAME=A,B',
      help: {
        fa: `یکی از ${filterNames.join('، ')}؛ چند بار هم می‌شود`,
        en: `one of ${filterNames.join(', ')}; repeatable`,
      },
    },
    param: {
      kind: 'list',
      value: 'NAME=VALUE',
      help: { fa: 'پارامتر خود گزارش', en: 'a parameter of the report' },
    },
    sort: { kind: 'text', value: 'COLUMN[:desc]', help: { fa: 'مرتب‌سازی', en: 'sort by a column' } },
    drill: {
      kind: 'text',
      value: 'JSON',
      help: { fa: 'رکوردهای پشت یک عدد', en: 'the records behind a figure' },
    },
    format: { kind: 'text', value: formats.join('|'), help: { fa: 'شکل پاسخ', en: 'how the answer looks' } },
    table: { kind: 'text', value: 'NAME', help: { fa: 'کدام جدول در csv', en: 'which table in csv' } },
    output: {
      kind: 'text',
      value: 'FILE',
      help: {
        fa: 'نوشتن در فایل، همان‌گونه که صفحه خروجی می‌دهد',
        en: 'write a file, as the page gives it',
      },
    },
    'min-version': {
      kind: 'text',
      value: 'N',
      help: { fa: 'پاسخ دست‌کم از این نسخهٔ داده باشد', en: 'of at least this version of the data' },
    },
    workspace: { kind: 'text', value: 'NAME', help: { fa: 'فضای کاری', en: 'the workspace' } },
    list: { kind: 'flag', help: { fa: 'فهرست گزارش‌ها', en: 'list the reports' } },
    all: { kind: 'flag', help: { fa: 'همهٔ گزارش‌ها در یک شیء JSON', en: 'all reports as one JSON object' } },
    batch: {
      kind: 'flag',
      help: {
        fa: 'هر سطر ورودی استاندارد یک آرایهٔ JSON از کلمه‌ها، هر سطر خروجی یک پاسخ',
        en: 'standard input: one JSON array of words a line; standard output: one answer a line',
      },
    },
  },
  examples: [
    'binesh report total-sales --from 2026-03-21 --to 2026-06-21 --param groupBy=source',
    'binesh report sales-funnel --filter owner=u1,u2 --format json',
    'binesh report sales-by-owner --from 2026-03-21 --to 2026-06-21 --compare last_year',
    'binesh report sales-by-owner --format xlsx --output sales.xlsx',
    `binesh report loss-reasons --drill '{"row": {"loss_reason_id": null}, "measure": "lost_count"}'`,
  ],
  async run(context) {
    const { input, terminal } = context;
    const format = readFormat(input);
    const modes = ['list', 'all', 'batch'].filter((name) => input.flags.has(name));
    if (modes.length + (input.argument === undefined ? 0 : 1) > 1) {
      throw new BineshError('unexpected_argument', { value: input.argument ?? `--${modes[1]}` });
    }
    if (input.flags.has('list')) {
      await terminal.answer(listText(format, context.language.locale));
      return 0;
    }
    if (modes.length === 0 && input.argument === undefined) {
      throw new BineshError('missing_parameter', { field: 'id', expected: reportIds() });
    }
    if (input.argument !== undefined) reportById(input.argument);
    const reporter = await openReporter(context.place);
    try {
      const settings = await reporter.settings(input.texts.get('workspace'));
      context.language.learn(settings.locale);
      if (input.flags.has('batch')) return await batch(reporter, context);
      if (input.flags.has('all')) return await all(reporter, context);
      return await one(reporter, context, settings, format);
    } finally {
      await reporter.close();
    }
  },
};

const reportIds = (): string => reports.map(({ id }) => id).join(', ');

function readFormat(input: Input): Format {
  const given = input.texts.get('format') ?? 'table';
  const format = formats.find((each) => each === given);
  if (format !== undefined) return format;
  throw new BineshError('invalid_parameter', {
    field: '--format',
    value: given,
    expected: formats.join(', '),
  });
}

/** What the words ask, of the report that they name. */
function readAsked(input: Input, id: string, locale: Locale): Asked {
  const filters: Record<string, string[]> = {};
  for (const pair of input.lists.get('filter') ?? []) {
    const [name, values] = splitPair(pair, '--filter', 'owner=u1,u2');
    filters[name] = [...(filters[name] ?? []), ...splitList(values)];
  }
  const params = Object.fromEntries(
    (input.lists.get('param') ?? []).map((pair) => splitPair(pair, '--param', 'groupBy=source')),
  );
  return {
    workspace: input.texts.get('workspace'),
    minVersion: readVersion(input.texts.get('min-version')),
    request: {
      report: id,
      from: input.texts.get('from'),
      to: input.texts.get('to'),
      asOf: input.texts.get('as-of'),
      compare: input.texts.get('compare'),
      sort: input.texts.get('sort'),
      filters,
      params,
      locale,
    },
  };
}

async function one(
  reporter: Reporter,
  context: Context,
  settings: WorkspaceSettings,
  format: Format,
): Promise<number> {
  const { input, terminal, language } = context;
  const asked = readAsked(input, input.argument ?? '', language.locale);
  const output = input.texts.get('output');
  if (output !== undefined || isFileFormat(format)) {
    await writeFile(reporter, { asked, format, output, table: input.texts.get('table') });
    return 0;
  }
  const figure = input.texts.get('drill');
  const answer = figure === undefined ? await reporter.answer(asked) : await reporter.drill(asked, figure);
  if (format === 'json') {
    await terminal.answer(JSON.stringify(answer, null, terminal.width === undefined ? 0 : 2));
  } else if (format === 'csv') {
    await terminal.answer(
      tableToCsv('records' in answer ? recordTable(answer.records) : chosenTable(answer, input)),
    );
  } else {
    const reader = { settings, locale: language.locale, width: terminal.width };
    await terminal.answer('records' in answer ? drillText(answer, reader) : answerText(answer, reader));
  }
  return 0;
}

/** Kinds of files that no screen shows. */
const isFileFormat = (format: Format): boolean => ['xlsx', 'pdf', 'svg', 'png'].includes(format);

async function writeFile(
  reporter: Reporter,
  given: { asked: Asked; format: Format; output: string | undefined; table: string | undefined },
): Promise<void> {
  const { asked, format, output, table } = given;
  if (output === undefined)
    throw new BineshError('missing_parameter', { field: '--output', expected: 'FILE' });
  if (format === 'table') {
    const expected = formats.filter((each) => each !== 'table').join(', ');
    throw new BineshError('invalid_parameter', { field: '--format', value: format, expected });
  }
  const path = resolve(output);
  if (existsSync(path)) throw new BineshError('target_exists', { path });
  await reporter.file(asked, { format, table }, path);
}

function chosenTable(answer: Answer, input: Input): Pick<Table, 'columns' | 'rows'> {
  const name = input.texts.get('table') ?? 'rows';
  if (Object.hasOwn(answer.columns, name)) return comparedTable(answer, name);
  const expected = ['rows', ...Object.keys(answer.tables)].join(', ');
  throw new BineshError('invalid_parameter', { field: '--table', value: name, expected });
}

function recordTable(rows: readonly Row[]): Pick<Table, 'columns' | 'rows'> {
  const names = Object.keys(rows[0] ?? { id: '' });
  return { rows, columns: names.map((name) => ({ name, label: { fa: name, en: name }, kind: 'text' })) };
}

/** Every report in one JSON object; a parameter reaches the reports that have it. */
async function all(reporter: Reporter, context: Context): Promise<number> {
  const { input, terminal, language } = context;
  const answers: Record<string, unknown> = {};
  const now = new Date().toISOString();
  let failures = 0;
  for (const each of reports) {
    const asked = readAsked(input, each.id, language.locale);
    const params = Object.entries(asked.request.params ?? {}).filter(([name]) => name in each.params);
    const { asOf = now } = asked.request;
    try {
      const request = { ...asked.request, asOf, params: Object.fromEntries(params) };
      answers[each.id] = await reporter.answer({ ...asked, request });
    } catch (error) {
      failures += 1;
      answers[each.id] = { error: errorPayload(error, language.locale) };
    }
  }
  await terminal.answer(JSON.stringify(answers));
  return failures === 0 ? 0 : 1;
}

/** One run a line, one answer a line, in order; a wrong line is answered with its error. */
async function batch(reporter: Reporter, context: Context): Promise<number> {
  const { terminal, language } = context;
  for await (const line of createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    let answer: unknown;
    try {
      answer = await answerLine(reporter, line, language.locale);
    } catch (error) {
      answer = { error: errorPayload(error, language.locale) };
    }
    await terminal.answer(JSON.stringify(answer));
  }
  return 0;
}

async function answerLine(reporter: Reporter, line: string, locale: Locale): Promise<unknown> {
  const input = readInput(report, readWords(line));
  const mode = ['list', 'all', 'batch', 'help'].find((name) => input.flags.has(name));
  if (mode !== undefined) throw new BineshError('unexpected_argument', { value: `--${mode}` });
  if (input.argument === undefined) {
    throw new BineshError('missing_parameter', { field: 'id', expected: reportIds() });
  }
  const asked = readAsked(input, reportById(input.argument).id, locale);
  const figure = input.texts.get('drill');
  return figure === undefined ? reporter.answer(asked) : reporter.drill(asked, figure);
}

function readWords(line: string): string[] {
  let words: unknown;
  try {
    words = JSON.parse(line);
  } catch {
    words = undefined;
  }
  if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words;
  throw new BineshError('invalid_request_line', {
    expected: '["sales-funnel","--from","2026-01-01","--to","2026-01-31"]',
  });
}

function listText(format: Format, locale: Locale): string {
  if (format === 'json') return JSON.stringify(manifest());
  const columns = [
    { name: 'number', label: { fa: 'شماره', en: 'No.' }, kind: 'count' },
    { name: 'id', label: { fa: 'شناسه', en: 'Id' }, kind: 'text' },
    { name: 'title', label: { fa: 'عنوان', en: 'Title' }, kind: 'text' },
    { name: 'group', label: { fa: 'گروه', en: 'Group' }, kind: 'text' },
  ] as const;
  const rows = reports.map(({ number, id, title, group }) => ({
    number,
    id,
    title: title[locale],
    group: groups[group][locale],
  }));
  if (format === 'csv') return tableToCsv({ columns, rows });
  return drawGrid(
    {
      columns: columns.map(({ label, kind }) => ({ title: label[locale], figures: kind === 'count' })),
      rows: rows.map((row) => columns.map(({ name }) => String(row[name]))),
    },
    locale,
  );
}

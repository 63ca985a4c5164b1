import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { machineOwner } from '../src/access/granted.ts';
import { readColumns } from '../src/core/table-text.ts';
import { makeFile } from '../src/exchange/files/make-file.ts';
import type { FileWork } from '../src/exchange/files/work.ts';
import type { Answer } from '../src/report/answer.ts';
import { reports } from '../src/report/registry.ts';
import { askFor, readOrder } from '../src/server/exporting.ts';
import { loadDemo } from '../src/server/load-demo.ts';
import { type TempHouse, tempHouse } from './temp-house.ts';

const workspace = 'demo';
const period = 'from=2025-03-21&to=2026-03-20&asOf=2026-04-01T00:00:00Z';
const charts = new URL('../dist/charts/charts-for-files.js', import.meta.url);
const needsCharts = { skip: existsSync(charts) ? false : 'the charts of files are not built' };

let home: TempHouse;
before(async () => {
  home = await tempHouse();
  await loadDemo(home.house.store, { deals: 120, seed: 5, workspace });
});
after(() => home.close());

const file = (name: string): string => join(home.house.store.dataFolder, name);

const queryOf = (report: (typeof reports)[number]): string =>
  report.period ? period : 'asOf=2026-04-01T00:00:00Z';

async function ask(body: Record<string, unknown>): Promise<FileWork> {
  const owner = machineOwner(home.house.store, await home.house.store.workspace(workspace));
  return askFor(home.house, owner, readOrder({ workspace, ...body }));
}

type Cell = string | number | boolean | Date | null;
interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

/** A figure of a sheet: percents are parts of one, durations parts of a day, which the reader takes for a moment. */
function figureOf(kind: string, shown: Cell): number {
  if (shown instanceof Date) return (shown.getTime() - Date.UTC(1899, 11, 30)) / 1000;
  return kind === 'percent' ? Number(shown) * 100 : Number(shown);
}
const figures = new Set([
  'count',
  'rank',
  'money',
  'percent',
  'points',
  'seconds',
  'decimal',
  'number',
  'hour',
]);

function tablesOf(answer: Answer) {
  return Object.entries(answer.columns).map(([name, columns]) => ({
    columns,
    rows: (name === 'rows' ? answer.rows : answer.tables[name]) ?? [],
    totals: name === 'rows' ? answer.totals : {},
  }));
}

function assertSheet(
  sheet: Sheet | undefined,
  table: ReturnType<typeof tablesOf>[number],
  where: string,
): void {
  const [head = [], ...lines] = sheet?.data ?? [];
  const hasTotals = Object.keys(table.totals).length > 0;
  const rows = hasTotals ? [...table.rows, table.totals] : table.rows;
  assert.equal(lines.length, rows.length, where);
  let place = 0;
  for (const { column } of readColumns(table.columns)) {
    const { name, kind } = column;
    assert.ok(String(head[place]).startsWith(column.label.fa), `${where} ${name}`);
    if (figures.has(kind)) {
      for (const [index, row] of rows.entries()) {
        const [shown, value] = [lines[index]?.[place] ?? null, row[name] ?? null];
        if (value === null)
          assert.ok(shown === null || shown === '' || shown === 'مجموع', `${where} ${name}`);
        else {
          const [read, number] = [figureOf(kind, shown), Number(value)];
          const near = kind === 'seconds' ? 1 : 1e-9 * Math.max(1, Math.abs(number));
          assert.ok(Math.abs(read - number) <= near, `${where} ${name}: ${read}, not ${number}`);
        }
      }
    }
    const next = String(head[place + 1] ?? '');
    place += next.startsWith(`${column.label.fa} (`) && /\((شمسی|به حروف)\)$/.test(next) ? 2 : 1;
  }
  assert.equal(place, head.length, where);
}

for (const report of reports) {
  test(`files of ${report.id} hold the figures of the API`, async () => {
    const query = queryOf(report);
    const asked = new URLSearchParams(query);
    if ('limit' in report.params) asked.set('limit', 'all');
    const response = await home.ask(`/api/reports/${report.id}?${asked}&workspace=${workspace}&locale=fa`);
    const answer = (await response.json()) as Answer;
    const order = { report: report.id, query, reader: { locale: 'fa' } };

    const book = await ask({ ...order, format: 'xlsx' });
    assert.deepEqual(book.parts[0]?.answer, answer);
    await makeFile(book, file('a.xlsx'));
    const [, ...sheets] = (await readSheets(file('a.xlsx'))) as unknown as readonly Sheet[];
    const tables = tablesOf(answer);
    assert.equal(sheets.length, tables.length);
    for (const [index, table] of tables.entries()) assertSheet(sheets[index], table, `${report.id} ${index}`);

    await makeFile({ ...book, format: 'csv' }, file('a.csv'));
    const columns = answer.columns.rows ?? [];
    const [, ...lines] = parse(await readFile(file('a.csv'), 'utf8'), { bom: true }) as string[][];
    assert.equal(lines.length, answer.rows.length);
    for (const [index, row] of answer.rows.entries()) {
      const numbers = columns.flatMap(({ name, kind }, place) =>
        figures.has(kind) ? [[lines[index]?.[place], row[name] === null ? '' : String(row[name])]] : [],
      );
      for (const [shown, value] of numbers) assert.equal(shown, value);
    }

    await makeFile({ ...book, format: 'json' }, file('a.json'));
    assert.deepEqual(JSON.parse(await readFile(file('a.json'), 'utf8')), answer);
  });

  const drawn = [report.chart].flat().filter(({ type }) => type !== 'log');
  if (drawn.length === 0) continue;
  test(`charts of ${report.id} are pictures in both directions`, needsCharts, async () => {
    for (const locale of ['fa', 'en'] as const) {
      for (const chart of drawn.keys()) {
        const order = { report: report.id, query: queryOf(report), format: 'svg', chart, reader: { locale } };
        const work = await ask(order);
        const table = drawn[chart]?.table;
        const rows = table === undefined ? work.parts[0]?.answer.rows : work.parts[0]?.answer.tables[table];
        if ((rows ?? []).length === 0) continue;
        await makeFile(work, file('a.svg'));
        const svg = await readFile(file('a.svg'), 'utf8');
        assert.ok(svg.includes(work.parts[0]?.report.title[locale] ?? ''));
        assert.match(
          svg,
          new RegExp(`<text x="[^"]+" y="40" text-anchor="${locale === 'fa' ? 'end' : 'start'}"`),
        );
        assert.doesNotMatch(svg, /var\(|undefined|NaN|color-mix|<button|<ul/);
        if (chart > 0 || locale === 'en') continue;
        await makeFile({ ...work, format: 'png' }, file('a.png'));
        const png = await readFile(file('a.png'));
        assert.equal(png.subarray(1, 4).toString(), 'PNG');
        assert.ok(png.readUInt32BE(16) >= 1920 && png.length > 5000, report.id);
      }
    }
  });
}

describe('over HTTP', () => {
  interface State {
    readonly state: string;
    readonly done: number;
    readonly total: number;
    readonly name?: string;
    readonly error?: { code: string; message: string };
  }
  const post = (body: unknown) =>
    home.ask(`/api/exports?workspace=${workspace}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'accept-language': 'fa' },
    });
  const start = async (body: Record<string, unknown>): Promise<string> => {
    const response = await post({ workspace, ...body });
    assert.equal(response.status, 202, await response.clone().text());
    return ((await response.json()) as { id: string }).id;
  };
  const state = async (id: string): Promise<State> =>
    (await (
      await home.ask(`/api/exports/${id}?workspace=${workspace}`, { headers: { 'accept-language': 'fa' } })
    ).json()) as State;
  const ended = async (id: string): Promise<State> => {
    for (;;) {
      const now = await state(id);
      if (now.state !== 'running') return now;
      await setTimeout(20);
    }
  };

  test('a file is made, told, and fetched again from any byte', async () => {
    const id = await start({ report: 'sales-by-owner', query: period, format: 'csv' });
    const { state: end, name, done, total } = await ended(id);
    assert.equal(end, 'done');
    assert.ok(done <= total && total > 0);
    assert.match(name ?? '', /^گزارش .*۱۴۰۴\.csv$/);
    const whole = await home.ask(`/api/exports/${id}/file?workspace=${workspace}`);
    assert.match(
      whole.headers.get('content-disposition') ?? '',
      /filename="sales-by-owner\.csv"; filename\*=UTF-8''%/,
    );
    assert.match(whole.headers.get('cache-control') ?? '', /no-transform/);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const rest = await home.ask(`/api/exports/${id}/file?workspace=${workspace}`, {
      headers: { range: 'bytes=100-' },
    });
    assert.equal(rest.status, 206);
    assert.deepEqual(Buffer.from(await rest.arrayBuffer()), bytes.subarray(100));
    await home.ask(`/api/exports/${id}?workspace=${workspace}`, { method: 'DELETE' });
    assert.equal((await home.ask(`/api/exports/${id}/file?workspace=${workspace}`)).status, 409);
  });

  test('a file is stopped', async () => {
    const id = await start({ report: 'call-log', query: period, format: 'xlsx' });
    const response = await home.ask(`/api/exports/${id}?workspace=${workspace}`, { method: 'DELETE' });
    assert.equal(((await response.json()) as State).state, 'stopped');
    assert.equal((await state(id)).state, 'stopped');
  });

  test('a board is one workbook with a sheet for each report', async () => {
    const board = [
      { title: 'قیف تیم', report: 'sales-funnel', query: period },
      { report: 'sales-by-owner', query: `${period}&sort=won_count:desc` },
      { title: 'قیف تیم', report: 'sales-funnel', query: `${period}&compare=previous` },
    ];
    const id = await start({
      board,
      title: 'تخته',
      format: 'xlsx',
      reader: { locale: 'fa', digits: 'latin' },
    });
    assert.equal((await ended(id)).state, 'done');
    const bytes = Buffer.from(
      await (await home.ask(`/api/exports/${id}/file?workspace=${workspace}`)).arrayBuffer(),
    );
    const names = ((await readSheets(bytes)) as unknown as readonly Sheet[]).map(({ sheet }) => sheet);
    assert.deepEqual(names, ['درباره', 'قیف تیم', 'گزارش فروش بر اساس مالکیت', 'قیف تیم (2)']);
  });

  test('what is wrong with the question fails the file in the reader’s language', async () => {
    const id = await start({ report: 'sales-by-owner', query: 'owner=nobody', format: 'pdf' });
    const { state: end, error } = await ended(id);
    assert.equal(end, 'failed');
    assert.equal(error?.code, 'unknown_filter_value');
    assert.match(error?.message ?? '', /nobody/);
    assert.match(error?.message ?? '', /[آ-ی]/);
    assert.equal((await home.ask(`/api/exports/${id}/file?workspace=${workspace}`)).status, 400);
  });

  test('orders that nobody can fill are refused', async () => {
    const refused = async (body: unknown) => {
      const response = await post(body);
      return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
    };
    const board = [{ report: 'sales-funnel', query: '' }];
    assert.deepEqual(await refused({ report: 'nope', format: 'csv' }), [404, 'report_not_found']);
    assert.deepEqual(await refused({ report: 'sales-funnel', format: 'exe' }), [400, 'invalid_field']);
    assert.deepEqual(await refused({ report: 'sales-funnel', format: 'csv', x: 1 }), [400, 'invalid_field']);
    assert.deepEqual(await refused({ board, title: 'x', format: 'csv' }), [400, 'export_one_report']);
    assert.deepEqual(await refused([]), [400, 'invalid_field']);
    assert.equal((await home.ask(`/api/exports/nope?workspace=${workspace}`)).status, 404);
  });
});

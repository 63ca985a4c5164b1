import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readSheets from 'read-excel-file/node';
import type { Column, Row } from '../../core/table.ts';
import type { Chapter, FileReader } from './chapter.ts';
import { writePdf } from './pdf.ts';
import { writeXlsx } from './xlsx.ts';

const folder = mkdtempSync(join(tmpdir(), 'binesh-files-test-'));
after(() => rmSync(folder, { recursive: true }));

const reader: FileReader = {
  locale: 'fa',
  calendar: 'persian',
  timeZone: 'Asia/Tehran',
  currency: 'IRR',
  weekStart: 'saturday',
  workspace: '=cmd|calc!A1',
};

const label = (fa: string) => ({ fa, en: fa });
const columns: readonly Column[] = [
  { name: 'company_id', label: label('شرکت'), kind: 'id' },
  { name: 'company', label: label('شرکت'), kind: 'text' },
  { name: 'count', label: label('تعداد'), kind: 'count' },
  { name: 'value', label: label('ارزش'), kind: 'money' },
  { name: 'rate', label: label('نرخ'), kind: 'percent' },
  { name: 'gap', label: label('اختلاف'), kind: 'points' },
  { name: 'time', label: label('مدت'), kind: 'seconds' },
  { name: 'day', label: label('روز'), kind: 'date' },
  { name: 'at', label: label('زمان'), kind: 'instant' },
];
const hostile = [
  '=HYPERLINK("http://evil.example")',
  '+98 21 1234',
  '@SUM(A1)',
  '\t=1+1',
  '<script>alert(1)</script>&amp;',
  '\u202eتک\u202eemoc',
  '🙂👩‍👩‍👧 شادی',
  'نام بسیار بلند '.repeat(20),
  '#import "x": y; *bold* $x^2$ ` \\ @ref <label>',
  '_x0041_',
  'a\u0000b\u0007c',
];
const row = (company: string, index: number): Row => ({
  company_id: `c${index}`,
  company,
  count: index,
  value: ['12500000', '-0.05', '1234567890123456789.12', '999999999999999'][index % 4] ?? '0',
  rate: 76.4706,
  gap: -8.3,
  time: 93784.5,
  day: '2026-11-23',
  at: '2026-11-23T20:45:10Z',
});

const chapterOf = (rows: readonly Row[], more: Partial<Chapter> = {}): Chapter => ({
  report: 'test',
  title: '*گزارش* #sys.inputs',
  question: '<b>چند؟</b>',
  definition: '= تعریف $x$',
  said: [['مسئول', '#panic()']],
  notes: [['بیرون مانده', '۳']],
  granularity: 'month',
  tables: [{ name: 'rows', title: 'جدول', columns, rows, totals: { count: 55, value: '7' }, before: null }],
  charts: [],
  reference: null,
  comparedWith: null,
  ...more,
});

type Cell = string | number | boolean | Date | null;
const sheetsOf = async (path: string) =>
  (await readSheets(path)) as unknown as readonly { sheet: string; data: readonly (readonly Cell[])[] }[];

test('cells of a sheet are typed and exact; hostile texts are plain texts', async () => {
  const path = join(folder, 'a.xlsx');
  await writeXlsx([chapterOf(hostile.map(row))], reader, path, () => undefined);
  const [about, table] = await sheetsOf(path);
  assert.deepEqual(about?.data[0], ['فضای کاری', '=cmd|calc!A1']);
  const [head, ...rows] = table?.data ?? [];
  assert.deepEqual(head, [
    'شرکت',
    'تعداد',
    'ارزش (ریال)',
    'نرخ',
    'اختلاف (واحد درصد)',
    'مدت',
    'روز',
    'روز (شمسی)',
    'زمان',
    'زمان (شمسی)',
  ]);
  assert.equal(rows.length, hostile.length + 1);
  for (const [index, text] of hostile.entries()) {
    const shown = rows[index] ?? [];
    if (!text.startsWith('a\u0000') && text !== '_x0041_') assert.equal(String(shown[0]), text.trim(), text);
    assert.equal(shown[1], index);
    assert.equal(shown[3], 0.764706);
    assert.equal(shown[4], -8.3);
    assert.deepEqual(shown[6], new Date('2026-11-23T00:00:00Z'));
    assert.equal(shown[7], '۱۴۰۵/۰۹/۰۲');
    assert.deepEqual(shown[8], new Date('2026-11-24T00:15:10Z'));
    assert.equal(shown[9], '۱۴۰۵/۰۹/۰۳ ۰۰:۱۵');
  }
  assert.deepEqual(
    rows.slice(0, 4).map((cells) => cells[2]),
    [12500000, -0.05, '۱٬۲۳۴٬۵۶۷٬۸۹۰٬۱۲۳٬۴۵۶٬۷۸۹٫۱۲', 999999999999999],
  );
  assert.deepEqual(rows.at(-1)?.slice(0, 3), ['مجموع', 55, 7]);
});

test('each figure stands beside what it was, with its change, and rows that are no more are kept', async () => {
  const path = join(folder, 'compared.xlsx');
  const narrow = columns.filter(({ name }) => ['company_id', 'company', 'count', 'rate'].includes(name));
  const table = {
    name: 'rows',
    title: 'جدول',
    columns: narrow,
    rows: [{ company_id: 'a', company: 'الف', count: 30, rate: 50 }],
    totals: {},
    before: {
      rows: [{ company_id: 'a', company: 'الف', count: 40, rate: 40 }],
      only: [{ company_id: 'b', company: 'ب', count: 7, rate: null }],
      totals: {},
    },
  };
  await writeXlsx([chapterOf([], { tables: [table] })], reader, path, () => undefined);
  const [, sheet] = await sheetsOf(path);
  assert.deepEqual(sheet?.data.slice(1), [
    ['الف', 30, 40, -0.25, 0.5, 0.4, 10],
    ['ب', null, 7, null, null, null, null],
  ]);
});

async function pagesOf(path: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages;
}

const digits = (number: number): string =>
  String(number).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '');

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u200c-\u200f\u2066-\u2069]/g, '');

test('paper holds every row, repeats the head and numbers its pages; hostile texts are no markup', async () => {
  const path = join(folder, 'a.pdf');
  const rows = Array.from({ length: 120 }, (_, index) => row(hostile[index] ?? `Company ${index}`, index));
  await writePdf('عنوان', [chapterOf(rows)], reader, path, () => undefined);
  const pages = (await pagesOf(path)).map(plain);
  assert.ok(pages.length >= 3, String(pages.length));
  const whole = pages.join('');
  for (let index = hostile.length; index < 120; index += 1) assert.ok(whole.includes(`Company${index}`));
  for (const text of [
    'HYPERLINK("http://evil.example")',
    '<script>alert(1)</script>',
    '*bold*$x^2$',
    'panic()',
  ])
    assert.ok(whole.includes(text), text);
  for (const text of ['۱٬۲۵۰٬۰۰۰', '۷۶٫۵']) assert.ok(whole.includes(text), text);
  for (const [index, page] of pages.entries()) {
    assert.ok(page.includes(`${digits(index + 1)}از${digits(pages.length)}`), page);
    if (index < pages.length - 1) assert.ok(page.includes('ارزش(تومان)'), 'the head is repeated');
  }
});

test('English paper is numbered in Latin digits', async () => {
  const path = join(folder, 'en.pdf');
  const rows = Array.from({ length: 90 }, (_, index) => row(`Company ${index}`, index));
  const english = { ...reader, locale: 'en', calendar: 'gregorian' } as const;
  await writePdf('Title', [chapterOf(rows), chapterOf(rows)], english, path, () => undefined);
  const pages = await pagesOf(path);
  for (const [index, page] of pages.entries())
    assert.match(plain(page), new RegExp(`Page${index + 1}of${pages.length}`));
});

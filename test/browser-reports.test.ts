import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Granularity } from '../src/core/calendar.ts';
import { type Formatter, formatter, noValue } from '../src/core/format.ts';
import { isNumeric, type Row } from '../src/core/table.ts';
import { cellText, readColumns } from '../src/core/table-text.ts';
import { type Locale, locales } from '../src/core/text.ts';
import type { Answer } from '../src/report/answer.ts';
import { reports } from '../src/report/registry.ts';
import type { Report } from '../src/report/report.ts';
import { fullFigure } from '../src/web/charts/values.ts';
import { answered, inBrowser, missing, openPages, type Pages, settled } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages();
});
after(() => pages?.close());

const asOf = 'asOf=2026-11-21T20:29:59Z';
const askedOf = (report: Report) => `${report.period ? 'from=2026-03-21&to=2026-11-21&' : ''}${asOf}`;
const chartsOf = (report: Report) => [report.chart].flat().filter(({ type }) => type !== 'log');

async function answerOf(report: Report, locale: Locale): Promise<Answer> {
  const response = await pages.ask(`/api/reports/${report.id}?${askedOf(report)}&locale=${locale}`);
  return (await response.json()) as Answer;
}

const formats = Object.fromEntries(
  locales.map((locale) => [
    locale,
    formatter({ locale, calendar: 'persian', timeZone: 'Asia/Tehran', currency: 'IRR' }),
  ]),
) as Record<Locale, Formatter>;

const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '').trim();
const granularityOf = (answer: Answer) => (answer.params.granularity ?? 'month') as Granularity;

/** Every cell that the grid has drawn says what the API's row says. */
async function checkTable(page: Page, answer: Answer, format: Formatter): Promise<void> {
  const columns = readColumns(answer.columns.rows ?? []);
  const heads = await page.locator('main [role=grid]').first().locator('thead th').allTextContents();
  const cells = await page
    .locator('main [role=grid]')
    .first()
    .locator('tbody [data-cell]')
    .evaluateAll((all) => all.map((cell) => [cell.getAttribute('data-cell'), cell.textContent] as const));
  assert.ok(cells.length >= Math.min(answer.rows.length, 5), `${answer.report} has cells`);
  if (answer.report === 'call-log') return; // its cells are players and links
  assert.ok(heads.length >= columns.length, `${answer.report} has a head for each column`);
  for (const [place, text] of cells) {
    const [row = 0, at = 0] = (place ?? '').split(':').map(Number);
    const column = columns[at];
    const given = answer.rows[row];
    if (column === undefined || given === undefined) continue;
    const expected = bare(cellText(column, given, format, granularityOf(answer)));
    assert.ok(
      bare(text ?? '').startsWith(expected),
      `${answer.report} ${place} ${column.column.name}: ${text} is not ${expected}`,
    );
  }
}

/** Every figure that a mark of the first chart names is one of the table's, and the table's are drawn. */
async function checkChart(page: Page, report: Report, answer: Answer, format: Formatter): Promise<void> {
  const [chart] = chartsOf(report);
  if (chart === undefined) return;
  const { locale } = format.options;
  const table = chart.table ?? 'rows';
  const columns = answer.columns[table] ?? [];
  const rows: readonly Row[] = table === 'rows' ? answer.rows : (answer.tables[table] ?? []);
  const names = await page
    .locator('main .chart')
    .first()
    .locator('[data-mark]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
  const said = names.map(bare);
  const other = locale === 'fa' ? 'سایر' : 'Other';
  for (const name of chart.y) {
    const column = columns.find((each) => each.name === name);
    if (column === undefined || !isNumeric(column.kind)) continue;
    const label = column.label[locale];
    const figures = [...rows, answer.totals, answer.tables.team_average?.[0] ?? {}].flatMap((row) =>
      row[name] === undefined
        ? []
        : [false, true].map((signed) => bare(fullFigure(format, column, row[name] ?? null, signed))),
    );
    const known = new Set([...figures, noValue]);
    for (const mark of said) {
      if (mark.includes(other)) continue;
      const comma = locale === 'fa' ? '، ' : ', ';
      for (const part of mark.split(comma)) {
        if (!part.startsWith(`${label}: `)) continue;
        const figure = part.slice(label.length + 2);
        assert.ok(
          known.has(figure) || [...known].some((each) => each.startsWith(`${figure}${comma.trim()}`)),
          `${report.id}: the chart says «${part}», which no row does`,
        );
      }
    }
  }
  const drawable = rows.some((row) => chart.y.some((name) => Number(row[name] ?? 0) !== 0));
  if (drawable) assert.ok(said.length > 0, `${report.id} draws marks`);
}

/** A count of the table opens as many records as it says. */
async function checkDrill(page: Page, answer: Answer): Promise<void> {
  const columns = readColumns(answer.columns.rows ?? []);
  // What comes last stands above the table: a press must not meet the table on its way down.
  await settled(page);
  for (const [row, given] of answer.rows.slice(0, 10).entries()) {
    const at = columns.findIndex(({ column }) => column.kind === 'count' && Number(given[column.name]) > 0);
    const button = page.locator(`main [role=grid] [data-cell="${row}:${at}"] button`).first();
    if (at === -1 || (await button.count()) === 0) continue;
    await button.click();
    const records = page.getByTestId('record-count');
    await records.waitFor();
    const name = columns[at]?.column.name ?? '';
    assert.equal(
      Number(await records.getAttribute('data-count')),
      given[name],
      `${answer.report} row ${row} ${name}`,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return;
  }
}

/** Letters and digits of the other language that a reader sees, but for names of keys, addresses and languages. */
const foreign = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!/[A-Za-z0-9]/.test(node.data) || element.closest('[lang=en],kbd,script,style,noscript')) continue;
    if (element.checkVisibility({ visibilityProperty: true })) found.push(node.data.trim());
  }
  return found;
})()`;

for (const locale of locales) {
  test(`every report in ${locale}: table, chart and records are those of the API`, inBrowser, async (t) => {
    const { page, wrong, visit } = await pages.open(t, { locale });
    for (const report of reports) {
      await t.test(report.id, async () => {
        const answer = await answerOf(report, locale);
        await visit(`/reports/${report.id}?${askedOf(report)}`);
        await answered(page);
        assert.equal(await page.locator('h1').textContent(), report.title[locale]);
        assert.equal(await page.locator('html').getAttribute('dir'), locale === 'fa' ? 'rtl' : 'ltr');
        if (chartsOf(report).length > 0) await page.locator('main .chart svg').first().waitFor();
        await checkTable(page, answer, formats[locale]);
        await checkChart(page, report, answer, formats[locale]);
        await checkDrill(page, answer);
        if (locale === 'fa') {
          const data = new Set(answer.rows.flatMap((row) => Object.values(row).map(String)));
          const seen = await page.evaluate<string[]>(foreign);
          assert.deepEqual(
            seen.filter((text) => !data.has(text)),
            [],
          );
        }
        assert.deepEqual(wrong.splice(0), [], report.id);
      });
    }
  });
}

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../src/core/text.ts';
import { reports } from '../src/report/registry.ts';
import { loadDemo } from '../src/server/load-demo.ts';
import { type RunningServer, serve } from '../src/server/serve.ts';
import { tempFolder } from './temp-store.ts';

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const built = existsSync(new URL('../dist/web/index.html', import.meta.url));
const missing =
  program === undefined
    ? 'Chromium is not installed: apt-get install chromium'
    : built
      ? false
      : 'the pages are not built: npm run build';
const options = { skip: missing, timeout: 8 * 60_000 };

let server: RunningServer;
let browser: Browser;
let folder: Awaited<ReturnType<typeof tempFolder>>;

before(async () => {
  if (missing !== false || program === undefined) return;
  const { chromium } = await import('playwright-core');
  folder = await tempFolder();
  server = await serve({
    dataFolder: join(folder.path, 'data'),
    databaseUrl: '',
    analytics: 'mirror',
    prepare: async ({ store }) => {
      await loadDemo(store, { deals: 400, seed: 7 });
    },
  });
  browser = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await folder?.remove();
});

/** A page of a reader, which collects whatever goes wrong on it. */
async function open({
  locale = 'fa',
  scheme = 'light',
  width = 1280,
}: {
  locale?: Locale;
  scheme?: 'light' | 'dark';
  width?: number;
} = {}): Promise<{ page: Page; wrong: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  await context.addInitScript(
    `localStorage.setItem('binesh.preferences', ${JSON.stringify(JSON.stringify({ locale }))})`,
  );
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) {
      wrong.push(`asks another host: ${request.url()}`);
    }
  });
  return { page, wrong, close: () => context.close() };
}

const answered = (page: Page) => page.locator('main table tbody, main [role=alert]').first().waitFor();

for (const locale of ['fa', 'en'] as const) {
  test(`every report opens in ${locale}, with its table and its chart`, options, async () => {
    const { page, wrong, close } = await open({ locale });
    for (const report of reports) {
      await page.goto(`${server.url}/reports/${report.id}`);
      await answered(page);
      assert.equal(await page.locator('h1').textContent(), report.title[locale]);
      assert.equal(await page.locator('html').getAttribute('dir'), locale === 'fa' ? 'rtl' : 'ltr');
      assert.ok((await page.locator('main table tbody tr').count()) > 0, `${report.id} has rows`);
      const charts = [report.chart].flat().filter(({ type }) => type !== 'log').length;
      assert.equal(
        (await page.locator('main .chart svg').count()) >= charts,
        true,
        `${report.id} draws ${charts}`,
      );
      assert.deepEqual(wrong, [], report.id);
    }
    await close();
  });
}

test('a count opens as many records as it says', options, async () => {
  const { page, wrong, close } = await open({ locale: 'en' });
  for (const id of ['sales-by-owner', 'loss-reasons', 'activity-overview', 'stage-duration']) {
    await page.goto(`${server.url}/reports/${id}`);
    await answered(page);
    const cell = page.locator('main tbody td button').first();
    const count = Number(((await cell.textContent()) ?? '').replaceAll(/\D/g, ''));
    await cell.click();
    const said = page.getByTestId('record-count');
    await said.waitFor();
    assert.equal(Number(await said.getAttribute('data-count')), count, id);
    assert.equal(await page.locator('[data-record]').count(), Math.min(count, 100), id);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  assert.deepEqual(wrong, []);
  await close();
});

test('choices are in the address: a shared link and a step back restore them', options, async () => {
  const { page, close } = await open({ locale: 'en' });
  await page.goto(
    `${server.url}/reports/total-sales?from=2026-03-21&to=2026-06-21&groupBy=source&sort=won_value:desc`,
  );
  await answered(page);
  const values = await page
    .locator('main tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.children[2]?.textContent ?? ''));
  const numbers = values.map((value) => Number(value.replaceAll(/[^\d.-]/g, '')));
  assert.deepEqual(
    numbers,
    [...numbers].sort((a, b) => b - a),
  );
  await page.locator('thead button').first().click();
  await page.waitForURL(/sort=source/);
  await page.goBack();
  await page.waitForURL(/sort=won_value/);
  await close();
});

test(
  'the Persian pages hold no Latin digit and are found by a question typed with Arabic letters',
  options,
  async () => {
    const { page, close } = await open();
    await page.goto(`${server.url}/?q=${encodeURIComponent('چرا معامله ها را از دست مي دهيم')}`);
    await page.locator('main a').first().waitFor();
    assert.match((await page.locator('main a').first().getAttribute('href')) ?? '', /loss-reasons/);
    await page.goto(`${server.url}/reports/rep-performance`);
    await answered(page);
    const text = await page.evaluate<string>('document.body.innerText');
    assert.doesNotMatch(text, /[0-9]/);
    await close();
  },
);

test('no accessibility violation, light and dark', options, async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const scheme of ['light', 'dark'] as const) {
    const { page, close } = await open({ scheme });
    for (const path of [
      '/',
      '/reports/sales-funnel',
      '/reports/call-outcomes-by-hour',
      '/reports/sales-goals',
    ]) {
      await page.goto(server.url + path);
      await page.locator('main h1').waitFor();
      if (path !== '/') await answered(page);
      await page.evaluate(axe);
      const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations)",
      );
      assert.deepEqual(
        found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
        `${path} ${scheme}`,
      );
    }
    await close();
  }
});

test('a phone shows a report without a sideways scroll, and an error says what to do', options, async () => {
  const { page, close } = await open({ width: 360 });
  for (const id of ['sales-funnel', 'rep-performance', 'call-log']) {
    await page.goto(`${server.url}/reports/${id}`);
    await answered(page);
    const [inner, outer] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number,
    ];
    assert.ok(inner <= outer, `${id}: ${inner} > ${outer}`);
  }
  await page.goto(`${server.url}/reports/sales-funnel?from=2026-02-30&to=2026-03-05`);
  await page.locator('[role=alert]').waitFor();
  assert.match((await page.locator('[role=alert]').textContent()) ?? '', /invalid_date/);
  await close();
});

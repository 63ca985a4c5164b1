import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reports } from '../src/report/registry.ts';
import { answered, inBrowser, missing, openPages, type Pages, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages();
});
after(() => pages?.close());

for (const locale of ['fa', 'en'] as const) {
  test(`every report opens in ${locale}, with its table and its chart`, inBrowser, async (t) => {
    const { page, wrong, visit, close } = await pages.open(t, { locale });
    for (const report of reports) {
      await visit(`/reports/${report.id}`);
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

test('a count opens as many records as it says', inBrowser, async (t) => {
  const { page, wrong, visit, close } = await pages.open(t, { locale: 'en' });
  for (const id of ['sales-by-owner', 'loss-reasons', 'activity-overview', 'stage-duration']) {
    await visit(`/reports/${id}`);
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

test('choices are in the address: a shared link and a step back restore them', inBrowser, async (t) => {
  const { page, visit, close } = await pages.open(t, { locale: 'en' });
  await visit(`/reports/total-sales?from=2026-03-21&to=2026-06-21&groupBy=source&sort=won_value:desc`);
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
  inBrowser,
  async (t) => {
    const { page, visit, close } = await pages.open(t);
    await visit(`/?q=${encodeURIComponent('چرا معامله ها را از دست مي دهيم')}`);
    await page.locator('main a').first().waitFor();
    assert.match((await page.locator('main a').first().getAttribute('href')) ?? '', /loss-reasons/);
    await visit(`/reports/rep-performance`);
    await answered(page);
    const text = await page.evaluate<string>('document.body.innerText');
    assert.doesNotMatch(text, /[0-9]/);
    await close();
  },
);

test('no accessibility violation, light and dark', inBrowser, async (t) => {
  for (const scheme of ['light', 'dark'] as const) {
    const { page, visit, close } = await pages.open(t, { scheme });
    for (const path of [
      '/',
      '/reports/sales-funnel',
      '/reports/call-outcomes-by-hour',
      '/reports/sales-goals',
    ]) {
      await visit(path);
      await page.locator('main h1').waitFor();
      if (path !== '/') await answered(page);
      assert.deepEqual(await violations(page), [], `${path} ${scheme}`);
    }
    await close();
  }
});

test(
  'a phone shows a report without a sideways scroll, and an error says what to do',
  inBrowser,
  async (t) => {
    const { page, visit, close } = await pages.open(t, { width: 360 });
    for (const id of ['sales-funnel', 'rep-performance', 'call-log']) {
      await visit(`/reports/${id}`);
      await answered(page);
      const [inner, outer] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
        number,
        number,
      ];
      assert.ok(inner <= outer, `${id}: ${inner} > ${outer}`);
    }
    await visit(`/reports/sales-funnel?from=2026-02-30&to=2026-03-05`);
    await page.locator('[role=alert]').waitFor();
    assert.match((await page.locator('[role=alert]').textContent()) ?? '', /invalid_date/);
    await close();
  },
);

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales } from '../src/core/text.ts';
import { inBrowser, missing, openPages, type Pages, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages();
});
after(() => pages?.close());

const palette = (page: Page) => page.getByRole('dialog').getByRole('searchbox');
const lines = (page: Page) => page.getByRole('dialog').getByRole('menuitem');

async function openPalette(page: Page, typed: string): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+k');
  await palette(page).waitFor();
  await page.keyboard.type(typed);
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

test('a question in either language, or on the other keyboard, opens its report', inBrowser, async (t) => {
  const { page, wrong, visit, close } = await pages.open(t, { locale: 'fa' });
  await visit('/');
  for (const [typed, id] of [
    ['چرا معامله ها را از دست مي دهيم', 'loss-reasons'],
    ['who calls least', 'call-count'],
    ['rdt tv,a', 'sales-funnel'],
  ] as const) {
    await openPalette(page, typed);
    const first = page.locator(`[role=menuitem][data-key="report ${id}"][data-focused]`);
    await first.waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/reports/${id}*`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+k');
  assert.equal(
    await lines(page).first().getAttribute('data-key'),
    'report sales-funnel',
    'the last one is first',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(wrong, []);
  await close();
});

test('a command changes the page it is given on', inBrowser, async (t) => {
  const { page, wrong, visit, close } = await pages.open(t, { locale: 'en' });
  await visit('/reports/total-sales');
  await openPalette(page, 'تیره');
  await page.locator('[role=menuitem][data-key="theme dark"]').click();
  await page.locator('html[data-theme=dark]').waitFor();
  await openPalette(page, 'compare prev');
  await page
    .locator('[role=menuitem][data-focused]', { hasText: 'Compare to the previous period' })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**compare=previous*');
  await page.keyboard.press('n');
  await page.waitForURL((url) => !url.searchParams.has('compare'));
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
  assert.deepEqual(wrong, []);
  await close();
});

test('a name or a phone number opens the record', inBrowser, async (t) => {
  const { page, visit, close } = await pages.open(t, { locale: 'fa' });
  await visit('/');
  const response = await page.request.get(`${pages.server.url}/api/search?q=9821&limit=1`);
  const { records } = (await response.json()) as { records: { type: string; id: string; name: string }[] };
  const [wanted] = records;
  assert.ok(wanted);
  await openPalette(page, wanted.name);
  await page.locator('[role=menuitem][data-key^="record "]').first().waitFor();
  await page.locator(`[role=menuitem][data-key="record ${wanted.type} ${wanted.id}"]`).click();
  await page.waitForURL(`**/records/${wanted.type}/${encodeURIComponent(wanted.id)}`);
  await close();
});

test('the catalogue is walked and starred by keys alone', inBrowser, async (t) => {
  const { page, wrong, visit, close } = await pages.open(t, { locale: 'fa' });
  await visit('/');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('قیف');
  await page.locator('main a[href="/reports/sales-funnel"]').waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '/reports/sales-funnel');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await visit('/');
  await page.getByRole('region', { name: 'نشان‌شده‌ها' }).getByRole('link', { name: 'گزارش قیف فروش' }).click();
  await page.waitForURL('**/reports/sales-funnel*');
  await visit('/?q=xyzzy');
  await page.getByRole('status').filter({ hasText: 'پیدا نشد' }).waitFor();
  assert.deepEqual(wrong, []);
  await close();
});

for (const locale of locales) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`axe finds nothing around the pages in ${locale}, ${scheme}`, inBrowser, async (t) => {
      const { page, visit, close } = await pages.open(t, { locale, scheme });
      const found: string[] = [];
      const look = async (place: string) =>
        found.push(...(await violations(page)).map((violation) => `${place}: ${violation}`));
      await visit('/');
      await page.locator('[data-card]').first().waitFor();
      await look('catalogue');
      await openPalette(page, 'فروش');
      await lines(page).first().waitFor();
      await look('palette');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await visit('/settings');
      await page.getByRole('radiogroup').first().waitFor();
      await look('settings');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await look('shortcuts');
      await page.setViewportSize({ width: 360, height: 740 });
      await visit('/?q=xyzzy');
      await page.locator('main h1').waitFor();
      await look('phone');
      assert.equal(pathOf(page), '/');
      assert.ok(
        Number(await page.evaluate('document.documentElement.scrollWidth')) <= 360,
        'nothing is too wide',
      );
      assert.deepEqual(found, []);
      await close();
    });
  }
}

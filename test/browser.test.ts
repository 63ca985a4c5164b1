import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { locales } from '../src/core/text.ts';
import { reports } from '../src/report/registry.ts';
import { answered, inBrowser, missing, openPages, type Pages, settled, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages();
});
after(() => pages?.close());

const fixed = 'from=2026-03-21&to=2026-11-21&asOf=2026-11-21T20:29:59Z';

const gridText = async (page: Page): Promise<string> =>
  (await page.locator('main [role=grid]').first().textContent()) ?? '';

test('choices are in the address: a shared link and a step back restore them', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
  await visit('/reports/total-sales?from=2026-03-21&to=2026-06-21&groupBy=source&sort=won_value:desc');
  await answered(page);
  const values = await page
    .locator('main [role=grid] tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.children[2]?.textContent ?? ''));
  const numbers = values.map((value) => Number(value.replaceAll(/[^\d.-]/g, '')));
  assert.deepEqual(
    numbers,
    [...numbers].sort((a, b) => b - a),
  );
  await page.locator('main [role=grid] thead button').first().click();
  await page.waitForURL(/sort=source/);
  const sorted = await gridText(page);
  await page.reload();
  await answered(page);
  assert.equal(await gridText(page), sorted);
  await page.goBack();
  await page.waitForURL(/sort=won_value/);
  assert.deepEqual(wrong, []);
});

test('no page scrolls sideways on a phone or a tablet', inBrowser, async (t) => {
  for (const width of [360, 768]) {
    const { page, visit } = await pages.open(t, { width });
    for (const path of ['/', '/boards/overview', ...reports.map(({ id }) => `/reports/${id}`)]) {
      await visit(path);
      await settled(page);
      const [inner, outer] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
        number,
        number,
      ];
      assert.ok(inner <= outer, `${path} at ${width}: ${inner} > ${outer}`);
    }
  }
});

test('English from right to left holds together too', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, {
    locale: 'en',
    width: 900,
    preferences: { direction: 'rtl' },
  });
  for (const path of ['/', '/reports/sales-funnel', '/reports/rep-performance', '/boards/overview']) {
    await visit(path);
    await settled(page);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    const [inner, outer] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number,
    ];
    assert.ok(inner <= outer, `${path}: ${inner} > ${outer}`);
    assert.deepEqual(await violations(page), [], path);
  }
  assert.deepEqual(wrong, []);
});

test('the clock of the browser in another zone moves no figure', inBrowser, async (t) => {
  const seen: string[] = [];
  for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const { page, visit } = await pages.open(t, { locale: 'en', context: { timezoneId } });
    await visit('/reports/activity-overview?period=last_month');
    await settled(page);
    seen.push(await gridText(page));
  }
  assert.equal(seen[0], seen[1]);
});

test(
  'Jalali and Gregorian, Persian and Latin digits, Toman and Rial show the same figures',
  inBrowser,
  async (t) => {
    const digits = (text: string) =>
      text
        .replaceAll(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
        .replaceAll(/[٬,]/g, '')
        .replaceAll('٫', '.')
        .replaceAll('٪', '%');
    const seen: string[] = [];
    for (const preferences of [
      { calendar: 'persian', digits: 'latin' },
      { calendar: 'gregorian', digits: 'persian' },
    ]) {
      const { page, visit } = await pages.open(t, { preferences });
      await visit(`/reports/sales-by-owner?${fixed}`);
      await settled(page);
      seen.push(digits(await gridText(page)));
    }
    assert.equal(seen[0], seen[1]);
    const { page, visit } = await pages.open(t, { locale: 'en', preferences: { moneyUnit: 'rial' } });
    await visit(`/reports/sales-by-owner?${fixed}`);
    await settled(page);
    const { body } = await pages
      .ask(`/api/reports/sales-by-owner?${fixed}`)
      .then(async (response) => ({ body: (await response.json()) as { totals: { won_value: string } } }));
    const totals = await page.locator('main [role=grid] tfoot').first().textContent();
    assert.ok(totals?.replaceAll(',', '').includes(body.totals.won_value), String(totals));
  },
);

test(
  'the whole way by the keyboard: question, report, period, figure, records and back',
  inBrowser,
  async (t) => {
    const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
    await visit('/');
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('who sold the most');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/sales-by-owner/);
    await settled(page);
    /** Tabs on until an element that fits has the focus. */
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`))
          return;
      }
      assert.fail(`the keyboard does not reach ${selector}`);
    };
    await tabTo('search button');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tabTo('.chart [data-mark]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByTestId('record-count').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tabTo('[role=grid] *, [role=grid]');
    for (const key of ['ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.getByTestId('record-count').waitFor();
    assert.match(page.url(), /drill=/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual(wrong, []);
  },
);

test('files from the page hold the figures of the page', inBrowser, async (t) => {
  for (const locale of locales) {
    const { page, visit } = await pages.open(t, { locale });
    await visit(`/reports/sales-by-owner?${fixed}`);
    await settled(page);
    const save = async (item: string) => {
      await page.locator('main header button', { has: page.locator('.lucide-download') }).click();
      const download = page.waitForEvent('download');
      await page.locator(`[role=menuitem][data-key="${item}"]`).click();
      return readFile(await (await download).path());
    };
    const answer = (await pages
      .ask(`/api/reports/sales-by-owner?${fixed}`)
      .then((response) => response.json())) as {
      rows: { won_value: string; owner: string; won_count: number }[];
    };
    const csv = (await save('csv')).toString('utf8');
    for (const { owner, won_count: count } of answer.rows) {
      assert.match(csv, new RegExp(`${owner},(.*,)?${count},`), owner);
    }
    assert.equal((await save('xlsx')).subarray(0, 2).toString(), 'PK');
    assert.equal((await save('pdf')).subarray(0, 5).toString(), '%PDF-');
  }
});

test('an address that is wrong says what, and mends it without losing the rest', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
  const good = 'groupBy=source';
  for (const bad of [
    'from=2025-02-30&to=2026-03-05',
    'from=2026-05-01&to=2026-03-01',
    'from=1404-12-30&to=1405-06-31',
    'owner=nobody',
    'nonsense=1',
    'compare=yesterday',
    'asOf=long-ago',
    `tag=${'x'.repeat(3_000)}`,
    'drill={',
    'sort=nothing:desc',
    'series=nothing',
    'columns=nothing',
    'from=1925-01-01&to=2124-12-31&granularity=year',
  ]) {
    await visit(`/reports/total-sales?${good}&${bad}`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    const alert = page.locator('main [role=alert]');
    if ((await alert.count()) > 0) {
      await alert.getByRole('button').first().click();
      await alert.waitFor({ state: 'detached' });
    }
    // No deal has that tag: its grid is there, without a row.
    const rows = bad.startsWith('tag=') ? 'main [role=grid]' : 'main [role=grid] tbody tr';
    await page.locator(rows).first().waitFor();
    assert.match(page.url(), /groupBy=source/, bad);
  }
  // The browser itself names a refused answer in its console.
  assert.deepEqual(
    wrong.filter((line) => !/status of 400/.test(line)),
    [],
  );
});

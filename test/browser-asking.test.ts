import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { answered, inBrowser, missing, openPages, type Pages } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages();
});
after(() => pages?.close());

const figures = async (page: Page): Promise<string> =>
  (await page.locator('main ul[aria-label="Key figures"]').textContent()) ?? '';

const periodOf = (page: Page) => page.locator('search button').first();

const isAnswerOf = (page: Page, days: string): Promise<unknown> =>
  page.locator(`[data-answered="${days}"][aria-busy=false]`).first().waitFor({ state: 'attached' });

test('a period is chosen by the keyboard, and another calendar moves no figure', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
  await visit('/reports/total-sales?from=2026-03-21&to=2026-06-21');
  await answered(page);
  const before = await figures(page);
  await periodOf(page).press('Enter');
  await page.getByRole('radio', { name: 'Gregorian' }).press('Enter');
  await periodOf(page).getByText('21 March').waitFor({ state: 'attached' });
  assert.equal(await figures(page), before);
  assert.match(page.url(), /from=2026-03-21&to=2026-06-21/);
  await page.getByRole('button', { name: 'This month' }).press('Enter');
  // The month of a calendar that is not the company's says so: the address shows the same to every reader.
  await page.waitForURL(/period=this_month\.gregorian/);
  await page.goBack();
  await isAnswerOf(page, '2026-03-21..2026-06-21');
  assert.equal(await figures(page), before);
  assert.deepEqual(wrong, []);
});

test('a person is found and chosen by typing, and taken away by the chip', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t);
  await visit('/reports/sales-by-owner');
  await answered(page);
  const { users } = (await (await pages.ask('/api/workspace')).json()) as {
    users: readonly { readonly id: string; readonly name: string }[];
  };
  const { id, name } = users.at(-1) ?? { id: '', name: '' };
  await page.locator('search').getByRole('button', { name: 'مسئول', exact: true }).press('Enter');
  await page.getByRole('searchbox').waitFor();
  // As an Arabic keyboard writes it.
  await page.keyboard.type(name.replaceAll('ی', 'ي').replaceAll('ک', 'ك'));
  await page.locator('[role=option][data-focused]').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`owner=${id}`));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `برداشتن مسئول: ${name}` }).press('Enter');
  await page.waitForURL((url) => !url.search.includes('owner'));
  assert.deepEqual(wrong, []);
});

test(
  'new data comes by itself, once for a burst, and takes neither focus nor scroll',
  inBrowser,
  async (t) => {
    const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
    await visit('/reports/total-sales?period=last_12_months');
    await answered(page);
    const count = page.locator('main [role=grid] tbody button').first();
    await count.scrollIntoViewIfNeeded();
    await count.focus();
    const place = () => page.evaluate('[scrollY, document.activeElement.textContent]');
    const before = await place();
    const found = await pages.ask('/api/records/deal?limit=1');
    const { records } = (await found.json()) as { records: readonly { readonly id: string }[] };
    let asked = 0;
    page.on('request', (request) => {
      if (/\/api\/reports\/total-sales\?/.test(request.url())) asked += 1;
    });
    const refreshed = page.waitForResponse(/\/api\/reports\/total-sales\?/);
    for (let time = 1; time <= 8; time += 1) {
      await pages.ask(`/api/records/deal/${records[0]?.id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ value: String(time * 1_000_000) }),
      });
    }
    await (await refreshed).finished();
    assert.deepEqual(await place(), before);
    assert.ok(asked <= 2, `${asked} questions for 8 writes`);
    assert.deepEqual(wrong, []);
  },
);

test(
  'an answer that takes long can be stopped, and a lost server is said until it is back',
  inBrowser,
  async (t) => {
    const { page, visit } = await pages.open(t, { locale: 'en' });
    await visit('/reports/total-sales?period=last_12_months');
    await answered(page);
    const answers = /\/api\/reports\/total-sales\?/;
    await page.route(answers, () => undefined);
    const stopped = page.waitForEvent('requestfailed', (request) => answers.test(request.url()));
    await periodOf(page).click();
    await page.getByRole('button', { name: 'Last month' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await stopped;
    await page.unroute(answers);
    await page.getByRole('button', { name: 'Compute' }).click();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    const lost = page.getByText('The server cannot be reached.');
    await page.context().setOffline(true);
    await lost.waitFor();
    await page.context().setOffline(false);
    await lost.waitFor({ state: 'detached' });
  },
);

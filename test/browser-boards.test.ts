import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Locale } from '../src/core/text.ts';
import { inBrowser, missing, openPages, type Pages, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages();
});
after(() => pages?.close());

/** Waits until every card of a board has what it shows. */
async function settledBoard(page: Page, cards: number): Promise<void> {
  await page
    .locator('.board-card')
    .nth(cards - 1)
    .waitFor();
  const waiting = page.locator('.board-card .shimmer');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
}

const titles = (page: Page): Promise<string[]> => page.locator('.board-card header h2').allTextContents();

test('a board is made, filled, arranged by the keyboard, saved, and found again', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
  await visit('/boards');
  await page.getByRole('button', { name: 'New board' }).click();
  await page.getByLabel('Name of the board').fill('=جلسهٔ <b>هفتگی</b>');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/boards\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: 'Arrange' }).click();
  for (const title of ['Sales funnel', 'Loss reasons', 'Total sales']) {
    const dialog = page.getByRole('dialog', { name: 'Add a card' });
    if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Add a card' }).click();
    await dialog.getByLabel('Search the reports').fill(title);
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Add a card' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  const [first = '', second = '', third = ''] = await titles(page);
  await settledBoard(page, 3);
  const row = page.getByRole('row', { name: third });
  await row.focus();
  await page.keyboard.press('Tab');
  await row.locator('button:focus').waitFor();
  await page.keyboard.press('Enter');
  // The keyboard goes from place to place: before the first card is the first of them.
  const target = page.locator('[data-drop-target]');
  await target.waitFor({ state: 'attached' });
  await page.keyboard.press('Home');
  await page.locator('.drop-mark').first().and(target).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.locator('.board-card').first().getByRole('heading', { name: third }).waitFor();
  assert.deepEqual(await titles(page), [third, first, second]);
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  assert.deepEqual(await titles(page), [first, second, third]);
  await page.getByRole('button', { name: `Remove ${second}`, exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Arrange' }).waitFor();
  assert.deepEqual(await titles(page), [first, third]);
  await page.reload();
  await settledBoard(page, 2);
  assert.deepEqual(await titles(page), [first, third]);
  assert.equal(await page.locator('main h1').textContent(), '=جلسهٔ <b>هفتگی</b>');
  assert.deepEqual(wrong, []);
});

test('a card opens its records in place, and its report with the same filters', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
  await visit('/boards/overview?period=this_year');
  await settledBoard(page, 8);
  await page.locator('.board-card').first().getByRole('button').first().click();
  await page.getByTestId('record-count').waitFor();
  await page.waitForURL(/card=.*drill=|drill=.*card=/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.board-card h2 a').first().click();
  await page.waitForURL(/\/reports\/total-sales\?.*period=this_year/);
  assert.deepEqual(wrong, []);
});

test('a view is saved under a name and opens again as it was', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
  await visit('/reports/total-sales?period=this_year&groupBy=source');
  await page.getByRole('button', { name: 'Saved view' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('By source');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/view=/);
  await page.getByRole('button', { name: 'By source', exact: true }).waitFor();
  const { searchParams } = new URL(page.url());
  assert.equal(searchParams.get('groupBy'), 'source');
  assert.deepEqual(wrong, []);
});

for (const locale of ['fa', 'en'] as const satisfies readonly Locale[]) {
  test(`the page of a person prints on one sheet in ${locale}`, inBrowser, async (t) => {
    const { page, visit } = await pages.open(t, { locale });
    const answer = await pages.ask('/api/workspace');
    const { users } = (await answer.json()) as { users: { id: string; role: string }[] };
    const rep = users.find(({ role }) => role === 'rep');
    await visit(`/reps/${rep?.id}`);
    await settledBoard(page, 8);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
  });
}

test('boards have no accessibility violation and no Latin digit in Persian', inBrowser, async (t) => {
  for (const scheme of ['light', 'dark'] as const) {
    const { page, visit } = await pages.open(t, { scheme });
    for (const path of ['/boards', '/boards/overview']) {
      await visit(path);
      await page.locator('main h1').waitFor();
      if (path !== '/boards') await settledBoard(page, 8);
      assert.deepEqual(await violations(page), [], `${path} ${scheme}`);
      assert.doesNotMatch(await page.evaluate<string>('document.querySelector("main").innerText'), /[0-9]/);
    }
  }
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { answered, inBrowser, missing, openPages, type Pages, settled, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages(60);
});
after(() => pages?.close());

interface Listed {
  readonly records: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

async function made(type: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const answer = await pages.ask(`/api/records/${type}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(row),
  });
  assert.ok(answer.ok, await answer.clone().text());
  return ((await answer.json()) as { id: string }).id;
}

const list = async (type: string, query: string): Promise<Listed['records']> =>
  ((await (await pages.ask(`/api/records/${type}?${query}`)).json()) as Listed).records;

/** A new deal in the first stage, made a quarter of an hour ago. */
async function newDeal(name: string): Promise<string> {
  const [like] = await list('deal', 'state=open&limit=1');
  const created_at = new Date(Date.now() - 15 * 60_000).toISOString();
  const stages = await list('stage', 'category=open&sort=position&limit=1');
  return made('deal', {
    name,
    created_at,
    stage_id: stages[0]?.id,
    owner_id: like?.fields.owner_id,
    contact_id: like?.fields.contact_id,
    value: '5000000',
  });
}

const entry = (page: Page, kind: string) => page.locator(`[data-entry=${kind}]`);

test('a call logged by the keyboard is in the timeline and the reports at once', inBrowser, async (t) => {
  const name = 'آزمون ثبت تماس';
  const deal = await newDeal(name);
  const { page, wrong, visit } = await pages.open(t);
  await visit(`/records/deal/${deal}`);
  await page.waitForURL(`**/deals/${deal}`);
  await page.getByTestId('first-action').getByText('هنوز هیچ').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.type('ثبت تماس');
  await page.locator('[role=menuitem][data-focused]', { hasText: 'ثبت تماس' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'ثبت تماس' }).getByRole('radio').first().waitFor();
  await page.keyboard.press('2');
  await page.getByRole('dialog').locator('input[type=radio]:checked:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('تماس ثبت شد.').waitFor();
  await entry(page, 'call').locator('[data-counts=first_action]').waitFor();
  assert.match((await page.getByTestId('first-action').textContent()) ?? '', /^تماس، ۱۵ دقیقه پس از ایجاد$/);
  await entry(page, 'call').locator('[data-counts=connected_call]').waitFor();
  await visit(`/reports/call-log?period=today`);
  await answered(page);
  await page.locator('main [role=grid]').getByText(name).first().waitFor();
  assert.deepEqual(wrong, []);
});

test('lines come to a total, and the deal is won from its page', inBrowser, async (t) => {
  const deal = await newDeal('آزمون محصول');
  const product = await made('product', { name: 'دستگاه آزمون', price: '1500000' });
  await made('deal_product', { deal_id: deal, product_id: product, quantity: '2', unit_price: '1500000' });
  const { page, wrong, visit } = await pages.open(t, { locale: 'en' });
  await visit(`/deals/${deal}`);
  const total = page.getByTestId('lines-total');
  await total.getByText('300,000 toman').waitFor();
  await page.getByRole('button', { name: 'Edit دستگاه آزمون' }).click();
  await page.locator('[data-line-editor]').getByRole('textbox', { name: 'Discount' }).fill('10');
  await page.keyboard.press('Enter');
  await total.getByText('270,000 toman').waitFor();
  await page.getByRole('button', { name: 'Use the total' }).click();
  await page.locator('header').getByText('270,000 toman').first().waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'قرارداد.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('ten'),
  });
  const download = page.waitForEvent('download');
  await page.locator('[data-file] a', { hasText: 'قرارداد.txt' }).click();
  assert.equal((await download).suggestedFilename(), 'قرارداد.txt');
  await page.keyboard.press('w');
  await page.getByRole('button', { name: 'Mark as won' }).click();
  await page.locator('main header').getByText('Won', { exact: true }).waitFor();
  const [stored] = await list('deal', `id=${deal}`);
  assert.equal(stored?.fields.value, '2700000');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.locator('main header').getByText('Open', { exact: true }).waitFor();
  assert.deepEqual(wrong, []);
});

test('a note written without a server waits, and is written once when it is back', inBrowser, async (t) => {
  const deal = await newDeal('آزمون یادداشت');
  const { page, visit } = await pages.open(t);
  await visit(`/deals/${deal}`);
  await entry(page, 'stage').first().waitFor();
  await page.locator('main').getByRole('button', { name: 'نوشتن یادداشت' }).waitFor();
  await page.keyboard.press('l');
  await page.keyboard.press('n');
  const text = page.getByRole('dialog').getByRole('textbox', { name: /متن/ });
  await text.fill('نیمه‌کاره');
  await page.keyboard.press('Escape');
  await text.waitFor({ state: 'detached' });
  await page.context().setOffline(true);
  await page.keyboard.press('l');
  await page.keyboard.press('n');
  // What was left half done is there again.
  await page.waitForFunction(`document.querySelector('[role=dialog] textarea')?.value === 'نیمه‌کاره'`);
  await text.fill('از راه دور: <b>مهم</b>');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-pending=waiting]', { hasText: 'از راه دور' }).waitFor();
  await page.context().setOffline(false);
  await entry(page, 'note').getByText('از راه دور: <b>مهم</b>').waitFor();
  await page.locator('[data-pending]').waitFor({ state: 'detached' });
  assert.equal((await list('note', `deal_id=${deal}`)).length, 1);
});

test(
  'tasks remind and are done by one key, and the pages are accessible in both themes',
  inBrowser,
  async (t) => {
    const [like] = await list('deal', 'state=open&limit=1');
    const user = String(like?.fields.owner_id);
    await made('task', {
      user_id: user,
      created_at: '2026-01-01T08:00:00Z',
      due_on: '2026-01-02',
      title: 'تماس دوباره',
      deal_id: like?.id,
      remind_at: new Date(Date.now() - 60_000).toISOString(),
    });
    const { page, wrong, visit, close } = await pages.open(t, { user });
    await visit(`/tasks?of=${user}`);
    const row = page.locator('[data-task]', { hasText: 'تماس دوباره' });
    await page.getByText('یادآوری: ').waitFor();
    await row.getByRole('button').first().focus();
    await page.keyboard.press('d');
    await page.getByRole('region', { name: 'انجام‌شده' }).getByText('تماس دوباره').waitFor();
    assert.deepEqual(await violations(page), []);
    await visit(`/deals/${like?.id}`);
    await settled(page);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('l');
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(wrong, []);
    await close();
    const dark = await pages.open(t, { locale: 'en', scheme: 'dark', width: 360, height: 740 });
    await dark.visit(`/deals/${like?.id}`);
    await settled(dark.page);
    assert.deepEqual(await violations(dark.page), []);
    assert.equal(await dark.page.evaluate('document.documentElement.scrollWidth'), 360);
  },
);

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { inBrowser, missing, openPages, type Pages, settled, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages(120);
});
after(() => pages?.close());

const hostile = '<img src=x onerror=alert(1)> «ب’» \u202eabc';

const toastSaying = (page: Page, text: string): Locator =>
  page.locator('[data-toast]').filter({ hasText: text }).last();

const ask = (page: Page) => page.context().request;

test(
  'a company is made, found, changed in place and deleted by keys alone, in Persian',
  inBrowser,
  async (t) => {
    const { page, wrong, visit, close } = await pages.open(t, { locale: 'fa' });
    await visit('/records/company');
    await settled(page);
    await page.getByRole('button', { name: 'افزودن شرکت' }).waitFor();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog', { name: 'افزودن شرکت' });
    await form.getByRole('textbox', { name: 'نام' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await form.getByText('این فیلد لازم است').waitFor();
    await page.keyboard.type(hostile);
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await toastSaying(page, 'ساخته شد').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('onerror');
    await page.waitForURL('**search=onerror*');
    const row = page.getByRole('row').filter({ hasText: 'onerror' });
    await row.getByRole('link').first().click();
    await page.waitForURL('**/records/company/*');
    await page.getByRole('heading', { level: 1, name: '<img' }).waitFor();

    await page.locator('[data-edit=name]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'نام' }).fill('شركت ي‌دیگر');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'شرکت ی‌دیگر' }).waitFor();
    await page.locator('[data-edit=owner_id]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option').nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await toastSaying(page, 'مسئول').waitFor();
    // The log of the page follows its record: the change of the owner may come to it a moment later.
    const told = page.getByRole('listitem').filter({ hasText: 'مسئول:' });
    await told.getByRole('button', { name: /^واگرد تغییر/ }).click();
    await toastSaying(page, 'آن تغییر واگرد شد').waitFor();

    await page.getByRole('button', { name: 'کارهای دیگر' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'حذف' }).click();
    await page.waitForURL('**/records/company');
    await visit('/bin');
    await page.getByRole('button', { name: 'بازگرداندن شرکت ی‌دیگر' }).click();
    await toastSaying(page, 'بازگردانده شد').getByRole('button', { name: 'باز کردن' }).click();
    await page.getByRole('heading', { level: 1, name: 'شرکت ی‌دیگر' }).waitFor();
    assert.deepEqual(wrong, []);
    await close();
  },
);

test('two who change the same are shown both values, and nothing of either is lost', inBrowser, async (t) => {
  const { page, wrong, visit, close } = await pages.open(t, { locale: 'en' });
  await visit('/records/contact');
  await settled(page);
  await page.locator('main tbody a').first().click();
  await page.waitForURL('**/records/contact/*');
  await settled(page);
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  const api = `${pages.server.url}/api${new URL(page.url()).pathname}`;
  await page.keyboard.press('e');
  const form = page.getByRole('dialog', { name: /Edit contact/ });
  await form.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await form.getByRole('textbox', { name: 'E-mail' }).fill('mine@example.com');
  // Somebody else is faster: the same name, and a phone that nobody changes here.
  const other = await ask(page).patch(api, {
    data: { name: 'Theirs', phone: '+98 21 1234' },
    headers: { origin: pages.server.url },
  });
  assert.equal(other.status(), 200);
  await page.keyboard.press('Control+Enter');
  const conflict = page.getByRole('dialog', { name: /Somebody else/ });
  await conflict.getByRole('radio', { name: /Theirs/ }).check({ force: true });
  await conflict.getByRole('button', { name: 'Save this choice' }).click();
  await form.waitFor({ state: 'detached' });
  const { fields } = (await (await ask(page).get(api)).json()) as { fields: Record<string, string> };
  assert.deepEqual([fields.name, fields.email, fields.phone], ['Theirs', 'mine@example.com', '+98 21 1234']);

  // What is not saved is there again, also after the page is loaded anew.
  await page.keyboard.press('e');
  await form.getByRole('textbox', { name: 'Name' }).fill('Half done');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep as a draft' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await page.keyboard.press('e');
  await form.getByText('had filled in and not saved').waitFor();
  assert.equal(await form.getByRole('textbox', { name: 'Name' }).inputValue(), 'Half done');
  assert.deepEqual(
    wrong.filter((text) => !text.includes('409')),
    [],
  );
  await close();
});

test('many are changed at once and come back at once; a link is a list', inBrowser, async (t) => {
  const { page, wrong, visit, close } = await pages.open(t, { locale: 'fa' });
  await visit('/records/deal?state=won&sort=value:desc');
  const count = page.locator('[data-testid=list-count][data-count]');
  await count.waitFor();
  const open = Number(await count.getAttribute('data-count'));
  assert.ok(open > 3);
  await page.getByRole('checkbox').nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const bar = page.getByRole('region', { name: 'رکوردهای انتخاب‌شده' });
  await bar.getByRole('button', { name: /انتخاب هر/ }).click();
  await bar.getByRole('button', { name: 'ویرایش گروهی' }).click();
  const dialog = page.getByRole('dialog', { name: /^ویرایش/ });
  await dialog.getByRole('button', { name: /کدام فیلد/ }).click();
  await page.getByRole('option', { name: 'برچسب‌ها' }).click();
  await dialog.getByRole('button', { name: /افزودن برچسب/ }).click();
  await page.keyboard.type('ویژه');
  await page.getByRole('option', { name: 'ساختن «ویژه»' }).click();
  await dialog.getByRole('button', { name: /^اعمال بر/ }).click();
  await toastSaying(page, 'تغییر کرد').waitFor();
  const tagged = async () => {
    const answer = await ask(page).get(
      `${pages.server.url}/api/records/deal?tags=${encodeURIComponent('ویژه')}&count=true&limit=1`,
    );
    return ((await answer.json()) as { count: number }).count;
  };
  assert.equal(await tagged(), open);
  await toastSaying(page, 'تغییر کرد').getByRole('button', { name: 'واگرد' }).click();
  await toastSaying(page, 'واگرد شد').waitFor();
  assert.equal(await tagged(), 0);
  assert.deepEqual(wrong, []);
  await close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in lists, forms, records and the bin, ${scheme}`, inBrowser, async (t) => {
    const { page, visit, close } = await pages.open(t, { locale: scheme === 'light' ? 'fa' : 'en', scheme });
    const found: string[] = [];
    const look = async (place: string) =>
      found.push(...(await violations(page)).map((violation) => `${place}: ${violation}`));
    await visit('/records/deal?state=open&value.min=1000');
    await settled(page);
    await page.getByRole('checkbox').nth(1).focus();
    await page.keyboard.press('Space');
    await look('list');
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await look('form');
    await visit('/records/contact');
    await settled(page);
    await page.locator('main tbody a').first().click();
    await settled(page);
    await page.locator('[data-edit=email]').focus({ timeout: 10_000 });
    await page.keyboard.press('Enter');
    await page.locator('main form').waitFor();
    await look('in place');
    await visit('/bin');
    await settled(page);
    await look('bin');
    assert.deepEqual(found, []);
    await close();
  });
}

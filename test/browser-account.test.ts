import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { linkAddress, makeLink } from '../src/access/links.ts';
import { inBrowser, missing, openPages, type Pages, settled, violations } from './chromium.ts';
import { totp } from './totp.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages(120);
});
after(() => pages?.close());

const password = 'یک گذرواژهٔ بلند';

/** What a browser says of answers that refuse. */
const refused = /status of 40[01]/;

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('ایمیل').fill(email);
  await page.getByLabel('گذرواژه', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ورود', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'حساب من' }).click();
  await page.getByRole('menuitem', { name: 'خروج' }).click();
  await page.waitForURL('**/sign-in');
}

test(
  'the first administrator enters by a link, turns the second step on, and lets a rep in and out',
  inBrowser,
  async (t) => {
    const { page, wrong, visit } = await pages.open(t, { locale: 'fa', user: null });
    await visit('/pipeline?view=list');
    await page.waitForURL('**/sign-in?next=*');
    await page.getByRole('heading', { name: 'ورود به بینش' }).waitFor();
    assert.deepEqual(await violations(page), []);

    const { store } = pages.server.house;
    await visit(`/link#${await makeLink(store.pool, { kind: 'administrator' })}`);
    await page.getByLabel('نام شما').fill('نخستین مدیر');
    await page.getByLabel('ایمیل').fill('first@example.com');
    await page.getByLabel('گذرواژه', { exact: true }).fill('کوتاه');
    await page.getByRole('button', { name: 'ساختن حساب و ورود' }).click();
    await page.getByText('باید').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByLabel('گذرواژه', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'ساختن حساب و ورود' }).click();
    await page.waitForURL(`${pages.server.url}/`);

    await signOut(page);
    await visit('/pipeline?view=list');
    await page.waitForURL('**/sign-in?next=*');
    await signIn(page, 'first@example.com');
    await page.waitForURL('**/pipeline?view=list');

    await visit('/account');
    await settled(page);
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'روشن کردن' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('گذرواژه', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'ادامه' }).click();
    await dialog.getByRole('img').waitFor();
    assert.deepEqual(await violations(page), []);
    const secret = await dialog.locator('input[readonly]').inputValue();
    await dialog.getByLabel('کد', { exact: true }).fill(totp(secret));
    await dialog.getByRole('button', { name: 'روشن کردن' }).click();
    await dialog.getByRole('listitem').nth(9).waitFor();
    const [recovery = ''] = await dialog.getByRole('listitem').allTextContents();
    await dialog.getByRole('button', { name: 'تمام' }).click();

    await signOut(page);
    await signIn(page, 'first@example.com');
    await page.getByLabel('کد', { exact: true }).fill(totp(secret));
    await page.getByRole('button', { name: 'تأیید' }).click();
    await page.waitForURL(`${pages.server.url}/`);
    await signOut(page);
    await signIn(page, 'first@example.com');
    await page.getByRole('button', { name: /کد بازیابی/ }).click();
    await page.getByLabel('کد بازیابی').fill(recovery);
    await page.getByRole('button', { name: 'تأیید' }).click();
    await page.waitForURL(`${pages.server.url}/`);

    await visit('/settings/people');
    await settled(page);
    await page.getByRole('button', { name: 'دعوت کاربر' }).click();
    await dialog.getByLabel('نام').fill('نمایندهٔ تازه');
    await dialog.getByLabel('ایمیل').fill('rep@example.com');
    await dialog.getByRole('button', { name: 'دعوت کاربر' }).click();
    const invitation = await dialog.getByLabel('پیوند دعوت').inputValue();
    assert.ok(invitation.startsWith(`${pages.server.url}/link#`));
    await dialog.getByRole('button', { name: 'تمام' }).click();

    const rep = await pages.open(t, { locale: 'fa', user: null });
    await rep.visit(new URL(invitation).pathname + new URL(invitation).hash);
    await rep.page.getByLabel('گذرواژه', { exact: true }).fill(password);
    await rep.page.getByRole('button', { name: 'پیوستن' }).click();
    await rep.page.waitForURL(`${pages.server.url}/`);
    const { people } = (await (await pages.ask('/api/people')).json()) as {
      people: { id: string; email: string }[];
    };
    const owner = people.find(({ email }) => email === 'rep@example.com')?.id;
    const { stages } = (await (await pages.ask('/api/workspace')).json()) as {
      stages: { id: string; category: string }[];
    };
    const made = await pages.ask('/api/records/deal', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'معاملهٔ نماینده',
        owner_id: owner,
        stage_id: stages.find(({ category }) => category === 'open')?.id,
        value: '1000000',
      }),
    });
    assert.equal(made.status, 201, await made.text());
    await rep.visit('/records/deal');
    await rep.page.getByRole('link', { name: 'معاملهٔ نماینده' }).waitFor();
    assert.equal(
      await rep.page
        .getByRole('row')
        .filter({ has: rep.page.getByRole('link') })
        .count(),
      1,
    );
    await rep.visit('/reports/sales-funnel');
    await settled(rep.page);
    const reached = await rep.page.evaluate(
      `fetch('/api/reports/sales-funnel').then((answer) => answer.json()).then(({ rows }) => rows[0])`,
    );
    assert.equal((reached as { reached_count: number }).reached_count, 1);
    const stage = rep.page.getByRole('row').filter({ hasText: (reached as { stage: string }).stage });
    assert.match((await stage.first().textContent()) ?? '', /۱(?!\d)/);
    await rep.visit('/settings/people');
    await rep.page.getByText('چنین صفحه‌ای نیست.').waitFor();

    for (const part of ['people', 'teams', 'roles', 'audit']) {
      await visit(`/settings/${part}`);
      await settled(page);
      assert.deepEqual(await violations(page), [], part);
    }
    await page.getByText('پذیرفتن دعوت').first().waitFor();

    await rep.visit('/tasks');
    await settled(rep.page);
    await visit('/settings/people');
    await page.getByRole('button', { name: 'کارهای نمایندهٔ تازه' }).click();
    await page.getByRole('menuitem', { name: 'غیرفعال کردن' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'غیرفعال کردن' }).click();
    await page.locator('[data-toast]').filter({ hasText: 'غیرفعال شد' }).waitFor();
    await rep.page.getByRole('link', { name: 'معامله‌ها' }).first().click();
    await rep.page.getByRole('alertdialog', { name: 'دوباره وارد شوید' }).waitFor();
    await rep.visit('/');
    await rep.page.waitForURL('**/sign-in');

    assert.deepEqual(
      [...wrong, ...rep.wrong].filter((text) => !refused.test(text)),
      [],
    );
  },
);

test('a passkey signs in, and a session that was ended goes on where it was', inBrowser, async (t) => {
  const { page, wrong } = await pages.open(t, { locale: 'fa', user: null });
  // A passkey belongs to a name, which the address of a machine is not.
  const home = pages.server.url.replace('127.0.0.1', 'localhost');
  const { store } = pages.server.house;
  const { id: workspaceId } = await store.workspace();
  const link = linkAddress(home, await makeLink(store.pool, { kind: 'administrator', workspaceId }));
  await page.goto(link);
  await page.getByLabel('نام شما').fill('دارندهٔ کلید');
  await page.getByLabel('ایمیل').fill('key@example.com');
  await page.getByLabel('گذرواژه', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ساختن حساب و ورود' }).click();
  await page.waitForURL(`${home}/`);
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${home}/account`);
  await page.getByRole('button', { name: 'افزودن کلید عبور' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'ذخیره' }).click();
  await page.locator('[data-toast]').filter({ hasText: 'کلید عبور افزوده شد' }).waitFor();
  await page.getByRole('button', { name: /^حذف کروم/ }).waitFor();
  await signOut(page);
  await page.getByRole('button', { name: 'ورود با کلید عبور' }).click();
  await page.waitForURL(`${home}/`);

  await page.goto(`${home}/records/company?search=%D8%B4`);
  await page.getByRole('row').nth(1).waitFor();
  const elsewhere = await page.context().browser()?.newContext();
  const other = await elsewhere?.newPage();
  assert.ok(other);
  t.after(() => elsewhere?.close());
  await other.goto(`${home}/sign-in?locale=fa`);
  await signIn(other, 'key@example.com');
  await other.waitForURL(`${home}/`);
  await other.goto(`${home}/account?locale=fa`);
  await other.getByRole('button', { name: 'پایان همهٔ نشست‌های دیگر' }).click();
  await other.locator('[data-toast]').filter({ hasText: 'نشست پایان یافت' }).waitFor();

  const box = page.getByRole('searchbox').first();
  await box.fill('شر');
  const again = page.getByRole('alertdialog', { name: 'دوباره وارد شوید' });
  await again.waitFor();
  assert.deepEqual(await violations(page), []);
  await signIn(page, 'key@example.com');
  await again.waitFor({ state: 'detached' });
  await page.getByRole('row').nth(1).waitFor();
  assert.equal(await box.inputValue(), 'شر');
  assert.deepEqual(
    wrong.filter((text) => !refused.test(text) && !text.includes('asks another host: http://localhost')),
    [],
  );
});

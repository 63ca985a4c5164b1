import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { localDate } from '../src/core/calendar.ts';
import { now } from '../src/core/instant.ts';
import { inBrowser, missing, openPages, type Pages, settled, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages(200);
});
after(() => pages?.close());

type Fields = Readonly<Record<string, unknown>>;
interface Listed {
  readonly id: string;
  readonly fields: Fields;
}

const json = async <Body>(path: string): Promise<Body> => (await (await pages.ask(path)).json()) as Body;
const list = async (type: string, query = ''): Promise<readonly Listed[]> =>
  (await json<{ records: Listed[] }>(`/api/records/${type}?limit=200&${query}`)).records;
const rows = async (report: string, query: string): Promise<readonly Fields[]> => {
  const { version } = await json<{ version: number }>('/api/records/source?limit=1');
  const path = `/api/reports/${report}?${query}&minVersion=${version}`;
  return (await json<{ rows: Fields[] }>(path)).rows;
};
const toastOf = (page: Page, words: string): Locator =>
  page.locator('[data-toast]').filter({ hasText: words }).last();
const today = localDate('Asia/Tehran', now());

test('leads become deals or nothing by the keyboard, and sources are counted', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { width: 1440 });
  const created = await (
    await pages.ask('/api/records/lead', {
      method: 'POST',
      body: JSON.stringify({
        name: 'سرنخ <b>آزمایش</b>',
        created_at: new Date().toISOString(),
        company_name: 'شرکت تازهٔ آزمایش',
        source_id: (await list('source'))[0]?.id,
        status_id: (await list('lead_status')).find(({ fields }) => fields.category === 'open')?.id,
      }),
    })
  ).json();
  const { id, fields } = created as Listed;
  const counted = async () =>
    (await rows('deal-source', `from=${today}&to=${today}`)).find((row) => row.source_id === fields.source_id)
      ?.deal_count ?? 0;
  assert.equal(await counted(), 0);

  await visit('/leads');
  const preview = page.getByTestId('lead-preview');
  await preview.getByRole('heading', { name: 'سرنخ <b>آزمایش</b>' }).waitFor();
  await settled(page);
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('j');
  await preview.getByRole('heading', { name: 'سرنخ <b>آزمایش</b>' }).waitFor({ state: 'detached' });
  await page.keyboard.press('k');
  await preview.getByRole('heading', { name: 'سرنخ <b>آزمایش</b>' }).waitFor();
  await preview.getByRole('button', { name: 'تبدیل به معامله' }).waitFor();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('معاملهٔ آزمایش');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'معاملهٔ آزمایش' }).first().waitFor();
  const lead = await json<Listed>(`/api/records/lead/${id}`);
  const [deal] = await list('deal', 'search=معاملهٔ آزمایش');
  assert.equal(deal?.id, lead.fields.converted_deal_id);
  assert.equal(deal?.fields.source_id, fields.source_id);
  assert.equal(await counted(), 1);
  await visit('/pipeline');
  await page.locator(`.deal-card[data-key="${deal?.id}"]`).waitFor();

  await visit('/leads');
  await preview.getByRole('button', { name: 'فاقد صلاحیت' }).waitFor();
  const other = (await page.locator('[data-lead][aria-current]').getAttribute('data-lead')) ?? '';
  const { fields: was } = await json<Listed>(`/api/records/lead/${other}`);
  await page.keyboard.press('u');
  await dialog.getByRole('button', { name: 'دلیل عدم صلاحیت' }).press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'ثبت' }).press('Enter');
  await toastOf(page, 'فاقد صلاحیت شد').waitFor();
  const { fields: given } = await json<Listed>(`/api/records/lead/${other}`);
  assert.ok(given.unqualified_reason_id);
  await toastOf(page, 'فاقد صلاحیت شد').getByRole('button', { name: 'واگرد' }).click();
  await toastOf(page, 'واگرد شد').waitFor();
  assert.deepEqual((await json<Listed>(`/api/records/lead/${other}`)).fields, was);
  assert.deepEqual(wrong, []);
});

test(
  'stages are put in order and removed, a field is filled in, a holiday is edited',
  inBrowser,
  async (t) => {
    const { page, wrong, visit } = await pages.open(t);
    await visit('/settings/pipelines');
    const [pipeline] = await list('pipeline');
    const stagesNow = async () =>
      [...(await list('stage', `pipeline_id=${pipeline?.id}&sort=position`))].map(({ id }) => id);
    const named = (await list('stage', `pipeline_id=${pipeline?.id}&sort=position`)).filter(
      ({ fields }) => fields.category === 'open',
    );
    const [first, second] = named;
    assert.ok(pipeline && first && second);
    const card = page.getByRole('region', { name: String(pipeline.fields.name), exact: true });
    await card.getByRole('button', { name: `بردن ${first.fields.name} به پایین`, exact: true }).click();
    await toastOf(page, 'ترتیب مرحله‌ها').waitFor();
    assert.deepEqual((await stagesNow()).slice(0, 2), [second.id, first.id]);
    // By the handle and the arrows: behind the other again.
    await card.getByRole('button', { name: `جابه‌جا کردن ${second.fields.name}`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card
      .getByRole('row')
      .first()
      .and(page.locator(`[data-item="${first.id}"]`))
      .waitFor();
    await settled(page);
    assert.deepEqual(await violations(page), []);

    const filled = await list('deal', `stage_id=${named.map(({ id }) => id).join(',')}`);
    const leaving = named.find(({ id }) => filled.some(({ fields }) => fields.stage_id === id));
    const target = named.find((stage) => stage !== leaving);
    assert.ok(leaving && target);
    const before = await list('deal', `stage_id=${leaving.id}`);
    await card.getByRole('button', { name: `حذف ${leaving.fields.name}`, exact: true }).click();
    const asked = page.getByRole('alertdialog');
    await asked.getByRole('button', { name: 'مرحلهٔ مقصد' }).click();
    await page.getByRole('option', { name: String(target.fields.name) }).click();
    await asked.getByRole('button', { name: 'حذف مرحله' }).click();
    await toastOf(page, 'حذف شد').waitFor();
    assert.equal((await list('deal', `stage_id=${leaving.id}`)).length, 0);
    const moved = new Set((await list('deal', `stage_id=${target.id}`)).map(({ id }) => id));
    assert.ok(before.every(({ id }) => moved.has(id)));

    await visit('/settings/fields');
    await page.getByRole('button', { name: 'فیلد جدید' }).click();
    await page.getByRole('dialog').getByLabel('نام فارسی').fill('رنگ دلخواه');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: 'رنگ دلخواه' }).waitFor();
    await settled(page);
    assert.deepEqual(await violations(page), []);
    await visit('/records/deal');
    await page.getByRole('button', { name: 'افزودن معامله' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('نام').first().fill('معاملهٔ رنگی');
    await form.getByLabel('رنگ دلخواه').fill('نارنجی');
    await page.keyboard.press('Control+Enter');
    await toastOf(page, 'معاملهٔ رنگی').waitFor();
    const [coloured] = (await list('deal', 'search=معاملهٔ رنگی')) as readonly (Listed & { custom: Fields })[];
    assert.deepEqual(Object.values(coloured?.custom ?? {}), ['نارنجی']);

    await visit('/settings/days');
    await page.getByRole('button', { name: 'ویرایش نوروز' }).first().click();
    await page.getByRole('dialog').getByLabel('نام فارسی').fill('سال نو');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'سال نو' }).waitFor();
    const { options } = await json<{ options: { holidays: { name: { fa: string } }[] } }>('/api/workspace');
    assert.equal(options.holidays.filter(({ name }) => name.fa === 'سال نو').length, 1);
    await settled(page);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(wrong, []);
  },
);

test('a goal is typed in toman with Persian digits and counted by its report', inBrowser, async (t) => {
  const { page, wrong, visit } = await pages.open(t, { width: 1440 });
  await visit('/goals?unit=quarter');
  const team = page.locator('tbody tr').first();
  const box = team.getByRole('textbox').nth(3);
  await box.fill('۱۲۳٬۴۵۶٬۷۸۹');
  await page.keyboard.press('Enter');
  await toastOf(page, 'ذخیره شد').waitFor();
  const set = await list('goal', 'metric=won_value&target.min=1234567890&target.max=1234567890');
  assert.equal(set.length, 1);
  const { starts_on, ends_on } = set[0]?.fields ?? {};
  const found = await rows('sales-goals', `from=${starts_on}&to=${ends_on}`);
  assert.equal(found.filter(({ target }) => target === '1234567890').length, 1);
  const others = await list('goal', 'count=true');
  await page.getByRole('radio', { name: 'تعداد برد' }).check({ force: true });
  await page.locator('tbody').waitFor();
  await settled(page);
  assert.deepEqual(await violations(page), []);
  assert.equal((await list('goal', 'count=true')).length, others.length);
  assert.deepEqual(wrong, []);
});

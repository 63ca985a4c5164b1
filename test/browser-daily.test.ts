import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { localDate } from '../src/core/calendar.ts';
import { now } from '../src/core/instant.ts';
import { locales } from '../src/core/text.ts';
import { type MessageId, messages } from '../src/web/language/messages.ts';
import { inBrowser, missing, openPages, type Pages } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages(60);
});
after(() => pages?.close());

type Fields = Readonly<Record<string, unknown>>;
const password = 'یک گذرواژهٔ بلند';

async function json<Body>(path: string, body?: unknown, method = 'POST'): Promise<Body> {
  const init = body === undefined ? {} : { method, body: JSON.stringify(body) };
  const answer = await pages.ask(path, init);
  assert.ok(answer.ok, await answer.clone().text());
  return (await answer.json()) as Body;
}

/** The sum of a measure in the rows of a report of today, of what has been written until now. */
async function counted(report: string, owner: string, measure: string): Promise<number> {
  const today = localDate('Asia/Tehran', now());
  const { version } = await json<{ version: number }>('/api/records/source?limit=1');
  const { rows } = await json<{ rows: Fields[] }>(
    `/api/reports/${report}?from=${today}&to=${today}&owner=${owner}&minVersion=${version}`,
  );
  return rows.reduce((sum, row) => sum + Number(row[measure]), 0);
}

const cardIn = (page: Page, lane: number, id: string): Locator =>
  page.locator('.deal-lane').nth(lane).locator(`.deal-card[data-key="${id}"]`);

for (const locale of locales)
  test(`a day of a rep, seen by a colleague and in the reports at once: ${locale}`, inBrowser, async (t) => {
    const say = (id: MessageId) => messages[id][locale];
    const email = `rep-${locale}@example.com`;
    const { id: rep, url } = await json<{ id: string; url: string }>('/api/people', {
      name: `نمایندهٔ ${locale}`,
      email,
      role: 'rep',
    });
    await json('/api/links', { token: url.split('#')[1], password });

    const { page, wrong, visit } = await pages.open(t, { locale, user: null });
    await visit('/leads');
    await page.waitForURL('**/sign-in?next=*');
    await page.getByLabel(say('signInEmail')).fill(email);
    await page.getByLabel(say('signInPassword'), { exact: true }).fill(password);
    await page.getByRole('button', { name: say('signIn'), exact: true }).click();
    await page.waitForURL('**/leads**');

    const watching = await pages.open(t, { locale });
    await watching.visit(`/pipeline?owner=${rep}`);
    await watching.page.locator('.deal-lane').first().waitFor();

    // A lead.
    const name = `<b>سرنخ</b> ${locale}`;
    await page
      .getByRole('button', { name: say('addLead') })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('textbox').first().fill(name);
    await page.keyboard.press('Control+Enter');
    const preview = page.getByTestId('lead-preview');
    await preview.getByRole('heading', { name }).waitFor();
    assert.equal(await counted('lead-status', rep, 'lead_count'), 1);

    // It becomes a deal, which the colleague sees come.
    await preview.getByRole('button', { name: say('convertLead') }).click();
    const deal = `<i>معامله</i> ${locale}`;
    await page.getByRole('dialog').getByRole('textbox').first().fill(deal);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/deals/*');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await cardIn(watching.page, 0, id).waitFor();
    assert.equal(await counted('incoming-deals', rep, 'deal_count'), 1);

    // A call.
    await page.getByRole('heading', { name: deal }).first().waitFor();
    await page
      .locator('main')
      .getByRole('button', { name: say('logCall'), exact: true })
      .waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await page.keyboard.press('2');
    await page.getByRole('dialog').locator('input[type=radio]:checked:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-entry=call] [data-counts=first_action]').waitFor();
    assert.equal(await counted('call-count', rep, 'total'), 1);

    // A move on the board; the colleague sees it.
    await visit('/pipeline');
    const onwards = locale === 'fa' ? 'Shift+ArrowLeft' : 'Shift+ArrowRight';
    await cardIn(page, 0, id).focus();
    await page.keyboard.press(onwards);
    await cardIn(watching.page, 1, id).waitFor();
    assert.equal(await counted('stage-distribution', rep, 'deal_count'), 1);

    // Somebody else moves it while it is lifted: that is said, and nothing is overwritten.
    const { stages } = await json<{ stages: { id: string; name: string }[] }>('/api/board');
    await cardIn(page, 1, id).focus();
    await page.keyboard.press(locale === 'fa' ? 'ArrowLeft' : 'ArrowRight');
    await page.keyboard.press('Enter');
    await json(`/api/deals/${id}/move`, { stage_id: stages[3]?.id });
    await cardIn(watching.page, 3, id).waitFor();
    await page.keyboard.press('Enter');
    const conflict = say('moveConflict').split(/[«“]/)[0] ?? '';
    await page.locator('[data-toast]').filter({ hasText: conflict }).last().waitFor();
    await cardIn(page, 3, id).waitFor();

    // It is lost, for a reason.
    await visit(`/deals/${id}`);
    await page.getByRole('heading', { name: deal }).first().waitFor();
    await page.getByRole('button', { name: say('dealLose'), exact: true }).waitFor();
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog');
    await dialog.locator('label:has(input[type=radio])').nth(1).locator('input').press('Space');
    await dialog.getByRole('button', { name: say('closeSaveLost') }).click();
    await page.locator('main header').getByText(say('dealLost'), { exact: true }).first().waitFor();
    await cardIn(watching.page, 3, id).waitFor({ state: 'detached' });
    assert.equal(await counted('loss-reasons', rep, 'lost_count'), 1);
    assert.deepEqual(watching.wrong, []);
    assert.ok(
      wrong.every((line) => /40[19]/.test(line)),
      wrong.join('\n'),
    );
  });

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { bucketStart, localDate, nextBucket } from '../src/core/calendar.ts';
import { asciiDigits } from '../src/core/fold.ts';
import { formatter } from '../src/core/format.ts';
import { now } from '../src/core/instant.ts';
import type { BoardDeal, PipelineBoard } from '../src/core/pipeline-board.ts';
import { inBrowser, missing, openPages, type Pages, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages(1_500);
});
after(() => pages?.close());

const board = async (): Promise<PipelineBoard> =>
  (await (await pages.ask('/api/board')).json()) as PipelineBoard;
const stored = async (id: string): Promise<Record<string, unknown>> =>
  ((await (await pages.ask(`/api/records/deal/${id}`)).json()) as { fields: Record<string, unknown> }).fields;

const lane = (page: Page, at: number): Locator => page.locator('.deal-lane').nth(at);
const cardOf = (page: Page, id: string): Locator => page.locator(`.deal-card[data-key="${id}"]`);
const countOf = async (page: Page, at: number): Promise<number> =>
  Number(asciiDigits((await lane(page, at).locator('.deal-count').textContent()) ?? ''));
const persian = (count: number): string =>
  String(count).replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
/** Waits until a column says that it holds so many; most of its cards are not drawn. */
const holds = (page: Page, at: number, count: number): Promise<void> =>
  lane(page, at)
    .locator('.deal-count')
    .filter({ hasText: new RegExp(`^(${count}|${persian(count)})$`) })
    .waitFor();
const idOf = async (card: Locator): Promise<string> => (await card.getAttribute('data-key')) ?? '';
const toastOf = (page: Page, words: string | RegExp): Locator =>
  page.locator('[data-toast]').filter({ hasText: words }).last();
const inMenu = async (page: Page, id: string, words: string): Promise<void> => {
  await cardOf(page, id).locator('.deal-menu').click();
  await page.getByRole('menuitem', { name: words, exact: true }).click();
};

test(
  'cards move by mouse, keyboard and menu, close with what is asked, and come back',
  inBrowser,
  async (t) => {
    const { page, wrong, visit } = await pages.open(t);
    await visit('/pipeline');
    const first = lane(page, 0).locator('.deal-card').first();
    await first.waitFor();
    const { stages, closed } = await board();
    const [s1, s2, s3] = stages;
    assert.ok(s1 && s2 && s3);
    assert.deepEqual(
      [await countOf(page, 0), await countOf(page, 1), await countOf(page, 2)],
      [s1.count, s2.count, s3.count],
    );

    const shown = formatter({ locale: 'fa', calendar: 'persian', timeZone: 'Asia/Tehran', currency: 'IRR' });
    for (const [at, { value, expected }] of stages.entries()) {
      const head = (await lane(page, at).locator('header').textContent()) ?? '';
      assert.ok(
        head.includes(shown.moneyCompact(value)) && head.includes(shown.moneyCompact(expected)),
        head,
      );
    }

    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('textbox').first().fill('<b>معاملهٔ تازه</b>');
    await page.keyboard.press('Enter');
    await toastOf(page, '<b>معاملهٔ تازه</b>').getByRole('button', { name: 'واگرد' }).click();
    await holds(page, 0, s1.count);

    const dragged = await idOf(first);
    await first.dragTo(lane(page, 1).locator('.deal-cards'), { targetPosition: { x: 90, y: 220 } });
    await toastOf(page, s2.name).waitFor();
    assert.equal((await stored(dragged)).stage_id, s2.id);
    assert.deepEqual([await countOf(page, 0), await countOf(page, 1)], [s1.count - 1, s2.count + 1]);
    await toastOf(page, s2.name).getByRole('button', { name: 'واگرد' }).click();
    await toastOf(page, 'واگرد شد').waitFor();
    await lane(page, 0).locator(`[data-key="${dragged}"]`).waitFor();
    assert.equal((await stored(dragged)).stage_id, s1.id);
    assert.deepEqual([await countOf(page, 0), await countOf(page, 1)], [s1.count, s2.count]);

    // From the card into its handle, up, over the second column to the third, and down.
    await cardOf(page, dragged).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const target = () =>
      page.evaluate<string>(
        'document.activeElement?.closest(".deal-lane")?.getAttribute("aria-label") ?? ""',
      );
    for (let tries = 0; (await target()) !== s3.name && tries < 12; tries++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await toastOf(page, s3.name).waitFor();
    await lane(page, 2).locator(`[data-key="${dragged}"]:focus`).waitFor();
    assert.equal((await stored(dragged)).stage_id, s3.id);
    await page.keyboard.press('Shift+ArrowRight');
    await lane(page, 1).locator(`[data-key="${dragged}"]:focus`).waitFor();
    await toastOf(page, s2.name).waitFor();

    const lost = closed.find(({ category }) => category === 'lost')?.name ?? '';
    const today = localDate('Asia/Tehran', now());
    const losses = async () => {
      // As the pages ask: for an answer that knows of what was written.
      const { version } = await board();
      const answer = await pages.ask(
        `/api/reports/loss-reasons?from=${today}&to=${today}&minVersion=${version}`,
      );
      const { rows } = (await answer.json()) as {
        rows: { loss_reason: string | null; lost_count: number }[];
      };
      return new Map(rows.map(({ loss_reason, lost_count }) => [loss_reason, lost_count]));
    };
    const before = await losses();
    await inMenu(page, dragged, lost);
    const dialog = page.getByRole('dialog');
    const reason = dialog.locator('label:has(input[type=radio])').nth(1);
    const named = (await reason.textContent()) ?? '';
    await reason.locator('input').press('Space');
    await dialog.getByRole('button', { name: 'ثبت باخت' }).click();
    await toastOf(page, lost).waitFor();
    assert.equal(await cardOf(page, dragged).count(), 0);
    const counted = await losses();
    assert.equal(counted.get(named), (before.get(named) ?? 0) + 1, named);
    await toastOf(page, lost).getByRole('button', { name: 'واگرد' }).click();
    await cardOf(page, dragged).waitFor();
    assert.deepEqual(await losses(), before);

    await cardOf(page, dragged).dragTo(page.locator('.deal-zone[data-category="won"]'));
    await dialog.getByRole('textbox').first().fill('۱٬۲۵۰٬۰۰۰');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await toastOf(page, 'برنده').waitFor();
    const { value, closed_at } = await stored(dragged);
    assert.equal(value, '12500000');
    assert.equal(localDate('Asia/Tehran', BigInt(Date.parse(String(closed_at))) * 1000n), today);

    await page.keyboard.press('f');
    await page.waitForURL(/show=forecast/);
    const months = page
      .getByRole('region', { name: 'معامله‌ها بر اساس ماه برآوردی بستن' })
      .locator('.deal-lane[data-tone="plain"]');
    const moved = months.first().locator('.deal-card').first();
    const later = await idOf(moved);
    const to = months.nth(1);
    await moved.dragTo(to.locator('.deal-cards'), { targetPosition: { x: 90, y: 220 } });
    await to.locator(`[data-key="${later}"]`).waitFor();
    await toastOf(page, 'تاریخ بستن').waitFor();
    const month = { granularity: 'month', calendar: 'persian', weekStart: 'saturday' } as const;
    const closes = String((await stored(later)).estimated_close_on);
    assert.equal(bucketStart(closes, month), nextBucket(today, month));
    assert.deepEqual(wrong, []);
  },
);

const dealOf = async (id: string): Promise<BoardDeal | undefined> =>
  (await board()).deals.find((deal) => deal.id === id);

test('two people see each other’s moves, and a card moved under a drag is not lost', inBrowser, async (t) => {
  const [ours, theirs] = [await pages.open(t), await pages.open(t, { locale: 'en' })];
  await ours.visit('/pipeline?order=waiting');
  await theirs.visit('/pipeline?order=waiting');
  const { stages } = await board();
  const mine = lane(ours.page, 0).locator('.deal-card').first();
  await mine.waitFor();
  await lane(theirs.page, 0).locator('.deal-card').nth(2).waitFor();
  const kept = lane(theirs.page, 0).locator('.deal-card').nth(2);
  const keptId = await idOf(kept);
  await kept.focus();
  await mine.focus();
  await ours.page.keyboard.press('Shift+ArrowLeft');
  await theirs.page.locator(`.deal-lane[data-arrived][aria-label="${stages[1]?.name}"]`).waitFor();
  await theirs.page.getByText(`Somebody moved`).waitFor({ state: 'attached' });
  assert.equal(
    await theirs.page.evaluate('document.activeElement?.getAttribute("data-key")'),
    keptId,
    'what others do takes no focus',
  );

  // They lift a card; meanwhile it goes elsewhere; they put it down.
  await theirs.page.keyboard.press('ArrowRight');
  await theirs.page.keyboard.press('Enter');
  const { rowVersion = 0 } = (await dealOf(keptId)) ?? {};
  const move = (stage: string | undefined) =>
    pages.ask(`/api/deals/${keptId}/move`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': `"${rowVersion}"` },
      body: JSON.stringify({ stage_id: stage }),
    });
  const there = stages[3]?.count ?? 0;
  assert.equal((await move(stages[3]?.id)).status, 200);
  await holds(ours.page, 3, there + 1);
  await theirs.page.keyboard.press('Enter');
  const conflict = toastOf(theirs.page, 'Somebody else has just changed');
  await conflict.waitFor();
  assert.match((await conflict.textContent()) ?? '', new RegExp(`It is in “${stages[3]?.name}” now`));
  await holds(theirs.page, 3, there + 1);
  await conflict.getByRole('button', { name: 'Move it anyway' }).click();
  await lane(theirs.page, 1).locator(`[data-key="${keptId}"]`).waitFor();
  await toastOf(theirs.page, 'moved to').waitFor();
  assert.equal((await stored(keptId)).stage_id, stages[1]?.id);
  assert.deepEqual(ours.wrong, []);
  assert.ok(theirs.wrong.every((line) => line.includes('409')));
});

test(
  'the pipeline has no accessibility violation, no Latin digit in Persian, and fits a phone',
  inBrowser,
  async (t) => {
    for (const [scheme, width, shows] of [
      ['light', 1440, ['board', 'list']],
      ['dark', 360, ['board', 'forecast']],
    ] as const) {
      const { page, visit } = await pages.open(t, { scheme, width });
      for (const show of shows) {
        await visit(`/pipeline?show=${show}`);
        await page.locator('.deal-card, [role=grid] tbody tr').first().waitFor();
        assert.deepEqual(await violations(page), [], `${show} ${scheme} ${width}`);
        const [inner = 0, outer = 0] = await page.evaluate<number[]>(
          '[document.documentElement.scrollWidth, innerWidth]',
        );
        assert.ok(inner <= outer, `${show} at ${width}: ${inner} > ${outer}`);
        const words = await page.evaluate<string>('document.querySelector("main").innerText');
        assert.doesNotMatch(words.replaceAll(/\p{L}+\d+/gu, ''), /[0-9]/, show);
      }
    }
    const { page, visit } = await pages.open(t, { width: 360, height: 740 });
    await visit('/pipeline');
    const { stages } = await board();
    await page.getByRole('tab', { name: stages[2]?.name ?? '' }).click();
    await page.waitForURL(/stage=/);
    const id = await idOf(lane(page, 2).locator('.deal-card').first());
    await inMenu(page, id, stages[0]?.name ?? '');
    await toastOf(page, stages[0]?.name ?? '').waitFor();
    assert.equal((await stored(id)).stage_id, stages[0]?.id);
  },
);

import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { reports } from '../src/report/registry.ts';
import { signedIn, startServer } from './server.ts';
import { median } from './steps.ts';

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What one report's page costs. */
export interface PageCost {
  /** Compressed script that was asked for until the figures stood, in kB. */
  readonly scriptKB: number;
  /** From the click on a link elsewhere to figures in the page, with an empty cache. */
  readonly firstMs: number;
  /** From the choice of another period to its figures. */
  readonly changeMs: number;
}

/**
 * Opens every report's page in Chromium, each as a reader who has never been there, and chooses another period on it.
 * The server holds the demo company, and has been asked once before.
 */
export async function measurePages(data: string): Promise<ReadonlyMap<string, PageCost>> {
  const program = programs.find(existsSync);
  if (program === undefined) throw new Error('Chromium is not installed: apt-get install chromium');
  const server = await startServer(data);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const headers = await signedIn(server);
    const costs = new Map<string, PageCost>();
    for (const { id, period } of reports) {
      await (await fetch(`${server.url}/api/reports/${id}`, { headers })).text();
      costs.set(id, await costOf(browser, `${server.url}/reports/${id}`, period, headers.cookie));
    }
    return costs;
  } finally {
    await browser.close();
    await server.stop();
  }
}

const figures = '[data-answered] :is(td, figure svg, .card p)';

async function costOf(browser: Browser, url: string, period: boolean, cookie: string): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(figures).first().waitFor({ state: 'attached' });
    const { scriptBytes, firstMs } = await page.evaluate<{ scriptBytes: number; firstMs: number }>(`(() => {
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\\.js$/.test(name));
      return {
        scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
        firstMs: performance.now(),
      };
    })()`);
    // What is fetched for later is not to be measured with the change.
    await page.waitForTimeout(2_500);
    const changes: number[] = [];
    for (const word of period ? ['this_year', 'last_month', 'last_year'] : [])
      changes.push(await change(page, word));
    return {
      scriptKB: scriptBytes / 1000,
      firstMs,
      changeMs: changes.length === 0 ? Number.NaN : median(changes),
    };
  } finally {
    await context.close();
  }
}

/** Chooses a preset as a reader does, and waits until what is shown is its answer. */
async function change(page: Page, word: string): Promise<number> {
  await page.locator('search button').first().click();
  const preset = page.locator(`[data-period="${word}"]`);
  await preset.waitFor();
  return page.evaluate<number>(`(async () => {
    const shown = () => document.querySelector('[data-answered]')?.getAttribute('data-answered');
    const before = shown();
    const start = performance.now();
    document.querySelector('[data-period="${word}"]').click();
    while (shown() === before) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  })()`);
}

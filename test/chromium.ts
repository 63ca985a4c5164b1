import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Locale } from '../src/core/text.ts';
import { loadDemo } from '../src/server/load-demo.ts';
import { type RunningServer, serve } from '../src/server/serve.ts';
import { signIn } from './people.ts';
import { tempFolder } from './temp-store.ts';

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const built = existsSync(new URL('../dist/web/index.html', import.meta.url));

/** Why there can be no browser test here, if so. */
export const missing =
  program === undefined
    ? 'Chromium is not installed: apt-get install chromium'
    : built
      ? false
      : 'the pages are not built: npm run build';

/** For `test()`: skipped where there is no browser. */
export const inBrowser = { skip: missing, timeout: 18 * 60_000 };

/** How a reader looks at a page. */
export interface Looks {
  readonly locale?: Locale;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** More of what the reader chose, as the pages keep it. */
  readonly preferences?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** Which user of the demo company signs in, its administrator unless told; null is nobody. */
  readonly user?: string | null;
}

/** A page of one reader, which collects whatever goes wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the console, exceptions, and requests to other hosts. */
  readonly wrong: string[];
  /** Goes to an address of the server. */
  visit(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface Pages {
  readonly server: RunningServer;
  /** Asks the server with every right there is. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** A page that is closed when the test ends; when it fails, a picture of it is kept in `test-results/`. */
  open(test: TestContext, looks?: Looks): Promise<OpenPage>;
  close(): Promise<void>;
}

/** A server with a demo company, and a real browser. */
export async function openPages(deals = 400): Promise<Pages> {
  const { chromium } = await import('playwright-core');
  const folder = await tempFolder();
  const server = await serve({
    dataFolder: join(folder.path, 'data'),
    databaseUrl: '',
    analytics: 'mirror',
    prepare: async ({ store }) => {
      await loadDemo(store, { deals, seed: 7 });
    },
  });
  const browser = await chromium.launch({
    executablePath: program ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

  const signedIn = new Map<string | undefined, Promise<string>>();
  const cookiesOf = async (user: string | undefined) => {
    const cookie = signedIn.get(user) ?? signIn(server, user);
    signedIn.set(user, cookie);
    const [name = '', value = ''] = (await cookie).split('=');
    return [{ name, value, url: server.url }];
  };

  const open = async (test: TestContext, looks: Looks = {}): Promise<OpenPage> => {
    const { locale = 'fa', scheme = 'light', width = 1280, height = 900 } = looks;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      ...looks.context,
    });
    if (looks.user !== null) await context.addCookies(await cookiesOf(looks.user));
    const preferences = JSON.stringify(JSON.stringify({ locale, ...looks.preferences }));
    await context.addInitScript(`localStorage.getItem('binesh.preferences') ??
      localStorage.setItem('binesh.preferences', ${preferences})`);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) {
        wrong.push(`asks another host: ${request.url()}`);
      }
    });
    test.after(async () => {
      if (!test.passed) await keepPicture(page, test.name);
      await context.close();
    });
    return {
      page,
      wrong,
      visit: async (path) => void (await page.goto(server.url + path)),
      close: () => context.close(),
    };
  };
  return {
    server,
    open,
    ask: (path, init = {}) =>
      fetch(server.url + path, {
        ...init,
        headers: { authorization: `Bearer ${server.secret}`, ...init.headers },
      }),
    async close() {
      await browser.close();
      await server.close();
      await folder.remove();
    },
  };
}

async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  const path = join('test-results', `${name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 80)}.png`);
  await page.screenshot({ path, fullPage: true }).catch(() => undefined);
}

/** Waits until a report has answered, or said what is wrong. */
export const answered = (page: Page): Promise<void> =>
  page.locator('main table tbody, main [role=grid], main [role=alert]').first().waitFor();

/** Waits until nothing on the page is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.shimmer, [aria-busy=true]').first().waitFor({ state: 'detached' });
}

let axe: Promise<string> | undefined;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA on the page, a line each. */
export async function violations(page: Page): Promise<string[]> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await axe);
  const runOnly = JSON.stringify(standards);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run({ runOnly: ${runOnly}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 400)}`));
}

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reports } from '../src/report/registry.ts';
import { inBrowser, missing, openPages, type Pages, settled, violations } from './chromium.ts';

let pages: Pages;
before(async () => {
  if (missing === false) pages = await openPages();
});
after(() => pages?.close());

for (const scheme of ['light', 'dark'] as const) {
  const locale = scheme === 'light' ? 'fa' : 'en';
  test(`no accessibility violation on any page, ${locale}, ${scheme}`, inBrowser, async (t) => {
    const { page, visit } = await pages.open(t, { scheme, locale });
    const others = ['/', '/boards', '/boards/overview', '/settings', '/records/deal', '/nowhere'];
    for (const path of [...others, ...reports.map(({ id }) => `/reports/${id}?compare=previous`)]) {
      await t.test(path, async () => {
        await visit(path);
        await settled(page);
        assert.deepEqual(await violations(page), []);
      });
    }
  });
}

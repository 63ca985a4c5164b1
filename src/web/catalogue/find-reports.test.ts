import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reports } from '../../report/registry.ts';
import { findReports } from './find-reports.ts';

const first = (text: string): string | undefined => findReports(reports, text)[0]?.id;

test('No words find every report in its own order', () => {
  assert.deepEqual(
    findReports(reports, '  ').map(({ number }) => number),
    Array.from({ length: 34 }, (_, index) => index + 1),
  );
});

for (const [text, id] of [
  ['چرا معامله‌ها را از دست می‌دهیم؟', 'loss-reasons'],
  ['چرا معامله ها را از دست مي دهيم', 'loss-reasons'],
  ['why do we lose', 'loss-reasons'],
  ['قيف', 'sales-funnel'],
  ['sales funel', 'sales-funnel'],
  ['call log', 'call-log'],
  ['ثبت تماس', 'call-log'],
  ['۲۱', 'stage-duration'],
] as const) {
  test(`«${text}» finds ${id} first`, () => assert.equal(first(text), id));
}

test('A question about who calls finds the reports on calls', () => {
  const found = findReports(reports, 'who calls least').map(({ id }) => id);
  assert.ok(found.slice(0, 3).includes('call-count'), found.join());
});

test('Words of no report find none', () => {
  assert.deepEqual(findReports(reports, 'xyzzy qwerty'), []);
});

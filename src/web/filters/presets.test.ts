import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presetOf, presetsOf, twelveMonths } from './presets.ts';

// 3 Azar 1405, a Tuesday.
const today = '2026-11-24';
const ranges = (calendar: 'persian' | 'gregorian') =>
  Object.fromEntries(
    presetsOf(today, calendar, calendar === 'persian' ? 'saturday' : 'monday').map(({ label, from, to }) => [
      label,
      `${from} ${to}`,
    ]),
  );

test('Presets follow the Persian calendar', () => {
  const found = ranges('persian');
  assert.equal(found.presetThisWeek, '2026-11-21 2026-11-27');
  assert.equal(found.presetThisMonth, '2026-11-22 2026-12-21');
  assert.equal(found.presetLastMonth, '2026-10-23 2026-11-21');
  assert.equal(found.presetThisQuarter, '2026-09-23 2026-12-21');
  assert.equal(found.presetThisYear, '2026-03-21 2027-03-20');
  assert.equal(found.presetLastYear, '2025-03-21 2026-03-20');
  assert.equal(found.presetLast12Months, '2025-12-22 2026-12-21');
});

test('Presets follow the Gregorian calendar', () => {
  const found = ranges('gregorian');
  assert.equal(found.presetLastWeek, '2026-11-16 2026-11-22');
  assert.equal(found.presetLastQuarter, '2026-07-01 2026-09-30');
  assert.equal(found.presetLast7, '2026-11-18 2026-11-24');
  assert.deepEqual(twelveMonths(today, 'gregorian'), { from: '2025-12-01', to: '2026-11-30' });
});

test('A period knows which preset it is', () => {
  const presets = presetsOf(today, 'persian', 'saturday');
  assert.equal(presetOf(presets, { from: '2026-03-21', to: '2027-03-20' })?.label, 'presetThisYear');
  assert.equal(presetOf(presets, { from: '2026-03-21', to: '2027-03-19' }), undefined);
});

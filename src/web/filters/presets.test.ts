import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Calendar } from '../../core/calendar.ts';
import { presetNames, presetRange, readMeant, writeMeant } from './presets.ts';

// 3 Azar 1405, a Tuesday.
const today = '2026-11-24';
const rangeIn = (calendar: Calendar) => (name: (typeof presetNames)[number]) => {
  const { from, to } = presetRange(name, today, {
    calendar,
    weekStart: calendar === 'persian' ? 'saturday' : 'monday',
  });
  return `${from} ${to}`;
};

test('Presets follow the Persian calendar', () => {
  const range = rangeIn('persian');
  assert.equal(range('this_week'), '2026-11-21 2026-11-27');
  assert.equal(range('this_month'), '2026-11-22 2026-12-21');
  assert.equal(range('last_month'), '2026-10-23 2026-11-21');
  assert.equal(range('this_quarter'), '2026-09-23 2026-12-21');
  assert.equal(range('this_year'), '2026-03-21 2027-03-20');
  assert.equal(range('last_year'), '2025-03-21 2026-03-20');
  assert.equal(range('last_12_months'), '2025-12-22 2026-12-21');
});

test('Presets follow the Gregorian calendar', () => {
  const range = rangeIn('gregorian');
  assert.equal(range('last_week'), '2026-11-16 2026-11-22');
  assert.equal(range('last_quarter'), '2026-07-01 2026-09-30');
  assert.equal(range('last_7_days'), '2026-11-18 2026-11-24');
  assert.equal(range('last_12_months'), '2025-12-01 2026-11-30');
});

test('Every preset has a first and a last day, whatever the day, the calendar and the week', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 60_000 }),
      fc.constantFrom(...presetNames),
      fc.constantFrom<Calendar>('persian', 'gregorian'),
      fc.constantFrom('saturday' as const, 'sunday' as const, 'monday' as const),
      (days, name, calendar, weekStart) => {
        const day = addDays('2026-01-01', days);
        const { from, to } = presetRange(name, day, { calendar, weekStart });
        assert.ok(from <= to);
        if (/^this_|^last_\d+_/.test(name)) assert.ok(from <= day && day <= to);
        if (/^last_(week|month|quarter|year)$|yesterday/.test(name)) assert.ok(to < day);
      },
    ),
    { numRuns: 300 },
  );
});

test('A word of an address says its calendar where it is not the workspace’s', () => {
  assert.deepEqual(readMeant('this_month', presetNames, 'persian'), {
    word: 'this_month',
    calendar: 'persian',
  });
  for (const word of ['this_month', 'this_month.gregorian']) {
    const meant = readMeant(word, presetNames, 'persian');
    assert.equal(meant && writeMeant(meant, 'persian'), word);
  }
  for (const word of ['', 'next_month', 'this_month.lunar', 'this_month.gregorian.x', '.persian'])
    assert.equal(readMeant(word, presetNames, 'persian'), undefined, word);
});

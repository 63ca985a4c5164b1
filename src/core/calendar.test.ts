import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  bucketEnd,
  bucketStart,
  buckets,
  calendars,
  dateIn,
  daysBetween,
  epochDayOf,
  fromPersian,
  granularities,
  gregorianDay,
  isoFrom,
  isoOf,
  isoWeekday,
  monthLength,
  monthOf,
  nextBucket,
  parseDate,
  persianOf,
  previousBucket,
  toPersian,
  weekdays,
} from './calendar.ts';

const day = fc
  .integer({ min: gregorianDay(1902, 1, 1), max: gregorianDay(2198, 12, 31) })
  .map((epochDay) => isoOf(epochDay));
const division = fc.record({
  granularity: fc.constantFrom(...granularities),
  calendar: fc.constantFrom(...calendars),
  weekStart: fc.constantFrom(...weekdays),
});

test('dates that exist are read, in both calendars', () => {
  assert.equal(parseDate('2025-03-21'), '2025-03-21');
  assert.equal(parseDate('۲۰۲۵-۰۳-۲۱'), '2025-03-21');
  assert.equal(parseDate('2024-02-29'), '2024-02-29');
  assert.equal(parseDate('1404-01-01', 'persian'), '2025-03-21');
  assert.equal(parseDate('۱۴۰۳-۱۲-۳۰', 'persian'), '2025-03-20');
  assert.equal(parseDate('1399-12-30', 'persian'), '2021-03-20');
});

test('dates that do not exist are refused', () => {
  for (const text of [
    '2025-02-29',
    '2100-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-1',
    '2025/04/01',
  ])
    assert.equal(parseDate(text), undefined, text);
  for (const text of ['1899-12-31', '2201-01-01', '', ' 2025-03-21', '2025-03-21T00:00:00Z', '20250321'])
    assert.equal(parseDate(text), undefined, text);
  for (const text of [
    '1404-12-30',
    '1403-07-31',
    '1403-06-32',
    '1403-13-01',
    '1403-00-01',
    '1403-01-00',
    '2025-03-21',
  ])
    assert.equal(parseDate(text, 'persian'), undefined, text);
});

test('the Persian calendar is that of ICU on every day from 1900 to 2200', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  for (let epochDay = gregorianDay(1900, 1, 1); epochDay <= gregorianDay(2200, 12, 31); epochDay++) {
    const [month, dayOfMonth, year] = format
      .format(epochDay * 86_400_000)
      .split(/\D+/)
      .map(Number);
    const ours = persianOf(epochDay);
    if (ours.year !== year || ours.month !== month || ours.day !== dayOfMonth)
      assert.deepEqual(ours, { year, month, day: dayOfMonth }, isoOf(epochDay));
    const back = fromPersian(ours.year, ours.month, ours.day);
    if (back !== isoOf(epochDay)) assert.equal(back, isoOf(epochDay));
  }
});

test('years around known leap years', () => {
  assert.deepEqual(toPersian('2026-11-23'), { year: 1405, month: 9, day: 2 });
  assert.equal(monthLength(1403, 12, 'persian'), 30);
  assert.equal(monthLength(1404, 12, 'persian'), 29);
  assert.equal(monthLength(2024, 2, 'gregorian'), 29);
  assert.deepEqual(monthOf('2026-11-21', 'persian'), { from: '2026-10-23', to: '2026-11-21' });
  assert.deepEqual(monthOf('2026-02-10', 'gregorian'), { from: '2026-02-01', to: '2026-02-28' });
});

test('days count and weekdays follow ISO', () => {
  assert.equal(isoWeekday('2026-11-23'), 1);
  assert.equal(isoWeekday('1969-12-28'), 7);
  fc.assert(
    fc.property(day, fc.integer({ min: -700, max: 700 }), (date, days) => {
      assert.equal(daysBetween(date, addDays(date, days)), days);
      assert.equal(isoWeekday(date), new Date(date).getUTCDay() || 7);
    }),
  );
});

test('reading a written date gives it back', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...calendars), (date, calendar) => {
      const parts = dateIn(date, calendar);
      assert.equal(isoFrom(parts, calendar), date);
      const text = [
        String(parts.year),
        String(parts.month).padStart(2, '0'),
        String(parts.day).padStart(2, '0'),
      ];
      assert.equal(parseDate(text.join('-'), calendar), date);
    }),
  );
});

test('buckets cover a period without gaps and hold every day once', () => {
  fc.assert(
    fc.property(day, fc.nat(800), division, (from, length, how) => {
      const to = addDays(from, length);
      const found = buckets({ from, to, ...how });
      assert.equal(found[0]?.from, from);
      assert.equal(found.at(-1)?.to, to);
      for (const [index, part] of found.entries()) {
        assert.equal(bucketStart(part.from, how), part.bucket);
        assert.equal(bucketStart(part.to, how), part.bucket);
        const next = found[index + 1];
        if (!next) continue;
        assert.equal(next.from, addDays(part.to, 1));
        assert.equal(next.bucket, nextBucket(part.bucket, how));
        assert.equal(previousBucket(next.bucket, how), part.bucket);
        assert.equal(bucketEnd(part.bucket, how), part.to);
      }
    }),
  );
});

test('a bucket starts where its calendar says', () => {
  fc.assert(
    fc.property(day, division, (date, how) => {
      const start = bucketStart(date, how);
      const { month, day: dayOfMonth } = dateIn(start, how.calendar);
      assert.ok(start <= date && date <= bucketEnd(date, how));
      if (how.granularity === 'week') assert.equal(weekdays[isoWeekday(start) - 1], how.weekStart);
      if (how.granularity === 'month') assert.equal(dayOfMonth, 1);
      if (how.granularity === 'quarter') assert.deepEqual([dayOfMonth, (month - 1) % 3], [1, 0]);
      if (how.granularity === 'year') assert.deepEqual([dayOfMonth, month], [1, 1]);
    }),
  );
});

test('Jalali buckets of a period that cuts them', () => {
  assert.deepEqual(
    buckets({
      from: '2026-11-01',
      to: '2026-12-25',
      granularity: 'month',
      calendar: 'persian',
      weekStart: 'saturday',
    }),
    [
      { bucket: '2026-10-23', from: '2026-11-01', to: '2026-11-21' },
      { bucket: '2026-11-22', from: '2026-11-22', to: '2026-12-21' },
      { bucket: '2026-12-22', from: '2026-12-22', to: '2026-12-25' },
    ],
  );
});

test('a hundred years of days take milliseconds', () => {
  const started = performance.now();
  const found = buckets({
    from: '1950-01-01',
    to: isoOf(epochDayOf('1950-01-01') + 36_499),
    granularity: 'day',
    calendar: 'persian',
    weekStart: 'saturday',
  });
  assert.equal(found.length, 36_500);
  assert.ok(performance.now() - started < 1000);
});

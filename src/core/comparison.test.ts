import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bucketEnd, bucketStart, granularities } from './calendar.ts';
import { changeOf, comparisonRange } from './comparison.ts';
import { addDays, calendars, dateIn, daysBetween, fromPersian, isoOf } from './day.ts';

const persian = (from: readonly [number, number, number], to: readonly [number, number, number]) => ({
  from: fromPersian(...from) ?? '',
  to: fromPersian(...to) ?? '',
});

test('the period before one of whole months has as many months', () => {
  const before = (from: readonly [number, number, number], to: readonly [number, number, number]) =>
    comparisonRange('previous', persian(from, to), 'persian');
  assert.deepEqual(before([1405, 1, 1], [1405, 1, 31]), persian([1404, 12, 1], [1404, 12, 29]));
  assert.deepEqual(before([1404, 1, 1], [1404, 1, 31]), persian([1403, 12, 1], [1403, 12, 30]));
  assert.deepEqual(before([1405, 4, 1], [1405, 6, 31]), persian([1405, 1, 1], [1405, 3, 31]));
  assert.deepEqual(before([1405, 1, 1], [1405, 12, 29]), persian([1404, 1, 1], [1404, 12, 29]));
  assert.deepEqual(before([1405, 11, 1], [1405, 12, 29]), persian([1405, 9, 1], [1405, 10, 30]));
  const gregorian = { from: '2024-03-01', to: '2024-03-31' };
  assert.deepEqual(comparisonRange('previous', gregorian, 'gregorian'), {
    from: '2024-02-01',
    to: '2024-02-29',
  });
  assert.deepEqual(comparisonRange('previous', gregorian, 'persian'), {
    from: '2024-01-30',
    to: '2024-02-29',
  });
});

test('the period before any other has as many days', () => {
  const week = { from: '2026-11-21', to: '2026-11-27' };
  assert.deepEqual(comparisonRange('previous', week, 'persian'), { from: '2026-11-14', to: '2026-11-20' });
  const day = { from: '2026-03-21', to: '2026-03-21' };
  assert.deepEqual(comparisonRange('previous', day, 'persian'), { from: '2026-03-20', to: '2026-03-20' });
});

test('a year earlier are the same dates, and whole months', () => {
  const earlier = (from: readonly [number, number, number], to: readonly [number, number, number]) =>
    comparisonRange('last_year', persian(from, to), 'persian');
  assert.deepEqual(earlier([1405, 2, 7], [1405, 8, 9]), persian([1404, 2, 7], [1404, 8, 9]));
  assert.deepEqual(earlier([1403, 12, 30], [1403, 12, 30]), persian([1402, 12, 29], [1402, 12, 29]));
  assert.deepEqual(earlier([1404, 12, 1], [1404, 12, 29]), persian([1403, 12, 1], [1403, 12, 30]));
  assert.deepEqual(earlier([1404, 12, 5], [1404, 12, 29]), persian([1403, 12, 5], [1403, 12, 29]));
  const leap = { from: '2024-02-10', to: '2024-02-29' };
  assert.deepEqual(comparisonRange('last_year', leap, 'gregorian'), { from: '2023-02-10', to: '2023-02-28' });
});

test('there is nothing before the first year', () => {
  const all = { from: '1900-01-01', to: '2200-12-31' };
  for (const calendar of calendars) {
    assert.equal(comparisonRange('previous', all, calendar), undefined);
    assert.equal(comparisonRange('last_year', all, calendar), undefined);
  }
});

const aDay = fc.integer({ min: -20_000, max: 80_000 }).map(isoOf);
const aRange = fc
  .tuple(aDay, fc.integer({ min: 0, max: 1500 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
const aCalendar = fc.constantFrom(...calendars);

test('the period before ends the day before, whatever it is', () => {
  fc.assert(
    fc.property(aRange, aCalendar, (range, calendar) => {
      const before = comparisonRange('previous', range, calendar);
      assert.equal(before?.to, addDays(range.from, -1));
      const difference =
        daysBetween(range.from, range.to) - daysBetween(before?.from ?? '', before?.to ?? '');
      assert.ok(Math.abs(difference) <= 4);
    }),
  );
});

test('a whole bucket of the calendar is compared with the whole one before it, and with the one of the year before', () => {
  fc.assert(
    fc.property(aDay, aCalendar, fc.constantFrom(...granularities), (day, calendar, granularity) => {
      const division = { granularity, calendar, weekStart: 'saturday' as const };
      const bucketOf = (iso: string) => ({ from: bucketStart(iso, division), to: bucketEnd(iso, division) });
      const bucket = bucketOf(day);
      assert.deepEqual(comparisonRange('previous', bucket, calendar), bucketOf(addDays(bucket.from, -1)));
      if (granularity === 'day' || granularity === 'week') return;
      const earlier = comparisonRange('last_year', bucket, calendar);
      assert.deepEqual(earlier, bucketOf(earlier?.from ?? ''));
    }),
  );
});

test('a year earlier is the same day and month, unless the month is too short', () => {
  fc.assert(
    fc.property(aRange, aCalendar, (range, calendar) => {
      const earlier = comparisonRange('last_year', range, calendar);
      const [from, now] = [dateIn(earlier?.from ?? '', calendar), dateIn(range.from, calendar)];
      assert.deepEqual([from.year, from.month], [now.year - 1, now.month]);
      assert.ok(from.day === now.day || (from.day === now.day - 1 && now.day > 28));
    }),
  );
});

test('a change is exact, and a share of what was', () => {
  assert.deepEqual(changeOf('count', 12, 8), { difference: 4, percent: 50 });
  assert.deepEqual(changeOf('count', 0, 3), { difference: -3, percent: -100 });
  assert.deepEqual(changeOf('count', 3, 0), { difference: 3, percent: null });
  assert.deepEqual(changeOf('money', '1000000000000000.03', '999999999999999.98'), {
    difference: '0.05',
    percent: 0,
  });
  assert.deepEqual(changeOf('money', '-50', '-100'), { difference: '50', percent: 50 });
  assert.deepEqual(changeOf('percent', 30.1, 20.4), { difference: 9.7, percent: null });
  assert.deepEqual(changeOf('rank', 2, 5), { difference: -3, percent: null });
  assert.deepEqual(changeOf('seconds', 61.5, 60), { difference: 1.5, percent: 2.5 });
  assert.equal(changeOf('count', 3, null), null);
  assert.equal(changeOf('percent', null, 3), null);
  assert.equal(changeOf('text', 'a', 'b'), null);
  assert.equal(changeOf('hour', 3, 4), null);
});

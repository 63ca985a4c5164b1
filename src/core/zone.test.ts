import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isoOf } from './day.ts';
import { formatInstant, type Instant, parseInstant } from './instant.ts';
import {
  isTimeZone,
  localDate,
  localHour,
  midnightFolds,
  offsetAt,
  offsetSpans,
  startOfDay,
  wallClock,
} from './zone.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  assert.ok(instant !== undefined);
  return instant;
};
const start = (zone: string, day: string): string => formatInstant(startOfDay(zone, day));

const telling = [
  'Asia/Tehran',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Gaza',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Havana',
  'Asia/Beirut',
  'Europe/London',
  'Asia/Kathmandu',
  'Africa/Monrovia',
  'UTC',
];

test('a day starts at local midnight', () => {
  assert.equal(start('Asia/Tehran', '2026-03-21'), '2026-03-20T20:30:00Z');
  assert.equal(start('UTC', '2026-03-21'), '2026-03-21T00:00:00Z');
});

test('where midnight does not exist the day starts at its first instant', () => {
  assert.equal(start('Asia/Tehran', '2022-03-22'), '2022-03-21T20:30:00Z');
  assert.equal(start('America/Sao_Paulo', '2018-11-04'), '2018-11-04T03:00:00Z');
  assert.equal(start('Asia/Beirut', '2024-03-31'), '2024-03-30T22:00:00Z');
});

test('where midnight occurs twice the day starts at the first', () => {
  assert.equal(start('America/Havana', '2025-11-02'), '2025-11-02T04:00:00Z');
  assert.equal(start('America/St_Johns', '2010-11-07'), '2010-11-07T02:30:00Z');
  const inFold = at('2010-11-07T02:31:00Z');
  assert.equal(localDate('America/St_Johns', inFold), '2010-11-07');
  assert.deepEqual(wallClock('America/St_Johns', inFold), {
    date: '2010-11-06',
    hour: 23,
    minute: 1,
    second: 0,
    weekday: 6,
  });
});

test('a day that a zone skipped is empty', () => {
  assert.equal(startOfDay('Pacific/Apia', '2011-12-30'), startOfDay('Pacific/Apia', '2011-12-31'));
  assert.equal(localDate('Pacific/Apia', startOfDay('Pacific/Apia', '2011-12-30')), '2011-12-31');
});

test('hours are those of the wall clock', () => {
  assert.equal(localHour('Asia/Tehran', at('2021-03-20T20:30:00Z')), 0);
  assert.equal(localHour('Asia/Tehran', at('2021-06-20T20:30:00Z')), 1);
  assert.equal(localHour('Asia/Kathmandu', at('2026-01-01T18:14:59.999999Z')), 23);
});

test('only names of zones are zones', () => {
  for (const zone of ['Asia/Tehran', 'UTC', 'America/Argentina/Buenos_Aires']) assert.ok(isTimeZone(zone));
  for (const text of ['', 'Tehran', '+03:30', 'Asia/Nowhere', 'Asia/Tehran ']) assert.ok(!isTimeZone(text));
});

test('local dates are the last day begun, for instants anywhere near a change of the clocks', () => {
  const zone = fc.constantFrom(...telling);
  const instant = fc.bigInt({ min: at('1935-01-01T00:00:00Z'), max: at('2099-12-31T00:00:00Z') });
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: -90, max: 90 }), (name, somewhere, minutes) => {
      const [span] = offsetSpans(name, somewhere, somewhere + 200n * 86_400_000_000n);
      const moment = (span as { to: Instant }).to + BigInt(minutes) * 60_000_000n;
      const day = localDate(name, moment);
      assert.ok(startOfDay(name, day) <= moment);
      assert.ok(startOfDay(name, addDays(day, 1)) > moment);
      const wall = isoOf(Math.floor(Number(moment + offsetAt(name, moment)) / 86_400e6));
      const fold = midnightFolds(name).find(({ from, to }) => from <= moment && moment < to);
      if (moment >= 0n) assert.equal(fold ? fold.day : wall, day);
      assert.equal(wallClock(name, moment).date, wall);
    }),
    { numRuns: 2000 },
  );
});

test('folds over midnight are listed', () => {
  assert.deepEqual(midnightFolds('Asia/Tehran'), []);
  assert.deepEqual(midnightFolds('Europe/Berlin'), []);
  const stJohns = midnightFolds('America/St_Johns');
  assert.deepEqual(stJohns.at(-1), {
    from: at('2010-11-07T02:31:00Z'),
    to: at('2010-11-07T03:30:00Z'),
    day: '2010-11-07',
  });
});

test('offsets equal those of Temporal in every zone and year', (t) => {
  if (typeof Temporal === 'undefined') return t.skip('this Node has no Temporal to compare with');
  const end = Temporal.Instant.from('2200-12-31T00:00Z').epochMilliseconds;
  let shortest = Number.POSITIVE_INFINITY;
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    let previous = 0;
    const seen: Temporal.ZonedDateTime[] = [];
    let change = Temporal.Instant.from('1970-01-01T00:00Z')
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next');
    for (; change && change.epochMilliseconds < end; change = change.getTimeZoneTransition('next')) {
      if (previous) shortest = Math.min(shortest, change.epochMilliseconds - previous);
      previous = change.epochMilliseconds;
      seen.push(change);
    }
    if (!telling.includes(zone)) continue;
    for (const { epochMilliseconds, offsetNanoseconds } of seen) {
      const instant = BigInt(epochMilliseconds) * 1000n;
      assert.equal(
        offsetAt(zone, instant),
        BigInt(offsetNanoseconds) / 1000n,
        `${zone} ${epochMilliseconds}`,
      );
      const before = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds - 1).toZonedDateTimeISO(zone);
      assert.equal(offsetAt(zone, instant - 1n), BigInt(before.offsetNanoseconds) / 1000n);
    }
  }
  assert.ok(shortest > 6 * 86_400_000, 'two changes of the clocks are nearer than the search steps');
});

import fc from 'fast-check';
import { addDays, startOfDay } from '../../src/core/calendar.ts';
import { formatInstant, type Instant } from '../../src/core/instant.ts';
import type { WorkspaceSettings } from '../../src/records/workspace.ts';

/** A zone and a day about which its clocks do something odd. */
export interface Place {
  readonly timeZone: string;
  readonly day: string;
}

const places: readonly Place[] = [
  { timeZone: 'UTC', day: '2024-02-29' },
  { timeZone: 'Asia/Tehran', day: '2025-03-21' },
  // Midnight does not exist on the day, or comes twice.
  { timeZone: 'Asia/Tehran', day: '2022-03-22' },
  { timeZone: 'Asia/Tehran', day: '2021-09-22' },
  { timeZone: 'America/Sao_Paulo', day: '2018-11-04' },
  { timeZone: 'America/Sao_Paulo', day: '2018-02-18' },
  { timeZone: 'America/St_Johns', day: '2010-11-07' },
  { timeZone: 'America/Havana', day: '2019-03-10' },
  { timeZone: 'America/Havana', day: '2019-11-03' },
  { timeZone: 'Asia/Kathmandu', day: '2026-01-01' },
];

export const settings: fc.Arbitrary<{ readonly place: Place; readonly settings: WorkspaceSettings }> = fc
  .record({
    place: fc.constantFrom(...places),
    currency: fc.constantFrom('IRR', 'USD', 'KWD'),
    calendar: fc.constantFrom('persian' as const, 'gregorian' as const),
    weekStart: fc.constantFrom(
      'saturday' as const,
      'monday' as const,
      'sunday' as const,
      'thursday' as const,
    ),
  })
  .map(({ place, ...rest }) => ({
    place,
    settings: { name: 'w', timeZone: place.timeZone, locale: 'en' as const, ...rest },
  }));

/** A day, counted from the place's odd one; near it more often than far. */
export const someDay: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 20 }) },
  { weight: 2, arbitrary: fc.integer({ min: -80, max: 80 }) },
);

/** A moment: a day and microseconds from its start. */
export interface Moment {
  readonly day: number;
  readonly after: bigint;
}

const second = 1_000_000n;
const afters: readonly bigint[] = [
  0n,
  -1n,
  1n,
  second,
  -second,
  60n * second,
  3_599n * second,
  3_600n * second,
];

/** A moment; often at the very start of a day, or just beside it. */
export const moment: fc.Arbitrary<Moment> = fc.record({
  day: someDay,
  after: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...afters) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 86_399 }).map((n) => BigInt(n) * second) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 86_399_999 }).map((n) => BigInt(n) * 1_000n + 7n) },
  ),
});

export const dayOf = (place: Place, day: number): string => addDays(place.day, day);

export const instantOf = (place: Place, { day, after }: Moment): Instant =>
  startOfDay(place.timeZone, dayOf(place, day)) + after;

export const textOf = (place: Place, at: Moment): string => formatInstant(instantOf(place, at));

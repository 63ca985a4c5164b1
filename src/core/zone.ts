import { epochDayOf, gregorianDay, isoOf, weekdayOf } from './day.ts';
import type { Instant } from './instant.ts';
import { remembered } from './remember.ts';

/** A stretch of time in which a zone's clocks keep one offset from UTC; all in microseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const second = 1e6;
const hour = 3600 * second;
const day = 24 * hour;

/** Offsets are found in blocks of about ten years, each when it is first asked for. */
const blockLength = 3660 * day;
/**
 * Two changes of the clocks are never nearer than this: the shortest stretch of any zone in 1900–2200 has 6.958 days
 * (tested). Multiples of it make up a block.
 */
const step = 6 * day;

const blocks = new Map<string, Map<number, readonly Span[]>>();

function spansOfBlock(zone: string, block: number): readonly Span[] {
  const ofZone = remembered(blocks, zone, () => new Map<number, readonly Span[]>());
  return remembered(ofZone, block, () => findSpans(zone, block * blockLength, (block + 1) * blockLength));
}

function findSpans(zone: string, start: number, end: number): readonly Span[] {
  const offsetAt = offsetReader(zone);
  const spans: Span[] = [];
  let from = start;
  let offset = offsetAt(start);
  for (let at = start; at < end; at += step) {
    const next = offsetAt(at + step);
    if (next === offset) continue;
    let [before, after] = [at / second, (at + step) / second];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(middle * second) === offset) before = middle;
      else after = middle;
    }
    spans.push({ from, to: after * second, offset });
    from = after * second;
    offset = next;
  }
  if (from < end) spans.push({ from, to: end, offset });
  return spans;
}

/** Reads a zone's offset at an instant from the wall clock that `Intl` shows, to the second. */
function offsetReader(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const utcDay = Math.floor(at / day);
    const [wallDay = 0, hours = 0, minutes = 0, seconds = 0] = format
      .format(at / 1000)
      .split(/\D+/)
      .map(Number);
    const days = wallDay === dayOfMonth(utcDay) ? 0 : wallDay === dayOfMonth(utcDay + 1) ? 1 : -1;
    return (utcDay + days) * day + ((hours * 60 + minutes) * 60 + seconds) * second - at;
  };
}

const dayOfMonth = (epochDay: number): number => new Date(epochDay * 86_400_000).getUTCDate();

function spanAt(zone: string, at: number): Span {
  const spans = spansOfBlock(zone, Math.floor(at / blockLength));
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to <= at) low = middle + 1;
    else high = middle;
  }
  return spans[low] as Span;
}

const validity = new Map<string, boolean>();

/** Whether a text names an IANA time zone, as in `Asia/Tehran`. */
export function isTimeZone(text: string): boolean {
  return remembered(validity, text, () => {
    try {
      // `Intl` takes bare offsets such as +03:30 too, but they name no zone.
      return /^[A-Za-z]/.test(text) && new Intl.DateTimeFormat('en-US', { timeZone: text }) !== undefined;
    } catch {
      return false;
    }
  });
}

/** How far a zone's clocks are ahead of UTC at an instant, in microseconds. */
export function offsetAt(zone: string, instant: Instant): bigint {
  return BigInt(spanAt(zone, Number(instant)).offset);
}

function startOfEpochDay(zone: string, epochDay: number): number {
  const midnight = epochDay * day;
  let span = spanAt(zone, midnight - 26 * hour);
  while (midnight - span.offset >= span.to) span = spanAt(zone, span.to);
  return Math.max(midnight - span.offset, span.from);
}

/**
 * When a local day begins: 00:00, the first instant of the day where 00:00 does not exist, the first of two where it
 * occurs twice.
 */
export function startOfDay(zone: string, isoDate: string): Instant {
  return BigInt(startOfEpochDay(zone, epochDayOf(isoDate)));
}

/** The local day that holds an instant: the last one that has begun by then. */
export function localDate(zone: string, instant: Instant): string {
  const at = Number(instant);
  const wallDay = Math.floor((at + spanAt(zone, at).offset) / day);
  return isoOf(startOfEpochDay(zone, wallDay + 1) <= at ? wallDay + 1 : wallDay);
}

export interface WallClock {
  /** What a calendar on the wall shows; in the seconds after a fold at midnight it is not `localDate`. */
  readonly date: string;
  /** 0–23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

/** What the clock and the calendar on a wall of the zone show. */
export function wallClock(zone: string, instant: Instant): WallClock {
  const at = Number(instant);
  const wall = at + spanAt(zone, at).offset;
  const wallDay = Math.floor(wall / day);
  const seconds = Math.floor((wall - wallDay * day) / second);
  return {
    date: isoOf(wallDay),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    weekday: weekdayOf(wallDay),
  };
}

/** The hour (0–23) that a wall clock of the zone shows. */
export function localHour(zone: string, instant: Instant): number {
  return wallClock(zone, instant).hour;
}

/** A stretch of time with one offset, for tables that SQL joins. */
export interface OffsetSpan {
  readonly from: Instant;
  readonly to: Instant;
  /** Microseconds to add to UTC for the wall clock. */
  readonly offset: bigint;
}

/** The offsets of a zone from one instant to another, in order and without gaps. */
export function offsetSpans(zone: string, from: Instant, to: Instant): OffsetSpan[] {
  return joinedSpans(zone, Number(from), Number(to)).map((span) => ({
    from: BigInt(span.from),
    to: BigInt(span.to),
    offset: BigInt(span.offset),
  }));
}

function joinedSpans(zone: string, from: number, to: number): Span[] {
  const joined: Span[] = [];
  for (let at = from; at < to; ) {
    const { to: spanEnd, offset } = spanAt(zone, at);
    const end = Math.min(spanEnd, to);
    const previous = joined.at(-1);
    if (previous?.offset === offset) joined[joined.length - 1] = { ...previous, to: end };
    else joined.push({ from: at, to: end, offset });
    at = end;
  }
  return joined;
}

/** A stretch in which the wall shows the day before `day`, although `day` has begun. */
export interface MidnightFold {
  readonly from: Instant;
  readonly to: Instant;
  readonly day: string;
}

const folds = new Map<string, readonly MidnightFold[]>();

/**
 * The stretches of 1970–2100 in which the wall clock's date is not `localDate`: the clocks went back over a midnight
 * that had already passed. Nearly always none; America/St_Johns has them until 2011.
 */
export function midnightFolds(zone: string): readonly MidnightFold[] {
  return remembered(folds, zone, () => findMidnightFolds(zone));
}

function findMidnightFolds(zone: string): MidnightFold[] {
  const spans = joinedSpans(zone, 0, gregorianDay(2101, 1, 1) * day);
  const found: MidnightFold[] = [];
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    if (!before || before.offset <= span.offset) continue;
    const reached = Math.floor((span.from + before.offset - 1) / day);
    const end = Math.min(reached * day - span.offset, span.to);
    if (end > span.from) found.push({ from: BigInt(span.from), to: BigInt(end), day: isoOf(reached) });
  }
  return found;
}

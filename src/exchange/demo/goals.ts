import { addDays, fromPersian } from '../../core/calendar.ts';
import { dealStory, ownerAt, valueAt } from './deal-story.ts';
import { type Random, randomAt, streams } from './random.ts';
import type { Rep, TeamId } from './staff.ts';
import { teams } from './staff.ts';
import type { World } from './world.ts';

/** A Persian month: year × 12 + month − 1. */
type Month = number;

interface Sales {
  value: number;
  count: number;
}

/** How many deals are looked at to learn what a rep sells in a month. */
const sampleSize = 5000;

interface Experience {
  /** What each rep sells in a month at work. */
  readonly reps: ReadonlyMap<Rep, Sales>;
  /** Sales of a month against those of the average month. */
  season(month: Month): number;
}

/** Rows of goals.csv: of every rep by month, of every team by quarter and by year. */
export function goalRows(world: World) {
  const random = randomAt(world.seed, streams.goals, 0);
  const { span, staff } = world;
  const from = monthOfDay(world, span.first);
  const present = monthOfDay(world, span.last);
  const experience = experienceOf(world, from, present);
  const rows: ReturnType<typeof goalRow>[] = [];
  const add = (subject: 'user' | 'team', id: string, first: Month, last: Month, target: Sales): void => {
    const dates = { starts: monthStart(first), ends: addDays(monthStart(last + 1), -1) };
    const value = nice(target.value);
    const count = Math.max(1, Math.round(target.count));
    rows.push(goalRow(rows.length + 1, 'won_value', subject, id, dates, value));
    rows.push(goalRow(rows.length + 1, 'won_count', subject, id, dates, count));
  };

  for (const rep of staff.reps) {
    for (let month = from; month <= present + 1; month++) {
      if (!employed(world, rep, month)) continue;
      add('user', rep.id, month, month, expectation(random, experience, [rep], [month]));
    }
  }
  for (const team of teams) {
    const members = staff.reps.filter((rep) => belongs(rep, team.id));
    for (const length of [3, 12]) {
      for (let first = from - (from % length); first <= present; first += length) {
        const months = Array.from({ length }, (_, i) => first + i).filter((month) => month >= from);
        add(
          'team',
          team.id,
          first,
          first + length - 1,
          expectation(random, experience, members, months, world),
        );
      }
    }
  }
  return rows;
}

function goalRow(
  number: number,
  metric: 'won_value' | 'won_count',
  subject: 'user' | 'team',
  subjectId: string,
  dates: { readonly starts: string; readonly ends: string },
  target: number,
) {
  return {
    id: `g${number}`,
    metric,
    subject,
    subject_id: subjectId,
    starts_on: dates.starts,
    ends_on: dates.ends,
    target: String(target),
  };
}

/** What a manager would ask for: what they usually sell in such months, and a little more or less. */
function expectation(
  random: Random,
  experience: Experience,
  reps: readonly Rep[],
  months: readonly Month[],
  world?: World,
): Sales {
  let value = 0;
  let count = 0;
  for (const month of months) {
    const season = 0.3 + 0.7 * experience.season(month);
    for (const rep of reps) {
      if (world && !employed(world, rep, month)) continue;
      const usual = experience.reps.get(rep);
      value += (usual?.value ?? 0) * season;
      count += (usual?.count ?? 0) * season;
    }
  }
  const ambition = random.between(0.6, 1.2);
  // A few large deals make the average: the usual month is below it.
  return { value: value * ambition * (reps.length === 1 ? 0.85 : 1), count: count * ambition };
}

function experienceOf(world: World, from: Month, present: Month): Experience {
  const { deals, span, rates, staff } = world;
  const sample = Math.min(deals, sampleSize);
  const scale = deals / sample;
  const byRep = new Map<Rep, Sales>(staff.reps.map((rep) => [rep, { value: 0, count: 0 }]));
  const byMonth = new Map<Month, number>();
  for (let i = 0; i < sample; i++) {
    const story = dealStory(world, Math.floor(i * scale));
    if (story.outcome !== 'won' || story.end > span.now) continue;
    const day = span.dayOf(story.end);
    const rate = story.currency === 'IRR' ? 1 : rates.at(story.currency, day);
    const own = byRep.get(ownerAt(story, story.end));
    if (own) {
      own.value += Number(valueAt(story.values, story.end)) * rate * scale;
      own.count += scale;
    }
    const month = monthOfDay(world, day);
    byMonth.set(month, (byMonth.get(month) ?? 0) + scale);
  }
  const whole = [...byMonth].filter(([month]) => month > from && month < present);
  const average = whole.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, whole.length);
  return {
    reps: new Map([...byRep].map(([rep, sales]) => [rep, usualOf(world, rep, sales, byRep, from, present)])),
    season: (month) => {
      // A month that is not over is judged by the same month a year ago.
      const known = month > from && month < present ? month : month - 12;
      const count = byMonth.get(known);
      return count === undefined || average === 0 ? 1 : count / average;
    },
  };
}

/** A rep's usual month, but never under half of the average: who does nothing has a goal all the same. */
function usualOf(
  world: World,
  rep: Rep,
  sales: Sales,
  all: ReadonlyMap<Rep, Sales>,
  from: Month,
  present: Month,
): Sales {
  let months = 0;
  for (let month = from; month <= present; month++) if (employed(world, rep, month)) months++;
  const everybody = [...all.values()];
  const mean = (pick: (sales: Sales) => number): number =>
    everybody.reduce((sum, one) => sum + pick(one), 0) / everybody.length / Math.max(1, present - from);
  return {
    value: Math.max(sales.value / Math.max(1, months), 0.5 * mean((one) => one.value), 50e6),
    count: Math.max(sales.count / Math.max(1, months), 0.5 * mean((one) => one.count)),
  };
}

function employed(world: World, rep: Rep, month: Month): boolean {
  const { span } = world;
  const first = rep.from === Number.NEGATIVE_INFINITY ? 0 : monthOfDay(world, span.dayOf(rep.from));
  const last = rep.until === Number.POSITIVE_INFINITY ? month : monthOfDay(world, span.dayOf(rep.until));
  return first <= month && month <= last;
}

function belongs(rep: Rep, team: TeamId): boolean {
  return rep.team === team || teams.find(({ id }) => id === rep.team)?.parent === team;
}

function monthOfDay(world: World, day: number): Month {
  const date = world.span.persian[day];
  return date ? date.year * 12 + date.month - 1 : 0;
}

function monthStart(month: Month): string {
  const start = fromPersian(Math.floor(month / 12), (month % 12) + 1, 1);
  if (start === undefined) throw new RangeError(`no such month: ${month}`);
  return start;
}

/** To two figures: goals are round. */
function nice(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.round(value / unit) * unit;
}

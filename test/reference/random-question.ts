import fc from 'fast-check';
import { formatInstant } from '../../src/core/instant.ts';
import type { Question } from './ask.ts';
import type { RandomBundle } from './random-bundle.ts';
import { choice } from './random-deals.ts';
import { dayOf, instantOf, moment, someDay } from './random-scale.ts';
import { pipelineIds, teamIds, userIds } from './random-setup.ts';
import { reportIds } from './reference.ts';

const some = (...values: readonly string[]): fc.Arbitrary<readonly string[] | null> =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { freq: 1, nil: null });

const filters = fc.record({
  owner: some(...userIds),
  team: some(...teamIds),
  pipeline: some(...pipelineIds),
  source: some('s1', 's2', 's3'),
  company: some('c1', 'c2'),
  product: some('a1', 'a2', 'a3'),
  tag: some('VIP', 'x', 'nobody'),
});
const noFilters = fc.constant({});
/** One filter alone narrows less than seven at once, which leave nothing to compare. */
const oneFilter = fc
  .tuple(
    filters,
    fc.subarray(['owner', 'team', 'pipeline', 'source', 'company', 'product', 'tag'], { maxLength: 2 }),
  )
  .map(([all, names]) => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))));

const granularity = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const firstAction = {
  actions: fc
    .subarray(['call', 'email', 'text_message', 'meeting', 'visit'], { minLength: 1 })
    .map((list) => list.join(',')),
  maxDays: fc.constantFrom('1', '3', '7', '30'),
};
const pipeline = fc.constantFrom(...pipelineIds);

/** What each report may be asked besides. */
const params: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<string>>>>> = {
  'sales-funnel': { pipeline, view: fc.constantFrom('deals', 'leads') },
  'stage-conversion-by-owner': { pipeline },
  'total-sales': {
    groupBy: fc.constantFrom('period', 'owner', 'team', 'source', 'customer', 'product'),
    granularity,
  },
  'forecasted-sales': { granularity },
  'activity-overview': { granularity },
  'call-outcomes': { granularity },
  'email-outcomes': { replyWithinDays: fc.constantFrom('1', '2') },
  'first-action-by-outcome': { granularity, ...firstAction },
  'first-action-by-owner': firstAction,
  'first-action-by-time': firstAction,
  'deal-source': { category: fc.constantFrom('open', 'won', 'lost', 'unqualified') },
  'incoming-deals': { granularity },
  'call-log': {
    search: fc.constantFrom(
      'پیگیری',
      '123',
      'کار',
      'big',
      '%',
      '_',
      'user u1',
      'كاظم',
      '9120',
      'deal d1',
      'lead',
      '۲۱',
    ),
    outcome: fc.constantFrom('o1', 'o2'),
    direction: fc.constantFrom('in', 'out'),
    limit: fc.constantFrom('1', '3', '100'),
  },
};

function paramsOf(report: string): fc.Arbitrary<Readonly<Record<string, string>>> {
  const known = params[report] ?? {};
  const optional = Object.fromEntries(
    Object.entries(known).map(([name, values]) => [name, fc.option(values, { freq: 2, nil: undefined })]),
  );
  return fc
    .record(optional)
    .map(
      (given) =>
        Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >,
    );
}

const shape = fc.constantFrom(...reportIds).chain((report) =>
  fc.record({
    report: fc.constant(report),
    params: paramsOf(report),
    filters: fc.oneof(
      { weight: 4, arbitrary: noFilters },
      { weight: 5, arbitrary: oneFilter },
      { weight: 1, arbitrary: filters },
    ),
    period: fc.option(
      fc.record({
        from: someDay,
        days: fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 200 })),
      }),
      { freq: 9 },
    ),
    asOf: fc.oneof(
      { weight: 5, arbitrary: fc.record({ far: fc.constant(true), moment }) },
      { weight: 4, arbitrary: fc.record({ event: choice, beside: fc.constantFrom(0n, 0n, 0n, -1n, 1n) }) },
      { weight: 3, arbitrary: fc.record({ moment }) },
      { weight: 1, arbitrary: fc.record({ long: fc.constant(true) }) },
    ),
    /** Which figure to open. */
    drill: choice,
  }),
);

/** A question without a bundle yet. */
export type RandomQuestion = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

export const randomQuestion: fc.Arbitrary<RandomQuestion> = shape;

/** The question, about a bundle. */
export function questionOf({ place, instants }: RandomBundle, given: RandomQuestion): Question {
  const { asOf } = given;
  let at = instantOf(place, { day: 160, after: 43_200_000_000n });
  if ('far' in asOf) at = instantOf(place, { ...asOf.moment, day: asOf.moment.day + 160 });
  else if ('long' in asOf) at = instantOf(place, { day: -400, after: 0n });
  else if ('moment' in asOf) at = instantOf(place, asOf.moment);
  else at = (instants[asOf.event % Math.max(instants.length, 1)] ?? at) + asOf.beside;
  const filters: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(given.filters)) if (values) filters[name] = values;
  const { period } = given;
  return {
    report: given.report,
    asOf: formatInstant(at),
    filters,
    params: given.params,
    ...(period ? { from: dayOf(place, period.from), to: dayOf(place, period.from + period.days) } : {}),
  };
}

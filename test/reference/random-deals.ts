import fc from 'fast-check';
import { formatInstant, type Instant, parseInstant } from '../../src/core/instant.ts';
import type { RecordName } from '../../src/records/record.ts';
import type { Cells } from './bundle.ts';
import { dayOf, instantOf, type Moment, moment, type Place, someDay } from './random-scale.ts';
import { pick, stageIds, userIds } from './random-setup.ts';

/** Something small to choose by: an index into whatever list it is used for. */
export const choice = fc.nat(60);

const money = fc.oneof(
  fc.integer({ min: -3_000, max: 9_000 }).map(String),
  fc.integer({ min: 0, max: 900 }).map((n) => `${n * 100}`),
  fc.constantFrom('', '0', '1', '999999999999000', '333'),
);
const likelihood = fc.constantFrom('', '0', '100', '50', '33.333333', '12.5');

/** How a field changes: when (after the last change, often at the same instant), and to what. */
const step = fc.record({
  wait: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, 300_000_000, 86_400_000_000) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 * 86_400 }).map((n) => n * 1_000_000) },
  ),
  /** At the instant of a stage change instead. */
  withStage: fc.boolean(),
  to: choice,
  money,
  likelihood,
  day: fc.option(someDay),
});

const steps = (maxLength: number) => fc.array(step, { maxLength, size: 'max' });

const line = fc.record({
  product: choice,
  quantity: fc.constantFrom('1', '2', '0.5', '3.333333', '0'),
  price: fc.constantFrom('0', '100', '999', '1250', '70000'),
  discount: fc.constantFrom('', '0', '100', '12.5', '33.3333'),
});

/** A deal in numbers; `dealRows` makes it rows of a bundle. */
export const deal = fc.record({
  created: moment,
  stages: steps(6),
  owners: steps(3),
  values: steps(3),
  estimates: steps(3),
  likelihoods: steps(2),
  backwards: fc.boolean(),
  stage: choice,
  owner: choice,
  value: money,
  cents: fc.boolean(),
  currency: fc.constantFrom('', '', '', 'IRR', 'USD', 'KWD', 'EUR'),
  source: choice,
  company: fc.option(choice),
  contact: fc.option(choice),
  estimate: fc.option(someDay),
  closed: fc.option(fc.integer({ min: 0, max: 20 * 86_400 })),
  likelihood,
  reason: choice,
  tags: fc.constantFrom('', '', 'VIP', 'VIP;x', 'x', 'z'),
  lines: fc.array(line, { maxLength: 3 }),
});
export type RandomDeal = typeof deal extends fc.Arbitrary<infer Value> ? Value : never;
type Step = RandomDeal['stages'][number];

const instantIn = (row: Cells): Instant => parseInstant(row.at ?? '') ?? 0n;

const digitsOf: Readonly<Record<string, number>> = { IRR: 0, USD: 2, EUR: 2, KWD: 3 };

interface DealRows {
  readonly deal: Cells;
  readonly history: readonly Cells[];
  readonly lines: readonly Cells[];
  readonly createdAt: Instant;
}

/** A deal's rows: its record agrees with the last of its history. */
export function dealRows(place: Place, home: string, id: string, given: RandomDeal): DealRows {
  const createdAt = instantOf(place, given.created);
  const currency = given.currency || home;
  const digits = digitsOf[currency] ?? 0;
  const amount = (text: string): string =>
    text === '' || digits === 0 || !given.cents
      ? text
      : `${text}.${'57'.padEnd(digits, '5').slice(0, digits)}`;
  const day = (offset: number | null): string => (offset === null ? '' : dayOf(place, offset));
  const history: Cells[] = [];
  const stageTimes: Instant[] = [];
  const write = (field: string, list: readonly Step[], to: (one: Step) => string): void => {
    let at = createdAt;
    for (const [index, one] of list.entries()) {
      at += BigInt(one.wait);
      const joined = stageTimes[one.to % Math.max(stageTimes.length, 1)];
      if (field !== 'stage_id' && one.withStage && joined !== undefined && joined >= at) at = joined;
      if (field === 'stage_id') stageTimes.push(at);
      const by = index % 2 === 0 ? '' : pick(userIds, one.to);
      history.push({
        entity: 'deal',
        entity_id: id,
        at: formatInstant(at),
        field,
        value: to(one),
        by_user_id: by,
      });
    }
  };
  write('stage_id', given.stages, (one) => pick(stageIds, one.to));
  write('owner_id', given.owners, (one) => pick(userIds, one.to));
  write('value', given.values, (one) => amount(one.money));
  write('estimated_close_on', given.estimates, (one) => day(one.day));
  write('win_likelihood', given.likelihoods, (one) => one.likelihood);
  // A file need not be in the order of time; rows of one instant apply in the order of the file.
  if (given.backwards) history.reverse();
  const presentOf = (field: string, without: string): string => {
    let last: Cells | undefined;
    for (const row of history)
      if (row.field === field && (!last || instantIn(row) >= instantIn(last))) last = row;
    return last?.value ?? without;
  };
  return {
    createdAt,
    history,
    deal: {
      id,
      name: `deal ${id}`,
      created_at: formatInstant(createdAt),
      stage_id: presentOf('stage_id', pick(stageIds, given.stage)),
      owner_id: presentOf('owner_id', pick(userIds, given.owner)),
      value: presentOf('value', amount(given.value)),
      currency: given.currency,
      source_id: pick(['', 's1', 's2', 's3'], given.source),
      company_id: given.company === null ? '' : pick(['c1', 'c2'], given.company),
      contact_id: given.contact === null ? '' : pick(['k1', 'k2', 'k3'], given.contact),
      estimated_close_on: presentOf('estimated_close_on', day(given.estimate)),
      closed_at: given.closed === null ? '' : formatInstant(createdAt + BigInt(given.closed) * 1_000_000n),
      win_likelihood: presentOf('win_likelihood', given.likelihood),
      loss_reason_id: pick(['', 'r1', 'r2'], given.reason),
      unqualified_reason_id: pick(['', 'q1'], given.reason),
      tags: given.tags,
    },
    lines: given.lines.map(({ product, quantity, price, discount }) => ({
      deal_id: id,
      product_id: pick(['a1', 'a2', 'a3'], product),
      quantity,
      unit_price: amount(price),
      discount_percent: discount,
    })),
  };
}

/** A lead in numbers. */
export const lead = fc.record({
  created: moment,
  status: choice,
  owner: choice,
  statuses: steps(3),
  owners: steps(2),
  source: choice,
  reason: choice,
  converted: fc.option(fc.integer({ min: 0, max: 20 * 86_400 })),
  tags: fc.constantFrom('', '', 'VIP', 'x'),
});
export type RandomLead = typeof lead extends fc.Arbitrary<infer Value> ? Value : never;

/** A lead's rows; `dealId` is the deal that it became, when it did. */
export function leadRows(
  place: Place,
  id: string,
  given: RandomLead,
  dealId: string | undefined,
): Readonly<Partial<Record<RecordName, readonly Cells[]>>> {
  const createdAt = instantOf(place, given.created);
  const history: Cells[] = [];
  const write = (field: string, list: readonly Step[], present: string, from: readonly string[]): string => {
    let at = createdAt;
    let last = present;
    for (const one of list) {
      at += BigInt(one.wait);
      last = pick(from, one.to);
      history.push({
        entity: 'lead',
        entity_id: id,
        at: formatInstant(at),
        field,
        value: last,
        by_user_id: '',
      });
    }
    return last;
  };
  const statuses = ['new', 'conv', 'bad', ''];
  const status = write('status_id', given.statuses, pick(statuses, given.status), statuses);
  const owner = write('owner_id', given.owners, pick(['', ...userIds], given.owner), userIds);
  const converted = dealId === undefined ? null : given.converted;
  return {
    history,
    lead: [
      {
        id,
        name: `lead ${id}`,
        created_at: formatInstant(createdAt),
        status_id: status,
        owner_id: owner,
        source_id: pick(['', 's1', 's2', 's3'], given.source),
        unqualified_reason_id: pick(['', 'q1'], given.reason),
        converted_at: converted === null ? '' : formatInstant(createdAt + BigInt(converted) * 1_000_000n),
        converted_deal_id: converted === null ? '' : (dealId ?? ''),
        tags: given.tags,
      },
    ],
  };
}

/** A goal in numbers. */
export const goal = fc.record({
  metric: fc.constantFrom('won_value', 'won_count'),
  team: fc.boolean(),
  subject: choice,
  starts: someDay,
  days: fc.integer({ min: 0, max: 100 }),
  target: fc.constantFrom('0', '1', '2', '3', '5000', '100000'),
});
export type RandomGoal = typeof goal extends fc.Arbitrary<infer Value> ? Value : never;

export type { Moment };

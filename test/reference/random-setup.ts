import fc from 'fast-check';
import type { RecordName } from '../../src/records/record.ts';
import type { Cells } from './bundle.ts';
import { dayOf, type Place } from './random-scale.ts';

type Rows = Partial<Record<RecordName, readonly Cells[]>>;

/** One of a list, whatever the number. */
export function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/** Some of them beyond U+FFFF and just below it, where UTF-16 and code points order differently. */
export const userIds = ['u1', 'u10', 'u2', 'm1', 'a1', '\u{103a0}u', 'ﷺu'] as const;
export const teamIds = ['t1', 't1a', 't1b', 't2'] as const;
export const pipelineIds = ['pz', 'pa', 'pm'] as const;
export const stageIds = [
  'z9',
  'z1',
  'z5',
  'z-won',
  'z-lost',
  'z-bad',
  'z-won2',
  'a2',
  'a1',
  'a-won',
  'a-lost',
  'm1',
  'm2',
  'm-lost',
] as const;

const names = (ids: readonly string[]): Cells[] => ids.map((id) => ({ id, name: `name ${id}` }));

/** `pz` has positions out of the order of its file and two won stages; `pm` has no won stage. */
const stages: readonly Cells[] = [
  ['z9', 'pz', '30', 'open', '80'],
  ['z1', 'pz', '-2', 'open', ''],
  ['z5', 'pz', '7', 'open', '33.333333'],
  ['z-won', 'pz', '7', 'won', '10'],
  ['z-lost', 'pz', '1', 'lost', '10'],
  ['z-bad', 'pz', '1', 'unqualified', ''],
  ['z-won2', 'pz', '99', 'won', ''],
  ['m1', 'pm', '2', 'open', '25'],
  ['m2', 'pm', '1', 'open', '0'],
  ['m-lost', 'pm', '0', 'lost', ''],
  ['a2', 'pa', '5', 'open', '50'],
  ['a1', 'pa', '4', 'open', '12.5'],
  ['a-won', 'pa', '6', 'won', ''],
  ['a-lost', 'pa', '6', 'lost', ''],
].map(([id = '', pipeline_id = '', position = '', category = '', win_likelihood = '']) => ({
  id,
  pipeline_id,
  position,
  name: `stage ${id}`,
  category,
  win_likelihood,
}));

/** What is there before the first deal. */
export const setup = fc.record({
  teams: fc.tuple(...userIds.map(() => fc.constantFrom('', ...teamIds))),
  roles: fc.tuple(...userIds.map(() => fc.constantFrom('', 'rep', 'rep', 'manager', 'admin'))),
  active: fc.tuple(...userIds.map(() => fc.constantFrom('', 'true', 'true', 'false'))),
  rates: fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: -40, max: 40 }),
      currency: fc.constantFrom('USD', 'KWD', 'IRR'),
      rate: fc.constantFrom('0.333333', '1.5', '42000', '0.000023', '3.2505', '1'),
    }),
    { maxLength: 6, selector: ({ day, currency }) => `${day} ${currency}` },
  ),
});
export type RandomSetup = typeof setup extends fc.Arbitrary<infer Value> ? Value : never;

/** The rows of what is there before the first deal. */
export function setupRows(place: Place, home: string, given: RandomSetup): Rows {
  return {
    team: [
      { id: 't1', name: 'T1', parent_id: '' },
      { id: 't1b', name: 'T1b', parent_id: 't1a' },
      { id: 't1a', name: 'T1a', parent_id: 't1' },
      { id: 't2', name: 'T2', parent_id: '' },
    ],
    user: userIds.map((id, index) => ({
      id,
      name: `User ${id}`,
      team_id: given.teams[index] ?? '',
      role: given.roles[index] ?? '',
      active: given.active[index] ?? '',
    })),
    pipeline: names(pipelineIds),
    stage: stages,
    source: names(['s1', 's2', 's3']),
    loss_reason: names(['r1', 'r2']),
    unqualified_reason: names(['q1']),
    call_outcome: names(['o1', 'o2']),
    visit_outcome: names(['v1', 'v2']),
    lead_status: [
      { id: 'new', name: 'new', category: '' },
      { id: 'conv', name: 'conv', category: 'converted' },
      { id: 'bad', name: 'bad', category: 'unqualified' },
    ],
    company: names(['c1', 'c2']),
    contact: [
      { id: 'k1', name: 'K1', company_id: 'c1' },
      { id: 'k2', name: 'K2', company_id: '' },
      { id: 'k3', name: 'كاظم', company_id: 'c2' },
    ],
    product: names(['a1', 'a2', 'a3']),
    exchange_rate: given.rates
      .filter(({ currency }) => currency !== home)
      .map(({ day, currency, rate }) => ({ on: dayOf(place, day), currency, rate })),
  };
}

import type { Change, DealStory } from './deal-story.ts';
import { type LeadStatus, type PipelineId, sources, unqualifiedReasons } from './market.ts';
import { companyName } from './names.ts';
import { type Random, randomAt, streams } from './random.ts';
import { day, hour, type Moment, minute } from './span.ts';
import type { Rep } from './staff.ts';
import type { World } from './world.ts';

/** The whole life of a lead, also what lies after `now`. */
export interface LeadStory {
  readonly id: string;
  readonly created: Moment;
  readonly source: number;
  /** Empty: nobody has taken it. */
  readonly owners: readonly Change<Rep>[];
  readonly statuses: readonly Change<LeadStatus>[];
  readonly companyName: string;
  readonly unqualifiedReason: string;
  readonly converted: { readonly at: Moment; readonly dealId: string } | undefined;
  readonly tag: string;
}

/** The lead that became the deal, for the deals that began as one. */
export function leadOfDeal(world: World, story: DealStory): LeadStory | undefined {
  const random = randomAt(world.seed, streams.lead, story.index);
  if (!random.chance(sources[story.source]?.lead ?? 0.4)) return undefined;
  const rep = story.owners[0]?.value;
  if (!rep) return undefined;
  const before = Math.min(35 * day, Math.max(20 * minute, random.logNormal(1.6, 1) * day));
  const created = Math.max(rep.from, Math.floor(story.created - before));
  const statuses: Change<LeadStatus>[] = [{ at: created, value: 'fresh' }];
  const { span } = world;
  const contacted = span.during(random, created, created + (story.created - created) / 2);
  statuses.push({ at: contacted, value: 'contacted' });
  if (random.chance(0.65)) {
    statuses.push({ at: span.during(random, contacted, story.created), value: 'qualified' });
  }
  statuses.push({ at: story.created, value: 'converted' });
  return {
    id: `ld${story.index + 1}`,
    created,
    source: story.source,
    owners: [{ at: created, value: rep }],
    statuses,
    companyName: '',
    unqualifiedReason: '',
    converted: { at: story.created, dealId: story.id },
    tag: '',
  };
}

/** A lead that never became a deal, for six in ten numbers. */
export function looseLead(world: World, index: number): LeadStory | undefined {
  const random = randomAt(world.seed, streams.lead, -index - 1);
  if (!random.chance(0.6)) return undefined;
  const { span, staff } = world;
  const created = span.arrival((index + random.next()) / world.deals);
  const pipeline: PipelineId = random.chance(0.55) ? 'p2' : 'p1';
  const source = random.chance(0.04) ? -1 : world.source(random, pipeline, created);
  const rep = random.chance(0.05) ? undefined : staff.assign(random, pipeline, created);
  const statuses = random.chance(0.01) ? [] : looseStatuses(world, random, created, source, rep);
  const last = statuses.at(-1);
  const open = last?.value !== 'unqualified';
  const owners: Change<Rep>[] = rep ? [{ at: created, value: rep }] : [];
  if (rep && rep.until !== Number.POSITIVE_INFINITY && (open || (last && last.at > rep.until))) {
    owners.push({ at: rep.until, value: staff.successor(random, pipeline, rep) });
  }
  const reason = unqualifiedReasons[random.weighted(unqualifiedReasons.map(({ weight }) => weight))];
  return {
    id: `lx${index + 1}`,
    created,
    source,
    owners,
    statuses,
    companyName: random.chance(0.6) ? companyName(random) : '',
    unqualifiedReason: open || random.chance(0.08) ? '' : (reason?.id ?? ''),
    converted: undefined,
    tag: random.chance(0.04) ? 'فوری' : '',
  };
}

function looseStatuses(
  world: World,
  random: Random,
  created: Moment,
  source: number,
  rep: Rep | undefined,
): Change<LeadStatus>[] {
  const statuses: Change<LeadStatus>[] = [{ at: created, value: 'fresh' }];
  const neglect = rep ? 0.03 + rep.forgets : 0.7;
  if (random.chance(neglect)) return statuses;
  const { span } = world;
  let at = created;
  const next = (value: LeadStatus, medianHours: number): void => {
    const raw = span.snap(random, at) + Math.max(minute, random.logNormal(medianHours, 1) * hour);
    at = Math.floor(span.snap(random, raw));
    statuses.push({ at, value });
  };
  next('contacted', (rep?.speed ?? 300) / 45);
  const unqualified = Math.min(0.8, 0.25 + (sources[source]?.unqualified ?? 0.15) * 1.8);
  if (random.chance(unqualified)) {
    next('unqualified', 30);
    return statuses;
  }
  if (random.chance(0.6)) next('nurturing', 70);
  if (random.chance(0.3)) next('qualified', 200);
  else if (random.chance(0.35)) next('unqualified', 500);
  return statuses;
}

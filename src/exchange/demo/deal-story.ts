import { type Customer, customerOf } from './customer.ts';
import { dealOutcome, dealPath, type Outcome, type StageStep } from './deal-path.ts';
import { currencies, type ForeignCurrency, type PipelineId, pipelines, sources, tags } from './market.ts';
import { type Random, randomAt, streams } from './random.ts';
import { day, hour, type Moment, minute } from './span.ts';
import type { Rep } from './staff.ts';
import type { World } from './world.ts';

export interface Change<T> {
  readonly at: Moment;
  readonly value: T;
}

/** The whole life of one deal, also what lies after `now`: whoever writes rows leaves that out. */
export interface DealStory {
  readonly index: number;
  readonly id: string;
  readonly created: Moment;
  readonly pipeline: PipelineId;
  /** Position in `sources`; -1: nobody wrote down where it came from. */
  readonly source: number;
  readonly customer: Customer;
  readonly currency: 'IRR' | ForeignCurrency;
  readonly owners: readonly Change<Rep>[];
  readonly stages: readonly StageStep[];
  readonly values: readonly Change<string>[];
  readonly closeDates: readonly Change<string>[];
  readonly likelihoods: readonly Change<string>[];
  readonly firstAction: { readonly at: Moment; readonly kind: 'call' | 'email' } | undefined;
  readonly outcome: Outcome;
  /** From then on nobody works on it: closed, or forgotten. */
  readonly end: Moment;
  readonly lossReason: string;
  readonly unqualifiedReason: string;
  /** Taken over from an older system, without the stages it went through. */
  readonly migrated: boolean;
  readonly tags: string;
}

export function dealStory(world: World, index: number): DealStory {
  const random = randomAt(world.seed, streams.deal, index);
  const { span, staff } = world;
  const created = span.arrival((index + random.next()) / world.deals);
  const progress = world.progress(created);
  const pipeline = pipelineAt(world, random, created, progress);
  const source = random.chance(0.03) ? -1 : world.source(random, pipeline, created);
  const owner = staff.assign(random, pipeline, created);
  const customer = customerOf(world, index, random);
  const rial = valueInRial(random, pipeline, source, owner, progress);
  const currency = pipeline === 'p1' && rial > 400_000_000 ? currencyOf(random) : 'IRR';
  const firstAction = firstActionOf(world, random, created, source, owner);

  const { outcome, lossReason, unqualifiedReason, lossStage } = dealOutcome(random, {
    pipeline,
    source,
    owner,
    elapsed: firstAction ? firstAction.at - created : undefined,
    rial,
    month: span.persian[span.dayOf(created)]?.month ?? 1,
  });
  const begin = firstAction ? firstAction.at : created;
  const path = dealPath(world, random, { pipeline, source, owner, created, begin, outcome, lossStage });

  return {
    index,
    id: `d${index + 1}`,
    created,
    pipeline,
    source,
    customer,
    currency,
    owners: ownersOf(world, random, pipeline, owner, path.steps, path.end, path.outcome === 'open'),
    stages: path.steps,
    values: valuesOf(world, random, rial, currency, created, path.steps),
    closeDates: closeDatesOf(world, random, {
      pipeline,
      source,
      owner,
      created,
      end: path.end,
      path: path.steps,
    }),
    likelihoods: likelihoodsOf(random, pipeline, path.steps),
    firstAction,
    outcome: path.outcome,
    end: path.end,
    lossReason,
    unqualifiedReason,
    migrated: progress < 0.08 && random.chance(0.16),
    tags: tagsOf(random),
  };
}

/** The last change at or before an instant; the first one where the instant is earlier. */
export function valueAt<T>(changes: readonly Change<T>[], at: Moment): T | undefined {
  let value = changes[0]?.value;
  for (const change of changes) {
    if (change.at > at) break;
    value = change.value;
  }
  return value;
}

export function ownerAt(story: DealStory, at: Moment): Rep {
  const owner = valueAt(story.owners, at);
  if (!owner) throw new Error(`a deal without an owner: ${story.id}`);
  return owner;
}

/** Online sales grow, and come in the evening. */
function pipelineAt(world: World, random: Random, at: Moment, progress: number): PipelineId {
  const h = world.span.hourOf(at);
  const evening = h < 8 || h >= 19 ? 0.32 : 0;
  return random.chance(0.36 + 0.12 * progress + evening) ? 'p2' : 'p1';
}

function valueInRial(
  random: Random,
  pipeline: PipelineId,
  source: number,
  owner: Rep,
  progress: number,
): number {
  const model = pipelines[pipeline];
  const inflation = 1.28 ** (2 * progress);
  const median = model.value * inflation * (sources[source]?.value ?? 1) * owner.value;
  let value = random.logNormal(median, model.sigma);
  for (let attempt = 0; attempt < 4 && (value < 50e6 || value > 30e9); attempt++) {
    value = random.logNormal(median, model.sigma);
  }
  return rounded(Math.max(50e6, Math.min(30e9, value)));
}

/** To three figures, as prices are written. */
function rounded(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2);
  return Math.round(value / unit) * unit;
}

function currencyOf(random: Random): 'IRR' | ForeignCurrency {
  const draw = random.next();
  if (draw < 0.045) return 'USD';
  if (draw < 0.065) return 'AED';
  return draw < 0.075 ? 'EUR' : 'IRR';
}

function firstActionOf(
  world: World,
  random: Random,
  created: Moment,
  source: number,
  owner: Rep,
): DealStory['firstAction'] {
  if (random.chance(owner.forgets)) return undefined;
  const begin = world.span.snap(random, created);
  // Who has just called is called back sooner.
  const warm = sources[source]?.id === 'src2' ? 0.5 : 1;
  const delay = Math.min(12 * day, Math.max(0.7, random.logNormal(owner.speed * warm, 1.25)) * minute);
  const at = Math.floor(delay < hour ? begin + delay : world.span.snap(random, begin + delay));
  return { at, kind: random.chance(0.76) ? 'call' : 'email' };
}

/** Hand-overs: when somebody leaves, when a colleague takes over, and seldom after the sale. */
function ownersOf(
  world: World,
  random: Random,
  pipeline: PipelineId,
  first: Rep,
  steps: readonly StageStep[],
  end: Moment,
  forever: boolean,
): Change<Rep>[] {
  const { staff } = world;
  const owners: Change<Rep>[] = [{ at: steps[0]?.at ?? end, value: first }];
  let owner = first;
  const hand = (at: Moment, to: Rep): void => {
    if (to === owner) return;
    owner = to;
    owners.push({ at, value: to });
  };
  const passed = steps[2];
  if (passed && passed.category === 'open' && random.chance(0.045) && passed.at < owner.until) {
    hand(passed.at, staff.assign(random, pipeline, passed.at));
  }
  if (owner.until < end || (forever && owner.until !== Number.POSITIVE_INFINITY)) {
    hand(owner.until, staff.successor(random, pipeline, owner));
  }
  if (!forever && random.chance(0.012)) {
    hand(end + random.int(8, 90) * day, staff.successor(random, pipeline, owner));
  }
  return owners;
}

function valuesOf(
  world: World,
  random: Random,
  rial: number,
  currency: 'IRR' | ForeignCurrency,
  created: Moment,
  steps: readonly StageStep[],
): Change<string>[] {
  if (random.chance(0.008)) return [{ at: created, value: '' }];
  const rate = currency === 'IRR' ? 1 : world.rates.at(currency, world.span.dayOf(created));
  const text = (value: number): string => {
    if (currency === 'IRR') return String(rounded(value));
    const own = rounded(value / rate);
    return random.chance(0.2) && currency in currencies ? `${own}.5` : String(own);
  };
  const values = [{ at: created, value: text(rial) }];
  let value = rial;
  for (let i = 1; i < steps.length - 1; i++) {
    const step = steps[i];
    if (step?.category !== 'open' || !random.chance(0.14)) continue;
    value = Math.max(50e6, Math.min(30e9, random.logNormal(value * 0.97, 0.2)));
    const next = text(value);
    if (next !== values.at(-1)?.value) values.push({ at: step.at, value: next });
  }
  return values;
}

interface CloseDateInput {
  readonly pipeline: PipelineId;
  readonly source: number;
  readonly owner: Rep;
  readonly created: Moment;
  readonly end: Moment;
  readonly path: readonly StageStep[];
}

/** First a hopeful date; when it comes and the deal is still open it is put off, or forgotten. */
function closeDatesOf(world: World, random: Random, input: CloseDateInput): Change<string>[] {
  if (random.chance(0.07)) return [];
  const { span } = world;
  const cycle = sources[input.source]?.cycle ?? 1;
  let days = 0;
  for (const stage of pipelines[input.pipeline].open) days += stage.days * 1.3;
  let estimate = input.created + Math.max(2, random.logNormal(days * cycle, 0.35)) * day;
  const dates = [{ at: input.created, value: span.dateOf(estimate) }];
  const stillOpen = input.path.at(-1)?.category === 'open';
  for (let time = 0; time < 4; time++) {
    const at = span.snap(random, estimate + random.between(-3, 4) * day);
    if ((!stillOpen && at >= input.end) || at <= (dates.at(-1)?.at ?? 0)) break;
    if (!random.chance(0.35 + 0.35 * Math.min(1, input.owner.activity))) break;
    estimate = Math.max(at, estimate) + random.int(9, 45) * day;
    dates.push({ at, value: span.dateOf(estimate) });
  }
  return dates;
}

/** Some reps write down their own guess and correct it as the deal moves. */
function likelihoodsOf(random: Random, pipeline: PipelineId, steps: readonly StageStep[]): Change<string>[] {
  if (!random.chance(0.13)) return [];
  const changes: Change<string>[] = [];
  for (const step of steps) {
    const stage = pipelines[pipeline].open.find(({ id }) => id === step.stageId);
    if (!stage || (changes.length > 0 && !random.chance(0.6))) continue;
    const guess = Math.round((stage.likelihood + random.normal() * 14) / 5) * 5;
    const value = String(Math.max(5, Math.min(95, guess)));
    if (value !== changes.at(-1)?.value) changes.push({ at: step.at, value });
  }
  return changes;
}

function tagsOf(random: Random): string {
  if (!random.chance(0.22)) return '';
  const one = random.int(0, tags.length - 1);
  if (random.chance(0.8)) return tags[one] ?? '';
  return `${tags[one]};${tags[(one + 1) % tags.length]}`;
}

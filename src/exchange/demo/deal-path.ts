import {
  lossByStage,
  lossReasons,
  type PipelineId,
  pipelines,
  sources,
  unqualifiedReasons,
} from './market.ts';
import type { Random } from './random.ts';
import { day, hour, type Moment, minute } from './span.ts';
import type { Rep } from './staff.ts';
import type { World } from './world.ts';

export type Outcome = 'won' | 'lost' | 'unqualified' | 'open';

export interface StageStep {
  readonly at: Moment;
  readonly stageId: string;
  readonly category: Outcome;
}

interface OutcomeInput {
  readonly pipeline: PipelineId;
  readonly source: number;
  readonly owner: Rep;
  /** From creation to the first action. */
  readonly elapsed: Moment | undefined;
  readonly rial: number;
  readonly month: number;
}

export interface DealOutcome {
  readonly outcome: Exclude<Outcome, 'open'>;
  readonly lossReason: string;
  readonly unqualifiedReason: string;
  /** Position of the open stage it is lost or turned down from. */
  readonly lossStage: number;
}

/** Added to the log-odds of winning: a quick first action wins, none at all loses. */
function promptness(elapsed: Moment | undefined): number {
  if (elapsed === undefined) return -1.3;
  if (elapsed <= 15 * minute) return 0.65;
  if (elapsed <= hour) return 0.4;
  if (elapsed <= 4 * hour) return 0.1;
  return elapsed <= day ? -0.2 : -0.65;
}

export function dealOutcome(random: Random, input: OutcomeInput): DealOutcome {
  const { pipeline, owner } = input;
  const source = sources[input.source];
  const model = pipelines[pipeline];
  if (random.chance((source?.unqualified ?? 0.15) * (pipeline === 'p2' ? 1.15 : 0.85))) {
    const reason = unqualifiedReasons[random.weighted(unqualifiedReasons.map(({ weight }) => weight))];
    return {
      outcome: 'unqualified',
      lossReason: '',
      unqualifiedReason: random.chance(0.06) ? '' : (reason?.id ?? ''),
      lossStage: random.chance(0.72) ? 0 : 1,
    };
  }
  const size = Math.log(input.rial / (model.value * owner.value)) * -0.16;
  const rush = input.month === 12 ? 0.25 : 0;
  const skill = owner.skill + (owner.sourceSkill[input.source] ?? 0);
  const odds = -0.5 + (source?.win ?? -0.1) + skill + promptness(input.elapsed) + size + rush;
  if (random.chance(1 / (1 + Math.exp(-odds)))) {
    return { outcome: 'won', lossReason: '', unqualifiedReason: '', lossStage: model.open.length - 1 };
  }
  const lossStage = random.weighted(
    model.open.map(({ lossWeight }, i) => lossWeight * (owner.stays[i] ?? 1)),
  );
  const ofStage = lossByStage[lossStage];
  const weights = lossReasons.map(
    ({ weight }, i) => weight * (source?.loss[i] ?? 1) * (owner.loss[i] ?? 1) * (ofStage?.[i] ?? 1),
  );
  const reason = random.chance(0.07) ? undefined : lossReasons[random.weighted(weights)];
  return { outcome: 'lost', lossReason: reason?.id ?? '', unqualifiedReason: '', lossStage };
}

interface PathInput {
  readonly pipeline: PipelineId;
  readonly source: number;
  readonly owner: Rep;
  readonly created: Moment;
  /** When work on it begins. */
  readonly begin: Moment;
  readonly outcome: Exclude<Outcome, 'open'>;
  readonly lossStage: number;
}

export interface DealPath {
  readonly steps: readonly StageStep[];
  readonly outcome: Outcome;
  readonly end: Moment;
}

const closedSuffix = { won: 'won', lost: 'lost', unqualified: 'unq' } as const;

/** The stages a deal goes through, from its creation on, at hours at which people work. */
export function dealPath(world: World, random: Random, input: PathInput): DealPath {
  const { span } = world;
  const model = pipelines[input.pipeline];
  const cycle = sources[input.source]?.cycle ?? 1;
  const steps: StageStep[] = [];
  let at = input.created;

  const enter = (position: number): void => {
    const stage = model.open[position];
    if (stage) steps.push({ at, stageId: stage.id, category: 'open' });
  };
  const wait = (position: number, factor: number): void => {
    const median = (model.open[position]?.days ?? 3) * cycle * (input.owner.stays[position] ?? 1) * factor;
    const from = steps.length === 1 ? Math.max(at, input.begin) : at;
    const raw = from + random.logNormal(median, 0.7) * day;
    at = Math.floor(Math.max(at + minute, span.snap(random, raw)));
  };
  const close = (outcome: Exclude<Outcome, 'open'>): void => {
    steps.push({ at, stageId: `${input.pipeline}-${closedSuffix[outcome]}`, category: outcome });
  };

  for (let position = 0; position <= input.lossStage; position++) {
    const between = position > 0 && position < input.lossStage;
    if (between && random.chance(0.09)) continue;
    enter(position);
    wait(position, input.outcome === 'lost' && position === input.lossStage ? 1.5 : 1);
    if (position >= 2 && random.chance(0.04)) {
      enter(position - 1);
      wait(position - 1, 0.6);
      enter(position);
      wait(position, 0.7);
    }
  }

  // Forgotten ones stay open for ever.
  if (input.outcome !== 'won' && random.chance(input.owner.activity < 0.3 ? 0.2 : 0.032)) {
    return { steps, outcome: 'open', end: Math.min(at, input.created + 60 * day) };
  }
  if (input.outcome === 'won') at = beforeNowruz(world, random, at, steps.at(-1)?.at ?? at);
  close(input.outcome);
  if (input.outcome !== 'lost' || !random.chance(0.022)) return { steps, outcome: input.outcome, end: at };

  at = span.snap(random, at + random.int(8, 60) * day);
  const again = Math.max(1, input.lossStage);
  enter(again);
  wait(again, 0.8);
  const outcome = random.chance(0.45) ? 'won' : 'lost';
  close(outcome);
  return { steps, outcome, end: at };
}

/** Whoever would sign during the holidays signs before them, or lets them pass. */
function beforeNowruz(world: World, random: Random, at: Moment, entered: Moment): Moment {
  const { span } = world;
  const i = span.dayOf(at);
  const date = span.persian[i];
  if (date?.month !== 1 || date.day > 22 || !random.chance(0.65)) return at;
  const eve = i - date.day - random.int(1, 15);
  const start = span.starts[eve];
  if (start === undefined) return at;
  const signed = span.during(random, start + 8 * hour, start + 18 * hour);
  return signed > entered + hour ? signed : at;
}

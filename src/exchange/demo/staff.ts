import { lossReasons, type PipelineId, sources } from './market.ts';
import { distinctNames } from './names.ts';
import type { Random } from './random.ts';
import type { Moment, Span } from './span.ts';

export interface Rep {
  readonly id: string;
  readonly name: string;
  readonly team: TeamId;
  /** How many of the new deals come to this rep, relative to the others. */
  readonly weight: number;
  /** Added to the log-odds of winning. */
  readonly skill: number;
  /** The same for one source: the position in `sources`. */
  readonly sourceSkill: readonly number[];
  /** Median minutes of work until a new deal is first called or written to. */
  readonly speed: number;
  /** Share of new deals that are never acted on. */
  readonly forgets: number;
  /** Multiplies the number of activities. */
  readonly activity: number;
  /** Multiplies the length of calls. */
  readonly talk: number;
  /** Multiplies the value of deals. */
  readonly value: number;
  /** Multiplies the days in each stage, by position. */
  readonly stays: readonly number[];
  /** Multiplies the weight of each loss reason. */
  readonly loss: readonly number[];
  /** At work from and until. */
  readonly from: Moment;
  readonly until: Moment;
}

export const teams = [
  { id: 't1', name: 'فروش سازمانی', parent: '', pipeline: 'p1' },
  { id: 't2', name: 'فروش استان‌ها', parent: 't1', pipeline: 'p1' },
  { id: 't3', name: 'فروش آنلاین', parent: '', pipeline: 'p2' },
  { id: 't4', name: 'مشتریان کلیدی', parent: '', pipeline: 'p1' },
] as const;
export type TeamId = (typeof teams)[number]['id'];

export interface Staff {
  readonly reps: readonly Rep[];
  readonly managers: Readonly<Record<TeamId, { readonly id: string; readonly name: string }>>;
  readonly admin: { readonly id: string; readonly name: string };
  /** A rep of the pipeline who is at work at that moment. */
  assign(random: Random, pipeline: PipelineId, at: Moment): Rep;
  /** A rep of the pipeline who never leaves, other than `rep`. */
  successor(random: Random, pipeline: PipelineId, rep: Rep): Rep;
}

interface Character extends Partial<Omit<Rep, 'id' | 'name' | 'from' | 'until' | 'sourceSkill' | 'loss'>> {
  readonly sourceSkill?: Readonly<Record<string, number>>;
  readonly loss?: Readonly<Record<string, number>>;
  /** Shares of the two years. */
  readonly joined?: number;
  readonly left?: number;
}

/** The people a manager would recognise; the first twelve reps. Everybody after them is drawn at random. */
const characters: readonly Character[] = [
  // The best seller: quick, busy, wins.
  { team: 't1', weight: 1.2, skill: 0.75, speed: 12, activity: 1.3, forgets: 0.01, talk: 1.2 },
  // Answers within minutes.
  { team: 't3', weight: 1.3, skill: 0.4, speed: 4, activity: 1.15, forgets: 0.01 },
  // Deals get stuck in negotiation.
  { team: 't2', skill: -0.05, speed: 120, stays: [1, 1.1, 1.2, 2.7, 1.4] },
  // Hardly does anything.
  {
    team: 't1',
    weight: 0.6,
    skill: -0.8,
    speed: 560,
    activity: 0.09,
    forgets: 0.34,
    loss: { lr4: 2.5, lr5: 5 },
  },
  { team: 't3', skill: 0, speed: 35, activity: 1 },
  // Few, large deals.
  {
    team: 't4',
    weight: 0.7,
    skill: 0.3,
    speed: 70,
    activity: 0.9,
    value: 2.6,
    stays: [1.2, 1.3, 1.3, 1.4, 1.2],
  },
  // Wins nearly everything that customers recommend, and little else.
  { team: 't2', skill: -0.45, speed: 55, sourceSkill: { src3: 1.9 } },
  { team: 't3', skill: 0.1, speed: 25, left: 0.55 },
  { team: 't1', skill: 0.15, speed: 30, joined: 0.4, activity: 1.2 },
  { team: 't4', weight: 0.8, skill: 0.25, speed: 90, value: 1.9, left: 0.82 },
  // Loses on price.
  { team: 't3', skill: -0.4, speed: 60, loss: { lr1: 3.2 } },
  // Calls back too late.
  { team: 't2', skill: -0.15, speed: 300, loss: { lr5: 4.5, lr4: 1.6 } },
];

const teamCycle: readonly TeamId[] = ['t1', 't3', 't2', 't3', 't1', 't4', 't3', 't2'];

function anybody(random: Random, index: number): Character {
  return {
    team: teamCycle[index % teamCycle.length] ?? 't1',
    weight: random.between(0.7, 1.2),
    skill: random.normal() * 0.35,
    speed: random.logNormal(45, 0.8),
    activity: random.between(0.7, 1.25),
    forgets: random.between(0.01, 0.08),
    talk: random.between(0.8, 1.25),
    stays: Array.from({ length: 5 }, () => random.between(0.8, 1.35)),
    ...(random.chance(0.12) ? { joined: random.between(0.2, 0.7) } : {}),
    ...(random.chance(0.1) ? { left: random.between(0.3, 0.9) } : {}),
  };
}

/** Twelve reps for a small company, some sixty for a million deals. */
export function repCount(deals: number): number {
  return Math.max(12, Math.min(60, Math.round(12 * (deals / 2000) ** 0.25)));
}

export function staffOf(random: Random, span: Span, deals: number): Staff {
  const count = repCount(deals);
  const names = distinctNames(random, count + teams.length + 1);
  const begin = span.starts[span.first] ?? 0;
  const length = (span.starts[span.last] ?? 0) - begin;
  const moment = (share: number): Moment => span.starts[span.dayOf(begin + share * length)] ?? begin;

  const reps = Array.from({ length: count }, (_, i): Rep => {
    const it = characters[i] ?? anybody(random, i);
    return {
      id: `u${String(i + 1).padStart(2, '0')}`,
      name: names[i] ?? '',
      team: it.team ?? 't1',
      weight: it.weight ?? 1,
      skill: it.skill ?? 0,
      sourceSkill: sources.map(({ id }) => it.sourceSkill?.[id] ?? 0),
      speed: it.speed ?? 45,
      forgets: it.forgets ?? 0.04,
      activity: it.activity ?? 1,
      talk: it.talk ?? 1,
      value: it.value ?? 1,
      stays: it.stays ?? [1, 1, 1, 1, 1],
      loss: lossReasons.map(({ id }) => it.loss?.[id] ?? 1),
      from: it.joined === undefined ? Number.NEGATIVE_INFINITY : moment(it.joined),
      until: it.left === undefined ? Number.POSITIVE_INFINITY : moment(it.left),
    };
  });

  const manager = (i: number) => ({ id: `m${i + 1}`, name: names[count + i] ?? '' });
  const sellers: Record<PipelineId, Rep[]> = { p1: [], p2: [] };
  for (const rep of reps) sellers[pipelineOf(rep.team)].push(rep);
  const stayers = {
    p1: sellers.p1.filter((rep) => stays(rep)),
    p2: sellers.p2.filter((rep) => stays(rep)),
  };
  const weights = {
    p1: sellers.p1.map((rep) => rep.weight),
    p2: sellers.p2.map((rep) => rep.weight),
  };

  return {
    reps,
    managers: { t1: manager(0), t2: manager(1), t3: manager(2), t4: manager(3) },
    admin: { id: 'admin', name: names[count + teams.length] ?? '' },
    assign(random, pipeline, at) {
      for (let attempt = 0; attempt < 12; attempt++) {
        const rep = sellers[pipeline][random.weighted(weights[pipeline])];
        if (rep && rep.from <= at && at < rep.until) return rep;
      }
      return random.pick(stayers[pipeline]);
    },
    successor(random, pipeline, rep) {
      const next = random.pick(stayers[pipeline]);
      return next === rep ? (stayers[pipeline].find((other) => other !== rep) ?? next) : next;
    },
  };
}

export function pipelineOf(team: TeamId): PipelineId {
  return teams.find(({ id }) => id === team)?.pipeline ?? 'p1';
}

function stays(rep: Rep): boolean {
  return rep.from === Number.NEGATIVE_INFINITY && rep.until === Number.POSITIVE_INFINITY;
}

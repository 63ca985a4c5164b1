import { type PipelineId, sources } from './market.ts';
import { companyName } from './names.ts';
import { type Random, randomAt, seedOf, streams } from './random.ts';
import { type Rates, ratesOf } from './rates.ts';
import { type Moment, type Span, spanDays, spanOf } from './span.ts';
import { type Rep, type Staff, staffOf } from './staff.ts';

/** A customer with many deals. */
export interface KeyAccount {
  readonly id: string;
  readonly name: string;
  readonly owner: Rep;
}

/** All that the deals have in common. The deals themselves are told one by one, from their number alone. */
export interface World {
  readonly seed: readonly [number, number];
  readonly deals: number;
  readonly span: Span;
  readonly staff: Staff;
  readonly rates: Rates;
  readonly keyAccounts: readonly KeyAccount[];
  /** Share of the two years that has passed, 0 … 1. */
  progress(at: Moment): number;
  /** A position in `sources`, by the pipeline and the season. */
  source(random: Random, pipeline: PipelineId, at: Moment): number;
}

export interface WorldOptions {
  readonly deals: number;
  readonly seed: string;
  readonly today: string;
  readonly now: Moment;
  readonly timeZone: string;
}

export function worldOf({ deals, seed: seedText, today, now, timeZone }: WorldOptions): World {
  const seed = seedOf(seedText);
  const random = randomAt(seed, streams.world, 0);
  const span = spanOf(timeZone, today, now);
  const staff = staffOf(random, span, deals);
  const begin = span.starts[span.first] ?? 0;
  const length = (span.starts[span.first + spanDays] ?? 0) - begin;
  const weights = { p1: monthlyWeights('p1'), p2: monthlyWeights('p2') };
  const holders = staff.reps.filter((rep) => rep.team === 't4');
  const names = new Set<string>();
  const accounts = Math.max(10, Math.min(400, Math.round(deals / 90)));
  while (names.size < accounts) names.add(companyName(random));

  return {
    seed,
    deals,
    span,
    staff,
    rates: ratesOf(seed, span),
    keyAccounts: [...names].map((name, i) => ({ id: `key${i + 1}`, name, owner: random.pick(holders) })),
    progress: (at) => Math.max(0, Math.min(1, (at - begin) / length)),
    source: (random, pipeline, at) => {
      const month = span.persian[span.dayOf(at)]?.month ?? 1;
      return random.weighted(weights[pipeline][month - 1] ?? []);
    },
  };
}

function monthlyWeights(pipeline: PipelineId): number[][] {
  return Array.from({ length: 12 }, (_, month) =>
    sources.map((source) => source.volume[pipeline] * (source.months?.[month] ?? 1)),
  );
}

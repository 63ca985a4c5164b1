import type Big from 'big.js';
import type { Instant } from '../../src/core/instant.ts';
import { isSentEmail } from './activity.ts';
import { type Ask, type DealState, type Stay, valueAt } from './ask.ts';
import {
  type ExactRow,
  type Figures,
  mean,
  median,
  percent,
  percentile,
  quotient,
  secondsBetween,
  sum,
} from './figures.ts';
import type { Activity, Stage } from './world.ts';

/** A deal's time in an open stage that it has left. */
interface Unit {
  readonly state: DealState;
  readonly stage: Stage;
  readonly seconds: Big;
  /** Who held it just before it left the stage for the last time. */
  readonly owner: string;
}

/** The units whose last exit lies in the period, of stages of allowed pipelines. */
function unitsOf(ask: Ask, deals: readonly DealState[]): Unit[] {
  const units: Unit[] = [];
  for (const state of deals.filter(({ deal }) => deal.hasStageRows))
    for (const stage of ask.openStages.filter((open) => open !== state.stage)) {
      const left = state.stays.filter(
        (stay): stay is Stay & { left: Instant } => stay.stage === stage && stay.left !== null,
      );
      const last = left.at(-1);
      if (!last || !ask.inPeriod(last.left)) continue;
      units.push({
        state,
        stage,
        seconds: sum(left.map((stay) => secondsBetween(stay.entered, stay.left))),
        owner: valueAt(state.deal.owners, last.left - 1n),
      });
    }
  return units;
}

function unknownHistory(ask: Ask): number {
  return ask.deals.filter((state) => !state.deal.hasStageRows).length;
}

/** How long an open deal has been in its stage at `asOf`. */
function age(ask: Ask, state: DealState): Big {
  return secondsBetween(state.enteredAt, ask.asOf);
}

const categories = ['won', 'lost', 'unqualified'] as const;

/** 21: how long deals stay in a stage. */
export function stageDuration(ask: Ask): Figures {
  const units = unitsOf(ask, ask.deals);
  const measures = (cell: readonly Unit[]): ExactRow => {
    const seconds = cell.map((unit) => unit.seconds);
    return {
      deal_count: cell.length,
      average_s: mean(seconds),
      median_s: median(seconds),
      p90_s: percentile(seconds, '0.9'),
    };
  };
  const rows = ask.openStages.flatMap((stage) =>
    [...categories, 'open', 'all'].map((result) => ({
      stage_id: stage.id,
      result,
      ...measures(
        units.filter((unit) => unit.stage === stage && (result === 'all' || unit.state.category === result)),
      ),
    })),
  );
  const waiting = ask.openStages.map((stage) => {
    const ages = ask.deals
      .filter((state) => state.stage === stage && state.deal.hasStageRows)
      .map((state) => age(ask, state));
    return {
      stage_id: stage.id,
      deal_count: ages.length,
      median_age_s: median(ages),
      p90_age_s: percentile(ages, '0.9'),
    };
  });
  return {
    rows,
    tables: { waiting },
    totals: measures(units),
    notes: { unknown_history: unknownHistory(ask) },
  };
}

/** 22: the same by who held the deal, against all. */
export function stageDurationByOwner(ask: Ask): Figures {
  const everyone = unitsOf(
    ask,
    [...ask.everyDeal.values()].filter((state) => ask.dealPassesOthers(state)),
  );
  const units = everyone.filter((unit) => ask.userPasses(unit.owner));
  const teamAverage = (stage: Stage): Big | null =>
    mean(everyone.filter((unit) => unit.stage === stage).map((unit) => unit.seconds));
  const waiting = ask.deals.filter((state) => {
    const average = state.category === 'open' && state.deal.hasStageRows ? teamAverage(state.stage) : null;
    return average !== null && ask.openStages.includes(state.stage) && age(ask, state).gt(average);
  });
  const measures = (cell: readonly Unit[]): ExactRow => ({
    deal_count: cell.length,
    average_s: mean(cell.map((unit) => unit.seconds)),
    median_s: median(cell.map((unit) => unit.seconds)),
  });
  const owners = ask.owners([...units.map((unit) => unit.owner), ...waiting.map((state) => state.owner)]);
  const rows = owners.flatMap((owner) =>
    ask.openStages.map((stage) => {
      const cell = units.filter((unit) => unit.owner === owner && unit.stage === stage);
      const average = mean(cell.map((unit) => unit.seconds));
      const team = teamAverage(stage);
      return {
        owner_id: owner,
        stage_id: stage.id,
        ...measures(cell),
        team_average_s: team,
        difference_pct: average && team && percent(average.minus(team), team),
        waiting_count: waiting.filter((state) => state.owner === owner && state.stage === stage).length,
      };
    }),
  );
  return {
    rows,
    totals: { ...measures(units), waiting_count: waiting.length },
    notes: { unknown_history: unknownHistory(ask) },
  };
}

const actions: Readonly<Record<string, (activity: Activity) => boolean>> = {
  call: ({ kind, out }) => kind === 'call' && out,
  email: isSentEmail,
  text_message: ({ kind, out }) => kind === 'text_message' && out,
  meeting: ({ kind }) => kind === 'meeting',
  visit: ({ kind }) => kind === 'visit',
};

/** How long a deal waited for its first action, by anyone; null without one. */
function firstAction(ask: Ask, state: DealState, kinds: readonly string[]): Big | null {
  const waits = ask.world.activities
    .filter((activity) => activity.dealId === state.deal.id)
    .filter((activity) => kinds.some((kind) => actions[kind]?.(activity)))
    .filter((activity) => activity.at >= state.deal.createdAt && activity.at <= ask.asOf)
    .map((activity) => secondsBetween(state.deal.createdAt, activity.at))
    .sort((a, b) => a.cmp(b));
  return waits[0] ?? null;
}

interface Waited {
  readonly state: DealState;
  readonly wait: Big | null;
}

/** Deals created in the period with their wait, those acted on too late for `maxDays` left out. */
export function waits(ask: Ask, params: Readonly<Record<string, string>>): Waited[] {
  const kinds = (params.actions ?? 'call,email').split(',');
  const maxDays = params.maxDays;
  return ask.created
    .map((state) => ({ state, wait: firstAction(ask, state, kinds) }))
    .filter(({ wait }) => maxDays === undefined || wait === null || wait.lte(Number(maxDays) * 86_400));
}

const present = (waited: readonly Waited[]): Big[] =>
  waited.map(({ wait }) => wait).filter((wait) => wait !== null);

const results = [...categories, 'all'] as const;
const hasResult = ({ state }: Waited, result: string): boolean =>
  result === 'all' || state.category === result;

/** 23: does a quick first action win deals? */
export function firstActionByOutcome(ask: Ask): Figures {
  const closed = waits(ask, ask.params).filter(({ state }) => state.category !== 'open');
  const acted = closed.filter(({ wait }) => wait !== null);
  const measures = (cell: readonly Waited[]): ExactRow => ({
    deal_count: cell.length,
    average_s: mean(present(cell)),
    median_s: median(present(cell)),
  });
  const rowsOf = (cell: readonly Waited[], keys: ExactRow): ExactRow[] =>
    results.map((result) => ({
      ...keys,
      result,
      ...measures(cell.filter((waited) => hasResult(waited, result))),
    }));
  return {
    rows: ask.buckets.flatMap(({ bucket }) =>
      rowsOf(
        acted.filter(({ state }) => ask.bucketOf(state.deal.createdAt) === bucket),
        { bucket },
      ),
    ),
    tables: { overall: rowsOf(acted, {}) },
    totals: measures(acted),
    notes: { no_action: closed.length - acted.length },
  };
}

/** 24: who acts first, and when. */
export function firstActionByOwner(ask: Ask): Figures {
  const all = waits(ask, ask.params);
  const measures = (cell: readonly Waited[]): ExactRow => ({
    deal_count: present(cell).length,
    no_action_count: cell.length - present(cell).length,
    average_s: mean(present(cell)),
    median_s: median(present(cell)),
    p90_s: percentile(present(cell), '0.9'),
  });
  return {
    rows: ask.owners(all.map(({ state }) => state.owner)).map((owner) => ({
      owner_id: owner,
      ...measures(all.filter(({ state }) => state.owner === owner)),
    })),
    totals: measures(all),
  };
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const limits: readonly [string, number][] = [
  ['5m', 5 * minute],
  ['15m', 15 * minute],
  ['30m', 30 * minute],
  ['1h', hour],
  ['4h', 4 * hour],
  ['1d', day],
  ['3d', 3 * day],
  ['7d', 7 * day],
  ['30d', 30 * day],
];

/** 25: the same in classes of time. */
export function firstActionByTime(ask: Ask): Figures {
  const closed = waits(ask, ask.params).filter(({ state }) => state.category !== 'open');
  const classOf = ({ wait }: Waited): string =>
    wait === null ? 'none' : (limits.find(([, limit]) => wait.lte(limit))?.[0] ?? 'later');
  const classes = [...limits.map(([name]) => name), 'later', 'none'];
  const rows = classes.flatMap((elapsed) =>
    results.map((result) => {
      const population = closed.filter((waited) => hasResult(waited, result));
      const count = population.filter((waited) => classOf(waited) === elapsed).length;
      return { elapsed, result, deal_count: count, share_pct: percent(count, population.length) };
    }),
  );
  const byElapsed = classes.map((elapsed) => {
    const cell = closed.filter((waited) => classOf(waited) === elapsed);
    const won = cell.filter(({ state }) => state.category === 'won').length;
    return {
      elapsed,
      deal_count: cell.length,
      won_count: won,
      won_share_pct: quotient(won * 100, cell.length),
    };
  });
  return {
    rows,
    tables: { by_elapsed: byElapsed },
    totals: { deal_count: closed.length, share_pct: percent(closed.length, closed.length) },
  };
}

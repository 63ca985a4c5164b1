import Big from 'big.js';
import { canonical, roundHalfAway } from '../../src/core/money.ts';
import { activityCounts, countedActivities } from './activity.ts';
import { type Ask, type DealState, unrated } from './ask.ts';
import {
  type Exact,
  type ExactRow,
  type Figures,
  groupsById,
  mean,
  median,
  percent,
  secondsBetween,
  sum,
} from './figures.ts';
import { attainedDeals, goalsOf } from './goals.ts';
import { waits } from './success.ts';
import type { Activity, Goal } from './world.ts';

const totalValue = (deals: readonly DealState[]): Big => sum(deals.map((state) => state.value));

/** Creation to closing. */
function cycle(state: DealState): Big | null {
  return state.closedAt === null ? null : secondsBetween(state.deal.createdAt, state.closedAt);
}

/** 16: which sources, in whose hands, win. */
export function dealSourcePerformance(ask: Ask): Figures {
  const closed = ask.closed();
  const measures = (deals: readonly DealState[]): ExactRow => {
    const of = (category: string): DealState[] => deals.filter((state) => state.category === category);
    const won = of('won');
    return {
      won_count: won.length,
      lost_count: of('lost').length,
      unqualified_count: of('unqualified').length,
      win_rate_pct: percent(won.length, won.length + of('lost').length),
      won_value: totalValue(won),
      average_value: mean(won.map((state) => state.value)),
      average_cycle_s: mean(won.map(cycle)),
    };
  };
  const bySource = groupsById(closed, (state) => state.deal.sourceId);
  return {
    rows: bySource.flatMap(([source, deals]) =>
      groupsById(deals, (state) => state.owner).map(([owner, cell]) => ({
        source_id: source,
        owner_id: owner,
        ...measures(cell),
      })),
    ),
    tables: { by_source: bySource.map(([source, deals]) => ({ source_id: source, ...measures(deals) })) },
    totals: measures(closed),
    notes: { no_exchange_rate: unrated(ask.closed('won')) },
  };
}

function lossReasonsBy(ask: Ask, key: string, keyOf: (state: DealState) => string | null): Figures {
  const lost = ask.closed('lost');
  return {
    rows: groupsById(lost, keyOf).flatMap(([id, deals]) =>
      groupsById(deals, (state) => state.deal.lossReasonId).map(([reason, cell]) => ({
        [key]: id,
        loss_reason_id: reason,
        lost_count: cell.length,
        share_pct: percent(cell.length, deals.length),
        lost_value: totalValue(cell),
      })),
    ),
    totals: {
      lost_count: lost.length,
      share_pct: percent(lost.length, lost.length),
      lost_value: totalValue(lost),
    },
    notes: { no_exchange_rate: unrated(lost) },
  };
}

/** 17: whose deals are lost for which reasons. */
export function lossReasonsByOwner(ask: Ask): Figures {
  return lossReasonsBy(ask, 'owner_id', (state) => state.owner);
}

/** 18: from which sources deals are lost for which reasons. */
export function lossReasonsBySource(ask: Ask): Figures {
  return lossReasonsBy(ask, 'source_id', (state) => state.deal.sourceId);
}

interface Performance {
  readonly created: readonly DealState[];
  readonly won: readonly DealState[];
  readonly lost: readonly DealState[];
  readonly open: readonly DealState[];
  readonly activities: readonly Activity[];
  readonly waits: readonly Big[];
  readonly goals: readonly Goal[];
}

function performanceRow(ask: Ask, of: Performance): ExactRow {
  const counts = activityCounts(of.activities);
  const attained = sum(of.goals.map((goal) => totalValue(attainedDeals(ask, goal))));
  return {
    new_deals: of.created.length,
    won_count: of.won.length,
    won_value: totalValue(of.won),
    lost_count: of.lost.length,
    win_rate_pct: percent(of.won.length, of.won.length + of.lost.length),
    average_value: mean(of.won.map((state) => state.value)),
    average_cycle_s: mean(of.won.map(cycle)),
    open_count: of.open.length,
    open_value: totalValue(of.open),
    expected_value: sum(of.open.map((state) => state.expected)),
    activities: counts.total ?? 0,
    calls: counts.calls ?? 0,
    talk_s: sum(of.activities.map((activity) => new Big(activity.kind === 'call' ? activity.durationS : 0))),
    emails_sent: counts.emails ?? 0,
    visits: counts.visits ?? 0,
    median_first_action_s: median([...of.waits]),
    goal_attainment_pct: percent(attained, sum(of.goals.map((goal) => goal.target))),
  };
}

/** The mean of each figure over the rows that have it. */
function averageOf(ask: Ask, rows: readonly ExactRow[]): ExactRow {
  const average: ExactRow = {};
  for (const key of Object.keys(performanceRow(ask, nothing))) {
    const exact = mean(rows.map((row) => asBig(row[key] ?? null)));
    const money = key.endsWith('_value');
    average[key] = exact && money ? canonical(roundHalfAway(exact, ask.world.digits)) : exact;
  }
  return average;
}

const nothing: Performance = {
  created: [],
  won: [],
  lost: [],
  open: [],
  activities: [],
  waits: [],
  goals: [],
};

const asBig = (value: Exact): Big | null =>
  value === null || typeof value === 'boolean' ? null : new Big(value);

/** 20: everything about each rep. */
export function repPerformance(ask: Ask): Figures {
  const waited = waits(ask, {});
  const everyone = {
    created: ask.created,
    won: ask.closed('won'),
    lost: ask.closed('lost'),
    open: ask.deals.filter((state) => state.category === 'open'),
    activities: countedActivities(ask),
    goals: goalsOf(ask, 'won_value').filter((goal) => goal.subject === 'user'),
  };
  const owned = [...everyone.created, ...everyone.won, ...everyone.lost, ...everyone.open];
  const owners = ask.owners([
    ...owned.map((state) => state.owner),
    ...everyone.activities.map((activity) => activity.userId),
    ...everyone.goals.map((goal) => goal.subjectId),
  ]);
  const waitsOf = (test: (owner: string) => boolean): Big[] =>
    waited.flatMap(({ state, wait }) => (wait !== null && test(state.owner) ? [wait] : []));
  const rows = owners.map((owner) => {
    const own = (deals: readonly DealState[]): DealState[] => deals.filter((state) => state.owner === owner);
    const figures = performanceRow(ask, {
      created: own(everyone.created),
      won: own(everyone.won),
      lost: own(everyone.lost),
      open: own(everyone.open),
      activities: everyone.activities.filter((activity) => activity.userId === owner),
      waits: waitsOf((id) => id === owner),
      goals: everyone.goals.filter((goal) => goal.subjectId === owner),
    });
    return { owner_id: owner, ...figures };
  });
  return {
    rows,
    tables: { team_average: [averageOf(ask, rows)] },
    totals: performanceRow(ask, { ...everyone, waits: waitsOf(() => true) }),
    notes: {
      no_exchange_rate: unrated([
        ...everyone.won,
        ...everyone.open,
        ...everyone.goals.flatMap((goal) => attainedDeals(ask, goal)),
      ]),
    },
  };
}

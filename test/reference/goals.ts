import Big from 'big.js';
import { canonical, numberOf, roundHalfAway } from '../../src/core/money.ts';
import type { Ask, DealState } from './ask.ts';
import { unrated } from './ask.ts';
import { compareIds, type ExactRow, type Figures, percent, quotient, sum } from './figures.ts';
import { dayAfter } from './funnel.ts';
import type { Goal } from './world.ts';

/** Goals of a metric whose dates meet the period and that the filters keep, by id. */
export function goalsOf(ask: Ask, metric: string): Goal[] {
  return ask.world.goals
    .filter((goal) => goal.metric === metric && goal.startsOn <= ask.to && goal.endsOn >= ask.from)
    .filter((goal) => {
      const { owner, team } = ask.filters;
      if (goal.subject === 'user') return ask.userPasses(goal.subjectId);
      return !owner && (!team || ask.inTeams(goal.subjectId, team));
    })
    .sort((a, b) => compareIds(a.id, b.id));
}

/** The deals that count for a goal: `owner` and `team` choose goals, the other filters choose deals. */
export function attainedDeals(ask: Ask, goal: Goal): DealState[] {
  const start = ask.startOf(goal.startsOn);
  const end = ask.startOf(dayAfter(goal.endsOn));
  const counts = (owner: string): boolean =>
    goal.subject === 'user'
      ? owner === goal.subjectId
      : ask.inTeams(ask.world.users.get(owner)?.teamId ?? null, [goal.subjectId]);
  return [...ask.everyDeal.values()].filter(
    (state) =>
      state.category === 'won' &&
      state.closedAt !== null &&
      start <= state.closedAt &&
      state.closedAt < end &&
      counts(state.owner) &&
      ask.dealPassesOthers(state),
  );
}

function elapsed(ask: Ask, goal: Goal): Big {
  const start = ask.startOf(goal.startsOn);
  const end = ask.startOf(dayAfter(goal.endsOn));
  if (ask.asOf <= start) return new Big(0);
  if (ask.asOf >= end) return new Big(1);
  return quotient(new Big(String(ask.asOf - start)), new Big(String(end - start))) ?? new Big(0);
}

function goalReport(ask: Ask, metric: 'won_value' | 'won_count'): Figures {
  const money = metric === 'won_value';
  const write = (value: Big): string | number =>
    money ? canonical(roundHalfAway(value, ask.world.digits)) : numberOf(roundHalfAway(value, 4));
  const goals = goalsOf(ask, metric);
  const rows = goals.map((goal): ExactRow => {
    const deals = attainedDeals(ask, goal);
    const attained = money ? sum(deals.map((state) => state.value)) : new Big(deals.length);
    const share = elapsed(ask, goal);
    const expected = goal.target.times(share);
    const status =
      ask.asOf < ask.startOf(goal.startsOn)
        ? 'not_started'
        : attained.gte(goal.target)
          ? 'achieved'
          : attained.gte(expected)
            ? 'on_track'
            : 'behind';
    return {
      goal_id: goal.id,
      subject: goal.subject,
      subject_id: goal.subjectId,
      starts_on: goal.startsOn,
      ends_on: goal.endsOn,
      target: money ? canonical(goal.target) : numberOf(goal.target),
      attained: money ? canonical(attained) : numberOf(attained),
      attainment_pct: percent(attained, goal.target),
      elapsed_pct: share.times(100),
      expected_by_now: write(expected),
      status,
    };
  });
  if (!money) return { rows };
  return { rows, notes: { no_exchange_rate: unrated(goals.flatMap((goal) => attainedDeals(ask, goal))) } };
}

/** 14: goals in money. */
export function salesGoals(ask: Ask): Figures {
  return goalReport(ask, 'won_value');
}

/** 15: goals in deals. */
export function wonDealGoals(ask: Ask): Figures {
  return goalReport(ask, 'won_count');
}

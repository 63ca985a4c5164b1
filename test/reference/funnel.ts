import Big from 'big.js';
import { addDays } from '../../src/core/calendar.ts';
import type { Instant } from '../../src/core/instant.ts';
import {
  type Ask,
  compareStages,
  converted,
  type DealState,
  dealAt,
  earlier,
  unrated,
  valueAt,
} from './ask.ts';
import { type ExactRow, type Figures, groups, percent, sum } from './figures.ts';
import { openStages, type Stage } from './world.ts';

/** Whether a deal ever was in a won stage of its present pipeline. */
export function everWon(state: DealState): boolean {
  return state.stays.some(
    (stay) => stay.stage.category === 'won' && stay.stage.pipelineId === state.stage.pipelineId,
  );
}

/** The highest open stage of its present pipeline that a deal ever was in; the first if it was in none. */
export function highest(ask: Ask, state: DealState): Stage | undefined {
  const open = openStages(ask.world.stages, state.stage.pipelineId);
  return open.findLast((stage) => state.stays.some((stay) => stay.stage === stage)) ?? open[0];
}

export function reached(ask: Ask, state: DealState, stage: Stage): boolean {
  const top = highest(ask, state);
  return everWon(state) || (top !== undefined && top.position >= stage.position);
}

/** Deals created in the period that are in the pipeline, and pass the filters. */
export function cohort(ask: Ask): DealState[] {
  return ask.created.filter((state) => state.stage.pipelineId === ask.pipeline);
}

/** 1: how far the deals (or leads) of a period came. */
export function salesFunnel(ask: Ask): Figures {
  const rows: ExactRow[] = [];
  const add = (stageId: string, count: number, value: Big | null, here: Partial<ExactRow> = {}): void => {
    const before = rows.at(-1)?.reached_count;
    const first = rows[0]?.reached_count ?? count;
    rows.push({
      stage_id: stageId,
      reached_count: count,
      reached_value: value,
      step_conversion_pct: before === undefined ? null : percent(count, Number(before)),
      overall_conversion_pct: percent(count, Number(first)),
      open_here_count: here.open ?? 0,
      lost_here_count: here.lost ?? 0,
      unqualified_here_count: here.unqualified ?? 0,
    });
  };
  const addDeals = (stageId: string, deals: readonly DealState[], here?: Partial<ExactRow>): void =>
    add(stageId, deals.length, sum(deals.map((state) => state.value)), here);

  let deals = cohort(ask);
  let money = deals;
  if (ask.params.view === 'leads') {
    const leads = ask.pipelines.includes(ask.pipeline)
      ? ask.leads.filter((lead) => ask.inPeriod(lead.createdAt))
      : [];
    money = leads.map((lead) => ask.dealOf(lead)).filter((state) => state !== undefined);
    add('leads', leads.length, null);
    addDeals('converted', money);
    deals = money.filter((state) => state.stage.pipelineId === ask.pipeline);
  }
  for (const stage of openStages(ask.world.stages, ask.pipeline)) {
    const stopped = deals.filter((state) => !everWon(state) && highest(ask, state) === stage);
    const here = (category: string): number => stopped.filter((state) => state.category === category).length;
    addDeals(
      stage.id,
      deals.filter((state) => reached(ask, state, stage)),
      { open: here('open'), lost: here('lost'), unqualified: here('unqualified') },
    );
  }
  addDeals('won', deals.filter(everWon));
  return { rows, notes: { no_exchange_rate: unrated(money) } };
}

const flows = [
  'opening',
  'new',
  'reopened',
  'value_up',
  'value_down',
  'won',
  'lost',
  'unqualified',
  'closing',
] as const;

/** 2: from the open deals before a period to those at its end. */
export function pipelineDevelopment(ask: Ask): Figures {
  const { world } = ask;
  const opening = earlier(ask.start - 1n, ask.asOf);
  const closing = earlier(ask.end - 1n, ask.asOf);
  const rateDay = earlier(ask.dateOf(ask.asOf), ask.to);
  const amountAt = (state: DealState, at: Instant): Big | null =>
    converted(world, valueAt(state.deal.values, at), state.deal.currency, rateDay);

  const found = new Map<string, { count: number; value: Big }>(
    flows.map((flow) => [flow, { count: 0, value: new Big(0) }]),
  );
  const leftOut = new Set<string>();
  const moves: { from: string | null; to: string; value: Big | null }[] = [];
  for (const state of ask.deals) {
    const before = dealAt(world, state.deal, opening);
    const after = dealAt(world, state.deal, closing);
    if (!after) continue;
    const v0 = amountAt(state, opening);
    const v1 = amountAt(state, closing);
    const put = (flow: (typeof flows)[number], value: Big | null): void => {
      const cell = found.get(flow);
      if (!cell) return;
      cell.count += 1;
      if (value === null) leftOut.add(state.deal.id);
      else cell.value = cell.value.plus(value);
    };
    const closedBefore = before !== undefined && before.category !== 'open';
    if (closedBefore && after.category === before.category) continue;
    if (before?.category === 'open') {
      put('opening', v0);
      if (v0 && v1?.gt(v0)) put('value_up', v1.minus(v0));
      if (v0 && v1?.lt(v0)) put('value_down', v0.minus(v1));
    }
    if (!before) put('new', v1);
    if (closedBefore) put('reopened', v1);
    put(after.category === 'open' ? 'closing' : after.category, v1);
    if (!(closedBefore && after.category !== 'open'))
      moves.push({ from: before?.stage.id ?? null, to: after.stage.id, value: v1 });
  }
  const rows = flows.map((flow) => ({
    flow,
    deal_count: found.get(flow)?.count ?? 0,
    value: found.get(flow)?.value ?? null,
  }));
  const matrix = [...groups(moves, (move) => JSON.stringify([move.from, move.to])).values()]
    .map((cell) => ({
      from_stage_id: cell[0]?.from ?? null,
      to_stage_id: cell[0]?.to ?? null,
      deal_count: cell.length,
      value: sum(cell.map((move) => move.value)),
    }))
    .sort(
      (a, b) =>
        compareStages(world, a.from_stage_id, b.from_stage_id) ||
        compareStages(world, a.to_stage_id, b.to_stage_id),
    );
  return { rows, tables: { matrix }, notes: { no_exchange_rate: leftOut.size } };
}

/** 3: the open deals by stage. */
export function stageDistribution(ask: Ask): Figures {
  const all = ask.deals.filter((state) => state.category === 'open');
  const total = sum(all.map((state) => state.value));
  const measures = (deals: readonly DealState[]): ExactRow => {
    const value = sum(deals.map((state) => state.value));
    return {
      deal_count: deals.length,
      value,
      count_share_pct: percent(deals.length, all.length),
      value_share_pct: percent(value, total),
      expected_value: sum(deals.map((state) => state.expected)),
    };
  };
  return {
    rows: ask.openStages.map((stage) => ({
      stage_id: stage.id,
      ...measures(all.filter((state) => state.stage === stage)),
    })),
    totals: measures(all),
    notes: { no_exchange_rate: unrated(all) },
  };
}

/** 19: which owners bring deals from stage to stage. */
export function stageConversionByOwner(ask: Ask): Figures {
  const all = cohort(ask);
  const stages = openStages(ask.world.stages, ask.pipeline);
  const rows: ExactRow[] = [];
  for (const owner of ask.owners(all.map((state) => state.owner)))
    for (const [index, stage] of stages.entries()) {
      const next = stages[index + 1];
      const converts = (state: DealState): boolean => (next ? reached(ask, state, next) : everWon(state));
      const here = all.filter((state) => reached(ask, state, stage));
      const own = here.filter((state) => state.owner === owner);
      const conversion = percent(own.filter(converts).length, own.length);
      const team = percent(here.filter(converts).length, here.length);
      rows.push({
        owner_id: owner,
        stage_id: stage.id,
        reached_count: own.length,
        converted_count: own.filter(converts).length,
        conversion_pct: conversion,
        team_conversion_pct: team,
        difference_points: conversion && team && conversion.minus(team),
      });
    }
  return { rows };
}

/** The day after a period. */
export function dayAfter(date: string): string {
  return addDays(date, 1);
}

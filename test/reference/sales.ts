import Big from 'big.js';
import { type Ask, converted, type DealState, dealAt, earlier, unrated } from './ask.ts';
import {
  compareIds,
  type ExactRow,
  type Figures,
  groups,
  groupsById,
  mean,
  percent,
  quotient,
  sum,
} from './figures.ts';
import { dayAfter } from './funnel.ts';

const totalValue = (deals: readonly DealState[]): Big => sum(deals.map((state) => state.value));

function wonMeasures(deals: readonly DealState[], all: readonly DealState[]): ExactRow {
  return {
    won_count: deals.length,
    won_value: totalValue(deals),
    average_value: mean(deals.map((state) => state.value)),
    value_share_pct: percent(totalValue(deals), totalValue(all)),
  };
}

/** Groups of deals by customer, in the order of the keys. */
function byCustomer(deals: readonly DealState[]): [DealState, DealState[]][] {
  const found = groups(deals, (state) => JSON.stringify([state.customerKind, state.customerId]));
  return [...found.values()]
    .map((group): [DealState, DealState[]] => [group[0] as DealState, group])
    .sort(([a], [b]) => compareIds(a.customerKind, b.customerKind) || compareIds(a.customerId, b.customerId));
}

/** 4 by product: the lines of the deals won, and what their lines do not explain. */
function productRows(ask: Ask, won: readonly DealState[]): ExactRow[] {
  const total = totalValue(won);
  const lines = won.flatMap((state) =>
    state.deal.lines.map((line) => ({
      state,
      productId: line.productId,
      amount: state.closedAt
        ? converted(ask.world, line.amount, state.deal.currency, ask.dateOf(state.closedAt))
        : null,
    })),
  );
  const rows: ExactRow[] = groupsById(lines, (line) => line.productId).map(([productId, group]) => {
    const deals = [...new Set(group.map((line) => line.state))];
    const value = sum(group.map((line) => line.amount));
    return {
      product_id: productId,
      won_count: deals.length,
      won_value: value,
      average_value: quotient(value, deals.filter((state) => state.value !== null).length),
      value_share_pct: percent(value, total),
    };
  });
  const rest = total.minus(sum(lines.map((line) => line.amount)));
  rows.push({
    product_id: null,
    won_count: won.filter((state) => state.deal.lines.length === 0).length,
    won_value: rest,
    average_value: null,
    value_share_pct: percent(rest, total),
  });
  return rows;
}

/** 4: what was won. */
export function totalSales(ask: Ask): Figures {
  const won = ask.closed('won');
  const row = (keys: ExactRow, deals: readonly DealState[]): ExactRow => ({
    ...keys,
    ...wonMeasures(deals, won),
  });
  const rowsBy = (key: string, keyOf: (state: DealState) => string | null): ExactRow[] =>
    groupsById(won, keyOf).map(([id, deals]) => row({ [key]: id }, deals));
  const ways: Record<string, () => ExactRow[]> = {
    period: () =>
      ask.buckets.map(({ bucket }) =>
        row(
          { bucket },
          won.filter((state) => state.closedAt !== null && ask.bucketOf(state.closedAt) === bucket),
        ),
      ),
    owner: () =>
      ask.owners(won.map((state) => state.owner)).map((owner) =>
        row(
          { owner_id: owner },
          won.filter((state) => state.owner === owner),
        ),
      ),
    team: () => rowsBy('team_id', (state) => ask.world.users.get(state.owner)?.teamId ?? null),
    source: () => rowsBy('source_id', (state) => state.deal.sourceId),
    customer: () =>
      byCustomer(won).map(([first, deals]) =>
        row({ customer_kind: first.customerKind, customer_id: first.customerId }, deals),
      ),
    product: () => productRows(ask, won),
  };
  const rows = ways[ask.params.groupBy ?? 'period']?.() ?? [];
  return { rows, totals: wonMeasures(won, won), notes: { no_exchange_rate: unrated(won) } };
}

interface Part {
  readonly from: string;
  readonly to: string;
}

/** What 5 and 6 say about one part of the period, and the deals without a rate in it. */
function forecast(ask: Ask, part: Part): { over: boolean; of: (source?: string | null) => ForecastRow } {
  const start = ask.startOf(part.from);
  const end = ask.startOf(dayAfter(part.to));
  const over = ask.asOf >= end;
  const taken = earlier(start, ask.asOf);
  const within = (date: string | null): boolean => date !== null && part.from <= date && date <= part.to;
  const isOpen = (state: DealState): boolean => state.category === 'open' && within(state.estimate);
  const forecasts = ask.deals
    .map((state) => dealAt(ask.world, state.deal, taken))
    .filter((state) => state !== undefined)
    .filter(isOpen);
  const won = ask.deals.filter(
    (state) =>
      state.category === 'won' && state.closedAt !== null && start <= state.closedAt && state.closedAt < end,
  );
  const open = ask.deals.filter(isOpen);
  const of = (source?: string | null): ForecastRow => {
    const only = (states: readonly DealState[]): DealState[] =>
      states.filter((state) => source === undefined || state.deal.sourceId === source);
    const forecastValue = sum(only(forecasts).map((state) => state.expected));
    const wonValue = totalValue(only(won));
    const openExpected = sum(only(open).map((state) => state.expected));
    const states = [...only(forecasts), ...only(won), ...only(open)];
    return {
      states,
      row: {
        forecast_value: forecastValue,
        forecast_count: only(forecasts).length,
        won_value: wonValue,
        won_count: only(won).length,
        gap_value: over ? wonValue.minus(forecastValue) : null,
        open_value: totalValue(only(open)),
        open_count: only(open).length,
        open_expected_value: openExpected,
        projected_value: over ? wonValue : wonValue.plus(openExpected),
      },
    };
  };
  return { over, of };
}

interface ForecastRow {
  readonly row: ExactRow;
  readonly states: readonly DealState[];
}

/** The sums of rows; the gap only when every row has one. */
function forecastTotals(rows: readonly ExactRow[], over: boolean): ExactRow {
  const add = (key: string): Big => sum(rows.map((row) => new Big(Number(row[key]))));
  const money = (key: string): Big => sum(rows.map((row) => row[key] as Big | null));
  return {
    forecast_value: money('forecast_value'),
    forecast_count: Number(add('forecast_count')),
    won_value: money('won_value'),
    won_count: Number(add('won_count')),
    gap_value: over ? money('gap_value') : null,
    open_value: money('open_value'),
    open_count: Number(add('open_count')),
    open_expected_value: money('open_expected_value'),
    projected_value: money('projected_value'),
  };
}

function forecastNotes(ask: Ask, states: readonly DealState[]): ExactRow {
  const open = ask.deals.filter((state) => state.category === 'open');
  const today = ask.dateOf(ask.asOf);
  return {
    no_estimated_close: open.filter((state) => state.estimate === null).length,
    overdue: open.filter((state) => state.estimate !== null && state.estimate < today).length,
    no_exchange_rate: unrated(states),
  };
}

/** 5: what was expected of each bucket, and what came. */
export function forecastedSales(ask: Ask): Figures {
  const parts = ask.buckets.map((bucket) => ({ bucket: bucket.bucket, ...forecast(ask, bucket) }));
  const answers = parts.map((part) => part.of());
  return {
    rows: parts.map((part, index) => ({ bucket: part.bucket, ...answers[index]?.row })),
    totals: forecastTotals(
      answers.map((answer) => answer.row),
      parts.every((part) => part.over),
    ),
    notes: forecastNotes(
      ask,
      answers.flatMap((answer) => answer.states),
    ),
  };
}

/** 6: the same over the period as one bucket, by source. */
export function forecastedSalesBySource(ask: Ask): Figures {
  const part = forecast(ask, ask);
  const all = part.of();
  const sources = groupsById(all.states, (state) => state.deal.sourceId).map(([source]) => source);
  return {
    rows: sources.map((source) => ({ source_id: source, ...part.of(source).row })),
    totals: all.row,
    notes: forecastNotes(ask, all.states),
  };
}

/** 7: customers by what they bought. */
export function salesByCustomer(ask: Ask): Figures {
  const won = ask.closed('won');
  const total = totalValue(won);
  const rows = byCustomer(won)
    .map(([first, deals]) => ({
      customer_kind: first.customerKind,
      customer_id: first.customerId,
      won_count: deals.length,
      won_value: totalValue(deals),
      value_share_pct: percent(totalValue(deals), total),
    }))
    .sort((a, b) => b.won_value.cmp(a.won_value));
  return {
    rows: rows.map((row, index) => ({
      ...row,
      cumulative_share_pct: percent(sum(rows.slice(0, index + 1).map((above) => above.won_value)), total),
    })),
    totals: {
      won_count: won.length,
      won_value: total,
      value_share_pct: percent(total, total),
      cumulative_share_pct: percent(total, total),
    },
    notes: { no_exchange_rate: unrated(won) },
  };
}

/** 8: owners by what they won. */
export function salesByOwner(ask: Ask): Figures {
  const won = ask.closed('won');
  const rows = ask
    .owners(won.map((state) => state.owner))
    .map((owner) => {
      const own = won.filter((state) => state.owner === owner);
      return { owner, value: totalValue(own), measures: wonMeasures(own, won) };
    })
    .sort((a, b) => b.value.cmp(a.value));
  return {
    rows: rows.map(({ owner, value, measures }) => ({
      owner_id: owner,
      ...measures,
      rank: 1 + rows.filter((other) => other.value.gt(value)).length,
    })),
    totals: wonMeasures(won, won),
    notes: { no_exchange_rate: unrated(won) },
  };
}

/** 9: why deals were lost. */
export function lossReasons(ask: Ask): Figures {
  const lost = ask.closed('lost');
  const measures = (deals: readonly DealState[]): ExactRow => ({
    lost_count: deals.length,
    count_share_pct: percent(deals.length, lost.length),
    lost_value: totalValue(deals),
    value_share_pct: percent(totalValue(deals), totalValue(lost)),
  });
  return {
    rows: groupsById(lost, (state) => state.deal.lossReasonId)
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([reason, deals]) => ({ loss_reason_id: reason, ...measures(deals) })),
    totals: measures(lost),
    notes: { no_exchange_rate: unrated(lost) },
  };
}

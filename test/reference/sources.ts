import type Big from 'big.js';
import { bucketEnd, previousBucket } from '../../src/core/calendar.ts';
import { type Ask, type DealState, unrated, valueAt } from './ask.ts';
import { type ExactRow, type Figures, groupsById, percent, sum } from './figures.ts';
import { dayAfter } from './funnel.ts';
import type { Lead } from './world.ts';

/** 26: where leads stand. */
export function leadStatus(ask: Ask): Figures {
  const leads = ask.leads.filter((lead) => ask.inPeriod(lead.createdAt));
  const statusOf = (lead: Lead): string | null => valueAt(lead.statuses, ask.asOf);
  const byStatus = (group: readonly Lead[], keys: ExactRow): ExactRow[] =>
    groupsById(group, statusOf).map(([status, cell]) => ({
      ...keys,
      status_id: status,
      lead_count: cell.length,
      share_pct: percent(cell.length, group.length),
    }));
  const unqualified = leads.filter(
    (lead) => ask.world.statusCategory.get(statusOf(lead) ?? '') === 'unqualified',
  );
  return {
    rows: byStatus(leads, {}),
    tables: {
      by_source: groupsById(leads, (lead) => lead.sourceId).flatMap(([source, group]) =>
        byStatus(group, { source_id: source }),
      ),
      unqualified_reasons: groupsById(unqualified, (lead) => lead.unqualifiedReasonId).map(
        ([reason, cell]) => ({
          unqualified_reason_id: reason,
          lead_count: cell.length,
          share_pct: percent(cell.length, unqualified.length),
        }),
      ),
    },
    totals: { lead_count: leads.length, share_pct: percent(leads.length, leads.length) },
  };
}

/** 27: where deals come from. */
export function dealSource(ask: Ask): Figures {
  const { category } = ask.params;
  const deals = ask.created.filter((state) => category === undefined || state.category === category);
  const measures = (cell: readonly DealState[]): ExactRow => {
    const won = cell.filter((state) => state.category === 'won').length;
    const lost = cell.filter((state) => state.category === 'lost').length;
    return {
      deal_count: cell.length,
      count_share_pct: percent(cell.length, deals.length),
      value: sum(cell.map((state) => state.value)),
      won_count: won,
      win_rate_pct: percent(won, won + lost),
    };
  };
  return {
    rows: groupsById(deals, (state) => state.deal.sourceId).map(([source, cell]) => ({
      source_id: source,
      ...measures(cell),
    })),
    totals: measures(deals),
    notes: { no_exchange_rate: unrated(deals) },
  };
}

/** 28: how many leads and deals come in. */
export function incomingDeals(ask: Ask): Figures {
  const leads = ask.leads.filter((lead) => ask.inPeriod(lead.createdAt));
  const deals = ask.created;
  const convertedDeals = new Set(
    [...ask.world.leads.values()]
      .filter((lead) => lead.createdAt <= ask.asOf)
      .map((lead) => ask.dealOf(lead)?.deal.id),
  );
  const measures = (someLeads: readonly Lead[], someDeals: readonly DealState[]): ExactRow => ({
    lead_count: someLeads.length,
    deal_count: someDeals.length,
    converted_deal_count: someDeals.filter((state) => convertedDeals.has(state.deal.id)).length,
  });
  /** Deals created in the whole bucket, whatever the period. */
  const countOf = (bucket: string): number => {
    const start = ask.startOf(bucket);
    const end = ask.startOf(dayAfter(bucketEnd(bucket, ask.division)));
    return ask.deals.filter(({ deal }) => start <= deal.createdAt && deal.createdAt < end).length;
  };
  const change = (bucket: string): Big | null => {
    if (ask.startOf(dayAfter(bucketEnd(bucket, ask.division))) > ask.asOf) return null;
    const before = countOf(previousBucket(bucket, ask.division));
    return percent(countOf(bucket) - before, before);
  };
  const sources = groupsById(deals, (state) => state.deal.sourceId).map(([source]) => source);
  const dealsIn = (bucket: string): DealState[] =>
    deals.filter(({ deal }) => ask.bucketOf(deal.createdAt) === bucket);
  return {
    rows: ask.buckets.map(({ bucket }) => ({
      bucket,
      ...measures(
        leads.filter((lead) => ask.bucketOf(lead.createdAt) === bucket),
        dealsIn(bucket),
      ),
      deal_change_pct: change(bucket),
    })),
    tables: {
      by_source: ask.buckets.flatMap(({ bucket }) =>
        sources.map((source) => ({
          bucket,
          source_id: source,
          deal_count: dealsIn(bucket).filter((state) => state.deal.sourceId === source).length,
        })),
      ),
    },
    totals: measures(leads, deals),
  };
}

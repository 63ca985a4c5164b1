import Big from 'big.js';
import { asciiDigits, persianLetters } from '../../src/core/fold.ts';
import { formatInstant } from '../../src/core/instant.ts';
import { bySlot, countTotals, outcomeRows, outcomesByOwner, slotOf } from './activity.ts';
import { type Ask, unrated } from './ask.ts';
import {
  compareIds,
  type ExactRow,
  type Figures,
  groupsById,
  mean,
  median,
  percent,
  quotient,
  sum,
} from './figures.ts';
import type { Activity } from './world.ts';

const connected = (call: Activity): boolean => call.durationS > 0;
const missed = (call: Activity): boolean => !call.out && call.durationS === 0;

function callsOf(ask: Ask): Activity[] {
  return ask.happened.filter(({ kind }) => kind === 'call');
}

const folded = (text: string): string => persianLetters(asciiDigits(text)).toLowerCase();

/** 29: the calls one by one. */
export function callLog(ask: Ask): Figures {
  const { world } = ask;
  const { search, outcome, direction, limit } = ask.params;
  const found = (call: Activity): boolean => {
    if (search === undefined) return true;
    const texts = [
      call.cells.phone,
      call.cells.summary,
      world.users.get(call.userId)?.name,
      world.leads.get(call.leadId ?? '')?.name,
      world.contacts.get(call.contactId ?? '')?.name,
      world.deals.get(call.dealId ?? '')?.name,
    ];
    return texts.some((text) => folded(text ?? '').includes(folded(search.trim())));
  };
  const calls = callsOf(ask)
    .filter((call) => outcome === undefined || call.outcomeId === outcome)
    .filter((call) => direction === undefined || call.out === (direction === 'out'))
    .filter(found)
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : compareIds(a.id, b.id)));
  return {
    rows: calls.slice(0, limit === undefined ? undefined : Number(limit)).map((call) => ({
      call_id: call.id,
      started_at: formatInstant(call.at),
      owner_id: call.userId,
      direction: call.out ? 'out' : 'in',
      missed: missed(call),
      phone: asciiDigits(call.cells.phone ?? '') || null,
      lead_id: call.leadId,
      contact_id: call.contactId,
      deal_id: call.dealId,
      outcome_id: call.outcomeId,
      duration_s: call.durationS,
      recording: call.cells.recording || null,
    })),
  };
}

/** 30: how many calls. */
export function callCount(ask: Ask): Figures {
  const all = callsOf(ask);
  const measures = (calls: readonly Activity[]): ExactRow => ({
    outgoing: calls.filter((call) => call.out).length,
    incoming: calls.filter((call) => !call.out).length,
    missed: calls.filter(missed).length,
    total: calls.length,
  });
  const owners = ask.owners(all.map((call) => call.userId));
  return {
    rows: owners.map((owner) => ({
      owner_id: owner,
      ...measures(all.filter((call) => call.userId === owner)),
    })),
    totals: { ...measures(all), average_per_rep: quotient(all.length, owners.length) },
  };
}

const durations = (calls: readonly Activity[]): Big[] => calls.map((call) => new Big(call.durationS));

function durationMeasures(calls: readonly Activity[]): ExactRow {
  return {
    call_count: calls.length,
    average_s: mean(durations(calls)),
    median_s: median(durations(calls)),
  };
}

/** Pearson's correlation; null under three pairs or where a side is constant. */
function correlation(pairs: readonly (readonly [Big, Big])[]): Big | null {
  const constant = (side: 0 | 1): boolean => pairs.every((pair) => pairs[0] && pair[side].eq(pairs[0][side]));
  if (pairs.length < 3 || constant(0) || constant(1)) return null;
  const n = pairs.length;
  const sumOf = (product: (x: Big, y: Big) => Big): Big => sum(pairs.map(([x, y]) => product(x, y)));
  const [x, y] = [sumOf((a) => a), sumOf((_, b) => b)];
  const spread = (square: Big, total: Big): Big => square.times(n).minus(total.times(total));
  const together = sumOf((a, b) => a.times(b))
    .times(n)
    .minus(x.times(y));
  const apart = spread(
    sumOf((a) => a.times(a)),
    x,
  ).times(
    spread(
      sumOf((_, b) => b.times(b)),
      y,
    ),
  );
  return quotient(together, apart.sqrt());
}

/** 31: how long calls last, beside what was won. */
export function callDuration(ask: Ask): Figures {
  const calls = callsOf(ask).filter(connected);
  const won = ask.closed('won');
  const rows = ask
    .owners([...calls.map((call) => call.userId), ...won.map((state) => state.owner)])
    .map((owner) => {
      const own = calls.filter((call) => call.userId === owner);
      return {
        owner,
        own,
        value: sum(won.filter((state) => state.owner === owner).map((state) => state.value)),
        average: mean(durations(own)),
      };
    });
  const pairs = rows.flatMap(({ average, value }) => (average ? [[average, value] as const] : []));
  return {
    rows: rows.map(({ owner, own, value }) => ({
      owner_id: owner,
      ...durationMeasures(own),
      total_s: sum(durations(own)),
      won_value: value,
    })),
    totals: {
      ...durationMeasures(calls),
      total_s: sum(durations(calls)),
      won_value: sum(won.map((state) => state.value)),
    },
    notes: { correlation: correlation(pairs), no_exchange_rate: unrated(won) },
  };
}

/** 32: what calls led to. */
export function callOutcomeSummary(ask: Ask): Figures {
  const calls = callsOf(ask);
  return {
    rows: outcomeRows(calls, 'call_count'),
    tables: { by_owner: outcomesByOwner(calls, 'call_count') },
    totals: countTotals(calls.length, 'call_count'),
  };
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** 33: what calls lead to at which time of day. */
export function callOutcomesByHour(ask: Ask): Figures {
  const calls = callsOf(ask);
  const rows = hours.flatMap((hour) => {
    const inHour = calls.filter((call) => slotOf(ask, call).hour === hour);
    return groupsById(inHour, (call) => call.outcomeId).map(([outcome, cell]) => ({
      hour,
      outcome_id: outcome,
      call_count: cell.length,
      share_pct: percent(cell.length, inHour.length),
    }));
  });
  return {
    rows,
    tables: {
      by_weekday_hour: bySlot(ask, calls).map(({ weekday, hour, cell }) => ({
        weekday,
        hour,
        call_count: cell.length,
        connected_count: cell.filter(connected).length,
        connected_pct: percent(cell.filter(connected).length, cell.length),
      })),
    },
    totals: countTotals(calls.length, 'call_count'),
  };
}

/** 34: how long calls last at which time of day. */
export function callDurationByHour(ask: Ask): Figures {
  const calls = callsOf(ask).filter(connected);
  return {
    rows: hours.map((hour) => ({
      hour,
      ...durationMeasures(calls.filter((call) => slotOf(ask, call).hour === hour)),
    })),
    tables: {
      by_weekday_hour: bySlot(ask, calls).map(({ weekday, hour, cell }) => ({
        weekday,
        hour,
        ...durationMeasures(cell),
      })),
    },
    totals: durationMeasures(calls),
  };
}

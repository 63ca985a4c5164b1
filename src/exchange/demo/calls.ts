import { valueAt } from './deal-story.ts';
import { type CallResult, callOutcomes } from './market.ts';
import { phoneNumber } from './names.ts';
import { type Random, randomAt, streams } from './random.ts';
import { isoInstant } from './row.ts';
import type { Slot } from './slot.ts';
import { type Moment, minute, type Span } from './span.ts';
import type { Rep } from './staff.ts';
import { callSummaries } from './texts.ts';

/** How often people answer, by hour: late morning and late afternoon are good, lunch and the evening are not. */
const answers = [
  0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.18, 0.36, 0.5, 0.68, 0.69, 0.5, 0.3, 0.36, 0.46, 0.64, 0.62,
  0.42, 0.3, 0.24, 0.15, 0.1, 0.05,
];
/** Multiplies it, by ISO weekday. */
const answersByWeekday = [1, 1.04, 1.08, 1, 0.82, 0.45, 0.92, 1.02];

/** How often an incoming call is missed, by hour. */
const misses = [
  0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.7, 0.25, 0.1, 0.09, 0.09, 0.16, 0.32, 0.22, 0.11, 0.09, 0.12, 0.35,
  0.6, 0.7, 0.8, 0.9, 0.9,
];

const seconds: Readonly<Record<CallResult, number>> = {
  success: 265,
  interested: 175,
  notInterested: 62,
  later: 34,
  noAnswer: 0,
  voicemail: 22,
};

interface Call {
  at: Moment;
  direction: 'in' | 'out';
  result: CallResult | undefined;
  duration: number;
  rep: Rep;
}

/** Rows of calls.csv: those of the deal, of its lead, of the lead that became nothing, and of strangers. */
export function callRows(slot: Slot) {
  const random = randomAt(slot.world.seed, streams.calls, slot.index);
  const { now } = slot.world.span;
  const calls = dealCalls(slot, random).sort((a, b) => a.at - b.at);
  const { customer, id } = slot.deal;
  const rows = [];
  let number = 0;
  for (const call of calls) {
    number++;
    if (call.at > now) continue;
    const summary = summaryOf(random, call);
    rows.push(row(`${slot.index + 1}-${number}`, call, slot.phone, '', customer.contactId, id, summary));
  }
  for (const [prefix, lead] of [
    ['l', slot.lead],
    ['x', slot.loose],
  ] as const) {
    const contacted = lead?.statuses[1];
    const rep = lead && contacted && valueAt(lead.owners, contacted.at);
    const h = contacted ? slot.world.span.hourOf(contacted.at) : 0;
    // Who is contacted at night was written to.
    if (!rep || h < 8 || h > 20 || random.chance(0.25)) continue;
    const call = outgoing(slot.world.span, random, contacted.at, rep, lead.converted ? 'won' : 'lost');
    if (call.at > now) continue;
    rows.push(row(`${prefix}${slot.index + 1}`, call, leadPhone(slot, prefix), lead.id, '', '', ''));
  }
  const stray = strayCall(slot);
  if (stray && stray.at <= now) {
    rows.push(row(`s${slot.index + 1}`, stray, phoneNumber(random), '', '', '', ''));
  }
  return rows;
}

/** The number of a lead: its deal's customer's, or one of its own. */
export function leadPhone(slot: Slot, prefix: 'l' | 'x'): string {
  if (prefix === 'l') return slot.phone;
  return phoneNumber(randomAt(slot.world.seed, streams.person, -slot.index - 1));
}

function row(
  id: string,
  call: Call,
  phone: string,
  lead: string,
  contact: string,
  deal: string,
  summary: string,
) {
  return {
    id: `ca${id}`,
    user_id: call.rep.id,
    started_at: isoInstant(call.at),
    direction: call.direction,
    duration_s: String(call.duration),
    outcome_id: call.result === undefined ? '' : callOutcomes[call.result].id,
    phone,
    lead_id: lead,
    contact_id: contact,
    deal_id: deal,
    recording: '',
    summary,
  };
}

function dealCalls(slot: Slot, random: Random): Call[] {
  const { deal, world, window } = slot;
  const { span } = world;
  const owner = slot.ownerAt(deal.created);
  const calls: Call[] = [];
  if (deal.firstAction?.kind === 'call') {
    calls.push(outgoing(span, random, deal.firstAction.at, slot.ownerAt(deal.firstAction.at), deal.outcome));
  }
  const open = deal.stages.length / (deal.pipeline === 'p1' ? 5 : 4);
  const mean = (deal.pipeline === 'p1' ? 3.6 : 2.7) * (0.55 + 0.45 * open);
  const count = random.count(mean * owner.activity);
  for (let i = 0; i < count; i++) {
    const at = span.during(random, window.from, window.to);
    const rep = slot.ownerAt(at);
    if (!random.chance(0.2)) {
      if (deal.firstAction) calls.push(outgoing(span, random, at, rep, deal.outcome));
      continue;
    }
    const call = incoming(span, random, at, rep);
    calls.push(call);
    if (call.duration === 0 && deal.firstAction && random.chance(0.65 * Math.min(1, rep.activity))) {
      const back = Math.floor(span.snap(random, at + random.logNormal(25, 0.9) * minute));
      calls.push(outgoing(span, random, back, slot.ownerAt(back), deal.outcome));
    }
  }
  return calls;
}

/** A call from nobody we know: no link, often missed. */
function strayCall(slot: Slot): Call | undefined {
  const random = randomAt(slot.world.seed, streams.strays, slot.index);
  if (!random.chance(0.1)) return undefined;
  const { span, staff } = slot.world;
  const at = span.arrival((slot.index + random.next()) / slot.world.deals);
  return incoming(span, random, at, staff.assign(random, random.chance(0.5) ? 'p1' : 'p2', at));
}

function outgoing(span: Span, random: Random, at: Moment, rep: Rep, outcome: string): Call {
  const h = span.hourOf(at);
  const answered = random.chance(
    (answers[h] ?? 0) * (answersByWeekday[span.weekdays[span.dayOf(at)] ?? 1] ?? 1),
  );
  const result = answered ? talk(random, outcome) : random.chance(0.78) ? 'noAnswer' : 'voicemail';
  // Who can talk in the late afternoon takes the time.
  const ease = h >= 16 && h <= 18 ? 1.25 : 1;
  const duration = length(random, result, rep.talk * ease);
  return { at, direction: 'out', result: random.chance(0.03) ? undefined : result, duration, rep };
}

function incoming(span: Span, random: Random, at: Moment, rep: Rep): Call {
  const idle = rep.activity < 0.3 ? 0.35 : 0;
  if (random.chance((misses[span.hourOf(at)] ?? 0.9) + idle)) {
    const result = random.chance(0.4) ? 'noAnswer' : undefined;
    return { at, direction: 'in', result, duration: 0, rep };
  }
  const result = random.chance(0.7) ? 'success' : random.chance(0.7) ? 'interested' : 'later';
  return { at, direction: 'in', result, duration: length(random, result, rep.talk), rep };
}

function talk(random: Random, outcome: string): CallResult {
  const draw = random.next();
  if (outcome === 'won')
    return draw < 0.5 ? 'success' : draw < 0.81 ? 'interested' : draw < 0.96 ? 'later' : 'notInterested';
  if (outcome === 'unqualified')
    return draw < 0.14 ? 'success' : draw < 0.24 ? 'interested' : draw < 0.5 ? 'later' : 'notInterested';
  return draw < 0.3 ? 'success' : draw < 0.53 ? 'interested' : draw < 0.76 ? 'later' : 'notInterested';
}

function length(random: Random, result: CallResult, factor: number): number {
  const median = seconds[result];
  if (median === 0) return 0;
  return Math.max(4, Math.min(5400, Math.round(random.logNormal(median * factor, 0.6))));
}

function summaryOf(random: Random, call: Call): string {
  if (call.duration < 30 || !random.chance(0.3)) return '';
  if (call.direction === 'in') return random.pick(callSummaries.incoming);
  switch (call.result) {
    case 'success':
    case 'interested':
    case 'notInterested':
    case 'later':
      return random.pick(callSummaries[call.result]);
    default:
      return '';
  }
}

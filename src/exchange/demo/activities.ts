import { leadPhone } from './calls.ts';
import { type VisitResult, visitOutcomes } from './market.ts';
import { address } from './names.ts';
import { type Random, randomAt, streams } from './random.ts';
import { isoInstant } from './row.ts';
import type { Slot } from './slot.ts';
import { day, hour, type Moment, minute } from './span.ts';
import {
  incomingTexts,
  meetingTitles,
  noteTexts,
  outgoingTexts,
  taskTitles,
  visitSummaries,
} from './texts.ts';

/** Calls `make` for each of about `mean` instants of the deal's life; numbers them before any is left out. */
function happen<Row>(
  slot: Slot,
  random: Random,
  mean: number,
  make: (at: Moment, id: string) => Row | undefined,
): Row[] {
  const { from, to } = slot.window;
  const { now } = slot.world.span;
  const rows: Row[] = [];
  const count = random.count(mean * slot.ownerAt(slot.deal.created).activity);
  for (let number = 1; number <= count; number++) {
    const at = slot.world.span.during(random, from, to);
    const row = make(at, `${slot.index + 1}-${number}`);
    if (row !== undefined && at <= now) rows.push(row);
  }
  return rows;
}

/** Rows of meetings.csv. */
export function meetingRows(slot: Slot) {
  const random = randomAt(slot.world.seed, streams.meetings, slot.index);
  const { deal } = slot;
  return happen(slot, random, deal.pipeline === 'p1' ? 0.95 : 0.14, (at, id) => {
    // On the quarter of an hour before: meetings are arranged, not stumbled into.
    const starts = at - (at % (15 * minute));
    return {
      id: `me${id}`,
      user_id: slot.ownerAt(at).id,
      starts_at: isoInstant(starts),
      ends_at: isoInstant(starts + random.int(2, 7) * 15 * minute),
      cancelled: random.chance(0.14) ? 'true' : 'false',
      title: random.pick(meetingTitles),
      lead_id: '',
      contact_id: deal.customer.contactId,
      deal_id: deal.id,
    };
  });
}

/** Rows of visits.csv. The provinces are visited more than anybody. */
export function visitRows(slot: Slot) {
  const random = randomAt(slot.world.seed, streams.visits, slot.index);
  const { deal } = slot;
  const field = slot.ownerAt(deal.created).team === 't2' ? 1.7 : 1;
  return happen(slot, random, deal.pipeline === 'p1' ? 0.5 * field : 0.05, (at, id) => {
    const result = visitResult(slot, random, at);
    return {
      id: `vi${id}`,
      user_id: slot.ownerAt(at).id,
      at: isoInstant(at),
      outcome_id: random.chance(0.04) ? '' : visitOutcomes[result].id,
      lead_id: '',
      contact_id: deal.customer.contactId,
      deal_id: deal.id,
      address: address(random),
      summary: result !== 'absent' && random.chance(0.3) ? random.pick(visitSummaries) : '',
    };
  });
}

function visitResult(slot: Slot, random: Random, at: Moment): VisitResult {
  const { deal, world } = slot;
  const h = world.span.hourOf(at);
  if (random.chance(h < 9 || (h >= 13 && h < 15) ? 0.24 : 0.08)) return 'absent';
  if (deal.outcome === 'won' && deal.end - at < 12 * day && random.chance(0.6)) return 'signed';
  const draw = random.next();
  if (deal.outcome === 'won') return draw < 0.6 ? 'interested' : 'again';
  return draw < 0.35 ? 'interested' : draw < 0.65 ? 'again' : 'notInterested';
}

/** Rows of tasks.csv; some are done late, some never. */
export function taskRows(slot: Slot) {
  const random = randomAt(slot.world.seed, streams.tasks, slot.index);
  const { deal, world } = slot;
  const { span } = world;
  return happen(slot, random, deal.pipeline === 'p1' ? 1.4 : 0.9, (at, id) => {
    const rep = slot.ownerAt(at);
    const done = Math.floor(span.snap(random, at + Math.max(10 * minute, random.logNormal(2, 0.9) * day)));
    const finished = random.chance(rep.activity < 0.3 ? 0.25 : 0.84) && done <= span.now;
    return {
      id: `ta${id}`,
      user_id: rep.id,
      created_at: isoInstant(at),
      due_on: random.chance(0.9) ? span.dateOf(at + random.int(1, 7) * day) : '',
      completed_at: finished ? isoInstant(done) : '',
      title: random.pick(taskTitles),
      lead_id: '',
      contact_id: deal.customer.contactId,
      deal_id: deal.id,
    };
  });
}

/** Rows of notes.csv. */
export function noteRows(slot: Slot) {
  const random = randomAt(slot.world.seed, streams.notes, slot.index);
  const { deal } = slot;
  return happen(slot, random, deal.pipeline === 'p1' ? 1.1 : 0.6, (at, id) => ({
    id: `no${id}`,
    user_id: slot.ownerAt(at).id,
    at: isoInstant(at),
    text: random.pick(noteTexts),
    lead_id: '',
    contact_id: deal.customer.contactId,
    deal_id: deal.id,
  }));
}

/** Rows of text_messages.csv: with the deal's customer, and a reminder to some loose leads. */
export function textRows(slot: Slot) {
  const random = randomAt(slot.world.seed, streams.texts, slot.index);
  const { deal, world } = slot;
  const rows = happen(slot, random, deal.pipeline === 'p1' ? 0.4 : 1, (at, id) => {
    const incoming = random.chance(0.25);
    return {
      id: `sm${id}`,
      user_id: slot.ownerAt(at).id,
      at: isoInstant(at),
      direction: incoming ? 'in' : 'out',
      phone: slot.phone,
      text: random.pick(incoming ? incomingTexts : outgoingTexts),
      lead_id: '',
      contact_id: deal.customer.contactId,
      deal_id: deal.id,
    };
  });
  const lead = slot.loose;
  const contacted = lead?.statuses[1];
  const rep = lead?.owners[0]?.value;
  if (lead && contacted && rep && random.chance(0.25)) {
    const at = Math.floor(world.span.snap(random, contacted.at + random.between(0.2, 20) * hour));
    if (at <= world.span.now && at < rep.until) {
      rows.push({
        id: `smx${slot.index + 1}`,
        user_id: rep.id,
        at: isoInstant(at),
        direction: 'out',
        phone: leadPhone(slot, 'x'),
        text: random.pick(outgoingTexts),
        lead_id: lead.id,
        contact_id: '',
        deal_id: '',
      });
    }
  }
  return rows;
}

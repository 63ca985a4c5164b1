import { valueAt } from './deal-story.ts';
import { type Random, randomAt, streams } from './random.ts';
import { isoInstant } from './row.ts';
import type { Slot } from './slot.ts';
import { hour, type Moment, minute } from './span.ts';
import type { Rep } from './staff.ts';
import { emailSubjects } from './texts.ts';

interface Mail {
  readonly at: Moment;
  readonly rep: Rep;
  readonly direction: 'in' | 'out';
  readonly kind: 'normal' | 'auto_reply' | 'bounce';
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo: string;
}

/** Rows of emails.csv: what is sent for the deal, what comes back, and a first letter to some loose leads. */
export function emailRows(slot: Slot) {
  const random = randomAt(slot.world.seed, streams.emails, slot.index);
  const { now } = slot.world.span;
  const { customer, id } = slot.deal;
  const rows = [];
  let number = 0;
  for (const mail of dealMails(slot, random)) {
    number++;
    if (mail.at > now) continue;
    rows.push(row(`${slot.index + 1}-${number}`, mail, '', customer.contactId, id));
  }
  const lead = slot.loose;
  const contacted = lead?.statuses[1];
  const rep = lead && contacted && valueAt(lead.owners, contacted.at);
  if (lead && rep && random.chance(0.4)) {
    const thread = new Thread(`x${slot.index + 1}`);
    const at = slot.world.span.snap(random, contacted.at + random.int(5, 300) * minute);
    converse(slot, random, thread, at, rep, 0.22);
    thread.mails.forEach((mail, i) => {
      if (mail.at <= now) rows.push(row(`x${slot.index + 1}-${i + 1}`, mail, lead.id, '', ''));
    });
  }
  return rows;
}

function row(id: string, mail: Mail, lead: string, contact: string, deal: string) {
  return {
    id: `em${id}`,
    user_id: mail.rep.id,
    at: isoInstant(mail.at),
    direction: mail.direction,
    message_id: mail.messageId,
    in_reply_to: mail.inReplyTo,
    kind: mail.kind,
    subject: mail.subject,
    lead_id: lead,
    contact_id: contact,
    deal_id: deal,
  };
}

/** Letters with one customer; numbers their message ids. */
class Thread {
  readonly mails: Mail[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  add(mail: Omit<Mail, 'messageId'>): Mail {
    const host = mail.direction === 'out' ? 'mail.example.com' : 'customer.example.com';
    const whole = { ...mail, messageId: `<${this.#name}.${this.mails.length + 1}@${host}>` };
    this.mails.push(whole);
    return whole;
  }
}

function dealMails(slot: Slot, random: Random): readonly Mail[] {
  const { deal, window } = slot;
  const thread = new Thread(`d${slot.index + 1}`);
  const first = deal.firstAction;
  const owner = slot.ownerAt(deal.created);
  const kindness = deal.outcome === 'won' ? 0.16 : deal.outcome === 'unqualified' ? -0.18 : 0;
  const chance = Math.max(0.05, 0.36 + kindness + owner.skill * 0.1);
  if (first?.kind === 'email') converse(slot, random, thread, first.at, slot.ownerAt(first.at), chance);
  if (first) {
    const count = random.count((deal.pipeline === 'p1' ? 1.9 : 1.1) * owner.activity);
    for (let i = 0; i < count; i++) {
      const at = slot.world.span.during(random, window.from, window.to);
      converse(slot, random, thread, at, slot.ownerAt(at), chance);
    }
  }
  if (random.chance(0.08)) {
    const at = slot.world.span.during(random, deal.created, window.to);
    thread.add({
      at,
      rep: slot.ownerAt(at),
      direction: 'in',
      kind: 'normal',
      subject: random.pick(emailSubjects),
      inReplyTo: '',
    });
  }
  return thread.mails.toSorted((a, b) => a.at - b.at);
}

/** One letter, and what it brings: a bounce, an automatic answer, an answer, a word back. */
function converse(slot: Slot, random: Random, thread: Thread, at: Moment, rep: Rep, chance: number): void {
  const { span } = slot.world;
  const subject = random.pick(emailSubjects);
  const sent = thread.add({ at, rep, direction: 'out', kind: 'normal', subject, inReplyTo: '' });
  const back = (when: Moment, kind: Mail['kind'], title: string): Mail =>
    thread.add({ at: when, rep, direction: 'in', kind, subject: title, inReplyTo: sent.messageId });
  const draw = random.next();
  if (draw < 0.03) {
    back(at + random.int(2, 300) * 1000, 'bounce', `تحویل نشد: ${subject}`);
    return;
  }
  if (draw < 0.08) back(at + random.int(20, 240) * 1000, 'auto_reply', `پاسخ خودکار: ${subject}`);
  // A letter sent in the morning is answered the same day more often.
  const morning = span.hourOf(at) < 12 ? 1.15 : 0.9;
  if (!random.chance(chance * morning)) return;
  const when = Math.floor(span.snap(random, at + Math.max(4 * minute, random.logNormal(3.6, 1.1) * hour)));
  const answer = back(when, 'normal', `پاسخ: ${subject}`);
  if (!random.chance(0.35 * Math.min(1, rep.activity))) return;
  const again = Math.floor(span.snap(random, when + Math.max(3 * minute, random.logNormal(1.5, 1) * hour)));
  thread.add({
    at: again,
    rep,
    direction: 'out',
    kind: 'normal',
    subject: `پاسخ: ${subject}`,
    inReplyTo: answer.messageId,
  });
}

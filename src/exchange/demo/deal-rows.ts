import { leadPhone } from './calls.ts';
import {
  contactName,
  foundedName,
  foundsCompany,
  foundsContact,
  hasSecondContact,
  phoneOf,
} from './customer.ts';
import { type Change, type DealStory, valueAt } from './deal-story.ts';
import type { LeadStory } from './lead-story.ts';
import { leadStatuses, type ProductModel, products, sources } from './market.ts';
import { type Random, randomAt, streams } from './random.ts';
import { isoInstant } from './row.ts';
import type { Slot } from './slot.ts';
import { type Moment, minute } from './span.ts';
import { dealSubjects, unnamedLead } from './texts.ts';
import type { World } from './world.ts';

const productsOf = {
  p1: products.filter((product) => product.pipelines.includes('p1') && product.currency === 'IRR'),
  p2: products.filter((product) => product.pipelines.includes('p2')),
};
const imported = products.filter((product) => product.currency === 'USD');

/** The last change that has happened by `now`. */
function present<T>(slot: Slot, changes: readonly Change<T>[]): T | undefined {
  return valueAt(changes, slot.world.span.now);
}

/** Where the deal is now. */
function stageNow(slot: Slot) {
  const { stages } = slot.deal;
  const { now } = slot.world.span;
  let stage = stages[0];
  for (const step of stages) {
    if (step.at > now) break;
    stage = step;
  }
  if (!stage) throw new Error(`a deal without a stage: ${slot.deal.id}`);
  return stage;
}

/** The row of deals.csv. */
export function dealRows(slot: Slot) {
  const { deal } = slot;
  const stage = stageNow(slot);
  return [
    {
      id: deal.id,
      name: dealName(slot),
      created_at: isoInstant(deal.created),
      stage_id: stage.stageId,
      owner_id: present(slot, deal.owners)?.id ?? '',
      value: present(slot, deal.values) ?? '',
      currency: deal.currency,
      source_id: sources[deal.source]?.id ?? '',
      company_id: deal.customer.companyId,
      contact_id: deal.customer.contactId,
      estimated_close_on: present(slot, deal.closeDates) ?? '',
      closed_at: deal.migrated && stage.category !== 'open' ? isoInstant(stage.at) : '',
      win_likelihood: present(slot, deal.likelihoods) ?? '',
      loss_reason_id: stage.category === 'lost' ? deal.lossReason : '',
      unqualified_reason_id: stage.category === 'unqualified' ? deal.unqualifiedReason : '',
      tags: deal.tags,
    },
  ];
}

function dealName(slot: Slot): string {
  const random = randomAt(slot.world.seed, streams.lines, -slot.index - 1);
  const { pipeline } = slot.deal;
  const subject = random.pick(dealSubjects[pipeline]);
  return `${subject} ${random.pick(productsOf[pipeline]).name}`;
}

/** Rows of history.csv: of the deal, of the lead it was, and of the lead that became nothing. */
export function historyRows(slot: Slot) {
  const { deal } = slot;
  const { now } = slot.world.span;
  const rows: { at: Moment; row: ReturnType<typeof historyRow> }[] = [];
  const add = (at: Moment, field: string, value: string, by = slot.ownerAt(at).id): void => {
    if (at <= now) rows.push({ at, row: historyRow('deal', deal.id, at, field, value, by) });
  };
  if (!deal.migrated) for (const step of deal.stages) add(step.at, 'stage_id', step.stageId);
  const { managers } = slot.world.staff;
  eachOfSeveral(deal.owners, now, (at, rep) => {
    add(at, 'owner_id', rep.id, at === deal.created ? rep.id : managers[rep.team].id);
  });
  eachOfSeveral(deal.values, now, (at, value) => add(at, 'value', value));
  eachOfSeveral(deal.closeDates, now, (at, value) => add(at, 'estimated_close_on', value));
  eachOfSeveral(deal.likelihoods, now, (at, value) => add(at, 'win_likelihood', value));
  rows.sort((a, b) => a.at - b.at);
  const all = rows.map(({ row }) => row);
  for (const lead of [slot.lead, slot.loose]) if (lead) all.push(...leadHistory(slot.world, lead));
  return all;
}

/** A field that never changed needs no history: its present value holds since the beginning. */
function eachOfSeveral<T>(
  changes: readonly Change<T>[],
  now: Moment,
  write: (at: Moment, value: T) => void,
): void {
  const second = changes[1];
  if (!second || second.at > now) return;
  for (const { at, value } of changes) write(at, value);
}

function historyRow(entity: string, id: string, at: Moment, field: string, value: string, by: string) {
  return { entity, entity_id: id, at: isoInstant(at), field, value, by_user_id: by };
}

function leadHistory(world: World, lead: LeadStory) {
  const { now } = world.span;
  const rows: ReturnType<typeof historyRow>[] = [];
  for (const { at, value } of lead.statuses) {
    if (at > now) continue;
    const by = valueAt(lead.owners, at)?.id ?? '';
    rows.push(historyRow('lead', lead.id, at, 'status_id', leadStatuses[value].id, by));
  }
  eachOfSeveral(lead.owners, now, (at, rep) => {
    const by = world.staff.managers[rep.team].id;
    rows.push(historyRow('lead', lead.id, at, 'owner_id', rep.id, by));
  });
  return rows;
}

/** Rows of leads.csv: the lead the deal was, and the lead that became nothing. */
export function leadRows(slot: Slot) {
  const rows = [];
  const { lead, loose, deal } = slot;
  if (lead) {
    const { companyId, contactId } = deal.customer;
    const founder = companyId === `co${slot.index + 1}`;
    const name = contactId === '' ? companyOf(slot.world, companyId) : contactName(slot.world, contactId);
    rows.push(leadRow(slot, lead, 'l', name || unnamedLead, founder ? companyOf(slot.world, companyId) : ''));
  }
  if (loose) {
    const name = contactName(slot.world, loose.id);
    rows.push(leadRow(slot, loose, 'x', name, loose.companyName));
  }
  return rows;
}

function leadRow(slot: Slot, lead: LeadStory, prefix: 'l' | 'x', name: string, company: string) {
  const status = present(slot, lead.statuses);
  const converted = status === 'converted' ? lead.converted : undefined;
  return {
    id: lead.id,
    name,
    created_at: isoInstant(lead.created),
    company_name: company,
    email: `${lead.id}@example.com`,
    phone: leadPhone(slot, prefix),
    status_id: status === undefined ? '' : leadStatuses[status].id,
    owner_id: present(slot, lead.owners)?.id ?? '',
    source_id: sources[lead.source]?.id ?? '',
    unqualified_reason_id: status === 'unqualified' ? lead.unqualifiedReason : '',
    converted_at: converted ? isoInstant(converted.at) : '',
    converted_deal_id: converted ? converted.dealId : '',
    tags: lead.tag,
  };
}

function companyOf(world: World, companyId: string): string {
  const number = /^co(\d+)$/.exec(companyId)?.[1];
  if (number !== undefined) return foundedName(world, Number(number) - 1);
  return world.keyAccounts.find(({ id }) => id === companyId)?.name ?? '';
}

/** The company that comes with the deal, if it is a new one. */
export function companyRows(slot: Slot) {
  const { world, index } = slot;
  if (!foundsCompany(world, index)) return [];
  return [
    {
      id: `co${index + 1}`,
      name: foundedName(world, index),
      owner_id: slot.deal.owners[0]?.value.id ?? '',
      created_at: isoInstant(slot.deal.created),
    },
  ];
}

/** The contacts that come with the deal. */
export function contactRows(slot: Slot) {
  const { world, index, deal } = slot;
  if (!foundsContact(world, index)) return [];
  const company = foundsCompany(world, index) ? `co${index + 1}` : '';
  const owner = deal.owners[0]?.value.id ?? '';
  const rows = [contactRow(world, `ct${index + 1}`, company, owner, deal.created, index)];
  if (hasSecondContact(world, index)) {
    rows.push(contactRow(world, `ct${index + 1}b`, company, owner, deal.created, index));
  }
  return rows;
}

export function contactRow(
  world: World,
  id: string,
  companyId: string,
  ownerId: string,
  created: Moment,
  index: number,
) {
  return {
    id,
    name: contactName(world, id),
    company_id: companyId,
    email: `${id}@example.com`,
    phone: phoneOf(world, id, index),
    owner_id: ownerId,
    created_at: isoInstant(created - (created % minute)),
  };
}

/** Rows of deal_products.csv: what the deal is about, close to its value in sum. */
export function lineRows(slot: Slot) {
  const { deal } = slot;
  const random = randomAt(slot.world.seed, streams.lines, slot.index);
  const value = Number(present(slot, deal.values) ?? 0);
  if (!(value > 0) || !random.chance(deal.pipeline === 'p1' ? 0.55 : 0.8)) return [];
  const count = random.weighted([0, 5, 3, 1.4]);
  // What is left is a rounding, freight or a favour; sometimes the lines are more than the price agreed on.
  let left = value * (random.chance(0.6) ? 1 : random.between(0.86, 1.06));
  const rows = [];
  for (let i = 1; i <= count; i++) {
    const share = i === count ? left : left * random.between(0.35, 0.75);
    left -= share;
    rows.push(lineRow(random, deal, pickProduct(random, deal), share));
  }
  return rows;
}

function pickProduct(random: Random, deal: DealStory): ProductModel {
  if (deal.currency === 'USD' && random.chance(0.7)) return random.pick(imported);
  return random.pick(productsOf[deal.pipeline]);
}

function lineRow(random: Random, deal: DealStory, product: ProductModel, amount: number) {
  const discount = random.chance(0.3) ? random.pick([5, 10, 12.5, 15]) : 0;
  const gross = amount / (1 - discount / 100);
  const listed = product.currency === deal.currency ? Math.round(gross / product.price) : 0;
  const quantity = listed >= 1 && listed <= 400 ? listed : random.int(1, 6);
  const fits = listed >= 4 && listed <= 400;
  const unit = deal.currency === 'IRR' ? 10_000 : 1;
  const price = fits ? product.price : Math.max(1, Math.round(gross / quantity / unit)) * unit;
  return {
    deal_id: deal.id,
    product_id: product.id,
    quantity: String(quantity),
    unit_price: String(price),
    discount_percent: discount === 0 ? '' : String(discount),
  };
}

import { phoneOf } from './customer.ts';
import { type DealStory, dealStory, ownerAt } from './deal-story.ts';
import { type LeadStory, leadOfDeal, looseLead } from './lead-story.ts';
import { day, type Moment } from './span.ts';
import type { Rep } from './staff.ts';
import type { World } from './world.ts';

/**
 * All that has the number `index`: a deal, the lead it was, a lead that became nothing, and their activities. Each
 * part is told when it is asked for, and the same whoever asks first.
 */
export class Slot {
  readonly world: World;
  readonly index: number;
  #deal: DealStory | undefined;
  #lead: LeadStory | undefined | null = null;
  #loose: LeadStory | undefined | null = null;
  #phone: string | undefined;

  constructor(world: World, index: number) {
    this.world = world;
    this.index = index;
  }

  get deal(): DealStory {
    this.#deal ??= dealStory(this.world, this.index);
    return this.#deal;
  }

  /** The lead that became the deal. */
  get lead(): LeadStory | undefined {
    if (this.#lead === null) this.#lead = leadOfDeal(this.world, this.deal);
    return this.#lead;
  }

  /** The lead that became nothing. */
  get loose(): LeadStory | undefined {
    if (this.#loose === null) this.#loose = looseLead(this.world, this.index);
    return this.#loose;
  }

  /** The number that the deal's customer is called at. */
  get phone(): string {
    this.#phone ??= phoneOf(this.world, this.deal.customer.contactId, this.index);
    return this.#phone;
  }

  ownerAt(at: Moment): Rep {
    return ownerAt(this.deal, at);
  }

  /** When the deal's activities happen: from the first action (else the creation) to the end. */
  get window(): { readonly from: Moment; readonly to: Moment } {
    const { firstAction, created, end } = this.deal;
    const from = firstAction ? firstAction.at : created;
    return { from, to: Math.max(from, Math.min(end, created + 200 * day)) };
  }
}

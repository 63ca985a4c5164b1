import { companyName, personName, phoneNumber } from './names.ts';
import { hashed, type Random, randomAt, streams } from './random.ts';
import type { World } from './world.ts';

/** Who a deal is with. */
export interface Customer {
  readonly companyId: string;
  readonly contactId: string;
}

/**
 * What the customer of the n-th deal is. It depends on the number alone, so that a later deal can be with the company
 * of an earlier one without anybody remembering it.
 */
type CustomerKind = 'new' | 'person' | 'again' | 'key' | 'nobody';

function kindOf(world: World, index: number): CustomerKind {
  const draw = hashed(world.seed, streams.founder, index);
  if (draw < 0.58) return 'new';
  if (draw < 0.69) return 'person';
  if (draw < 0.87) return 'again';
  if (draw < 0.985) return 'key';
  return 'nobody';
}

/** The n-th deal brings a company of its own. */
export function foundsCompany(world: World, index: number): boolean {
  return kindOf(world, index) === 'new';
}

/** The n-th deal brings a contact of its own. */
export function foundsContact(world: World, index: number): boolean {
  const kind = kindOf(world, index);
  return kind === 'new' || kind === 'person';
}

/** Some companies have a second contact. */
export function hasSecondContact(world: World, index: number): boolean {
  return foundsCompany(world, index) && hashed(world.seed, streams.person, -index - 1) < 0.3;
}

export function customerOf(world: World, index: number, random: Random): Customer {
  switch (kindOf(world, index)) {
    case 'new':
      return ofCompany(world, index, random);
    case 'person':
      return { companyId: '', contactId: `ct${index + 1}` };
    case 'key':
      return ofKeyAccount(world, random);
    case 'nobody':
      return { companyId: '', contactId: '' };
    case 'again': {
      for (let attempt = 0; attempt < 8; attempt++) {
        const earlier = Math.floor(random.next() * index);
        if (earlier < index && foundsCompany(world, earlier)) return ofCompany(world, earlier, random);
      }
      return ofKeyAccount(world, random);
    }
  }
}

function ofCompany(world: World, founder: number, random: Random): Customer {
  const second = hasSecondContact(world, founder) && random.chance(0.35);
  const contactId = second ? `ct${founder + 1}b` : `ct${founder + 1}`;
  const draw = random.next();
  // Now and then only the contact or only the company was filled in.
  return {
    companyId: draw < 0.04 ? '' : `co${founder + 1}`,
    contactId: draw > 0.93 ? '' : contactId,
  };
}

/** Few of the key accounts buy often: the first of them far more than the last. */
function ofKeyAccount(world: World, random: Random): Customer {
  const position = Math.floor(world.keyAccounts.length * random.next() ** 2.4);
  const account = world.keyAccounts[position];
  if (!account) return { companyId: '', contactId: '' };
  return { companyId: account.id, contactId: `${account.id}${random.chance(0.6) ? 'a' : 'b'}` };
}

/** The name of the company that the n-th deal brings. */
export function foundedName(world: World, index: number): string {
  return companyName(randomAt(world.seed, streams.customer, index));
}

/** The number that a contact is called at; of somebody unknown where there is no contact. */
export function phoneOf(world: World, contactId: string, index: number): string {
  return phoneNumber(randomAt(world.seed, streams.person, contactId === '' ? index : hashText(contactId)));
}

export function contactName(world: World, contactId: string): string {
  return personName(world.seed, hashText(contactId));
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

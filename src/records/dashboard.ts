import { z } from 'zod';
import { boardColumns, type Card, largestCard, longestName, mostCards, smallestCard } from '../core/board.ts';
import { keptType } from './record.ts';

/** A board of cards, each a part of some report. */
export const dashboard = keptType({
  name: 'dashboard',
  label: {
    one: { fa: 'داشبورد', en: 'Dashboard' },
    many: { fa: 'داشبوردها', en: 'Dashboards' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'شناسه', en: 'Id' }, required: true },
    name: { type: 'text', label: { fa: 'نام', en: 'Name' }, required: true, fold: 'name' },
    search: { type: 'text', label: { fa: 'فیلترهای داشبورد', en: 'Filters of the board' } },
    // JSON, as `readCards` reads it.
    cards: { type: 'text', label: { fa: 'کارت‌ها', en: 'Cards' }, required: true },
    shared: { type: 'boolean', label: { fa: 'برای همه', en: 'For everyone' }, default: false },
    owner_id: { type: 'text', label: { fa: 'صاحب', en: 'Owner' }, required: true },
  },
});

const side = (name: 'width' | 'height') => z.int().min(smallestCard[name]).max(largestCard[name]);

const cards = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[\w-]{1,40}$/),
      report: z.string().min(1).max(100),
      search: z.string(),
      shows: z.enum(['figures', 'chart', 'table']),
      chart: z.int().min(0).max(20).optional(),
      table: z.string().min(1).max(100).optional(),
      title: z.string().min(1).max(longestName).optional(),
      amongTeam: z.literal(true).optional(),
      width: side('width'),
      height: side('height'),
    }),
  )
  .max(mostCards)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length);

/** What `cards` must look like, for whoever is told that it does not. */
export const cardsShape = `[{ id, report, search, shows: figures | chart | table, width: ${smallestCard.width}–${boardColumns}, height: ${smallestCard.height}–${largestCard.height} }], ≤ ${mostCards}`;

/** The cards of a board's field, or undefined where it does not hold any list of cards. */
export function readCards(text: string): readonly Card[] | undefined {
  try {
    return cards.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

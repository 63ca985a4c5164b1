import { z } from 'zod';
import { keptType, type RecordName } from './record.ts';

/** What is done to a record. Making one is editing it. */
export const actions = ['see', 'edit', 'delete', 'export'] as const;
export type Action = (typeof actions)[number];

/** Whose records: nobody's, the reader's own, those of the people of its team and teams below, everybody's. */
export const reaches = ['none', 'own', 'team', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** What a role may do with the records of each type. */
export type Reaches = Readonly<Record<RecordName, Readonly<Record<Action, Reach>>>>;

/** By type the fields that a role neither sees nor writes; `custom.<key>` for those that an administrator added. */
export type Hidden = Readonly<Partial<Record<RecordName, readonly string[]>>>;

/** What an administrator has set for a role; whatever is not in it is as the program has it. */
export const roleRights = keptType({
  name: 'role_rights',
  label: {
    one: { fa: 'دسترسی نقش', en: 'Rights of a role' },
    many: { fa: 'دسترسی نقش‌ها', en: 'Rights of roles' },
  },
  key: ['id'],
  fields: {
    id: { type: 'text', label: { fa: 'نقش', en: 'Role' }, required: true },
    // JSON, as `readReaches` and `readHidden` read it.
    reach: { type: 'text', label: { fa: 'محدودهٔ دسترسی', en: 'Reach' }, required: true },
    hidden: { type: 'text', label: { fa: 'فیلدهای پنهان', en: 'Hidden fields' }, required: true },
    hears: { type: 'boolean', label: { fa: 'شنیدن تماس‌های ضبط‌شده', en: 'Hears recordings' }, default: true },
  },
});

const reachesShape = z.record(z.string(), z.partialRecord(z.enum(actions), z.enum(reaches)));
const hiddenShape = z.record(z.string(), z.array(z.string().min(1).max(200)).max(500));

type SomeReaches = Readonly<Record<string, Readonly<Partial<Record<Action, Reach>>>>>;

/** The reaches of a stored text or a body, types and all as they were given; undefined where it holds none. */
export const readReaches = (value: unknown): SomeReaches | undefined =>
  reachesShape.safeParse(parsed(value)).data as SomeReaches | undefined;

/** The hidden fields of a stored text or a body; undefined where it holds none. */
export const readHidden = (value: unknown): Readonly<Record<string, readonly string[]>> | undefined =>
  hiddenShape.safeParse(parsed(value)).data;

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

import { parseDate, startOfDay } from '../../core/calendar.ts';
import { BineshError } from '../../core/errors.ts';
import type { Instant } from '../../core/instant.ts';
import type { RecordName } from '../../records/record.ts';
import type { WorkspaceSettings } from '../../records/workspace.ts';
import { meetingRows, noteRows, taskRows, textRows, visitRows } from './activities.ts';
import { callRows } from './calls.ts';
import { companyRows, contactRows, dealRows, historyRows, leadRows, lineRows } from './deal-rows.ts';
import { emailRows } from './emails.ts';
import { goalRows } from './goals.ts';
import type { BundleRow } from './row.ts';
import { Slot } from './slot.ts';
import { keyCompanyRows, keyContactRows, staticRows } from './static-rows.ts';
import { type World, worldOf } from './world.ts';

export interface DemoOptions {
  /** How many deals, 1 … 1,000,000. The activities, leads and customers grow with them. */
  readonly deals: number;
  /** The same seed, deals and `today` give the same bytes. */
  readonly seed: number | string;
  /** ISO date of the last of the two years' days. */
  readonly today: string;
  /** Nothing has happened later than this. The beginning of `today` if left out: a whole day is never half empty. */
  readonly now?: Instant;
  /** Anything but the currency: the prices are Rial. */
  readonly settings?: Partial<Omit<WorkspaceSettings, 'currency'>>;
}

export interface DemoBundle {
  readonly workspace: WorkspaceSettings;
  /** The rows of each file. Each can be read again and again, alone, in any order; none is held in memory. */
  readonly files: Readonly<Record<RecordName, Iterable<BundleRow>>>;
}

export const demoSettings: WorkspaceSettings = {
  name: 'شرکت نمونهٔ بینش',
  timeZone: 'Asia/Tehran',
  currency: 'IRR',
  calendar: 'persian',
  weekStart: 'saturday',
  locale: 'fa',
};

/** The rows that one deal's number adds to each file that grows with the deals. */
export const rowsOfSlot = {
  company: companyRows,
  contact: contactRows,
  lead: leadRows,
  deal: dealRows,
  deal_product: lineRows,
  history: historyRows,
  call: callRows,
  email: emailRows,
  visit: visitRows,
  meeting: meetingRows,
  task: taskRows,
  note: noteRows,
  text_message: textRows,
} as const satisfies Partial<Record<RecordName, (slot: Slot) => readonly BundleRow[]>>;
export type GrowingName = keyof typeof rowsOfSlot;
export const growingNames = Object.keys(rowsOfSlot) as readonly GrowingName[];

/** The rows that stand in a file before those of the deals, or are all of it. */
export const rowsOfWorld = {
  ...staticRows,
  company: keyCompanyRows,
  contact: keyContactRows,
  goal: goalRows,
} as const satisfies Partial<Record<RecordName, (world: World) => readonly BundleRow[]>>;
export type WorldName = keyof typeof rowsOfWorld;
export const worldNames = Object.keys(rowsOfWorld) as readonly WorldName[];

/** A made-up Persian company as the rows of a bundle. */
export function demoBundle(options: DemoOptions): DemoBundle {
  const { workspace, world } = demoWorld(options);
  const growing = <Name extends GrowingName>(name: Name): Iterable<BundleRow> => ({
    *[Symbol.iterator]() {
      for (let index = 0; index < world.deals; index++) yield* rowsOfSlot[name](new Slot(world, index));
    },
  });
  const fixed = (name: WorldName): Iterable<BundleRow> => ({
    *[Symbol.iterator]() {
      yield* rowsOfWorld[name](world);
    },
  });
  const files: Partial<Record<RecordName, Iterable<BundleRow>>> = {};
  for (const name of worldNames) files[name] = fixed(name);
  for (const name of growingNames) files[name] = both(files[name], growing(name));
  return { workspace, files: files as Record<RecordName, Iterable<BundleRow>> };
}

function both(first: Iterable<BundleRow> | undefined, second: Iterable<BundleRow>): Iterable<BundleRow> {
  if (!first) return second;
  return {
    *[Symbol.iterator]() {
      yield* first;
      yield* second;
    },
  };
}

/** The company's settings, and all that its deals have in common. */
export function demoWorld(options: DemoOptions): { workspace: WorkspaceSettings; world: World } {
  const workspace = { ...demoSettings, ...options.settings };
  if (!Number.isSafeInteger(options.deals) || options.deals < 1 || options.deals > 1_000_000) {
    throw new BineshError('invalid_parameter', {
      field: 'deals',
      value: options.deals,
      expected: { fa: 'عددی درست از ۱ تا ۱٬۰۰۰٬۰۰۰', en: 'a whole number from 1 to 1,000,000' },
    });
  }
  if (parseDate(options.today) !== options.today) {
    throw new BineshError('invalid_parameter', {
      field: 'today',
      value: options.today,
      expected: 'YYYY-MM-DD',
    });
  }
  const now = options.now ?? startOfDay(workspace.timeZone, options.today);
  const world = worldOf({
    deals: options.deals,
    seed: String(options.seed),
    today: options.today,
    now: Number(now / 1000n),
    timeZone: workspace.timeZone,
  });
  return { workspace, world };
}

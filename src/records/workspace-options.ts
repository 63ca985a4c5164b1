import { z } from 'zod';
import { parseDate, weekdays } from '../core/calendar.ts';
import { holidayYears, iranHolidays } from '../core/iran-holidays.ts';
import type { WorkspaceSettings } from './workspace.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '08:30');
const day = z.string().refine((text) => parseDate(text) === text, '2026-03-21');
const label = z.string().trim().min(1).max(200);
const mostHolidays = 500;
const mostStages = 1_000;
const longestStay = 3_650;

const shape = {
  /** Whether losing a deal, or giving up on one or on a lead, needs a reason. */
  lossReasonRequired: z.boolean(),
  unqualifiedReasonRequired: z.boolean(),
  /** What the pages ask when a deal is won. */
  winAsksValue: z.boolean(),
  winAsksDate: z.boolean(),
  workingDays: z.array(z.enum(weekdays)).max(7),
  workingHours: z
    .strictObject({ from: clock, to: clock })
    .refine(({ from, to }) => from < to, '{ from: 08:00, to: 17:00 }'),
  holidays: z
    .array(
      z.strictObject({
        on: day,
        name: z.strictObject({ fa: label, en: label }),
        reckoned: z.literal(true).optional(),
      }),
    )
    .max(mostHolidays),
} as const;

/** How many days a deal usually stays in a stage, where somebody has said so. `null` takes it back. */
const stageDays = z.record(z.string().max(200), z.number().int().min(1).max(longestStay).nullable());

/** What an administrator may give of the options; what is left out stays. */
export const optionsInput = z.strictObject({
  ...z.object(shape).partial().shape,
  stageDays: stageDays.refine((days) => Object.keys(days).length <= mostStages, `≤ ${mostStages}`).optional(),
});

const id = z.string().min(1).max(200);
const mostRules = 100;
const mostIds = 500;

/** Who is given a new lead or deal that names no owner: users in turn, or the reps of a team and the teams below. */
const assignmentRule = z
  .strictObject({
    types: z
      .array(z.enum(['lead', 'deal']))
      .min(1)
      .max(2)
      .default(['lead', 'deal']),
    /** `null`: whatever the source. */
    sources: z.array(id).min(1).max(mostIds).nullable().default(null),
    users: z.array(id).max(mostIds).default([]),
    team: id.nullable().default(null),
  })
  .refine(({ users, team }) => users.length > 0 || team !== null, 'users, team');
export type AssignmentRule = Readonly<z.infer<typeof assignmentRule>>;

/** The rules in their order: the first that fits and has somebody active decides. */
export const assignmentInput = z.strictObject({ rules: z.array(assignmentRule).max(mostRules) });

/** How a workspace works, beside its settings; complete. */
export interface WorkspaceOptions extends Readonly<z.infer<z.ZodObject<typeof shape>>> {
  readonly stageDays: Readonly<Record<string, number>>;
  /** Stages that deals no longer enter, and whose past the reports still know. */
  readonly retiredStages: readonly string[];
  readonly assignment: readonly AssignmentRule[];
}

/** The options as they are kept: only what somebody has chosen. */
export type StoredOptions = Partial<WorkspaceOptions>;

/** The options of a workspace, with what nobody has chosen as its calendar has it. */
export function optionsOf({
  calendar,
  options,
}: Pick<WorkspaceSettings, 'calendar'> & { readonly options: StoredOptions }): WorkspaceOptions {
  const isPersian = calendar === 'persian';
  return {
    lossReasonRequired: false,
    unqualifiedReasonRequired: false,
    winAsksValue: true,
    winAsksDate: true,
    workingDays: isPersian
      ? ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday']
      : ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    workingHours: { from: '08:00', to: '17:00' },
    holidays: isPersian ? holidayYears.flatMap(iranHolidays) : [],
    stageDays: {},
    retiredStages: [],
    assignment: [],
    ...options,
  };
}

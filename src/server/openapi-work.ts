import { z } from 'zod';
import type { Locale, Text } from '../core/text.ts';
import { assignmentInput, optionsInput } from '../records/workspace-options.ts';
import {
  type Area,
  anything,
  flag,
  instant,
  integer,
  list,
  many,
  object,
  once,
  orNull,
  pathsOf,
  query,
  ref,
  type Schema,
  text,
} from './openapi-parts.ts';
import { goalCopy, goalGrid } from './work/goals.ts';

const labels = {
  pipeline: { fa: 'پایپ‌لاین؛ پیش‌فرض نخستین', en: 'The pipeline; the first unless given' },
  owner: { fa: 'مسئول', en: 'Owner' },
  team: { fa: 'تیم با زیرتیم‌ها', en: 'Team with its sub-teams' },
  source: { fa: 'منبع', en: 'Source' },
  tag: { fa: 'برچسب', en: 'Tag' },
  search: { fa: 'واژه‌های نام', en: 'Words of the name' },
  calendar: { fa: 'تقویم؛ پیش‌فرض تقویم فضای کاری', en: 'The calendar; the workspace’s unless given' },
  unit: { fa: 'ماه، فصل یا سال', en: 'Month, quarter or year' },
  at: { fa: 'روزی در آن بازه', en: 'A day within it' },
} as const satisfies Record<string, Text>;

/** The paths of daily work and of how a workspace works. */
export function workPaths(locale: Locale): Record<string, Schema> {
  const several = (name: keyof typeof labels) => list(name, labels[name][locale]);
  const q = (name: keyof typeof labels, schema?: Schema) => query(name, labels[name][locale], schema);
  const written = object({ version: integer });
  const area: Area = {
    '/api/board': {
      get: {
        id: 'board',
        summary: {
          fa: 'معامله‌های باز یک پایپ‌لاین بر حسب مرحله',
          en: 'The open deals of a pipeline by stage',
        },
        parameters: [
          q('pipeline'),
          ...(['owner', 'team', 'source', 'tag'] as const).map(several),
          q('search'),
        ],
        answer: 'Board',
        fails: ['400', '404'],
      },
    },
    '/api/leads/{id}/convert': {
      post: {
        id: 'convertLead',
        summary: {
          fa: 'تبدیل سرنخ به معامله با مخاطب و شرکت، در یک نسخه',
          en: 'Make a lead a deal with its contact and company, in one version',
        },
        parameters: [once(locale)],
        body: 'Conversion',
        answer: object({ version: integer, deal: text, contact: orNull(text), company: orNull(text) }),
        status: '201',
        fails: ['400', '404', '409', '422'],
      },
    },
    '/api/leads/{id}/unqualify': {
      post: {
        id: 'unqualifyLead',
        summary: { fa: 'کنار گذاشتن سرنخ با دلیل', en: 'Give a lead up, for a reason' },
        parameters: [once(locale)],
        body: object({}, { reason: orNull(text) }),
        answer: 'RecordChanged',
        fails: ['400', '404', '422'],
        conflict: 'EditConflict',
      },
    },
    '/api/lead-assignment': {
      get: {
        id: 'leadAssignment',
        summary: {
          fa: 'قاعده‌های تقسیم سرنخ و معامله، و نوبت هر کدام',
          en: 'The rules of who is given leads and deals, and whose turn it is',
        },
        answer: 'LeadAssignment',
      },
      put: {
        id: 'setLeadAssignment',
        summary: { fa: 'تعیین قاعده‌های تقسیم', en: 'Set the rules of who is given leads and deals' },
        body: 'LeadAssignmentGiven',
        answer: 'LeadAssignment',
        fails: ['400'],
      },
    },
    '/api/stages/{id}/deals': {
      get: {
        id: 'stageDeals',
        summary: { fa: 'چند معامله در یک مرحله است', en: 'How many deals are in a stage' },
        answer: object({ id: text, count: integer }),
      },
    },
    '/api/stages/{id}/remove': {
      post: {
        id: 'removeStage',
        summary: {
          fa: 'برداشتن مرحله و بردن معامله‌هایش به مرحله‌ای دیگر',
          en: 'Remove a stage and move its deals to another',
        },
        parameters: [once(locale)],
        body: object({}, { moveTo: orNull(text) }),
        answer: { ...object({ id: text, version: integer }), additionalProperties: true },
        fails: ['400', '404', '409', '422'],
      },
    },
    '/api/stages/{id}/restore': {
      post: {
        id: 'restoreStage',
        summary: { fa: 'بازگرداندن مرحله‌ای که برداشته شده', en: 'Bring a removed stage back' },
        parameters: [once(locale)],
        answer: object({ id: text, version: integer }),
        fails: ['404', '409'],
      },
    },
    '/api/pipelines/{id}/stages': {
      put: {
        id: 'orderStages',
        summary: { fa: 'ترتیب مرحله‌ها', en: 'The order of the stages' },
        parameters: [once(locale)],
        body: many(text),
        answer: { ...object({ pipeline: text, version: integer }), additionalProperties: true },
        fails: ['400', '404'],
      },
    },
    '/api/goals': {
      put: {
        id: 'setGoals',
        summary: {
          fa: 'تعیین هدف‌های یک بازه؛ بازه‌های دیگر می‌مانند',
          en: 'Set the goals of a period; other periods stay',
        },
        parameters: [once(locale)],
        body: 'GoalGrid',
        answer: { ...written, additionalProperties: true },
        fails: ['400', '404', '422'],
      },
    },
    '/api/goals/copy': {
      post: {
        id: 'copyGoals',
        summary: { fa: 'هدف‌های یک بازه برای بازه‌ای دیگر', en: 'The goals of one period for another' },
        parameters: [once(locale)],
        body: 'GoalCopy',
        answer: { ...written, additionalProperties: true },
        fails: ['400', '404', '422'],
      },
    },
    '/api/goals/periods': {
      get: {
        id: 'goalPeriods',
        summary: { fa: 'بازه‌های هدف گرد یک روز', en: 'The periods of goals around a day' },
        parameters: [
          q('calendar', { type: 'string', enum: ['persian', 'gregorian'] }),
          q('unit', { type: 'string', enum: ['month', 'quarter', 'year'] }),
          q('at', { type: 'string', format: 'date' }),
        ],
        answer: anything,
        fails: ['400'],
      },
    },
    '/api/workspace/holidays': {
      get: {
        id: 'holidays',
        summary: {
          fa: 'تعطیلات رسمی ایران که آماده است',
          en: 'The official holidays of Iran that are ready',
        },
        answer: anything,
      },
    },
    '/api/personal-data/{type}/{id}': {
      get: {
        id: 'personalData',
        summary: { fa: 'هر آنچه از یک شخص نگه داشته می‌شود', en: 'All that is kept of a person' },
        answer: anything,
        fails: ['404'],
      },
    },
    '/api/personal-data/{type}/{id}/erase': {
      post: {
        id: 'erasePerson',
        summary: {
          fa: 'پاک کردن یک شخص؛ رقم‌های گزارش‌ها می‌مانند',
          en: 'Erase a person; the figures of the reports stay',
        },
        answer: { ...written, additionalProperties: true },
        fails: ['404', '409'],
      },
    },
  };
  return pathsOf(locale, 'work', area);
}

const amount: Schema = { type: ['string', 'number', 'null'] };
const byId = object({ id: text });
const inJson = (shape: z.ZodType): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return schema;
};
const category = { type: 'string', enum: ['won', 'lost', 'unqualified'] };

/** The schemas that `workPaths` names. */
export const workSchemas: Readonly<Record<string, Schema>> = {
  WorkspaceOptions: inJson(optionsInput),
  LeadAssignmentGiven: inJson(assignmentInput),
  GoalGrid: inJson(goalGrid),
  GoalCopy: inJson(goalCopy),
  LeadAssignment: object({ version: integer, rules: many(anything) }),
  Conversion: object(
    {
      deal: object(
        { name: text, stage_id: text },
        {
          value: amount,
          currency: text,
          owner_id: text,
          estimated_close_on: orNull(text),
          win_likelihood: amount,
        },
      ),
    },
    {
      company: { anyOf: [byId, object({ name: text }), { type: 'null' }] },
      contact: {
        anyOf: [byId, object({ name: text }, { email: orNull(text), phone: orNull(text) }), { type: 'null' }],
      },
    },
  ),
  Board: object({
    version: integer,
    pipeline: text,
    currency: text,
    stages: many(
      object({
        id: text,
        name: text,
        position: integer,
        retired: flag,
        count: integer,
        unrated: integer,
        value: orNull(text),
        expected: orNull(text),
        usual_days: orNull({ type: 'number' }),
        stuck_after_days: orNull({ type: 'number' }),
        measured: flag,
      }),
    ),
    closed: many(object({ id: text, name: text, category })),
    recent: object({ won: integer, lost: integer, unqualified: integer }),
    deals: many(ref('BoardDeal')),
  }),
  BoardDeal: object({
    id: text,
    rowVersion: integer,
    name: text,
    stage_id: text,
    owner_id: text,
    value: orNull(text),
    currency: text,
    worth: orNull(text),
    win_likelihood: orNull(text),
    expected: orNull(text),
    estimated_close_on: orNull(text),
    entered_stage_at: instant,
    days_in_stage: integer,
    stuck: flag,
    company: orNull(text),
    contact: orNull(text),
    tags: many(text),
    next_task: orNull(object({ id: text, title: text, due_on: orNull(text) })),
  }),
};

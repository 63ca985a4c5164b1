import type { Locale } from '../core/text.ts';
import { webhookEvents } from '../records/webhook-events.ts';
import { ways } from '../store/origin.ts';
import { actionWords } from './audit/words.ts';
import {
  type Area,
  anything,
  flag,
  instant,
  integer,
  list,
  many,
  object,
  orNull,
  pathsOf,
  query,
  ref,
  type Schema,
  text,
} from './openapi-parts.ts';

const states = ['waiting', 'delivered', 'failed'];

/** The paths of the audit and of webhooks. */
export function upkeepPaths(locale: Locale): Record<string, Schema> {
  const asked = [
    list(
      'type',
      { fa: 'نوع رکورد، workspace، sign_in یا export', en: 'A record type, workspace, sign_in or export' }[
        locale
      ],
    ),
    query('id', { fa: 'شناسهٔ رکورد، همراه با type', en: 'The id of a record, with its type' }[locale]),
    list('actor', { fa: 'شناسهٔ کاربر', en: 'The id of a user' }[locale]),
    list('action', Object.keys(actionWords).join(', ')),
    query('from', { fa: 'نخستین روز یا لحظه', en: 'First day or instant' }[locale]),
    query(
      'to',
      { fa: 'آخرین روز یا لحظه، خودش هم شمرده می‌شود', en: 'Last day or instant, inclusive' }[locale],
    ),
  ];
  const page = [
    query('cursor', { fa: 'next پاسخ پیشین', en: 'The next of the answer before' }[locale]),
    query('limit', { fa: 'حداکثر تعداد', en: 'At most so many' }[locale], {
      type: 'integer',
      minimum: 1,
      maximum: 500,
    }),
  ];
  const area: Area = {
    '/api/audit': {
      get: {
        id: 'audit',
        summary: {
          fa: 'چه کسی چه چیزی را کی، از کجا و از چه به چه تغییر داد؛ ورودها و خروجی‌ها هم. مدیر سیستم همه را می‌بیند، دیگران گذشتهٔ یک رکورد را',
          en: 'Who changed what, when, from where, from what to what; sign-ins and exports too. Administrators see everything, others the past of one record',
        },
        parameters: [...asked, ...page],
        answer: 'AuditPage',
        fails: ['400', '404'],
      },
    },
    '/api/webhooks': {
      get: {
        id: 'listWebhooks',
        summary: { fa: 'وب‌هوک‌ها و رویدادهایی که هست', en: 'The webhooks, and which events there are' },
        answer: object({ webhooks: many(ref('Webhook')), events: many(text) }),
      },
      post: {
        id: 'makeWebhook',
        summary: {
          fa: 'ساختن وب‌هوک؛ راز آن تنها در همین پاسخ است',
          en: 'Make a webhook; its secret is in this answer only',
        },
        body: 'WebhookGiven',
        answer: 'WebhookWithSecret',
        status: '201',
        fails: ['400', '409', '413'],
      },
    },
    '/api/webhooks/{id}': {
      get: {
        id: 'readWebhook',
        summary: { fa: 'یک وب‌هوک', en: 'One webhook' },
        answer: 'Webhook',
        fails: ['404'],
      },
      patch: {
        id: 'changeWebhook',
        summary: { fa: 'تغییر یک وب‌هوک', en: 'Change a webhook' },
        body: { ...webhookGiven, required: [] },
        answer: 'Webhook',
        fails: ['400', '404'],
      },
      delete: {
        id: 'deleteWebhook',
        summary: {
          fa: 'حذف یک وب‌هوک و آنچه باید برساند',
          en: 'Delete a webhook and what it has still to deliver',
        },
        answer: object({ id: text }),
        fails: ['404'],
      },
    },
    '/api/webhooks/{id}/secret': {
      post: {
        id: 'renewWebhookSecret',
        summary: {
          fa: 'رازی تازه؛ راز پیشین از این پس امضا نمی‌کند',
          en: 'A new secret; the old one signs no more',
        },
        answer: 'WebhookWithSecret',
        fails: ['404'],
      },
    },
    '/api/webhooks/{id}/test': {
      post: {
        id: 'testWebhook',
        summary: { fa: 'فرستادن پیامی آزمایشی', en: 'Send a message to try it with' },
        answer: object({ id: text }),
        status: '202',
        fails: ['404'],
      },
    },
    '/api/webhooks/{id}/deliveries': {
      get: {
        id: 'listDeliveries',
        summary: {
          fa: 'آنچه فرستاده شده یا در راه است، تازه‌ترین نخست',
          en: 'What was sent or is on its way, newest first',
        },
        parameters: [...page, query('state', states.join(', '), { type: 'string', enum: states })],
        answer: object({ deliveries: many(ref('Delivery')), next: orNull(text) }),
        fails: ['400', '404'],
      },
    },
    '/api/webhooks/{id}/deliveries/{delivery}/replay': {
      post: {
        id: 'replayDelivery',
        summary: {
          fa: 'دوباره فرستادن همان پیام با همان شناسه',
          en: 'Send the same message again, under the same id',
        },
        answer: 'Delivery',
        status: '202',
        fails: ['404'],
      },
    },
  };
  const [audit] = Object.values(pathsOf(locale, 'upkeep', { '/api/audit': area['/api/audit'] ?? {} }));
  const file = audit?.get as Readonly<Record<string, unknown>>;
  return {
    ...pathsOf(locale, 'upkeep', area),
    '/api/audit.csv': {
      get: {
        ...file,
        operationId: 'auditFile',
        parameters: [...asked, ...(file.parameters as Schema[]).slice(-2)],
        responses: {
          ...(file.responses as Schema),
          '200': {
            description: { fa: 'همان، همهٔ آن، به شکل CSV', en: 'The same, all of it, as CSV' }[locale],
            content: { 'text/csv': { schema: text } },
          },
        },
      },
    },
  };
}

const webhookGiven: Schema = object(
  {
    url: { type: 'string', format: 'uri', maxLength: 2_000 },
    events: {
      type: 'array',
      minItems: 1,
      items: text,
      examples: [['*'], ['deal.*', 'company.created'], webhookEvents.slice(0, 2)],
    },
  },
  { description: text, active: { type: 'boolean', default: true } },
);

const webhook: Record<string, Schema> = {
  id: text,
  url: text,
  events: many(text),
  description: text,
  active: flag,
  owner: text,
  created_at: instant,
  version: integer,
};

/** The schemas that `upkeepPaths` names. */
export const upkeepSchemas: Readonly<Record<string, Schema>> = {
  AuditPage: object({ entries: many(ref('AuditEntry')), next: orNull(text) }),
  AuditEntry: object({
    version: orNull(integer),
    n: integer,
    at: instant,
    actor: orNull(text),
    actorName: orNull(text),
    from: object({ way: orNull({ type: 'string', enum: [...ways] }), address: orNull(text) }),
    action: text,
    type: text,
    id: orNull(text),
    name: orNull(text),
    before: orNull(anything),
    after: orNull(anything),
  }),
  WebhookGiven: webhookGiven,
  Webhook: object(webhook),
  WebhookWithSecret: object({ ...webhook, secret: text }),
  Delivery: object({
    id: text,
    event: text,
    version: integer,
    state: { type: 'string', enum: states },
    attempts: integer,
    at: instant,
    tried_at: orNull(instant),
    next_at: orNull(instant),
    status: orNull(integer),
    ms: orNull(integer),
    response: orNull(text),
    error: orNull(text),
    payload: anything,
  }),
};

import { largestCard, longestName, mostCards, smallestCard } from '../core/board.ts';
import type { Locale, Text } from '../core/text.ts';
import { kept } from '../records/index.ts';

type Schema = Readonly<Record<string, unknown>>;

const texts = {
  search: {
    fa: 'آنچه از گزارش پرسیده می‌شود، همان‌گونه که در نشانی آن می‌آید: owner=u1,u2',
    en: 'What a report is asked, as its address says it: owner=u1,u2',
  },
  own: { fa: 'آیا خواننده صاحب آن است', en: 'Whether it is the reader’s own' },
  version: {
    fa: 'نسخه‌ای که آخرین تغییر در آن است؛ هر تغییر باید آن را نام ببرد',
    en: 'The version that holds its last change; every change names it',
  },
  conflict: {
    fa: 'کس دیگری زودتر تغییرش داده است: هر دو نسخه',
    en: 'Somebody else was faster: both versions',
  },
  list: { fa: 'فهرست', en: 'List' },
  make: { fa: 'ساختن', en: 'Make' },
  read: { fa: 'خواندن', en: 'Read' },
  change: { fa: 'تغییر', en: 'Change' },
  remove: { fa: 'حذف', en: 'Delete' },
} as const satisfies Record<string, Text>;

const kinds = [
  { path: '/api/views', type: kept.saved_view, schema: 'SavedView', list: 'views' },
  { path: '/api/dashboards', type: kept.dashboard, schema: 'Dashboard', list: 'dashboards' },
] as const;

const ref = (schema: string): Schema => ({ $ref: `#/components/schemas/${schema}` });
const json = (description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
const failure = { $ref: '#/components/responses/Error' };

/** The paths of what people keep: saved views and dashboards. */
export function keptPaths(locale: Locale): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  for (const { path, type, schema, list } of kinds) {
    const { one, many } = type.label;
    const action = (name: string, verb: Text, what: Text) => ({
      operationId: `${name}-${type.name}`,
      tags: ['workspace'],
      summary: `${verb[locale]}: ${what[locale]}`,
    });
    const requestBody = { required: true, content: { 'application/json': { schema: ref(schema) } } };
    paths[path] = {
      get: {
        ...action('list', texts.list, many),
        responses: {
          '200': json(many[locale], {
            type: 'object',
            properties: { [list]: { type: 'array', items: ref(schema) } },
            required: [list],
          }),
        },
      },
      post: {
        ...action('make', texts.make, one),
        requestBody,
        responses: { '201': json(one[locale], ref(schema)), '400': failure, '409': failure },
      },
    };
    paths[`${path}/{id}`] = {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        ...action('read', texts.read, one),
        responses: { '200': json(one[locale], ref(schema)), '404': failure },
      },
      patch: {
        ...action('change', texts.change, one),
        requestBody,
        responses: {
          '200': json(one[locale], ref(schema)),
          '400': failure,
          '403': failure,
          '404': failure,
          '409': json(texts.conflict[locale], {
            type: 'object',
            properties: { error: { type: 'object' }, given: ref(schema), stored: ref(schema) },
            required: ['error', 'given', 'stored'],
          }),
        },
      },
      delete: {
        ...action('delete', texts.remove, one),
        responses: {
          '200': json(one[locale], { type: 'object', properties: { id: { type: 'string' } } }),
          '403': failure,
          '404': failure,
        },
      },
    };
  }
  return paths;
}

/** The schemas that `keptPaths` names. */
export function keptSchemas(locale: Locale): Record<string, Schema> {
  const search = { type: 'string', description: texts.search[locale] };
  const common = {
    id: { type: 'string', readOnly: true },
    name: { type: 'string', minLength: 1, maxLength: longestName },
    search,
    shared: { type: 'boolean', default: false },
    own: { type: 'boolean', readOnly: true, description: texts.own[locale] },
    version: { type: 'integer', description: texts.version[locale] },
  };
  const side = (name: 'width' | 'height') => ({
    type: 'integer',
    minimum: smallestCard[name],
    maximum: largestCard[name],
  });
  return {
    SavedView: { type: 'object', properties: { ...common, report: { type: 'string' } } },
    Dashboard: {
      type: 'object',
      properties: { ...common, cards: { type: 'array', maxItems: mostCards, items: ref('Card') } },
    },
    Card: {
      type: 'object',
      properties: {
        id: { type: 'string', pattern: '^[\\w-]{1,40}$' },
        report: { type: 'string' },
        search,
        shows: { type: 'string', enum: ['figures', 'chart', 'table'] },
        chart: { type: 'integer', minimum: 0 },
        table: { type: 'string' },
        title: { type: 'string', maxLength: longestName },
        amongTeam: { type: 'boolean', const: true },
        width: side('width'),
        height: side('height'),
      },
      required: ['id', 'report', 'search', 'shows', 'width', 'height'],
      additionalProperties: false,
    },
  };
}

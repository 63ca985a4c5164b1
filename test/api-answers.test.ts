import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { reports } from '../src/report/registry.ts';
import { openApi } from '../src/server/openapi.ts';
import { type Ask, type TempHouse, tempHouse } from './temp-house.ts';

/** Makes every object that names its properties hold nothing else, so that what is answered is also described. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, closed(each)]));
  const isOpen = !('properties' in inner) || 'additionalProperties' in inner;
  return isOpen ? inner : { ...inner, additionalProperties: false };
}

/** What stands in the addresses. */
const ids: Readonly<Record<string, string>> = {
  type: 'deal',
  id: 'a1',
  report: 'total-sales',
  user: 'test-admin',
};

/** Addresses whose answers are no JSON, or need more than an address. */
const untried = /\/(?:drill|recordings|auth|events|file|exports|content|openapi|docs|audit\.csv)/;

describe('answers of the API are as its description says', () => {
  const description = closed(JSON.parse(JSON.stringify(openApi('en')))) as {
    paths: Readonly<
      Record<string, { readonly get?: { readonly parameters: readonly { readonly name: string }[] } }>
    >;
  };
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema(description, 'api');
  let home: TempHouse;
  let ask: Ask;
  const made = new Map<string, string>();
  before(async () => {
    home = await tempHouse();
    ask = await home.as('admin');
    const deal = { id: 'a1', name: 'معامله', stage_id: 's1', owner_id: 'u1', value: '12.5', tags: ['x'] };
    await send('POST', '/api/records/deal', deal);
    await send('POST', '/api/records/contact', { id: 'c1', name: 'مریم', phone: '09121234567' });
    await send('POST', '/api/records/task', { title: 'x', deal_id: 'a1', user_id: 'u1' });
    await send('POST', '/api/records/deal', { ...deal, id: 'gone' });
    await send('DELETE', '/api/records/deal/gone');
    await send('PATCH', '/api/records/deal/a1', { value: '13' });
    const field = { record_type: 'deal', key: 'k', label_fa: 'رنگ', label_en: 'Colour', kind: 'text' };
    await send('POST', '/api/custom-fields', field);
    await send('POST', '/api/views', { name: 'x', report: 'total-sales', search: '', shared: true });
    await send('POST', '/api/account/keys', { name: 'x', scopes: ['read'] });
    const hook = await send('POST', '/api/webhooks', { url: 'https://example.com', events: ['*'] });
    made.set('/api/webhooks/{id}', String(hook.id));
    made.set('/api/webhooks/{id}/deliveries', String(hook.id));
    await send('POST', `/api/webhooks/${hook.id}/test`);
    made.set('/api/stages/{id}/deals', 's1');
    const [view] = ((await (await ask('/api/views')).json()) as { views: { id: string }[] }).views;
    made.set('/api/views/{id}', view?.id ?? '');
    const board = await send('POST', '/api/dashboards', { name: 'x', search: '', cards: [], shared: true });
    made.set('/api/dashboards/{id}', String(board.id));
    made.set('/api/personal-data/{type}/{id}', 'contact/c1');
  });
  after(() => home.close());

  async function send(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await ask(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  }

  const addressOf = (path: string): string => {
    const known = made.get(path);
    if (known === undefined) return path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
    return path.replace('{type}/{id}', known).replace('{id}', known);
  };
  const check = async (path: string, address: string) => {
    const answer = await ask(address);
    const text = await answer.text();
    assert.equal(answer.status, 200, `${address}: ${text.slice(0, 300)}`);
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1');
    const place = `api#/paths/${encodeURIComponent(pointer)}/get/responses/200/content/application~1json/schema`;
    const validate = ajv.compile({ $ref: place });
    assert.ok(
      validate(JSON.parse(text)),
      `${address}: ${ajv.errorsText(validate.errors)}\n${text.slice(0, 600)}`,
    );
  };

  const general = Object.keys(description.paths).filter(
    (path) => description.paths[path]?.get !== undefined && !untried.test(path),
  );
  for (const path of general.filter((each) => !/^\/api\/(?:reports|records|names)\/[^{]/.test(each))) {
    test(`GET ${path}`, () => check(path, addressOf(path)));
  }

  test('every report', async () => {
    for (const { id } of reports) await check(`/api/reports/${id}`, `/api/reports/${id}`);
  });

  test('lists of every type', async () => {
    const { types } = (await (await ask('/api/records')).json()) as { types: Record<string, unknown> };
    for (const type of Object.keys(types).filter((each) => each !== 'history')) {
      await check(`/api/records/${type}`, `/api/records/${type}?count=true`);
    }
  });

  test('each filter that is described is known', async () => {
    for (const type of ['deal', 'lead', 'task', 'goal']) {
      const path = `/api/records/${type}`;
      const names = (description.paths[path]?.get?.parameters ?? [])
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.empty'));
      assert.ok(names.length > 5);
      for (const name of names) await check(path, `${path}?${name}=true`);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { pino } from 'pino';
import { locales } from '../core/text.ts';
import { createApp } from './app.ts';
import type { House } from './house.ts';
import { openApi } from './openapi.ts';

/** Routes that the description leaves out, and why. */
const unsaid: Readonly<Record<string, string>> = {
  'GET /api/openapi.json': 'the description itself',
  'GET /api/docs': 'the description itself, for people',
};

describe('the description of the API', () => {
  for (const locale of locales) {
    test(`is valid OpenAPI 3.1 in ${locale}`, async () => {
      const result = await new Validator().validate(JSON.parse(JSON.stringify(openApi(locale))));
      assert.deepEqual(result, { valid: true });
    });
  }

  const described = openApi('en') as {
    paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string; responses?: object }>>>>;
    components: { schemas: Readonly<Record<string, unknown>>; responses: object; headers: object };
  };
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]) => ({ key: `${method.toUpperCase()} ${path}`, ...operation })),
  );

  test('has every route of the program, and none that is not there', () => {
    const store = { pool: {}, dataFolder: '/', onChange: () => () => undefined };
    const closing = new AbortController().signal;
    const house = { store, closing } as unknown as House;
    const app = createApp({ house, log: pino({ level: 'silent' }) });
    const routes = new Set(
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.includes('*'))
        .map(
          ({ method, path }) => `${method} ${path.replace(/\/$/, '').replace(/:(\w+)(?:\{[^}]*\})?/g, '{}')}`,
        ),
    );
    const said = new Set(operations.map(({ key }) => key.replace(/\{\w+\}/g, '{}')));
    const isSaid = (route: string) => said.has(route) || route in unsaid;
    assert.deepEqual([...routes].filter((route) => !isSaid(route)).sort(), []);
    // What names a report or a type is a case of a route that takes any.
    const cases = [...said].filter((key) => !/ \/api\/(?:reports|records|names)\/[^{]/.test(key));
    assert.deepEqual(cases.filter((key) => !routes.has(key)).sort(), []);
  });

  test('names every operation once, and everything that it refers to', () => {
    const ids = operations.map(({ operationId }) => operationId);
    assert.deepEqual(
      ids.filter((id, at) => id === undefined || ids.indexOf(id) !== at),
      [],
    );
    const text = JSON.stringify(described);
    const named = [...text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)];
    const missing = named.filter(
      ([, kind = '', name = '']) => !(name in (described.components[kind as 'schemas'] ?? {})),
    );
    assert.deepEqual([...new Set(missing.map(([whole]) => whole))], []);
    const used = new Set(named.map(([, , name]) => name));
    assert.deepEqual(
      Object.keys(described.components.schemas).filter((name) => !used.has(name)),
      [],
    );
  });
});

import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { records } from '../../records/index.ts';
import { searchedTypes, searchRecords } from '../../store/search.ts';
import type { House } from '../house.ts';
import { wholeNumber } from '../report-query.ts';

/** Records by a name, a phone number or an id, for whoever looks for one. */
export function searchRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const { workspace } = readerOf(c);
    const limit = wholeNumber('limit', c.req.query('limit'), 50) ?? 5;
    const found = await searchRecords(house.store.pool, workspace.id, c.req.query('q') ?? '', limit);
    c.header('Cache-Control', 'no-store');
    return c.json({
      kinds: Object.fromEntries(searchedTypes.map((type) => [type, records[type].label.one])),
      records: found,
    });
  });
  return app;
}

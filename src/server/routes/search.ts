import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { hiddenFields, withinReach } from '../../access/rights.ts';
import { records } from '../../records/index.ts';
import { searchedTypes, searchRecords } from '../../store/search.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { wholeNumber } from '../report-query.ts';

/** Records by a name, a phone number or an id, for whoever looks for one. */
export function searchRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/', need('read'), async (c) => {
    const reader = readerOf(c);
    const limit = wholeNumber('limit', c.req.query('limit'), 50) ?? 5;
    const found = await searchRecords(house.store.pool, reader.workspace.id, c.req.query('q') ?? '', limit, {
      condition: (type, alias) => withinReach(reader, 'see', type, alias),
      hidden: (type) => hiddenFields(reader, type),
    });
    c.header('Cache-Control', 'no-store');
    return c.json({
      kinds: Object.fromEntries(searchedTypes.map((type) => [type, records[type].label.one])),
      records: found,
    });
  });
  return app;
}

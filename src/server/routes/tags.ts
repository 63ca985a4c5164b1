import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { foldForSearch } from '../../core/fold.ts';
import { sql } from '../../facts/sql.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { wholeNumber } from '../report-query.ts';

/** The tags that deals and leads carry, by a part of them; the most used first. */
export function tagRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/', need('read'), async (c) => {
    const limit = wholeNumber('limit', c.req.query('limit'), 100) ?? 20;
    const search = foldForSearch(c.req.query('search') ?? '').trim();
    const engine = await house.engineFor(readerOf(c));
    const rows = await engine.snapshot((session) =>
      session.query(sql`
        select tag, count(*) as count
        from (select unnest(tags) as tag from records.deal union all select unnest(tags) as tag from records.lead) as used
        group by tag
      `),
    );
    const tags = rows
      .map((row) => ({ tag: String(row.tag), count: Number(row.count) }))
      .filter(({ tag }) => foldForSearch(tag).includes(search))
      .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
      .slice(0, limit);
    c.header('Cache-Control', 'no-store');
    return c.json({ tags });
  });
  return app;
}

import { Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { hiddenFields, withinReach } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { searchPattern } from '../../core/fold.ts';
import { raw, sql, texts } from '../../facts/sql.ts';
import { titleField } from '../../records/record.ts';
import { wordsOf } from '../../store/find-text.ts';
import { filtersSql } from '../../store/record-filter.ts';
import { quote } from '../../store/schema.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { recordTypeNamed } from '../record-input.ts';
import { splitList, wholeNumber } from '../report-query.ts';

const mostIds = 10_000;

/** What records of a type are called, by words of theirs or by their ids: for whoever picks one. */
export function nameRoutes(house: House): Hono {
  const app = new Hono();
  app.get('/:type', need('read'), async (c) => {
    const type = recordTypeNamed(c.req.param('type'));
    const reader = readerOf(c);
    const hidden = hiddenFields(reader, type.name);
    const title = titleField(type);
    if (title === undefined || type.key?.length !== 1 || hidden.has(title)) {
      throw new BineshError('not_found', { value: c.req.path });
    }
    const limit = wholeNumber('limit', c.req.query('limit'), 100) ?? 20;
    const given = c.req.query('ids');
    const ids = given === undefined ? undefined : splitList(given.replaceAll('\0', ' '));
    if (ids !== undefined && ids.length > mostIds) {
      throw new BineshError('invalid_parameter', {
        field: 'ids',
        value: ids.length,
        expected: `≤ ${mostIds}`,
      });
    }
    const search = c.req.query('search') ?? '';
    const place = { workspace: reader.workspace, hidden };
    const wanted =
      ids === undefined
        ? filtersSql(type, { search: [search.replaceAll('\0', ' ')] }, place)
        : sql`r.id = any(${texts(ids)})`;
    const name = raw(`r.${quote(title)}`);
    // Names that begin as the text does come first.
    const begins = ids === undefined ? wordsOf(search)[0] : undefined;
    const order =
      begins === undefined ? sql`r.ordinal` : sql`${name} ~* ${`^${searchPattern(begins)}`} desc, r.ordinal`;
    const { rows } = await house.store.pool.query(
      sql`select r.id, ${name} as name from ${raw(quote(type.name))} r
        where r.workspace_id = ${reader.workspace.id} and ${withinReach(reader, 'see', type.name, 'r')} and ${wanted}
        order by ${order} limit ${ids === undefined ? limit : mostIds}`,
    );
    c.header('Cache-Control', 'no-store');
    return c.json({ type: type.name, records: rows });
  });
  return app;
}

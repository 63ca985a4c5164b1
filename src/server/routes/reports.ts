import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { readerOf } from '../../access/reader.ts';
import { sightOf } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { reportById } from '../../report/registry.ts';
import { sightKey } from '../../report/sight.ts';
import type { Asked, House } from '../house.ts';
import { askedLocale } from '../language.ts';
import { manifest } from '../manifest.ts';
import { need } from '../need.ts';
import { type ReportQuery, readReportQuery, wholeNumber } from '../report-query.ts';

const pageSize = 50;
const largestDrillPage = 10_000;

/** The catalogue of reports, each report, and the records behind each of its figures. */
export function reportRoutes(house: House): Hono {
  const app = new Hono();

  app.get('/', need('read'), (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json(manifest());
  });

  app.get('/:id', need('read'), async (c) => {
    const { query, asked } = read(c);
    const tagged = tag(c, query);
    if (tagged.known) return c.body(null, 304);
    return c.json(await house.answer(atLeast(asked, tagged.version), readerOf(c), c.req.raw.signal));
  });

  app.get('/:id/trust', need('read'), async (c) => {
    const { query, asked } = read(c);
    const tagged = tag(c, query);
    if (tagged.known) return c.body(null, 304);
    return c.json(await house.trust(atLeast(asked, tagged.version), readerOf(c), c.req.raw.signal));
  });

  app.get('/:id/data-period', need('read'), async (c) => {
    const { query, asked } = read(c);
    const tagged = tag(c, query);
    if (tagged.known) return c.body(null, 304);
    return c.json(await house.dataPeriod(atLeast(asked, tagged.version), readerOf(c), c.req.raw.signal));
  });

  app.get('/:id/drill', need('read'), async (c) => {
    const { query, asked } = read(c, ['limit', 'offset']);
    if (query.drill === undefined) {
      throw new BineshError('missing_parameter', { field: 'drill', expected: drillShape });
    }
    const tagged = tag(c, query);
    if (tagged.known) return c.body(null, 304);
    const limit = wholeNumber('limit', c.req.query('limit'), largestDrillPage);
    const offset = wholeNumber('offset', c.req.query('offset'), 1_000_000_000);
    const page = { limit, offset, sort: query.request.sort };
    const { signal } = c.req.raw;
    return c.json(await house.drill(atLeast(asked, tagged.version), readerOf(c), query.drill, page, signal));
  });
  return app;
}

export const drillShape = '{"table": …, "row": {…}, "measure": …} | {"note": …} | {"gap": …}';

/** The request of a report's address; `own` are names that the route itself reads. */
function read(c: Context, own: readonly string[] = []): { query: ReportQuery; asked: Asked } {
  const report = reportById(c.req.param('id') ?? '');
  const search = new URL(c.req.url).searchParams;
  for (const name of own) search.delete(name);
  const query = readReportQuery(report.id, search);
  const params = { ...query.request.params };
  if ('limit' in report.params && own.length === 0) {
    if (params.limit === 'all') delete params.limit;
    else params.limit ??= String(pageSize);
  }
  const { minVersion } = query;
  return {
    query,
    asked: { minVersion, request: { ...query.request, params, locale: askedLocale(c) } },
  };
}

/**
 * Names the answer in an ETag, and says whether the client has it already. With `asOf` an answer depends on nothing
 * but the address, the language, what its reader sees and the version; without, the present moment is part of it and
 * it is never kept.
 */
function tag(c: Context, { request }: ReportQuery): { known: boolean; version: number } {
  c.header('Vary', 'Accept-Language', { append: true });
  if (request.asOf === undefined) {
    c.header('Cache-Control', 'no-store');
    return { known: false, version: 0 };
  }
  const reader = readerOf(c);
  const { id, epoch, version } = reader.workspace;
  const asked = [askedLocale(c), new URL(c.req.url).search, c.req.path];
  const identity = [id, epoch, version, sightKey(sightOf(reader)), ...asked].join('\n');
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`;
  c.header('Cache-Control', 'private, no-cache');
  c.header('ETag', etag);
  return { known: c.req.header('if-none-match') === etag, version };
}

/** A tag names a version, so the answer under it must not be of an older one. */
function atLeast(asked: Asked, version: number): Asked {
  return { ...asked, minVersion: Math.max(asked.minVersion ?? 0, version) };
}

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readerOf } from '../../access/reader.ts';
import { BineshError } from '../../core/errors.ts';
import { searchPattern } from '../../core/fold.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import { quote } from '../../store/schema.ts';
import { keyValues, type StoredRow, storedRow, tableSql } from '../../store/tables.ts';
import { toJson } from '../../store/values.ts';
import type { House } from '../house.ts';
import { describedTypes, recordView } from '../record-view.ts';
import { splitList, wholeNumber } from '../report-query.ts';

const largestBody = 2_000_000;
/** Nobody signs in yet: the change log names the way a write came in. */
const actor = 'api';

/** Reading and writing one record of any type. A write answers with the version that holds it. */
export function recordRoutes(house: House): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new BineshError('request_too_large', { expected: `${largestBody / 1_000_000} MB` });
      },
    }),
  );

  app.get('/', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json({ types: describedTypes });
  });

  app.get('/:type', async (c) => {
    const { type } = named(c);
    if (!('name' in records[type].fields)) throw new BineshError('not_found', { value: c.req.path });
    const { workspace } = readerOf(c);
    const limit = wholeNumber('limit', c.req.query('limit'), 100) ?? 20;
    const ids = c.req.query('ids');
    const select = `select id, name from ${quote(type)} where workspace_id = $1 and`;
    const { rows } =
      ids === undefined
        ? await house.store.pool.query(`${select} name ~* $2 order by ordinal limit $3`, [
            workspace.id,
            // PostgreSQL knows no NUL in a text.
            searchPattern((c.req.query('search') ?? '').replaceAll('\0', '')),
            limit,
          ])
        : await house.store.pool.query(`${select} id = any($2) order by ordinal`, [
            workspace.id,
            splitList(ids),
          ]);
    return c.json({ type, records: rows });
  });

  app.get('/:type/:id{.+}', async (c) => {
    const { type, id } = named(c);
    const { workspace } = readerOf(c);
    const sql = tableSql(type);
    const key = keyValues(sql.type, id);
    const { rows } = key ? await house.store.pool.query(sql.select, [workspace.id, ...key]) : { rows: [] };
    if (rows[0] === undefined) throw new BineshError('record_not_found', { type, value: id });
    const record = { type, id, version: workspace.version, ...asJson(type, rows[0]) };
    if (!wantsView(c)) return c.json(record);
    const { fields, version } = storedRow(sql.type, rows[0]);
    c.header('Cache-Control', 'no-store');
    const subject = { workspace, type: records[type], id, fields, version };
    return c.json({ ...record, ...(await recordView(house, subject)) });
  });

  app.post('/:type', async (c) => {
    const { type } = named(c);
    const row = await body(c);
    const { workspace } = readerOf(c);
    const { version, result } = await house.store.write(workspace.id, actor, (tx) => tx.insert(type, row));
    return c.json({ type, id: result, version }, 201);
  });

  app.patch('/:type/:id{.+}', async (c) => {
    const { type, id } = named(c);
    const row = await body(c);
    const { workspace } = readerOf(c);
    const { version, result } = await house.store.write(workspace.id, actor, (tx) =>
      tx.update(type, id, row),
    );
    return c.json({ type, id, version, changed: result });
  });

  app.delete('/:type/:id{.+}', async (c) => {
    const { type, id } = named(c);
    const { workspace } = readerOf(c);
    const { version } = await house.store.write(workspace.id, actor, (tx) => tx.delete(type, id));
    return c.json({ type, id, version });
  });
  return app;
}

/** Whether a reader wants what stands around a record: `include=view`. */
function wantsView(c: Context): boolean {
  const value = c.req.query('include');
  if (value === undefined || value === 'view') return value !== undefined;
  throw new BineshError('invalid_parameter', { field: 'include', value, expected: 'view' });
}

function named(c: Context): { type: RecordName; id: string } {
  const name = c.req.param('type') ?? '';
  const type = (Object.keys(records) as RecordName[]).find((each) => each === name);
  if (type === undefined) {
    throw new BineshError('unknown_record_type', { value: name, expected: Object.keys(records).join(', ') });
  }
  return { type, id: c.req.param('id') ?? '' };
}

async function body(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const value: unknown = await c.req.json().catch((error: unknown) => {
    throw error instanceof BineshError ? error : new BineshError('invalid_body', {}, error);
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BineshError('invalid_body');
  }
  return value as Readonly<Record<string, unknown>>;
}

/** Declared fields as the change log writes them, custom ones under `custom`. */
function asJson(type: RecordName, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(records[type].fields)) {
    fields[name] = toJson((row[name] ?? null) as StoredRow['fields'][string]);
  }
  return { fields, custom: row.custom };
}

import { type Context, Hono } from 'hono';
import { type Reader, readerOf } from '../../access/reader.ts';
import { hiddenFields, withinReach } from '../../access/rights.ts';
import { BineshError, errorPayload } from '../../core/errors.ts';
import type { RecordName, RecordType } from '../../records/record.ts';
import { checkRequired, customDefinitions } from '../../store/custom-fields.ts';
import { listRecords } from '../../store/record-list.ts';
import { keyValues, type StoredRow, storedRow, tableSql } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import { toJson } from '../../store/values.ts';
import type { House } from '../house.ts';
import { errorLocale } from '../language.ts';
import { filterEntries, type ListQuery, readListQuery } from '../list-query.ts';
import { need } from '../need.ts';
import {
  checkAct,
  checkInput,
  checkMade,
  idOf,
  missing,
  recordTypeNamed,
  shownCustom,
  shownRow,
} from '../record-input.ts';
import { namesIn } from '../record-names.ts';
import { describedTypes, recordView } from '../record-view.ts';
import { answerWrite, type Body, expectedVersion, limitBody, Refusal, readBody } from '../writing.ts';

/** Listing, reading and writing the records of any type. A write answers with the version that holds it. */
export function recordRoutes(house: House): Hono {
  const app = new Hono();
  app.use(limitBody());

  app.get('/', need('read'), (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.json({ types: describedTypes });
  });

  app.get('/:type', need('read'), async (c) => {
    const entries = new URL(c.req.url).searchParams;
    return c.json(await list(c, house, entries));
  });

  // The same by a body, for filters that no address is long enough for.
  app.post('/:type/list', need('read'), async (c) => {
    return c.json(await list(c, house, filterEntries(await readBody(c))));
  });

  app.get('/:type/:id{.+}', need('read'), async (c) => {
    const { type, id } = named(c);
    const reader = readerOf(c);
    const row = await readRow(house, reader, type, id);
    await checkAct(reader, 'see', type.name, id, row.fields);
    c.header('Cache-Control', 'no-store');
    c.header('ETag', `"${row.version}"`);
    const version = Math.max(reader.workspace.version, row.version);
    const record = { type: type.name, id, version, rowVersion: row.version, ...shownRow(reader, type, row) };
    if (!wantsView(c)) return c.json(record);
    const subject = { reader, type, id, fields: row.fields, version: row.version };
    return c.json({ ...record, ...(await recordView(house, subject)) });
  });

  app.post('/:type', need('write'), async (c) => {
    const type = typeOf(c);
    const row = checkInput(readerOf(c), type.name, await readBody(c));
    return answerWrite(c, house, async (tx, reader) => {
      const id = await tx.insert(type.name, withMoments(tx, type, row));
      const made = await rowIn(tx, type, id);
      checkRequired(await customDefinitions(tx.client, tx.workspace.id, type.name), made.custom);
      const isSeen = await checkMade(reader, type.name, row, { id, fields: made.fields }, tx.client);
      const unseen = { type: type.name, id, rowVersion: made.version, fields: {}, custom: {} };
      return { status: 201, body: isSeen ? written(reader, type, made) : unseen };
    });
  });

  app.patch('/:type/:id{.+}', need('write'), async (c) => {
    const { type, id } = named(c);
    const row = checkInput(readerOf(c), type.name, await readBody(c));
    const expected = expectedVersion(c);
    return answerWrite(c, house, async (tx, reader) => {
      const old = await rowIn(tx, type, id);
      await checkAct(reader, 'edit', type.name, id, old.fields, tx.client);
      if (expected !== undefined && expected !== old.version) throw stale(c, reader, type, row, old);
      const changed = await tx.update(type.name, id, row);
      const now = await rowIn(tx, type, id);
      if (changed) await checkCustoms(tx, type, row, now);
      if (changed) await checkAct(reader, 'edit', type.name, id, now.fields, tx.client);
      return { body: { ...written(reader, type, now), changed } };
    });
  });

  app.delete('/:type/:id{.+}', need('write'), async (c) => {
    const { type, id } = named(c);
    const expected = expectedVersion(c);
    return answerWrite(c, house, async (tx, reader) => {
      const old = await rowIn(tx, type, id);
      await checkAct(reader, 'delete', type.name, id, old.fields, tx.client);
      if (expected !== undefined && expected !== old.version) throw stale(c, reader, type, {}, old);
      await tx.delete(type.name, id);
      return { body: { type: type.name, id } };
    });
  });
  return app;
}

async function list(c: Context, house: House, entries: Iterable<readonly [string, string]>): Promise<Body> {
  const type = typeOf(c);
  const reader = readerOf(c);
  const hidden = hiddenFields(reader, type.name);
  const query: ListQuery = readListQuery(type, entries, hidden);
  const reach = withinReach(reader, 'see', type.name, 'r');
  const customs = await customDefinitions(house.store.pool, reader.workspace.id, type.name);
  const place = { workspace: reader.workspace, hidden, reach, customs };
  const { rows, next, count } = await listRecords(house.store.pool, type, query, place);
  const isShown = (name: string) => !hidden.has(name) && (query.fields?.includes(name) ?? true);
  const shown = rows.map((row) => {
    const fields = Object.fromEntries(Object.entries(row.fields).filter(([name]) => isShown(name)));
    return { id: idOf(type, row), row, fields };
  });
  c.header('Cache-Control', 'no-store');
  return {
    type: type.name,
    version: reader.workspace.version,
    records: shown.map(({ id, row, fields }) => ({
      id,
      version: row.version,
      fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toJson(value)])),
      ...(isShown('custom') ? { custom: shownCustom(row.custom, hidden) } : {}),
    })),
    names: await namesIn(
      house.store,
      reader,
      type,
      shown.map(({ fields }) => fields),
    ),
    next,
    ...(count === undefined ? {} : { count }),
  };
}

/** Whether a reader wants what stands around a record: `include=view`. */
function wantsView(c: Context): boolean {
  const value = c.req.query('include');
  if (value === undefined || value === 'view') return value !== undefined;
  throw new BineshError('invalid_parameter', { field: 'include', value, expected: 'view' });
}

const typeOf = (c: Context): RecordType<RecordName> => recordTypeNamed(c.req.param('type') ?? '');

function named(c: Context): { type: RecordType<RecordName>; id: string } {
  return { type: typeOf(c), id: c.req.param('id') ?? '' };
}

async function readRow(
  { store }: House,
  { workspace }: Reader,
  type: RecordType<RecordName>,
  id: string,
): Promise<StoredRow> {
  const sql = tableSql(type.name);
  const key = keyValues(sql.type, id);
  const { rows } = key ? await store.pool.query(sql.select, [workspace.id, ...key]) : { rows: [] };
  if (rows[0] === undefined) throw missing(type.name, id);
  return storedRow(sql.type, rows[0]);
}

async function rowIn(tx: Tx, type: RecordType<RecordName>, id: string): Promise<StoredRow> {
  const row = await tx.get(type.name, id);
  if (row === undefined) throw missing(type.name, id);
  return row;
}

/** What a change empties must not be required. */
async function checkCustoms(tx: Tx, type: RecordType<RecordName>, row: Body, now: StoredRow): Promise<void> {
  const names = Object.keys(row.custom ?? {});
  if (names.length === 0) return;
  checkRequired(await customDefinitions(tx.client, tx.workspace.id, type.name), now.custom, names);
}

/** When it was made, or happened, is now where nobody says. */
export function withMoments(tx: Tx, type: RecordType<RecordName>, row: Body): Body {
  const names = ['created_at', type.moment].filter((name) => name !== undefined && name in type.fields);
  const missingNames = names.filter((name) => (row[name ?? ''] ?? '') === '');
  return { ...row, ...Object.fromEntries(missingNames.map((name) => [name, tx.at])) };
}

function written(reader: Reader, type: RecordType<RecordName>, row: StoredRow): Body {
  return { type: type.name, id: idOf(type, row), rowVersion: row.version, ...shownRow(reader, type, row) };
}

/** Somebody else was faster: what was to be written, and what there is now. */
function stale(
  c: Context,
  reader: Reader,
  type: RecordType<RecordName>,
  given: Body,
  row: StoredRow,
): Refusal {
  const error = errorPayload(new BineshError('edited_meanwhile'), errorLocale(c));
  const stored = { rowVersion: row.version, ...shownRow(reader, type, row) };
  return new Refusal({ status: 409, body: { error, given, stored } });
}

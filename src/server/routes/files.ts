import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import type { PoolClient } from 'pg';
import { type Reader, readerOf } from '../../access/reader.ts';
import type { Action } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import { keyValues, type StoredRow, storedRow, tableSql } from '../../store/tables.ts';
import { keepTakenOut } from '../audit/taken-out.ts';
import { pathOf, receive } from '../files/bytes.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { checkAct, missing } from '../record-input.ts';
import { hasTimeline } from '../timeline/around.ts';
import { answerWrite } from '../writing.ts';

/** Files of one record. */
const most = 200;

/** Files beside deals, leads, contacts and companies: seen by whoever sees the record, changed by whoever may change it. */
export function fileRoutes(house: House): Hono {
  const app = new Hono();

  app.get('/:type/:id/files', need('read'), async (c) => {
    const reader = readerOf(c);
    const { type, id } = await parent(c, house, 'see');
    const { rows } = await house.store.pool.query(
      `select * from attachment where workspace_id = $1 and entity = $2 and entity_id = $3
        order by created_at desc, ordinal desc`,
      [reader.workspace.id, type, id],
    );
    c.header('Cache-Control', 'no-store');
    return c.json({ files: rows.map((row) => shown(storedRow(tableSql('attachment').type, row))) });
  });

  app.post('/:type/:id/files', need('write'), async (c) => {
    const reader = readerOf(c);
    const { type, id } = await parent(c, house, 'edit');
    const name = nameOf(c.req.query('name') ?? '');
    const bytes = c.req.raw.body;
    if (bytes === null) throw new BineshError('file_empty');
    const { workspace } = reader;
    const received = await receive(house.store.dataFolder, workspace.id, bytes);
    const written = await house.store.write(workspace.id, reader.id, async (tx) => {
      await checkParent(reader, 'edit', type, id, (await tx.get(type, id))?.fields, tx.client);
      const { rowCount } = await tx.client.query(
        'select 1 from attachment where workspace_id = $1 and entity = $2 and entity_id = $3 limit $4',
        [workspace.id, type, id, most],
      );
      if ((rowCount ?? 0) >= most) throw new BineshError('too_many_kept', { expected: most });
      const made = await tx.insert('attachment', {
        name,
        ...received,
        entity: type,
        entity_id: id,
        created_at: formatInstant(tx.at),
        owner_id: reader.id,
      });
      return tx.get('attachment', made);
    });
    if (written.result === undefined) throw new BineshError('internal');
    return c.json({ ...shown(written.result), version: written.version }, 201);
  });

  app.get('/files/:file/content', need('read'), async (c) => {
    const reader = readerOf(c);
    const { id, name, mime, sha256, entity, entity_id } = (
      await fileOf(c, 'see', (type, of) => rowOf(c, house, type, of))
    ).fields;
    const path = pathOf(house.store.dataFolder, reader.workspace.id, String(sha256));
    const size = await stat(path).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined) throw new BineshError('not_found', { value: c.req.path });
    await keepTakenOut(house.store, reader, 'file', { id, type: entity, of: entity_id });
    // Never shown as a page of ours, whatever is in it.
    return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
      headers: {
        'Content-Type': String(mime),
        'Content-Length': String(size),
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(String(name)).replaceAll("'", '%27')}`,
        'Cache-Control': 'private, no-cache',
      },
    });
  });

  app.delete('/files/:file', need('write'), async (c) => {
    return answerWrite(c, house, async (tx) => {
      const { id } = (await fileOf(c, 'edit', (type, of) => tx.get(type, of), tx.client)).fields;
      await tx.delete('attachment', String(id));
      return { body: { id: String(id) } };
    });
  });
  return app;
}

/** A name to save under: no folders, no control characters, not endless. */
function nameOf(given: string): string {
  const name = given.replace(/^.*[\\/]/, '').trim();
  if (name === '' || name.length > 200 || /\p{Cc}/u.test(name))
    throw new BineshError('invalid_parameter', {
      field: 'name',
      value: name.slice(0, 100),
      expected: '1–200',
    });
  return name;
}

const shown = ({ fields: { id, name, size, mime, created_at, owner_id } }: StoredRow) => ({
  id,
  name,
  size,
  mime,
  at: formatInstant(created_at as Instant),
  by: owner_id,
});

type Fields = StoredRow['fields'];

async function checkParent(
  reader: Reader,
  action: Action,
  type: RecordName,
  id: string,
  fields: Fields | undefined,
  client?: PoolClient,
): Promise<void> {
  if (fields === undefined) throw missing(type, id);
  await checkAct(reader, action, type, id, fields, client);
}

/** The record of an address, where it has files and the reader may do this to it. */
async function parent(c: Context, house: House, action: Action): Promise<{ type: RecordName; id: string }> {
  const name = c.req.param('type') ?? '';
  const id = c.req.param('id') ?? '';
  const type = (Object.keys(records) as RecordName[]).find((each) => each === name && hasTimeline(each));
  if (type === undefined) throw new BineshError('not_found', { value: c.req.path });
  await checkParent(readerOf(c), action, type, id, (await rowOf(c, house, type, id))?.fields);
  return { type, id };
}

/** The file of an address; whoever may not see its record is not told that it is there. */
async function fileOf(
  c: Context,
  action: Action,
  get: (type: RecordName | 'attachment', id: string) => Promise<StoredRow | undefined>,
  client?: PoolClient,
): Promise<StoredRow> {
  const file = c.req.param('file') ?? '';
  const row = await get('attachment', file);
  const gone = new BineshError('not_found', { value: c.req.path });
  if (row === undefined) throw gone;
  const type = row.fields.entity as RecordName;
  const id = String(row.fields.entity_id);
  const fields = (await get(type, id))?.fields;
  await checkParent(readerOf(c), action, type, id, fields, client).catch((error: unknown) => {
    throw error instanceof BineshError && error.code === 'record_not_found' ? gone : error;
  });
  return row;
}

async function rowOf(
  c: Context,
  house: House,
  type: RecordName | 'attachment',
  id: string,
): Promise<StoredRow | undefined> {
  const sql = tableSql(type);
  const key = keyValues(sql.type, id);
  if (key === undefined) return undefined;
  const { rows } = await house.store.pool.query(sql.select, [readerOf(c).workspace.id, ...key]);
  return rows[0] && storedRow(sql.type, rows[0]);
}

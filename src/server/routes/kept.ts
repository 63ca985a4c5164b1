import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mayChange, maySee, type Reader, readerOf } from '../../access/reader.ts';
import { BineshError, errorPayload } from '../../core/errors.ts';
import type { KeptName } from '../../records/record.ts';
import { quote } from '../../store/schema.ts';
import { type StoredRow, storedRow, tableSql } from '../../store/tables.ts';
import type { RowInput, Tx } from '../../store/tx.ts';
import type { House } from '../house.ts';
import { errorLocale } from '../language.ts';
import { need } from '../need.ts';

/** A kind of thing that people keep, and how the API shows it. */
export interface Kept {
  readonly type: KeptName;
  /** The name of the list in an answer. */
  readonly list: string;
  /** The names that a body may give. */
  readonly given: readonly string[];
  /** A body's value as the record store keeps it, where the two differ. */
  readonly toStored?: Readonly<Record<string, (value: unknown) => unknown>>;
  /** The other way round. */
  readonly toShown?: Readonly<Record<string, (value: string) => unknown>>;
}

const largestBody = 500_000;
const most = 500;

/**
 * Listing, reading, making, changing and deleting what people keep. A change names the version that it was made of;
 * where somebody else was faster, the answer holds both.
 */
export function keptRoutes(house: House, kind: Kept): Hono {
  const { type } = kind;
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new BineshError('request_too_large', { expected: `${largestBody / 1000} kB` });
      },
    }),
  );
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });

  const write = async <T>(c: Context, work: (tx: Tx, reader: Reader) => Promise<T>): Promise<T> => {
    const reader = readerOf(c);
    return (await house.store.write(reader.workspace.id, reader.id, (tx) => work(tx, reader))).result;
  };

  app.get('/', need('read'), async (c) => {
    const reader = readerOf(c);
    const { rows } = await house.store.pool.query(
      `select * from ${quote(type)} where workspace_id = $1 and (shared or owner_id = $2) order by ordinal`,
      [reader.workspace.id, reader.id],
    );
    const sql = tableSql(type);
    return c.json({ [kind.list]: rows.map((row) => shown(kind, storedRow(sql.type, row), reader)) });
  });

  app.get('/:id', need('read'), async (c) => {
    const reader = readerOf(c);
    const id = c.req.param('id');
    const sql = tableSql(type);
    const { rows } = id.includes('\0')
      ? { rows: [] }
      : await house.store.pool.query(sql.select, [reader.workspace.id, id]);
    const row = seen(kind, id, reader, rows[0] && storedRow(sql.type, rows[0]));
    return c.json(shown(kind, row, reader));
  });

  app.post('/', need('write'), async (c) => {
    const row = given(kind, await body(c));
    const made = await write(c, async (tx, reader) => {
      await checkRoom(tx, type, reader);
      const id = await tx.insert(type, { ...row, owner_id: reader.id });
      return shown(kind, seen(kind, id, reader, await tx.get(type, id)), reader);
    });
    return c.json(made, 201);
  });

  app.patch('/:id', need('write'), async (c) => {
    const id = c.req.param('id');
    const { version, ...rest } = await body(c);
    if (typeof version !== 'number') {
      throw new BineshError('missing_parameter', { field: 'version', expected: 'version' });
    }
    const row = given(kind, rest);
    const { outdated, now } = await write(c, async (tx, reader) => {
      const old = changeable(kind, id, reader, await tx.get(type, id));
      if (old.version !== version) return { outdated: true, now: shown(kind, old, reader) };
      await tx.update(type, id, row);
      return { outdated: false, now: shown(kind, seen(kind, id, reader, await tx.get(type, id)), reader) };
    });
    if (!outdated) return c.json(now);
    const error = new BineshError('edited_meanwhile', { value: id });
    return c.json(
      { error: errorPayload(error, errorLocale(c)), given: { version, ...rest }, stored: now },
      409,
    );
  });

  app.delete('/:id', need('write'), async (c) => {
    const id = c.req.param('id');
    await write(c, async (tx, reader) => {
      changeable(kind, id, reader, await tx.get(type, id));
      await tx.delete(type, id);
    });
    return c.json({ id });
  });
  return app;
}

const ownership = ({ fields }: Pick<StoredRow, 'fields'>) => ({
  owner: String(fields.owner_id),
  shared: fields.shared === true,
});

/** The row, where the reader may see it; nobody learns that somebody else's private one exists. */
function seen(kind: Kept, id: string, reader: Reader, row: StoredRow | undefined): StoredRow {
  if (row === undefined || !maySee(reader, ownership(row))) {
    throw new BineshError('record_not_found', { type: kind.type, value: id });
  }
  return row;
}

function changeable(kind: Kept, id: string, reader: Reader, found: StoredRow | undefined): StoredRow {
  const row = seen(kind, id, reader, found);
  if (!mayChange(reader, ownership(row))) throw new BineshError('forbidden');
  return row;
}

/** The lists are read whole by every page. */
async function checkRoom(tx: Tx, type: KeptName, reader: Reader): Promise<void> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*) from ${quote(type)} where workspace_id = $1 and owner_id = $2`,
    [tx.workspace.id, reader.id],
  );
  if ((rows[0]?.count ?? 0) >= most) throw new BineshError('too_many_kept', { expected: most });
}

function shown(kind: Kept, { fields, version }: StoredRow, reader: Reader): Record<string, unknown> {
  const values = kind.given.map((name) => {
    const value = fields[name] ?? '';
    const convert = kind.toShown?.[name];
    return [name, convert === undefined ? value : convert(String(value))];
  });
  return {
    id: fields.id,
    ...Object.fromEntries(values),
    own: ownership({ fields }).owner === reader.id,
    version,
  };
}

function given(kind: Kept, input: Readonly<Record<string, unknown>>): RowInput {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    if (!kind.given.includes(name)) {
      throw new BineshError('unknown_field', { field: name, expected: kind.given.join(', ') });
    }
    row[name] = kind.toStored?.[name]?.(value) ?? value;
  }
  return row;
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

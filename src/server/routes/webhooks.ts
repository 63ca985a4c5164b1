import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Reader, readerOf } from '../../access/reader.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant, type Instant } from '../../core/instant.ts';
import { sql } from '../../facts/sql.ts';
import { webhookEvents } from '../../records/webhook-events.ts';
import { changeChannel } from '../../store/listen.ts';
import { type StoredRow, storedRow, tableSql } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import type { House } from '../house.ts';
import { need } from '../need.ts';
import { wholeNumber } from '../report-query.ts';
import { queueTest } from '../webhooks/follow.ts';
import { limitBody, readBody } from '../writing.ts';

const given = ['url', 'events', 'description', 'active'] as const;
const most = 50;
const largestPage = 200;

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Addresses that are told of changes, what they were told, and telling it again. */
export function webhookRoutes(house: House): Hono {
  const { store } = house;
  const app = new Hono();
  app.use(limitBody(100_000));
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });

  const write = async <T>(c: Context, work: (tx: Tx, reader: Reader) => Promise<T>): Promise<T> => {
    const reader = readerOf(c);
    return (await store.write(reader.workspace.id, reader.id, (tx) => work(tx, reader))).result;
  };
  /** Whoever delivers looks again. */
  const wake = ({ id, version }: Reader['workspace']) =>
    store.pool.query('select pg_notify($1, $2)', [changeChannel, `${id}:${version}`]);

  app.get('/', need('admin'), async (c) => {
    const { rows } = await store.pool.query(
      'select * from webhook where workspace_id = $1 order by ordinal',
      [readerOf(c).workspace.id],
    );
    const { type } = tableSql('webhook');
    return c.json({ webhooks: rows.map((row) => shown(storedRow(type, row))), events: webhookEvents });
  });

  app.get('/:id', need('admin'), async (c) => c.json(shown(await find(c, house))));

  app.post('/', need('admin'), async (c) => {
    const row = read(await readBody(c));
    const made = await write(c, async (tx, reader) => {
      const { rows } = await tx.client.query<{ count: number }>(
        'select count(*) from webhook where workspace_id = $1',
        [tx.workspace.id],
      );
      if ((rows[0]?.count ?? 0) >= most) throw new BineshError('too_many_kept', { expected: most });
      const id = await tx.insert('webhook', {
        ...row,
        owner_id: reader.id,
        created_at: formatInstant(tx.at),
      });
      const secret = newSecret();
      await tx.client.query(
        'insert into webhook_state (workspace_id, webhook_id, secret, position) values ($1, $2, $3, $4)',
        [tx.workspace.id, id, secret, tx.version],
      );
      return { ...shown(await stored(tx, id)), secret };
    });
    return c.json(made, 201);
  });

  app.patch('/:id', need('admin'), async (c) => {
    const row = read(await readBody(c));
    const changed = await write(c, async (tx) => {
      const id = c.req.param('id');
      const old = await stored(tx, id);
      await tx.update('webhook', id, row);
      const now = await stored(tx, id);
      // What happened while it was off is not told afterwards.
      if (old.fields.active !== true && now.fields.active === true) {
        await tx.client.query(
          'update webhook_state set position = $3 where workspace_id = $1 and webhook_id = $2',
          [tx.workspace.id, id, tx.version],
        );
      }
      return shown(now);
    });
    return c.json(changed);
  });

  app.post('/:id/secret', need('admin'), async (c) => {
    const secret = newSecret();
    const hook = await write(c, async (tx) => {
      const id = c.req.param('id');
      const row = await stored(tx, id);
      await tx.client.query(
        'update webhook_state set secret = $3 where workspace_id = $1 and webhook_id = $2',
        [tx.workspace.id, id, secret],
      );
      // The log says that there is another one, and never which.
      await tx.changed('webhook', id, { secret: '' }, { secret: '…' });
      return row;
    });
    return c.json({ ...shown(hook), secret });
  });

  app.delete('/:id', need('admin'), async (c) => {
    const id = c.req.param('id');
    await write(c, async (tx) => {
      await stored(tx, id);
      await tx.delete('webhook', id);
      const values = [tx.workspace.id, id];
      await tx.client.query('delete from webhook_state where workspace_id = $1 and webhook_id = $2', values);
      await tx.client.query(
        'delete from webhook_delivery where workspace_id = $1 and webhook_id = $2',
        values,
      );
    });
    return c.json({ id });
  });

  app.post('/:id/test', need('admin'), async (c) => {
    const hook = await find(c, house);
    const { workspace } = readerOf(c);
    const delivery = await queueTest(store, workspace.id, String(hook.fields.id));
    await wake(workspace);
    return c.json({ id: delivery }, 202);
  });

  app.get('/:id/deliveries', need('admin'), async (c) => {
    const hook = await find(c, house);
    const limit = Math.max(1, wholeNumber('limit', c.req.query('limit'), largestPage) ?? 50);
    const { state } = c.req.query();
    if (state !== undefined && !['waiting', 'delivered', 'failed'].includes(state)) {
      throw new BineshError('invalid_parameter', {
        field: 'state',
        value: state,
        expected: 'waiting, delivered, failed',
      });
    }
    const [at, id] = readCursor(c.req.query('cursor'));
    const { rows } = await store.pool.query<DeliveryRow>(
      sql`select ${deliveryColumns} from webhook_delivery d
        where d.workspace_id = ${readerOf(c).workspace.id} and d.webhook_id = ${hook.fields.id}
          ${state === undefined ? sql`` : sql`and d.state = ${state}`}
          ${at === undefined ? sql`` : sql`and (d.created_at, d.id) < (${at}::timestamptz, ${id})`}
        order by d.created_at desc, d.id desc limit ${limit + 1}`,
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? `${formatInstant(last.created_at)} ${last.id}` : null;
    return c.json({
      deliveries: page.map(deliveryShown),
      next: next === null ? null : Buffer.from(next).toString('base64url'),
    });
  });

  app.post('/:id/deliveries/:delivery/replay', need('admin'), async (c) => {
    const hook = await find(c, house);
    const { workspace } = readerOf(c);
    const delivery = c.req.param('delivery').replaceAll('\0', '');
    const { rows } = await store.pool.query<DeliveryRow>(
      sql`update webhook_delivery d set state = 'waiting', attempts = 0, next_at = clock_timestamp()
        where d.workspace_id = ${workspace.id} and d.webhook_id = ${hook.fields.id} and d.id = ${delivery}
        returning ${deliveryColumns}`,
    );
    const [row] = rows;
    if (row === undefined) throw new BineshError('not_found', { value: c.req.path });
    await wake(workspace);
    return c.json(deliveryShown(row), 202);
  });
  return app;
}

const deliveryColumns = sql`d.id, d.event, d.version, d.state, d.attempts, d.next_at, d.created_at, d.tried_at,
  d.status, d.ms, d.response, d.error, d.payload`;

interface DeliveryRow {
  readonly id: string;
  readonly event: string;
  readonly version: number;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly next_at: Instant | null;
  readonly created_at: Instant;
  readonly tried_at: Instant | null;
  readonly status: number | null;
  readonly ms: number | null;
  readonly response: string | null;
  readonly error: string | null;
  readonly payload: string;
}

const time = (instant: Instant | null): string | null => (instant === null ? null : formatInstant(instant));

function deliveryShown({ created_at, tried_at, next_at, payload, ...rest }: DeliveryRow) {
  return {
    ...rest,
    at: time(created_at),
    tried_at: time(tried_at),
    next_at: time(next_at),
    payload: JSON.parse(payload) as unknown,
  };
}

function shown({ fields, version }: StoredRow) {
  const { id, url, events, description, active, owner_id, created_at } = fields;
  return {
    id,
    url,
    events,
    description: description ?? '',
    active,
    owner: owner_id,
    created_at: formatInstant(created_at as Instant),
    version,
  };
}

function read(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(input);
  const unknown = names.find((name) => !given.some((known) => known === name));
  if (unknown !== undefined) {
    throw new BineshError('unknown_field', { field: unknown.slice(0, 200), expected: given.join(', ') });
  }
  return { ...input };
}

async function stored(tx: Tx, id: string): Promise<StoredRow> {
  const row = await tx.get('webhook', id);
  if (row === undefined) throw new BineshError('record_not_found', { type: 'webhook', value: id });
  return row;
}

async function find(c: Context, { store }: House): Promise<StoredRow> {
  const id = c.req.param('id') ?? '';
  const { type, select } = tableSql('webhook');
  const { rows } = id.includes('\0')
    ? { rows: [] }
    : await store.pool.query(select, [readerOf(c).workspace.id, id]);
  if (rows[0] === undefined) throw new BineshError('record_not_found', { type: 'webhook', value: id });
  return storedRow(type, rows[0]);
}

function readCursor(cursor: string | undefined): [at?: string, id?: string] {
  if (cursor === undefined || cursor === '') return [];
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/.test(at) && /^msg_[\w-]{1,200}$/.test(id)) return [at, id];
  throw new BineshError('invalid_parameter', {
    field: 'cursor',
    value: cursor.slice(0, 200),
    expected: 'next',
  });
}

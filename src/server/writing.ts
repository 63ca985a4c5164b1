import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Reader, readerOf } from '../access/reader.ts';
import { withinReach } from '../access/rights.ts';
import { BineshError } from '../core/errors.ts';
import { limitReferences } from '../store/references.ts';
import type { Tx } from '../store/tx.ts';
import type { House } from './house.ts';

export type Body = Readonly<Record<string, unknown>>;

/** What a write answers; the version that holds it is added. */
export interface Written {
  readonly status?: ContentfulStatusCode;
  readonly body: Body;
}

/** Thrown within a write: nothing of it is kept, and this is answered. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly written: Written;

  constructor(written: Written) {
    super('refused');
    this.written = written;
  }
}

/** Bytes of a body that writes records. */
export const largestBody = 2_000_000;

/** Refuses bodies beyond so many bytes. */
export function limitBody(maxSize: number = largestBody): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new BineshError('request_too_large', { expected: `${maxSize / 1_000_000} MB` });
    },
  });
}

/** Objects and lists within one another that a body may hold. */
const deepest = 20;

/** The body of a request: a JSON object. */
export async function readBody(c: Context): Promise<Body> {
  const value: unknown = await c.req.json().catch((error: unknown) => {
    throw error instanceof BineshError ? error : new BineshError('invalid_body', {}, error);
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth(value) > deepest) {
    throw new BineshError('invalid_body');
  }
  return value as Body;
}

function depth(value: object): number {
  let level: object[] = [value];
  let deep = 0;
  while (level.length > 0 && deep <= deepest) {
    deep++;
    level = level
      .flatMap((each): unknown[] => Object.values(each))
      .filter((each): each is object => typeof each === 'object' && each !== null);
  }
  return deep;
}

/**
 * Runs a write for the reader of a request and answers with what it says. A request that names an `Idempotency-Key`
 * is made once: within a day the same reader's same request gets the first answer again.
 */
export async function answerWrite(
  c: Context,
  house: House,
  work: (tx: Tx, reader: Reader) => Promise<Written>,
): Promise<Response> {
  const reader = readerOf(c);
  const key = idempotencyKey(c);
  const hash = key === undefined ? '' : await requestHash(c);
  const write = house.store.write(reader.workspace.id, reader.id, async (tx): Promise<Written> => {
    const known = key === undefined ? undefined : await answered(tx, reader, key, hash);
    if (known !== undefined) return known;
    limitReferences(tx, (type) => withinReach(reader, 'see', type));
    const { status = 200, body } = await work(tx, reader);
    const version = tx.log.count === 0 ? tx.version - 1 : tx.version;
    const written = { status, body: { ...body, version } };
    if (key !== undefined) await remember(tx, reader, key, hash, written);
    return written;
  });
  const { status, body } = await write.then(
    ({ result }) => result,
    (error: unknown) => {
      if (error instanceof Refusal) return error.written;
      throw error;
    },
  );
  c.header('Cache-Control', 'no-store');
  const { rowVersion } = body;
  if (typeof rowVersion === 'number') c.header('ETag', `"${rowVersion}"`);
  return c.json(body, status ?? 200);
}

/** The version of the row that `If-Match` says the change was made of; undefined where it says nothing. */
export function expectedVersion(c: Context): number | undefined {
  const given = c.req.header('if-match');
  if (given === undefined || given === '*') return undefined;
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(given.trim());
  if (match) return Number(match[1]);
  throw new BineshError('invalid_parameter', {
    field: 'If-Match',
    value: given.slice(0, 200),
    expected: '"12"',
  });
}

function idempotencyKey(c: Context): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new BineshError('invalid_parameter', {
    field: 'Idempotency-Key',
    value: key.slice(0, 200),
    expected: 'ASCII, ≤ 255',
  });
}

async function requestHash(c: Context): Promise<string> {
  const { pathname, search } = new URL(c.req.url);
  const text = `${c.req.method} ${pathname}${search}\n${await c.req.text()}`;
  return createHash('sha256').update(text).digest('hex');
}

/** The workspace is locked here, so of requests at the same time all but the first find its answer. */
async function answered(tx: Tx, reader: Reader, key: string, hash: string): Promise<Written | undefined> {
  const { rows } = await tx.client.query<{ hash: string; status: ContentfulStatusCode; answer: Body }>(
    `select hash, status, answer from idempotency
      where workspace_id = $1 and reader = $2 and key = $3 and at > clock_timestamp() - interval '1 day'`,
    [tx.workspace.id, reader.id, key],
  );
  const [row] = rows;
  if (row !== undefined && row.hash !== hash) throw new BineshError('idempotency_mismatch');
  return row && { status: row.status, body: row.answer };
}

async function remember(tx: Tx, reader: Reader, key: string, hash: string, written: Written): Promise<void> {
  await tx.client.query(
    `delete from idempotency where workspace_id = $1 and at <= clock_timestamp() - interval '1 day'`,
    [tx.workspace.id],
  );
  await tx.client.query(
    `insert into idempotency (workspace_id, reader, key, hash, status, answer) values ($1, $2, $3, $4, $5, $6)`,
    [tx.workspace.id, reader.id, key, hash, written.status ?? 200, JSON.stringify(written.body)],
  );
}

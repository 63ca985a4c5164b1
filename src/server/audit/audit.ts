import type { Reader } from '../../access/reader.ts';
import { hiddenFields, mayAct, maySeeRecord } from '../../access/rights.ts';
import { BineshError } from '../../core/errors.ts';
import { raw, sql, texts } from '../../facts/sql.ts';
import { records } from '../../records/index.ts';
import { type RecordName, titleField } from '../../records/record.ts';
import { quote } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import type { FieldValue } from '../../store/values.ts';
import type { AuditAsked } from './asked.ts';
import { type Entry, type Placed, streams } from './streams.ts';

/** An entry as it is told: whoever did it and whatever it was done to by their names. */
export interface Told extends Entry {
  readonly actorName: string | null;
  readonly name: string | null;
}

export interface AuditAnswer {
  readonly entries: readonly Told[];
  readonly next: string | null;
}

/** The place of each stream up to which a reader has read. */
type Places = Readonly<Record<string, string>>;

/**
 * What was done, newest first: changes of records, sign-ins and files taken out. Every stream is read in its own
 * order and the cursor keeps a place in each, so that nothing is told twice or left out while more comes in.
 */
export async function audit(
  store: Store,
  reader: Reader,
  asked: AuditAsked,
  cursor: string | undefined,
  limit: number,
): Promise<AuditAnswer> {
  const places = readCursor(cursor);
  const scope = { workspaceId: reader.workspace.id, readerId: reader.id };
  const read = await Promise.all(
    streams
      .filter((stream) => stream.has(asked))
      .map(async (stream) => {
        const rows = await stream.read(store, asked, scope, places[stream.name], limit + 1);
        return rows.map((row, order) => ({ ...row, order, stream: stream.name }));
      }),
  );
  const merged = read
    .flat()
    .sort((a, b) => compare(b.instant, a.instant) || compare(a.stream, b.stream) || a.order - b.order);
  const page = merged.slice(0, limit);
  const next = merged.length > limit ? cursorAfter(page, places) : null;
  return { entries: await told(store, reader, page), next };
}

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

function cursorAfter(page: readonly (Placed & { readonly stream: string })[], before: Places): string {
  const places = { ...before, ...Object.fromEntries(page.map(({ stream, place }) => [stream, place])) };
  return Buffer.from(JSON.stringify(places)).toString('base64url');
}

const placeShape: Readonly<Record<string, RegExp>> = {
  change: /^\d{1,15}\.\d{1,9}$/,
  sign_in: /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z [\w-]{1,40}$/,
  export: /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z [\w-]{1,40}$/,
};

function readCursor(cursor: string | undefined): Places {
  if (cursor === undefined) return {};
  try {
    const places: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const entries = Object.entries(places as object);
    const isPlace = ([name, place]: [string, unknown]) =>
      typeof place === 'string' && placeShape[name]?.test(place) === true;
    if (entries.length > 0 && entries.every(isPlace)) return Object.fromEntries(entries);
  } catch {
    // not one of ours
  }
  throw new BineshError('invalid_parameter', {
    field: 'cursor',
    value: cursor.slice(0, 200),
    expected: 'next',
  });
}

/**
 * An administrator may ask about everything; anybody else about one record that they see, or would see if it were
 * still there.
 */
export async function permit(
  store: Store,
  reader: Reader,
  { types, id }: AuditAsked,
  action: 'see' | 'export' = 'see',
): Promise<void> {
  if (reader.role === 'admin') return;
  const [type] = types ?? [];
  if (id === undefined || types?.length !== 1 || type === undefined || !isRecordName(type)) {
    throw new BineshError('forbidden');
  }
  if (records[type].key?.join() !== 'id') throw new BineshError('forbidden');
  if (await maySeeRecord(reader, type, id)) {
    if (action === 'see') return;
    const { rows } = await store.pool.query<Record<string, FieldValue>>(
      sql`select * from ${raw(quote(type))} where workspace_id = ${reader.workspace.id} and id = ${id}`,
    );
    if (rows[0] !== undefined && (await mayAct(reader, action, type, rows[0]))) return;
    throw new BineshError('forbidden');
  }
  const { rows } = await store.pool.query<{ before: Record<string, FieldValue> }>(
    sql`select c.before from change c where c.workspace_id = ${reader.workspace.id} and c.record_type = ${type}
      and c.record_id = ${id} and c.action = 'delete'
      and not exists (select 1 from ${raw(quote(type))} r where r.workspace_id = c.workspace_id and r.id = ${id})
      order by c.version desc, c.n desc limit 1`,
  );
  const [gone] = rows;
  if (gone !== undefined && (await mayAct(reader, 'see', type, gone.before))) {
    if (await mayAct(reader, action, type, gone.before)) return;
    throw new BineshError('forbidden');
  }
  throw new BineshError('record_not_found', { type, value: id });
}

const isRecordName = (name: string): name is RecordName => Object.hasOwn(records, name);

async function told(store: Store, reader: Reader, page: readonly Placed[]): Promise<Told[]> {
  const wanted = new Map<RecordName, Set<string>>();
  const want = (type: string, id: string | null) => {
    if (id === null || !isRecordName(type)) return;
    wanted.set(type, (wanted.get(type) ?? new Set()).add(id));
  };
  for (const { entry } of page) {
    want('user', entry.actor);
    want(entry.type, entry.id);
  }
  const names = new Map(
    await Promise.all(
      [...wanted].map(async ([type, ids]) => [type, await namesOf(store, reader, type, ids)] as const),
    ),
  );
  return page.map(({ entry }) => {
    const hidden = isRecordName(entry.type) ? hiddenFields(reader, entry.type) : new Set<string>();
    const title = isRecordName(entry.type) ? titleField(records[entry.type]) : undefined;
    const before = without(entry.before, hidden);
    const after = without(entry.after, hidden);
    const now = isRecordName(entry.type) ? names.get(entry.type)?.get(entry.id ?? '') : undefined;
    return {
      ...entry,
      // From where a colleague works is for administrators.
      from: reader.role === 'admin' ? entry.from : { ...entry.from, address: null },
      before,
      after,
      actorName: names.get('user')?.get(entry.actor ?? '') ?? null,
      name:
        title === undefined || hidden.has(title) ? null : (now ?? textOf(after?.[title] ?? before?.[title])),
    };
  });
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function without(fields: Entry['before'], hidden: ReadonlySet<string>): Entry['before'] {
  if (fields === null || hidden.size === 0) return fields;
  const { custom, ...own } = fields;
  const shown = Object.entries(own).filter(([name]) => !hidden.has(name));
  const kept = Object.entries((custom as object | undefined) ?? {}).filter(
    ([name]) => !hidden.has(`custom.${name}`),
  );
  return {
    ...Object.fromEntries(shown),
    ...(custom === undefined ? {} : { custom: Object.fromEntries(kept) }),
  };
}

async function namesOf(
  { pool }: Store,
  { workspace }: Reader,
  type: RecordName,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const title = titleField(records[type]);
  if (title === undefined || !('id' in records[type].fields)) return new Map();
  const { rows } = await pool.query<{ id: string; name: string }>(
    sql`select id, ${raw(quote(title))} as name from ${raw(quote(type))}
      where workspace_id = ${workspace.id} and id = any(${texts([...ids])}) and ${raw(quote(title))} is not null`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

import { randomUUID } from 'node:crypto';
import { searchPattern } from '../core/fold.ts';
import { records } from '../records/index.ts';
import { type RecordName, type RecordType, titleField } from '../records/record.ts';
import { eraseAttachments } from './attachments.ts';
import { type PersonRecords, wordsOf } from './person.ts';
import { columnTypes, quote } from './schema.ts';
import type { Tx } from './tx.ts';

/** What stands where a person's name stood. */
export const erasedName = 'شخص حذف‌شده';

/** Words by which the person was known, and the files that held his voice. */
export interface Erased {
  readonly counts: Readonly<Record<string, number>>;
  readonly recordings: readonly string[];
  /** Hashes of the files that were kept about him. */
  readonly files: readonly string[];
}

const linking = ['message_id', 'in_reply_to'];

/**
 * Takes a person out of the records and out of what the change log, kept answers and deliveries said of him. Rows,
 * links, times, durations and amounts stay, and with them every figure. The log tells that it was done, not what there
 * was; nothing brings it back.
 */
export async function erasePerson(tx: Tx, person: PersonRecords): Promise<Erased> {
  const known = await knownBy(tx, person);
  const recordings = await recordingsOf(tx, person.get('call') ?? []);
  const renamed = await renameMessages(tx, person.get('email') ?? []);
  const counts: Record<string, number> = {};
  for (const [type, ids] of person) {
    if (ids.length === 0) continue;
    counts[type] = type === 'deal' ? await scrubDeals(tx, ids, known) : await empty(tx, type, ids);
  }
  await forgetAnswers(tx, [...[...person.values()].flat(), ...renamed], known);
  const files = await eraseAttachments(tx, person, erasedName);
  return { counts, recordings, files };
}

async function empty(tx: Tx, type: RecordName, ids: readonly string[]): Promise<number> {
  const declared: RecordType = records[type];
  const title = titleField(declared);
  const names = wordsOf(type).filter((name) => !linking.includes(name));
  const value = (name: string): string | null =>
    name === title && declared.fields[name]?.required ? erasedName : null;
  const set = names.map((name, at) => `${quote(name)} = $${at + 4}::${columnTypes.text}`);
  const { rows } = await tx.client.query<{ id: string }>(
    `update ${quote(type)} set ${[...set, `custom = '{}'`].join(', ')}, version = $3
      where workspace_id = $1 and id = any($2) returning id`,
    [tx.workspace.id, ids, tx.version, ...names.map(value)],
  );
  const after = Object.fromEntries(names.map((name) => [name, value(name)]));
  for (const { id } of rows) await tx.changed(type, id, {}, { ...after, custom: {} });
  await tx.log.flush();
  await scrubLog(tx, type, ids, after);
  return rows.length;
}

/** Writes the erased values over whatever the change log kept of these fields. */
async function scrubLog(
  tx: Tx,
  type: RecordName,
  ids: readonly string[],
  values: Readonly<Record<string, string | null>>,
): Promise<void> {
  const scrubbed = (side: string) => `(select jsonb_object_agg(key, case
    when key = 'custom' then '{}'::jsonb when $4::jsonb ? key then $4::jsonb->key else value end) from jsonb_each(${side}))`;
  await tx.client.query(
    `update change set before = ${scrubbed('before')}, after = ${scrubbed('after')}
      where workspace_id = $1 and record_type = $2 and record_id = any($3)`,
    [tx.workspace.id, type, ids, JSON.stringify(values)],
  );
}

/** Replies are found by the ids of messages: they become other ids, alike on both sides. Answers whose. */
async function renameMessages(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const touched: string[] = [];
  const { rows } = await tx.client.query<{ message: string }>(
    `select distinct m.message from email e, lateral (values (btrim(e.message_id, e' \\t\\r\\n')),
        (btrim(e.in_reply_to, e' \\t\\r\\n'))) m(message)
      where e.workspace_id = $1 and e.id = any($2) and m.message <> ''`,
    [tx.workspace.id, ids],
  );
  const from = rows.map(({ message }) => message);
  const to = from.map(() => `<${randomUUID()}@erased>`);
  for (const column of linking) {
    const { rows: changed } = await tx.client.query<{ id: string; now: string }>(
      `update email e set ${quote(column)} = m.now, version = $4 from unnest($2::text[], $3::text[]) m(was, now)
        where e.workspace_id = $1 and btrim(e.${quote(column)}, e' \\t\\r\\n') = m.was returning e.id, m.now`,
      [tx.workspace.id, from, to, tx.version],
    );
    for (const { id, now } of changed) {
      touched.push(id);
      await tx.changed('email', id, {}, { [column]: now });
      await tx.log.flush();
      await scrubLog(tx, 'email', [id], { [column]: now });
    }
  }
  return touched;
}

/** A deal stays a deal of the company; the person's name, number and address go from its name and custom fields. */
async function scrubDeals(tx: Tx, ids: readonly string[], known: readonly string[]): Promise<number> {
  const clean = scrubber(known);
  const { rows } = await tx.client.query<{ id: string; name: string; custom: Record<string, string> }>(
    'select id, name, custom from deal where workspace_id = $1 and id = any($2)',
    [tx.workspace.id, ids],
  );
  let count = 0;
  for (const { id, name, custom } of rows) {
    const next = { name: clean(name), custom: mapValues(custom, clean) };
    if (JSON.stringify(next) === JSON.stringify({ name, custom })) continue;
    await tx.client.query(
      'update deal set name = $3, custom = $4, version = $5 where workspace_id = $1 and id = $2',
      [tx.workspace.id, id, next.name, JSON.stringify(next.custom), tx.version],
    );
    await tx.changed('deal', id, {}, next);
    count++;
  }
  await tx.log.flush();
  const { rows: logged } = await tx.client.query<{
    version: number;
    n: number;
    before: unknown;
    after: unknown;
  }>(
    `select version, n, before, after from change
      where workspace_id = $1 and record_type = 'deal' and record_id = any($2)`,
    [tx.workspace.id, ids],
  );
  for (const { version, n, before, after } of logged) {
    const [was, is] = [scrubJson(before, clean), scrubJson(after, clean)];
    if (JSON.stringify([was, is]) === JSON.stringify([before, after])) continue;
    await tx.client.query(
      `update change set before = nullif($4::jsonb, 'null'), after = nullif($5::jsonb, 'null')
        where workspace_id = $1 and version = $2 and n = $3`,
      [tx.workspace.id, version, n, JSON.stringify(was), JSON.stringify(is)],
    );
  }
  return count;
}

/** Name, number and address as they stand in the records and as the log knows them. */
async function knownBy(tx: Tx, person: PersonRecords): Promise<string[]> {
  const known = new Set<string>();
  for (const type of ['contact', 'lead', 'user'] as const) {
    const ids = person.get(type) ?? [];
    const names = ['name', 'email', 'phone'].filter((name) => name in records[type].fields);
    const { rows } = await tx.client.query<Record<string, string | null>>(
      `select ${names.map(quote).join(', ')} from ${quote(type)} where workspace_id = $1 and id = any($2)
        union all
        select ${names.map((name) => `s.side->>'${name}'`).join(', ')} from change c, lateral (values (c.before), (c.after)) s(side)
        where c.workspace_id = $1 and c.record_type = $3 and c.record_id = any($2) and s.side is not null`,
      [tx.workspace.id, ids, type],
    );
    for (const row of rows)
      for (const value of Object.values(row))
        if (value !== null && value.trim().length > 2) known.add(value.trim());
  }
  known.delete(erasedName);
  // The longest first, so that no part of a name stays behind.
  return [...known].sort((a, b) => b.length - a.length);
}

function scrubber(known: readonly string[]): (text: string) => string {
  const patterns = known.map(searchPattern).filter((pattern) => pattern !== '');
  if (patterns.length === 0) return (text) => text;
  const any = new RegExp(patterns.join('|'), 'giu');
  return (text) => text.replace(any, erasedName);
}

const mapValues = (of: Readonly<Record<string, string>>, change: (text: string) => string) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value)]));

function scrubJson(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, scrubJson(inner, clean)]));
}

/** Recordings that no other call has. */
async function recordingsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.client.query<{ recording: string }>(
    `select distinct recording from call c where workspace_id = $1 and id = any($2) and recording <> ''
      and not exists (select 1 from call o where o.workspace_id = $1 and o.recording = c.recording and o.id <> all($2))`,
    [tx.workspace.id, ids],
  );
  return rows.map(({ recording }) => recording);
}

/** Answers kept for repeated requests, deliveries to webhooks, and what was asked of files. */
async function forgetAnswers(tx: Tx, of: readonly string[], known: readonly string[]): Promise<void> {
  const ids = of.map((id) => JSON.stringify(id));
  const holds = (column: string) =>
    `exists (select 1 from unnest($2::text[]) mark where position(mark in ${column}::text) > 0)`;
  const { id } = tx.workspace;
  await tx.client.query(`delete from idempotency where workspace_id = $1 and ${holds('answer')}`, [id, ids]);
  await tx.client.query(`delete from webhook_delivery where workspace_id = $1 and ${holds('payload')}`, [
    id,
    ids,
  ]);
  await tx.client.query(`update export_event set told = '{}' where workspace_id = $1 and ${holds('told')}`, [
    id,
    known.map((text) => JSON.stringify(text).slice(1, -1)),
  ]);
}

import { rm } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { forgetAccount } from '../../access/forget.ts';
import type { Reader } from '../../access/reader.ts';
import { BineshError } from '../../core/errors.ts';
import { formatInstant, type Instant, now } from '../../core/instant.ts';
import { recordingsFolder } from '../../exchange/bundle/recordings.ts';
import { records } from '../../records/index.ts';
import { type Erased, erasePerson } from '../../store/erase.ts';
import { type PersonRecords, type PersonType, personRecords, personTypes } from '../../store/person.ts';
import { columnsOf, quote } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import { recordKey, storedRow } from '../../store/tables.ts';
import type { Tx } from '../../store/tx.ts';
import type { House } from '../house.ts';
import { missing, shownRow } from '../record-input.ts';

const mostChanges = 10_000;

/** A type whose records are people. */
export function personType(name: string): PersonType {
  const type = personTypes.find((each) => each === name);
  if (type !== undefined) return type;
  throw new BineshError('unknown_record_type', {
    value: name.slice(0, 200),
    expected: personTypes.join(', '),
  });
}

/** Everything that is kept about a person, for whoever asks for it. */
export async function personalData({ store }: House, reader: Reader, type: PersonType, id: string) {
  const { pool } = store;
  const { workspace } = reader;
  const person = await personRecords(pool, workspace.id, type, id);
  const found: Record<string, unknown[]> = {};
  for (const [of, ids] of person) {
    const declared = records[of];
    const { rows } = await pool.query(
      `select ${columnsOf(declared).map(quote).join(', ')} from ${quote(of)}
        where workspace_id = $1 and id = any($2) order by ordinal`,
      [workspace.id, ids],
    );
    const shown = rows.map((row) => {
      const stored = storedRow(declared, row);
      return {
        id: recordKey(declared, stored.fields, stored.ordinal),
        ...shownRow(reader, declared, stored),
      };
    });
    if (shown.length > 0) found[of] = shown;
  }
  const changes = await changesOf(store, workspace.id, person);
  if (found[type] === undefined && changes.every((change) => change.id !== id)) throw missing(type, id);
  return {
    type,
    id,
    at: formatInstant(now()),
    records: found,
    changes,
    files: await filesOf(store, workspace.id, person),
    signIns: type === 'user' ? await signInsOf(store, workspace.id, id) : [],
  };
}

interface Logged {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly type: string;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

async function changesOf({ pool }: Store, workspaceId: number, person: PersonRecords) {
  const pairs = [...person].flatMap(([type, ids]) => ids.map((id) => [type, id] as const));
  const { rows } = await pool.query<Logged>(
    `select c.at, c.actor, c.action, c.record_type as type, c.record_id as id, c.before, c.after
      from unnest($2::text[], $3::text[]) p(type, id)
        join change c on c.workspace_id = $1 and c.record_type = p.type and c.record_id = p.id
      order by c.version, c.n limit ${mostChanges}`,
    [workspaceId, pairs.map(([type]) => type), pairs.map(([, id]) => id)],
  );
  return rows.map(({ at, ...rest }) => ({ at: formatInstant(at), ...rest }));
}

/** The files that are kept beside a person's own records. */
async function filesOf({ pool }: Store, workspaceId: number, person: PersonRecords) {
  const { rows } = await pool.query(
    `select id, name, size, mime, entity as type, entity_id as of from attachment
      where workspace_id = $1 and (entity = 'contact' and entity_id = any($2) or entity = 'lead' and entity_id = any($3))
      order by ordinal`,
    [workspaceId, person.get('contact') ?? [], person.get('lead') ?? []],
  );
  return rows;
}

async function signInsOf({ pool }: Store, workspaceId: number, id: string) {
  const { rows } = await pool.query<{
    at: Instant;
    kind: string;
    address: string | null;
    agent: string | null;
  }>(
    `select at, kind, address, agent from sign_in_event where workspace_id = $1 and user_id = $2
      order by at limit ${mostChanges}`,
    [workspaceId, id],
  );
  return rows.map(({ at, ...rest }) => ({ at: formatInstant(at), ...rest }));
}

/** Takes a person out of everything that is kept; a user's account goes with him. */
export async function erase(tx: Tx, type: PersonType, id: string): Promise<Erased> {
  const isThere = (await tx.get(type, id)) !== undefined;
  const { rows: logged } = await tx.client.query(
    'select 1 from change where workspace_id = $1 and record_type = $2 and record_id = $3 limit 1',
    [tx.workspace.id, type, id],
  );
  if (!isThere && logged.length === 0) throw missing(type, id);
  if (type === 'user' && isThere) {
    await tx.update('user', id, { active: false });
    await forgetAccount(tx.client, tx.workspace.id, id);
  }
  return erasePerson(tx, await personRecords(tx.client, tx.workspace.id, type, id));
}

/** Removes recordings below the workspace's folder; a call's `recording` may also be an address elsewhere. */
export async function removeRecordings(
  { store }: House,
  workspaceId: number,
  paths: readonly string[],
): Promise<void> {
  const folder = recordingsFolder(store.dataFolder, workspaceId);
  for (const path of paths) {
    const file = resolve(folder, path);
    const inside = relative(folder, file);
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || path.includes('\0')) continue;
    await rm(file, { force: true });
  }
}

import type { PoolClient } from 'pg';
import { machineOwner, readerFor } from '../../access/granted.ts';
import { memberOf } from '../../access/membership.ts';
import type { Reader } from '../../access/reader.ts';
import { hiddenFields, mayAct, sightOf } from '../../access/rights.ts';
import { formatInstant } from '../../core/instant.ts';
import { raw, sql } from '../../facts/sql.ts';
import { records } from '../../records/index.ts';
import type { RecordName } from '../../records/record.ts';
import { eventActions, isAskedFor } from '../../records/webhook-events.ts';
import { type Change, type ChangeFields, readChanges } from '../../store/changes.ts';
import { quote } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import { keyValues } from '../../store/tables.ts';
import type { FieldValue } from '../../store/values.ts';
import type { Workspace } from '../../store/workspaces.ts';

const atOnce = 500;

interface Hook {
  readonly id: string;
  readonly events: readonly string[];
  readonly owner_id: string;
}

/**
 * Puts what has changed in a workspace since each of its webhooks last looked into the queue. Place and queue move in
 * one transaction, so a change is queued exactly once whatever happens in between. Answers how many were queued.
 */
export async function follow(store: Store, workspaceId: number): Promise<number> {
  const { rows: hooks } = await store.pool.query<Hook>(
    'select id, events, owner_id from webhook where workspace_id = $1 and active order by ordinal',
    [workspaceId],
  );
  let queued = 0;
  for (const hook of hooks) {
    for (;;) {
      const step = await followOnce(store, workspaceId, hook);
      queued += step.queued;
      if (step.atEnd) break;
    }
  }
  return queued;
}

async function followOnce(
  store: Store,
  workspaceId: number,
  hook: Hook,
): Promise<{ queued: number; atEnd: boolean }> {
  const client = await store.pool.connect();
  try {
    await client.query('begin');
    // Another process that follows the same webhook just now does this very work.
    const { rows } = await client.query<{ position: number }>(
      `select position from webhook_state where workspace_id = $1 and webhook_id = $2 for update skip locked`,
      [workspaceId, hook.id],
    );
    const from = rows[0]?.position;
    const changes = from === undefined ? [] : await readChanges(store.pool, workspaceId, from, atOnce);
    const last = changes.at(-1);
    if (last === undefined) {
      await client.query('rollback');
      return { queued: 0, atEnd: true };
    }
    const messages = await messagesOf(store, workspaceId, hook, changes);
    await queue(client, workspaceId, hook.id, messages);
    await client.query('update webhook_state set position = $3 where workspace_id = $1 and webhook_id = $2', [
      workspaceId,
      hook.id,
      last.version,
    ]);
    await client.query('commit');
    return { queued: messages.length, atEnd: changes.length < atOnce };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

interface Message {
  readonly id: string;
  readonly event: string;
  readonly version: number;
  readonly payload: string;
}

async function queue(
  client: Pick<PoolClient, 'query'>,
  workspaceId: number,
  webhookId: string,
  messages: readonly Message[],
): Promise<void> {
  if (messages.length === 0) return;
  await client.query(
    `insert into webhook_delivery (workspace_id, webhook_id, id, event, version, payload)
      select $1, $2, id, event, version, payload
      from jsonb_to_recordset($3::jsonb) as message(id text, event text, version bigint, payload text)
      on conflict do nothing`,
    [workspaceId, webhookId, JSON.stringify(messages)],
  );
}

/** A message that tells of nothing, to try an address with. Answers its id. */
export async function queueTest(store: Store, workspaceId: number, webhookId: string): Promise<string> {
  const id = `msg_${crypto.randomUUID()}`;
  const payload = JSON.stringify({ type: 'test', timestamp: new Date().toISOString(), data: {} });
  await queue(store.pool as unknown as PoolClient, workspaceId, webhookId, [
    { id, event: 'test', version: 0, payload },
  ]);
  return id;
}

async function messagesOf(
  store: Store,
  workspaceId: number,
  hook: Hook,
  changes: readonly Change[],
): Promise<Message[]> {
  const wanted = changes.filter((change) => isAskedFor(eventOf(change), hook.events));
  if (wanted.length === 0) return [];
  const workspace = await store.workspace(workspaceId);
  const owner = await ownerOf(store, workspace, hook.owner_id);
  if (owner === undefined) return [];
  const messages: Message[] = [];
  for (const change of wanted) {
    if (!(await sees(store, owner, change))) continue;
    const event = eventOf(change);
    const id = `msg_${hook.id}_${change.version}_${change.n}`;
    const payload = JSON.stringify(payloadOf(workspace, owner, change, event));
    messages.push({ id, event, version: change.version, payload });
  }
  return messages;
}

const eventOf = ({ recordType, action }: Change): string => `${recordType}.${eventActions[action]}`;

/** Whoever made the webhook, as what they may see now; undefined once they are gone. */
async function ownerOf(store: Store, workspace: Workspace, userId: string): Promise<Reader | undefined> {
  if (userId === machineOwner(store, workspace).id) return machineOwner(store, workspace);
  const member = await memberOf(store.pool, workspace.id, userId);
  return member && readerFor(store, workspace, member.userId, member.role);
}

async function sees(store: Store, owner: Reader, change: Change): Promise<boolean> {
  if (sightOf(owner) === null) return true;
  const type = change.recordType as RecordName;
  const fields = change.action === 'update' ? await rowOf(store, owner, type, change.recordId) : change.after;
  const known = fields ?? change.before;
  return (
    change.recordId !== null &&
    known !== null &&
    mayAct(owner, 'see', type, known as Record<string, FieldValue>)
  );
}

async function rowOf(
  { pool }: Store,
  { workspace }: Reader,
  type: RecordName,
  id: string | null,
): Promise<ChangeFields | null> {
  const key = records[type].key?.join() === 'id' ? keyValues(records[type], id ?? '') : undefined;
  if (key === undefined) return null;
  const { rows } = await pool.query(
    sql`select * from ${raw(quote(type))} where workspace_id = ${workspace.id} and id = ${key[0]}`,
  );
  return rows[0] ?? null;
}

function payloadOf(
  workspace: Workspace,
  owner: Reader,
  change: Change,
  event: string,
): Record<string, unknown> {
  const hidden = hiddenFields(owner, change.recordType as RecordName);
  return {
    type: event,
    timestamp: formatInstant(change.at),
    data: {
      workspace: { id: workspace.id, name: workspace.name },
      version: change.version,
      n: change.n,
      actor: change.actor,
      record: { type: change.recordType, id: change.recordId },
      before: shown(change.before, hidden),
      after: shown(change.after, hidden),
    },
  };
}

function shown(fields: ChangeFields | null, hidden: ReadonlySet<string>): Record<string, unknown> | null {
  if (fields === null) return null;
  const own = Object.entries(fields).filter(([name]) => !hidden.has(name));
  return Object.fromEntries(
    own.map(([name, value]) => {
      if (name !== 'custom' || typeof value !== 'object' || value === null) return [name, value];
      return [
        name,
        Object.fromEntries(Object.entries(value).filter(([key]) => !hidden.has(`custom.${key}`))),
      ];
    }),
  );
}

import { type Kysely, sql } from 'kysely';

/**
 * What webhooks need beside their own rows: the secret and how far the change log has been followed, and what is to be
 * delivered or has been. A delivery is both its place in the queue and its line in the log.
 */
export async function makeWebhookTables(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table webhook_state (
    workspace_id bigint not null,
    webhook_id text not null,
    secret text not null,
    position bigint not null,
    primary key (workspace_id, webhook_id)
  )`,
  `create table webhook_delivery (
    workspace_id bigint not null,
    id text not null,
    webhook_id text not null,
    event text not null,
    version bigint not null,
    payload text not null,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
    attempts int not null default 0,
    next_at timestamptz default clock_timestamp(),
    created_at timestamptz not null default clock_timestamp(),
    tried_at timestamptz,
    status int,
    ms int,
    response text,
    error text,
    primary key (workspace_id, id)
  )`,
  `create index webhook_delivery_due on webhook_delivery (next_at) where state = 'waiting'`,
  'create index webhook_delivery_of on webhook_delivery (workspace_id, webhook_id, created_at)',
];

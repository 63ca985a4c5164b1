import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { BineshError } from '../core/errors.ts';
import { makeAccountTables } from './account-tables.ts';
import { makeAuditTables } from './audit-tables.ts';
import type { Database } from './database.ts';
import { recordTableStatements } from './schema.ts';
import { makeWebhookTables } from './webhook-tables.ts';

export const oldestPostgres = 15;

/** Numbered and never changed once released. Record tables follow their declarations instead (schema.ts). */
const migrations: Record<string, Migration> = {
  '0001-workspace-and-change': {
    async up(db) {
      await sql`create table workspace (
        id bigint generated always as identity primary key,
        name text not null unique,
        time_zone text not null,
        currency text not null,
        calendar text not null,
        week_start text not null,
        locale text not null,
        version bigint not null default 0,
        changed_at timestamptz not null default clock_timestamp(),
        epoch uuid not null default gen_random_uuid(),
        ordinals jsonb not null default '{}',
        created_at timestamptz not null default clock_timestamp()
      )`.execute(db);
      await sql`create table change (
        workspace_id bigint not null,
        version bigint not null,
        n int not null,
        at timestamptz not null,
        actor text not null,
        action text not null check (action in ('insert', 'update', 'delete', 'import')),
        record_type text not null,
        record_id text,
        before jsonb,
        after jsonb,
        primary key (workspace_id, version, n)
      )`.execute(db);
      await sql`create index change_record on change (workspace_id, record_type, record_id)`.execute(db);
      await sql`create table setting (name text primary key, value text not null)`.execute(db);
    },
  },
  '0002-workspace-options': {
    async up(db) {
      // `turns`: who was given a lead or deal at which version, for whose turn it is next.
      await sql`alter table workspace add column options jsonb not null default '{}',
        add column turns jsonb not null default '{}'`.execute(db);
    },
  },
  '0002-accounts': { up: makeAccountTables },
  '0003-repeated-requests': {
    async up(db) {
      await sql`create table idempotency (
        workspace_id bigint not null,
        reader text not null,
        key text not null,
        hash text not null,
        status int not null,
        answer jsonb not null,
        at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, reader, key)
      )`.execute(db);
      // A deleted record that comes back takes its old place among the others.
      await sql`alter table change add column ordinal bigint`.execute(db);
      await sql`create index change_deleted on change (workspace_id, version, n) where action = 'delete'`.execute(
        db,
      );
    },
  },
  '0004-audit': { up: makeAuditTables },
  '0005-webhooks': { up: makeWebhookTables },
};

/** Brings the database to this program's schema; refuses one that is too old a server or too new a schema. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const server = await sql<{ version: string }>`show server_version`.execute(db);
  const version = server.rows[0]?.version ?? '';
  if (Number.parseInt(version, 10) < oldestPostgres) {
    throw new BineshError('database_too_old', { value: version, expected: oldestPostgres });
  }
  const statements = recordTableStatements();
  const fingerprint = createHash('sha256')
    .update([...Object.keys(migrations), ...statements].join(';'))
    .digest('hex');
  if ((await readFingerprint(db)) === fingerprint) return;
  await sql`create schema if not exists binesh`.execute(db);
  await refuseNewer(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'binesh',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await db.transaction().execute(async (tx) => {
    await sql`lock table setting in exclusive mode`.execute(tx);
    for (const statement of statements) await sql.raw(statement).execute(tx);
    await sql`insert into setting (name, value) values ('schema', ${fingerprint})
      on conflict (name) do update set value = excluded.value`.execute(tx);
  });
}

async function readFingerprint(db: Kysely<Database>): Promise<string | undefined> {
  const found = await sql<{
    table: string | null;
  }>`select to_regclass('binesh.setting')::text as table`.execute(db);
  if (!found.rows[0]?.table) return undefined;
  const row = await db.selectFrom('setting').select('value').where('name', '=', 'schema').executeTakeFirst();
  return row?.value;
}

async function refuseNewer(db: Kysely<Database>): Promise<void> {
  const table = await sql<{
    table: string | null;
  }>`select to_regclass('binesh.kysely_migration')::text as table`.execute(db);
  if (!table.rows[0]?.table) return;
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const newest = done.rows.at(-1)?.name ?? '';
  if (!Object.hasOwn(migrations, newest)) {
    throw new BineshError('database_too_new', {
      value: newest,
      expected: Object.keys(migrations).at(-1) ?? '',
    });
  }
}

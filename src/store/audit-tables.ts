import { type Kysely, sql } from 'kysely';

/**
 * What the change log does not hold of who did what: one row a version says when, by whom and from where it was
 * written, and one row a file says who took data out.
 */
export async function makeAuditTables(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table change_origin (
    workspace_id bigint not null,
    version bigint not null,
    at timestamptz not null,
    actor text not null,
    way text,
    address text,
    primary key (workspace_id, version)
  )`,
  `insert into change_origin (workspace_id, version, at, actor)
    select distinct on (workspace_id, version) workspace_id, version, at, actor from change
    order by workspace_id, version, n`,
  'create index change_origin_at on change_origin (workspace_id, at)',
  'create index change_origin_actor on change_origin (workspace_id, actor, version)',
  'create index change_type on change (workspace_id, record_type, version)',
  `create table export_event (
    workspace_id bigint not null,
    id uuid not null default gen_random_uuid(),
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    way text,
    address text,
    what text not null,
    told jsonb not null default '{}',
    primary key (workspace_id, id)
  )`,
  'create index export_event_at on export_event (workspace_id, at)',
];

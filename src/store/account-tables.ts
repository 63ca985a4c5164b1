import { type Kysely, sql } from 'kysely';

/**
 * Who signs in. The tables `account_…` belong to the installation and hold what the library of the accounts keeps
 * (src/access/sign-in-library.ts); a workspace knows an account by its row in `membership`.
 */
export async function makeAccountTables(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const kept = 'created_at timestamptz not null, updated_at timestamptz not null';

const statements = [
  `create table account_holder (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null,
    image text,
    two_factor_enabled boolean not null default false,
    ${kept}
  )`,
  `create table account_session (
    id text primary key,
    token text not null unique,
    user_id text not null,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    ${kept}
  )`,
  'create index account_session_user on account_session (user_id)',
  `create table account_credential (
    id text primary key,
    account_id text not null,
    provider_id text not null,
    user_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    ${kept}
  )`,
  'create index account_credential_user on account_credential (user_id)',
  `create table account_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    ${kept}
  )`,
  'create index account_verification_identifier on account_verification (identifier)',
  `create table account_second_factor (
    id text primary key,
    secret text not null,
    backup_codes text not null,
    user_id text not null,
    verified boolean not null default true,
    failed_verification_count int not null default 0,
    locked_until timestamptz
  )`,
  'create index account_second_factor_user on account_second_factor (user_id)',
  `create table account_passkey (
    id text primary key,
    name text,
    public_key text not null,
    user_id text not null,
    credential_id text not null unique,
    counter bigint not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    created_at timestamptz,
    aaguid text
  )`,
  'create index account_passkey_user on account_passkey (user_id)',
  `create table account_link (
    hash text primary key,
    kind text not null check (kind in ('administrator', 'invite', 'reset', 'sign_in')),
    workspace_id bigint,
    user_id text,
    holder_id text,
    email text,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  `create table membership (
    workspace_id bigint not null,
    user_id text not null,
    holder_id text not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (workspace_id, user_id),
    unique (workspace_id, holder_id)
  )`,
  'create index membership_holder on membership (holder_id)',
  `create table api_key (
    workspace_id bigint not null,
    id text not null,
    hash text not null,
    user_id text not null,
    name text not null,
    start text not null,
    scopes text[] not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz,
    used_at timestamptz,
    revoked_at timestamptz,
    primary key (workspace_id, id)
  )`,
  'create index api_key_hash on api_key (hash)',
  `create table sign_in_event (
    workspace_id bigint not null,
    id bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    account text,
    user_id text,
    kind text not null,
    address text,
    agent text,
    primary key (workspace_id, id)
  )`,
  'create index sign_in_event_at on sign_in_event (workspace_id, at)',
];

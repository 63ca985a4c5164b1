import type { Pool } from 'pg';

/** What the audit tells of accounts. */
export const signInEventKinds = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'password_changed',
  'second_step_on',
  'second_step_off',
  'passkey_added',
  'passkey_removed',
  'session_ended',
  'key_created',
  'key_revoked',
  'invited',
  'invitation_used',
  'reset_link',
  'role_changed',
  'disabled',
  'enabled',
] as const;
export type SignInEventKind = (typeof signInEventKinds)[number];

export interface SignInEvent {
  readonly kind: SignInEventKind;
  readonly account?: string | undefined;
  readonly userId?: string | undefined;
  readonly address?: string | undefined;
  readonly agent?: string | undefined;
}

const longestAgent = 300;

/** Keeps an event of a workspace. */
export async function keepEvent(pool: Pool, workspaceId: number, event: SignInEvent): Promise<void> {
  await pool.query({
    name: 'sign-in-event',
    text: `insert into sign_in_event (workspace_id, account, user_id, kind, address, agent)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [workspaceId, event.account, event.userId, event.kind, event.address, plain(event.agent)],
  });
}

/** Keeps an event of an account in every workspace that it is a member of; of an unknown one, in none. */
export async function keepEventOf(
  pool: Pool,
  holder: { readonly id: string } | { readonly email: string },
  event: SignInEvent,
): Promise<void> {
  const [column, value] = 'id' in holder ? ['id', holder.id] : ['email', holder.email.trim().toLowerCase()];
  await pool.query(
    `insert into sign_in_event (workspace_id, account, user_id, kind, address, agent)
     select m.workspace_id, h.email, m.user_id, $2, $3, $4
     from account_holder h join membership m on m.holder_id = h.id where h.${column} = $1`,
    [value.replaceAll('\0', ''), event.kind, event.address, plain(event.agent)],
  );
}

const plain = (agent: string | undefined) => agent?.replaceAll('\0', '').slice(0, longestAgent);

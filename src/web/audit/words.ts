import type { MessageId } from '../language/messages.ts';

/** What was done to records. */
export const recordDeeds = {
  insert: 'did_insert',
  update: 'did_update',
  delete: 'did_delete',
  import: 'did_import',
  export: 'did_export',
} as const satisfies Record<string, MessageId>;

/** What was done with accounts. */
export const accountDeeds = {
  signed_in: 'did_signed_in',
  sign_in_failed: 'did_sign_in_failed',
  signed_out: 'did_signed_out',
  password_changed: 'did_password_changed',
  second_step_on: 'did_second_step_on',
  second_step_off: 'did_second_step_off',
  passkey_added: 'did_passkey_added',
  passkey_removed: 'did_passkey_removed',
  session_ended: 'did_session_ended',
  key_created: 'did_key_created',
  key_revoked: 'did_key_revoked',
  invited: 'did_invited',
  invitation_used: 'did_invitation_used',
  reset_link: 'did_reset_link',
  role_changed: 'did_role_changed',
  disabled: 'did_disabled',
  enabled: 'did_enabled',
} as const satisfies Record<string, MessageId>;

/** Everything that is told, by its code. */
export const deeds: Readonly<Record<string, MessageId>> = { ...recordDeeds, ...accountDeeds };

/** By which way something was done. */
export const ways: Readonly<Record<string, MessageId>> = {
  page: 'way_page',
  key: 'way_key',
  cli: 'way_cli',
  import: 'way_import',
  system: 'way_system',
};

/** What is told of beside records. */
export const subjects: Readonly<Record<string, MessageId>> = {
  sign_in: 'auditSignIns',
  export: 'auditExports',
  workspace: 'auditWorkspace',
};

import type { MessageId } from '../language/messages.ts';
import type { Scope } from './api.ts';

/** What a key may be used for. */
export const scopeWords = {
  read: 'scope_read',
  write: 'scope_write',
  export: 'scope_export',
  admin: 'scope_admin',
} as const satisfies Record<Scope, MessageId>;

import type { MessageId } from '../language/messages.ts';
import type { Action, Reach } from './api.ts';

/** What can be done with records. */
export const actionWords = {
  see: 'right_see',
  edit: 'right_edit',
  delete: 'right_delete',
  export: 'right_export',
} as const satisfies Record<Action, MessageId>;

/** With whose records. */
export const reachWords = {
  none: 'reach_none',
  own: 'reach_own',
  team: 'reach_team',
  all: 'reach_all',
} as const satisfies Record<Reach, MessageId>;

import { call, email, meeting, note, task, textMessage, visit } from './activity.ts';
import { dealState, dealStay } from './deal.ts';
import { dealLine } from './deal-line.ts';
import type { Fact } from './fact.ts';
import { leadState } from './lead.ts';

/** Every fact. A report reads them as `facts.<name>`, on every engine. */
export const facts: readonly Fact[] = [
  dealState,
  dealStay,
  dealLine,
  leadState,
  call,
  email,
  visit,
  meeting,
  task,
  note,
  textMessage,
];

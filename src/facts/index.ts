import { call, email, meeting, note, task, textMessage, visit } from './activity.ts';
import { dealState } from './deal.ts';
import { dealLine } from './deal-line.ts';
import type { Fact } from './fact.ts';
import { firstAction } from './first-action.ts';
import { leadState } from './lead.ts';
import { everyStay, stay } from './stay.ts';

/** Every fact, each after those it reads. A report reads them as `facts.<name>`, on every engine. */
export const facts: readonly Fact[] = [
  everyStay,
  stay,
  firstAction,
  dealState,
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

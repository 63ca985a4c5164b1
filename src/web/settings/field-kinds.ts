import type { CustomField } from '../data/crm-types.ts';
import type { MessageId } from '../language/messages.ts';

/** What each kind of field is called, in the order in which they are offered. */
export const kindNames = {
  text: 'kindText',
  long_text: 'kindLongText',
  number: 'kindNumber',
  money: 'kindMoney',
  date: 'kindDate',
  datetime: 'kindMoment',
  boolean: 'kindYes',
  choice: 'kindChoice',
  choices: 'kindChoices',
  link: 'kindLink',
} as const satisfies Record<CustomField['kind'], MessageId>;

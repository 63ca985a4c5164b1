import { recordTypes } from './index.ts';

/** How an action of the change log is named in an event. */
export const eventActions = {
  insert: 'created',
  update: 'updated',
  delete: 'deleted',
  import: 'imported',
} as const;

/** History follows from the changes of the records that it is of; it is no event of its own. */
const told = recordTypes.filter(({ name }) => name !== 'history').map(({ name }) => name);

/** Every event that a webhook can be told of, as in `deal.updated`. */
export const webhookEvents: readonly string[] = told.flatMap((type) =>
  Object.values(eventActions).map((action) => `${type}.${action}`),
);

/** What a webhook may ask for: an event, every event of a type (`deal.*`), or all of them (`*`). */
export const isEventPattern = (text: string): boolean =>
  text === '*' || webhookEvents.includes(text) || told.some((type) => text === `${type}.*`);

/** Whether an event is among those that a webhook asks for. */
export const isAskedFor = (event: string, patterns: readonly string[]): boolean =>
  webhookEvents.includes(event) &&
  patterns.some((each) => each === '*' || each === event || each === `${event.split('.')[0]}.*`);

import type { LogKind } from './log-kinds.ts';
import type { LogValues } from './rows.ts';

/** What a form of logging holds when it opens. */
export const starting = (kind: LogKind): LogValues => ({
  direction: 'out',
  clockFrom: Date.now(),
  seconds: null,
  connected: true,
  outcome: null,
  phone: '',
  text: '',
  title: '',
  address: '',
  at: kind === 'meeting' ? nextHour() : null,
  minutes: 60,
  due: null,
  remind: null,
  pinned: false,
  user: null,
  nextDue: null,
  nextTitle: '',
});

function nextHour(): string {
  const hour = 3_600_000;
  return new Date(Math.ceil(Date.now() / hour) * hour).toISOString();
}

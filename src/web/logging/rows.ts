import type { RowGiven } from '../data/crm-types.ts';
import type { LogKind } from './log-kinds.ts';

/** What a form of logging holds; a kind uses what it asks. */
export interface LogValues {
  readonly direction: 'in' | 'out';
  /** When the clock of the call began, in milliseconds. */
  readonly clockFrom: number;
  /** What it showed when it was stopped, or what was typed; null while it runs. */
  readonly seconds: number | null;
  readonly connected: boolean;
  readonly outcome: string | null;
  readonly phone: string;
  readonly text: string;
  readonly title: string;
  readonly address: string;
  /** When it happened or will, where that is not now. */
  readonly at: string | null;
  readonly minutes: number;
  readonly due: string | null;
  readonly remind: string | null;
  readonly pinned: boolean;
  readonly user: string | null;
  /** The day of the task that follows, and what it is called. */
  readonly nextDue: string | null;
  readonly nextTitle: string;
}

/** The records that an activity hangs on. */
export type Links = Readonly<Partial<Record<'deal_id' | 'lead_id' | 'contact_id', string>>>;

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** How long a call is, as its form stands at a moment. */
export const secondsOf = ({ connected, seconds, clockFrom }: LogValues, now: number): number =>
  connected ? (seconds ?? Math.max(1, Math.round((now - clockFrom) / 1000))) : 0;

/**
 * When a call began. What the clock ran for began with it, also where it was stopped a while ago; what was typed and
 * is longer than that ended now. The clock shows whole seconds, at least one, which alone put no call earlier.
 */
function beganAt(values: LogValues, now: number): number {
  const ended = now - secondsOf(values, now) * 1000;
  return values.connected && ended > values.clockFrom - 1000 ? values.clockFrom : ended;
}

/** The record that a form makes. */
export function rowOf(kind: LogKind, values: LogValues, links: Links, user: string, now: number): RowGiven {
  const { direction, outcome, phone, text, title, address, at, minutes, due, remind, pinned } = values;
  const common = { user_id: user, ...links };
  switch (kind) {
    case 'call': {
      const duration_s = secondsOf(values, now);
      return {
        ...common,
        started_at: at ?? iso(beganAt(values, now)),
        direction,
        duration_s,
        outcome_id: outcome,
        phone: orNull(phone),
        summary: orNull(text),
      };
    }
    case 'visit':
      return {
        ...common,
        at: at ?? iso(now),
        outcome_id: outcome,
        address: orNull(address),
        summary: orNull(text),
      };
    case 'meeting': {
      const starts = at ?? iso(now);
      const ends = minutes > 0 ? iso(Date.parse(starts) + minutes * 60_000) : null;
      return { ...common, starts_at: starts, ends_at: ends, title: orNull(title) };
    }
    case 'note':
      return { ...common, at: at ?? iso(now), text: orNull(text), pinned_at: pinned ? iso(now) : null };
    case 'task':
      return { ...common, created_at: iso(now), due_on: due, remind_at: remind, title: orNull(title) };
    case 'text_message':
      return { ...common, at: at ?? iso(now), direction, phone: orNull(phone), text: orNull(text) };
  }
}

/** The task that follows, where one does. */
export function nextRowOf(values: LogValues, links: Links, user: string, now: number): RowGiven | undefined {
  if (values.nextDue === null) return undefined;
  return {
    user_id: user,
    ...links,
    created_at: iso(now),
    due_on: values.nextDue,
    title: orNull(values.nextTitle),
  };
}

/** What is wrong with a form, by the message that says so. */
export function faultOf(
  kind: LogKind,
  values: LogValues,
): 'logTextNeeded' | 'logTitleNeeded' | 'logWhenNeeded' | undefined {
  if ((kind === 'note' || kind === 'text_message') && orNull(values.text) === null) return 'logTextNeeded';
  if (kind === 'task' && orNull(values.title) === null) return 'logTitleNeeded';
  if (kind === 'meeting' && values.at === null) return 'logWhenNeeded';
  return undefined;
}

/** Seconds from `4:20`, `4` (minutes) or `1:04:20`, in ASCII digits; undefined where it is none. */
export function readDuration(text: string): number | undefined {
  const parts = text.trim().split(':');
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  if (parts.length === 1) return first * 60;
  if (parts.length === 2) return second < 60 ? first * 60 + second : undefined;
  return second < 60 && third < 60 ? first * 3600 + second * 60 + third : undefined;
}

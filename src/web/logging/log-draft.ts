import type { LogKind } from './log-kinds.ts';
import type { LogSubject } from './opened-log.ts';
import type { LogValues } from './rows.ts';

/** What a draft keeps: what was typed. Clocks and days start anew. */
type Kept = Pick<LogValues, 'text' | 'title' | 'address'>;

const keyOf = (kind: LogKind, subject: LogSubject | undefined): string =>
  `binesh.log ${kind} ${subject?.type ?? ''} ${subject?.id ?? ''}`;

/** What was typed about a subject and not saved. */
export function readLogDraft(kind: LogKind, subject: LogSubject | undefined): Partial<Kept> | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(kind, subject)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Kept>) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed, until it is saved or discarded. */
export function keepLogDraft(kind: LogKind, subject: LogSubject | undefined, values: Kept | undefined): void {
  const key = keyOf(kind, subject);
  try {
    if (values === undefined || `${values.text}${values.title}${values.address}`.trim() === '')
      localStorage.removeItem(key);
    else {
      const { text, title, address } = values;
      localStorage.setItem(key, JSON.stringify({ text, title, address }));
    }
  } catch {
    // Without it only what was closed without saving is lost.
  }
}

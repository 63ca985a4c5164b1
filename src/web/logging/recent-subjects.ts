import type { LogSubject } from './opened-log.ts';

export type RecentSubject = LogSubject & { readonly name: string };

const place = 'binesh.logged';
const most = 6;

/** What activities were logged about last in this browser, newest first. */
export function recentSubjects(): readonly RecentSubject[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? (kept as RecentSubject[]) : [];
  } catch {
    return [];
  }
}

export function rememberSubject({ type, id, name }: RecentSubject): void {
  const others = recentSubjects().filter((each) => each.type !== type || each.id !== id);
  try {
    localStorage.setItem(place, JSON.stringify([{ type, id, name }, ...others].slice(0, most)));
  } catch {
    // Only a convenience.
  }
}

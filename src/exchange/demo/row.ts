import { day, type Moment } from './span.ts';

/** One row of a bundle's file: column → text as it stands in the file, empty for nothing. */
export type BundleRow = Readonly<Record<string, string>>;

const pad = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));
const utcDates = new Map<number, string>();

/** ISO 8601 in UTC, to the second. Written here because a large demo writes tens of millions of them. */
export function isoInstant(moment: Moment): string {
  const utcDay = Math.floor(moment / day);
  let date = utcDates.get(utcDay);
  if (date === undefined) {
    date = new Date(utcDay * day).toISOString().slice(0, 11);
    utcDates.set(utcDay, date);
  }
  const seconds = Math.floor((moment - utcDay * day) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${date}${pad[Math.floor(minutes / 60)]}:${pad[minutes % 60]}:${pad[seconds % 60]}Z`;
}

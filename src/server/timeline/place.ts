import { BineshError } from '../../core/errors.ts';
import { formatInstant, type Instant, parseInstant } from '../../core/instant.ts';

/** Where on a timeline a page ended: everything after it is older, or of a later kind, or earlier in its kind. */
export interface Place {
  readonly at: Instant;
  readonly kind: string;
  /** Orders what is of one kind and one instant. */
  readonly key: string;
}

/** A place as an address holds it. */
export const writePlace = ({ at, kind, key }: Place): string =>
  Buffer.from(JSON.stringify([formatInstant(at), kind, key])).toString('base64url');

/** Reads what `writePlace` wrote. */
export function readPlace(cursor: string, kinds: readonly string[]): Place {
  const refused = new BineshError('invalid_parameter', {
    field: 'cursor',
    value: cursor.slice(0, 100),
    expected: 'next',
  });
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  if (!Array.isArray(read) || read.length !== 3) throw refused;
  const [written, kind, key] = read as readonly unknown[];
  if (typeof written !== 'string' || typeof kind !== 'string' || typeof key !== 'string') throw refused;
  const at = parseInstant(written);
  if (at === undefined || !kinds.includes(kind) || key.includes('\0')) throw refused;
  return { at, kind, key };
}

/** What every source of a timeline gives: its next entries after a place, newest first. */
export interface Placed<Entry> extends Place {
  readonly entry: Entry;
}

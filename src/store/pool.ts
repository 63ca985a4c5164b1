import pg from 'pg';
import { canonicalDecimal } from './decimals.ts';

/** Values arrive as the program keeps them: instants in microseconds, exact decimals as canonical strings. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const ours = format === 'binary' ? undefined : parsers.get(oid);
    return ours ?? pg.types.getTypeParser(oid, format);
  },
};

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, parseInteger],
  [pg.types.builtins.NUMERIC, canonicalDecimal],
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, parseTimestamp],
]);

/** A pool of connections that see schema `binesh`, in UTC. */
export function openPool(address: pg.ClientConfig): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    types,
    max: 20,
    application_name: 'binesh',
    // Not by start-up options: an address of the user's may hold its own, and poolers drop them.
    onConnect: (client) => client.query(session),
  });
  // A broken connection fails its query and is replaced at the next; unheard, its error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

const session = `set search_path to binesh; set timezone to 'UTC'; set datestyle to 'ISO'`;

function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
  return value;
}

/** `2025-03-21 08:30:00.5+00`, as a session in UTC writes it, to microseconds since the epoch. */
export function parseTimestamp(text: string): bigint {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (!parts) throw new RangeError(`not a timestamp in UTC: ${text}`);
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const millis = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return BigInt(millis) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

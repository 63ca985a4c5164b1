import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';

const largest = 10_000_000;

/**
 * The server's log, JSON lines in the data folder. It holds no secrets and nobody's data: paths without their
 * query, error codes, timings.
 */
export function openLog(dataFolder: string): Logger {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = join(dataFolder, 'server.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return pino(
    {
      base: { pid: process.pid },
      level: process.env.BINESH_LOG ?? 'info',
      redact: ['*.password', '*.connectionString', '*.databaseUrl'],
    },
    destination({ dest: file, append: size < largest, mode: 0o600, sync: true }),
  );
}

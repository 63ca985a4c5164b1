import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({
  pid: z.int(),
  url: z.string(),
  /** Which records it serves: our own PostgreSQL, or the fingerprint of a `DATABASE_URL`. */
  database: z.string(),
  analytics: z.enum(['mirror', 'postgres']),
  /** Where people reach it, which may be a proxy in front of it. */
  origin: z.string(),
  /** Who can read this file owns the machine: by it the server knows its commands. */
  secret: z.string(),
});

/** Where the server that holds a data folder answers: how a command in another terminal finds it. */
export type ServerFile = z.infer<typeof shape>;

const pathIn = (dataFolder: string) => join(dataFolder, 'server.json');

export function writeServerFile(dataFolder: string, content: ServerFile): void {
  const path = pathIn(dataFolder);
  writeFileSync(`${path}.new`, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function removeServerFile(dataFolder: string): void {
  rmSync(pathIn(dataFolder), { force: true });
}

/** The server on this data folder, if it answers; a crash leaves the file behind, and its port to anybody. */
export async function findServer(dataFolder: string): Promise<ServerFile | undefined> {
  try {
    const found = shape.parse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')));
    const response = await fetch(`${found.url}/api/health`, { signal: AbortSignal.timeout(2_000) });
    const { name, pid } = z.object({ name: z.string(), pid: z.int() }).parse(await response.json());
    return name === 'binesh' && pid === found.pid ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Tells databases apart without keeping their password. */
export function databaseTag(databaseUrl: string | undefined): string {
  if (databaseUrl === undefined) return 'embedded';
  return createHash('sha256').update(databaseUrl).digest('base64url').slice(0, 16);
}

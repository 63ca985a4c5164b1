import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BundleSource } from './source.ts';

/** Where the recordings of a workspace lie; a call's `recording` is a path below it, or a URL. */
export function recordingsFolder(dataFolder: string, workspaceId: number): string {
  return join(dataFolder, 'recordings', String(workspaceId));
}

/**
 * Copies recordings of a bundle into the data folder. A file appears under its name only when it is whole.
 * Answers those that were not there before, for whoever must undo it.
 */
export async function takeRecordings(
  source: BundleSource,
  paths: Iterable<string>,
  folder: string,
): Promise<string[]> {
  const made: string[] = [];
  for (const path of paths) {
    const target = join(folder, path);
    const isNew = !(await isFile(target));
    await mkdir(dirname(target), { recursive: true });
    await writeWhole(target, source.open(path));
    if (isNew) made.push(target);
  }
  return made;
}

/** Writes a file under a temporary name beside its own, then renames it. */
async function writeWhole(target: string, content: AsyncIterable<Buffer>): Promise<void> {
  const part = `${target}.part`;
  try {
    await pipeline(content, createWriteStream(part));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The recordings of these paths that are there, for an export. */
export async function* heldRecordings(
  folder: string,
  paths: Iterable<string>,
): AsyncGenerator<{ path: string; file: string }> {
  for (const path of paths) {
    const file = join(folder, path);
    if (await isFile(file)) yield { path, file };
  }
}

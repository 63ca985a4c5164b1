import { createReadStream, realpathSync, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { BundleSource } from './source.ts';

export const chunkBytes = 1024 * 1024;

/** A bundle that is a folder. Symbolic links that lead out of it are not followed. */
export async function openFolder(path: string): Promise<BundleSource> {
  const root = await realpath(path);
  const inside = (name: string): string | undefined => {
    try {
      const real = realpathSync(join(root, name));
      return real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : undefined;
    } catch {
      return undefined;
    }
  };
  const isFile = (name: string): boolean => {
    const real = inside(name);
    return real !== undefined && statSync(real).isFile();
  };
  const files = new Map<string, number>();
  for (const name of await readdir(root)) {
    if (isFile(name)) files.set(name, statSync(join(root, name)).size);
  }
  return {
    path,
    files,
    has: isFile,
    open: (name) => createReadStream(join(root, name), { highWaterMark: chunkBytes }),
    close: () => undefined,
  };
}

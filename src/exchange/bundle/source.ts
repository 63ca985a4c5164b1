import { stat } from 'node:fs/promises';
import { BineshError } from '../../core/errors.ts';
import { openFolder } from './source-folder.ts';
import { openZip, type ZipLimits } from './source-zip.ts';

/** Where a bundle is read from. Paths are relative to the bundle, with `/`. */
export interface BundleSource {
  readonly path: string;
  /** The files at the top of the bundle, with their sizes in bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** Whether there is such a file, anywhere within the bundle and not outside it. */
  has(path: string): boolean;
  open(path: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Opens a bundle: a folder, or a zip of one. */
export async function openBundle(path: string, limits?: ZipLimits): Promise<BundleSource> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new BineshError('bundle_not_found', { path }, error);
    throw unreadable(path, error);
  });
  return found.isDirectory() ? openFolder(path) : openZip(path, limits);
}

/** The error for a bundle that the system does not let us read. */
export function unreadable(path: string, error: Error): BineshError {
  return new BineshError('bundle_invalid', { path, reason: error.message }, error);
}

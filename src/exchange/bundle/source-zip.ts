import { stat } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { BineshError } from '../../core/errors.ts';
import type { BundleSource } from './source.ts';

/** What a zip may unpack to. */
export interface ZipLimits {
  /** Bytes of all its files together. */
  readonly totalBytes: number;
  /** Those bytes for each byte of the zip, once they exceed `freeBytes`. Tables compress 5 to 30 times. */
  readonly ratio: number;
  readonly freeBytes: number;
  readonly entries: number;
}

export const defaultZipLimits: ZipLimits = {
  totalBytes: 100 * 1024 ** 3,
  ratio: 200,
  freeBytes: 64 * 1024 ** 2,
  entries: 2_000_000,
};

const unsafeName = /^(absolute path|invalid relative path|invalid characters in fileName): ?/;
const symbolicLink = 0o120000;

/** A bundle that is a zip, of the folder's contents or of the folder itself. Nothing is unpacked to the disk. */
export async function openZip(path: string, limits: ZipLimits = defaultZipLimits): Promise<BundleSource> {
  const invalid = (error: Error) => new BineshError('zip_invalid', { path, reason: error.message }, error);
  const size = (await stat(path)).size;
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(
    (error) => {
      throw invalid(error);
    },
  );
  try {
    const entries = await readEntries(zip, path, size, limits, invalid);
    const root = rootOf(entries);
    return sourceOf(zip, path, entries, root);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readEntries(
  zip: ZipFile,
  path: string,
  size: number,
  limits: ZipLimits,
  invalid: (error: Error) => BineshError,
): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const mode = entry.externalFileAttributes >>> 16;
      if ((mode & 0o170000) === symbolicLink || entries.has(name))
        throw new BineshError('zip_unsafe', { value: name });
      total += entry.uncompressedSize;
      const tooLarge = total > limits.totalBytes || (total > limits.freeBytes && total > size * limits.ratio);
      if (tooLarge || entries.size >= limits.entries) throw new BineshError('zip_too_large', { path });
      if (!name.endsWith('/')) entries.set(name, entry);
    }
  } catch (error) {
    if (error instanceof BineshError || !(error instanceof Error)) throw error;
    if (unsafeName.test(error.message)) {
      throw new BineshError('zip_unsafe', { value: error.message.replace(unsafeName, '') }, error);
    }
    throw invalid(error);
  }
  return entries;
}

/** Where the bundle begins: beside `workspace.json`, at the top or in the one folder that was zipped. */
function rootOf(entries: ReadonlyMap<string, Entry>): string {
  if (entries.has('workspace.json')) return '';
  const nested = [...entries.keys()].filter(
    (name) => /^[^/]+\/workspace\.json$/.test(name) && !name.startsWith('__MACOSX'),
  );
  return nested.length === 1 ? (nested[0] ?? '').replace('workspace.json', '') : '';
}

function sourceOf(
  zip: ZipFile,
  path: string,
  entries: ReadonlyMap<string, Entry>,
  root: string,
): BundleSource {
  const files = new Map<string, number>();
  for (const [name, entry] of entries) {
    const inner = name.slice(root.length);
    if (name.startsWith(root) && !inner.includes('/')) files.set(inner, entry.uncompressedSize);
  }
  return {
    path,
    files,
    has: (name) => entries.has(root + name),
    open: (name) => read(zip, path, entries.get(root + name), name),
    close: () => zip.close(),
  };
}

async function* read(
  zip: ZipFile,
  path: string,
  entry: Entry | undefined,
  name: string,
): AsyncGenerator<Buffer> {
  try {
    if (!entry) throw new Error(name);
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The central directory told less than what comes out.
    if (error.message.startsWith('too many bytes')) throw new BineshError('zip_too_large', { path }, error);
    throw new BineshError('zip_invalid', { path, reason: `${name}: ${error.message}` }, error);
  }
}

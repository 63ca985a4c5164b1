import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { BineshError } from '../../core/errors.ts';
import { recordTypes } from '../../records/index.ts';
import { workspaceFile } from './workspace-file.ts';

/** Where a bundle is written to. It appears under its name only when it is whole. */
export interface BundleTarget {
  file(path: string, content: Readable): Promise<void>;
  copy(path: string, from: string): Promise<void>;
  /** Puts the bundle in its place. */
  finish(): Promise<void>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

/** A folder, or a zip where the path says so. */
export async function openTarget(path: string): Promise<BundleTarget> {
  const final = resolve(path);
  const part = join(dirname(final), `.${process.pid}-${Date.now()}.part`);
  await mkdir(dirname(final), { recursive: true });
  return /\.zip$/i.test(path) ? zipTarget(final, part) : folderTarget(final, part);
}

async function folderTarget(final: string, part: string): Promise<BundleTarget> {
  await refuseForeign(final);
  await mkdir(part);
  const write = async (path: string, content: Readable) => {
    await mkdir(dirname(join(part, path)), { recursive: true });
    await pipeline(content, createWriteStream(join(part, path)));
  };
  return {
    file: write,
    copy: (path, from) => write(path, createReadStream(from)),
    async finish() {
      const old = `${part}.old`;
      const hadOne = await rename(final, old).then(
        () => true,
        () => false,
      );
      await rename(part, final);
      if (hadOne) await rm(old, { recursive: true, force: true });
    },
    discard: () => rm(part, { recursive: true, force: true }),
  };
}

/** A bundle replaces an older bundle or an empty folder, never a folder that holds something else. */
async function refuseForeign(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw new BineshError('target_exists', { path });
  const names = await readdir(path);
  const ours = new Set([workspaceFile, ...recordTypes.map(({ file }) => file)]);
  const isBundle = names.includes(workspaceFile);
  const isForeign = (name: string) => !ours.has(name) && !(isBundle && name === 'recordings');
  if (names.some(isForeign)) throw new BineshError('target_exists', { path });
}

async function zipTarget(final: string, part: string): Promise<BundleTarget> {
  const found = await stat(final).catch(() => undefined);
  if (found?.isDirectory()) throw new BineshError('target_exists', { path: final });
  const zip = new ZipFile();
  const written = pipeline(Readable.from(zip.outputStream), createWriteStream(part));
  written.catch(() => undefined);
  let failed: unknown;
  zip.on('error', (error) => {
    failed = error;
  });
  /** One entry at a time: PostgreSQL's connection gives one file after the other. */
  const add = async (path: string, content: Readable) => {
    const ended = new Promise<void>((done, fail) => content.once('close', done).once('error', fail));
    zip.addReadStream(content, path, { mtime: new Date(), compress: true });
    await Promise.race([ended, written.then(() => ended)]);
  };
  return {
    file: add,
    copy: (path, from) => add(path, createReadStream(from)),
    async finish() {
      zip.end();
      await written;
      if (failed) throw failed;
      await rename(part, final);
    },
    discard: () => rm(part, { force: true }),
  };
}

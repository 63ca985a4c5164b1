import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { BineshError } from '../../core/errors.ts';

/** The largest file that is kept. */
export const largestFile = 25_000_000;
/** So much of the beginning tells what a file is. */
const sniffed = 4_100;

const folderOf = (dataFolder: string, workspace: number): string =>
  join(dataFolder, 'files', String(workspace));

/** Where the bytes of a hash lie. */
export const pathOf = (dataFolder: string, workspace: number, sha256: string): string =>
  join(folderOf(dataFolder, workspace), sha256.slice(0, 2), sha256);

export interface Received {
  readonly sha256: string;
  readonly size: number;
  readonly mime: string;
}

/** Writes what comes in to the data folder, under its hash, and tells what it is; refuses what is too large or empty. */
export async function receive(
  dataFolder: string,
  workspace: number,
  bytes: ReadableStream<Uint8Array>,
): Promise<Received> {
  const folder = folderOf(dataFolder, workspace);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const coming = join(folder, `${randomUUID()}.part`);
  const file = await open(coming, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > largestFile)
        throw new BineshError('request_too_large', { expected: `${largestFile / 1_000_000} MB` });
      if (head.byteLength < sniffed) head = Buffer.concat([head, chunk]);
      hash.update(chunk);
      await file.write(chunk);
    }
    if (size === 0) throw new BineshError('file_empty');
    await file.sync();
    await file.close();
    const sha256 = hash.digest('hex');
    const path = pathOf(dataFolder, workspace, sha256);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await rename(coming, path);
    return { sha256, size, mime: await typeOf(head.subarray(0, sniffed)) };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(coming, { force: true });
    throw error;
  }
}

/** What the bytes say they are; text is what has no control characters in it. */
async function typeOf(head: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found !== undefined) return found.mime;
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32);
  return head.some(isControl) ? 'application/octet-stream' : 'text/plain';
}

/** Takes the bytes of these hashes away. */
export async function removeBytes(
  dataFolder: string,
  workspace: number,
  hashes: readonly string[],
): Promise<void> {
  for (const sha256 of hashes) await rm(pathOf(dataFolder, workspace, sha256), { force: true });
}

import { randomFillSync } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { open, rename, statfs } from 'node:fs/promises';
import { join } from 'node:path';

export const reserveSize = 64 * 2 ** 20;
const chunk = Buffer.alloc(2 ** 20);

/**
 * Space set aside for the day the disk is full. PostgreSQL stops when its log cannot grow, and needs some space
 * to recover; the reserve is what it gets then. Made only where it is a small part of what is free. Of random
 * bytes, since file systems that compress would keep nothing for zeros.
 */
export async function keepReserve(dataFolder: string): Promise<void> {
  const place = reserveFile(dataFolder);
  if (existsSync(place) || (await freeBytes(dataFolder)) < 8 * reserveSize) return;
  const aside = `${place}.new`;
  const file = await open(aside, 'w', 0o600);
  try {
    for (let written = 0; written < reserveSize; written += chunk.length)
      await file.write(randomFillSync(chunk));
  } finally {
    await file.close();
  }
  await rename(aside, place);
}

/** Gives the reserve up. False when there was none. */
export function spendReserve(dataFolder: string): boolean {
  const place = reserveFile(dataFolder);
  if (!existsSync(place)) return false;
  rmSync(place);
  return true;
}

/** What an unprivileged user may still write on the folder's disk. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function reserveFile(dataFolder: string): string {
  return join(dataFolder, 'reserve');
}
